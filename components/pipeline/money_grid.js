// A table of sums: a line per sector, a column per kind.
function row(head, cells, none) {
  const line = made("tr")
  line.append(made("th", "", head, { scope: "row", dir: "auto" }))
  for (const sums of cells) {
    const cell = made("td", "", sums.length ? undefined : none)
    cell.append(...sums.map((sum) => made("div", "", sum, { dir: "auto" })))
    line.append(cell)
  }
  return line
}

export default function ({ data, parentElement }) {
  const frame = parentElement.querySelector("#sums"), head = made("thead"), body = made("tbody"), names = made("tr")
  frame.dir = data.direction
  frame.setAttribute("aria-label", data.title)
  names.append(made("td"), ...data.kinds.map((kind) => made("th", "", kind, { scope: "col", dir: "auto" })))
  head.append(names)
  body.append(...data.sectors.map(({ name, cells }) => row(name, cells, data.none)))
  frame.querySelector("table").replaceChildren(head, body)
  // Only a table that moves within its card is a stop of the keyboard.
  const fit = () => { if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0; else frame.removeAttribute("tabindex") }
  const watch = new ResizeObserver(fit)
  watch.observe(frame)
  return () => watch.disconnect()
}
