// Choosing by dragging over parts of a chart: each part knows its place, a drag marks all between first and last.
const CHOSEN = "xp-brushed"

// `parts` are elements with data-at="column,line"; `done` gets the columns and lines from first to last, both inclusive.
export function brush(root, done) {
  let from = null
  const placeOf = ({ target, clientX, clientY }) => {
    const part = (root.contains(target) ? target : document.elementFromPoint(clientX, clientY))?.closest?.("[data-at]")
    return part && root.contains(part) ? part.dataset.at.split(",").map(Number) : null
  }
  const span = (to) => [0, 1].map((axis) => [Math.min(from[axis], to[axis]), Math.max(from[axis], to[axis])])
  const mark = (to) => {
    const ranges = to && from ? span(to) : null
    for (const part of root.querySelectorAll("[data-at]")) {
      const at = part.dataset.at.split(",").map(Number)
      part.classList.toggle(CHOSEN, Boolean(ranges) && ranges.every(([low, high], axis) => at[axis] >= low && at[axis] <= high))
    }
  }
  root.onpointerdown = (event) => { if (!event.button) { from = placeOf(event); mark(from) } }
  root.onpointermove = (event) => {
    const to = from && placeOf({ target: document.elementFromPoint(event.clientX, event.clientY) ?? root, ...event })
    if (to) mark(to)
  }
  root.onpointerup = (event) => {
    const to = from && placeOf({ target: document.elementFromPoint(event.clientX, event.clientY) ?? root, clientX: event.clientX, clientY: event.clientY })
    const ranges = from && to ? span(to) : null
    from = null
    mark(null)
    if (ranges) done(...ranges)
  }
  root.onpointerleave = () => { from = null; mark(null) }
}

export const between = (list, [low, high]) => list.slice(low, high + 1)

// What the choice becomes: the same once more gives it up.
export function again(model, wanted) {
  const { choices } = model.choice
  const isSame = Object.entries(wanted).every(([name, codes]) => (choices[name] ?? []).join() === [...codes].sort().join())
  const changed = { ...choices }
  for (const [name, codes] of Object.entries(wanted)) {
    if (isSame || !codes.length) delete changed[name]
    else changed[name] = [...codes].sort()
  }
  model.choose({ ...model.choice, choices: changed })
}
