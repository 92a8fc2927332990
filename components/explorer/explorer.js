// Loads the explorer's modules from the app itself; where that fails, the page is told and shows its plain form.
export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".explorer")
  import(new URL(data.script, document.baseURI).href)
    .then(({ show }) => show(root, component))
    .catch((error) => {
      setTriggerValue("told", { action: "failed", address: { view: "failed" } })
      console.warn("the explorer could not start", error)
    })
}
