// The address of the page follows the choice without the server; and where the page writes its address anew after a
// run of its script, the choice is written into it again.
const RUNS = '[data-testid="stApp"]'
const STATE = "data-test-script-state"
// Buttons of the page that read the address when they are pressed: it is told when the pointer or the focus comes near.
const READERS = ".st-key-add_scene"
const NEARING = ["pointerover", "focusin"]
const LINKS = "nav.switch a[href]"

export class Address {
  // `current` gives the parameters to hold, null for those to take out; `changed` hears of the back button, `needed`
  // that something on the page is about to read the address on the server.
  constructor(current, changed, needed) {
    this.current = current
    this.known = JSON.stringify(current())
    this.near = (event) => {
      const now = JSON.stringify(this.current())
      if (now === this.known || !event.target.closest?.(READERS)) return
      this.known = now
      needed()
    }
    for (const name of NEARING) document.addEventListener(name, this.near)
    this.watcher = new MutationObserver(() => this.write())
    const app = document.querySelector(RUNS)
    if (app) this.watcher.observe(app, { attributes: true, attributeFilter: [STATE] })
    this.back = () => changed(new URLSearchParams(window.location.search))
    // The links to other languages and themes were written before the choice was made.
    this.link = (event) => {
      const link = event.target.closest?.(LINKS)
      if (link) link.search = merged(link.search, this.current())
    }
    window.addEventListener("popstate", this.back)
    document.addEventListener("click", this.link, true)
  }

  write() {
    const search = merged(window.location.search, this.current())
    if (search === merged(window.location.search, {})) return
    window.history.replaceState(window.history.state, "", window.location.pathname + search + window.location.hash)
  }

  end() {
    this.watcher.disconnect()
    for (const name of NEARING) document.removeEventListener(name, this.near)
    window.removeEventListener("popstate", this.back)
    document.removeEventListener("click", this.link, true)
  }
}

function merged(search, wanted) {
  const parameters = new URLSearchParams(search)
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null || value === undefined) parameters.delete(name)
    else parameters.set(name, value)
  }
  // A comma is allowed in an address and easier to read.
  const text = parameters.toString().replaceAll("%2C", ",")
  return text ? `?${text}` : ""
}
