// The board: a column per stage, a card per project.
function card(one, data, send) {
  const item = made("li", one.stalled ? "card stalled" : "card")
  const link = made("a", "name", one.name, { href: one.href, dir: "auto" })
  link.onclick = (event) => {
    // A new tab or window stays a plain link.
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    send("open", one.id)
  }
  item.append(link)
  for (const line of one.lines) item.append(made("p", line.kind, line.text, { dir: "auto" }))
  const chosen = data.compared.includes(one.id)
  const button = made("button", "compare", chosen ? data.labels.compared : data.labels.compare, {
    type: "button", "aria-pressed": String(chosen), "aria-label": `${data.labels.compare}: ${one.name}`,
  })
  button.disabled = !chosen && data.compared.length >= data.most
  button.onclick = () => send("compare", one.id)
  item.append(button)
  return item
}

function column(stage, data, send) {
  const section = made("section", stage.cards.length ? "column" : "column empty", undefined, { "aria-label": stage.label })
  const head = made("h3", "head")
  head.append(
    made("span", "sign", stage.sign, { style: `color: ${stage.color}`, "aria-hidden": "true" }),
    made("span", "stage", stage.label), made("span", "count", stage.count),
  )
  section.append(head)
  const list = made("ul", "cards")
  list.append(...stage.cards.map((one) => card(one, data, send)))
  if (stage.cards.length) section.append(list)
  return section
}

// From right to left scrollLeft counts down from zero.
function tellMore(board) {
  board.classList.toggle("ahead", Math.abs(board.scrollLeft) + board.clientWidth < board.scrollWidth - 2)
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const board = parentElement.querySelector("#board")
  const before = board.scrollLeft
  board.dir = data.direction
  board.setAttribute("aria-label", data.labels.board)
  board.replaceChildren(...data.stages.map((stage) => column(stage, data, setTriggerValue)))
  board.scrollLeft = before
  board.onscroll = () => tellMore(board)
  const seen = new ResizeObserver(board.onscroll)
  seen.observe(board)
  return () => seen.disconnect()
}
