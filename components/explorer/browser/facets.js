// Filters with a count beside each value: how many rows it would show, given all other filters.
import { toggled, written } from "./choice.js"
import { button, element } from "./element.js"

// Longer lists show their most frequent values first and the rest on demand.
const FEW = 8
// A telephone shows the names of the filters only, until one is touched.
const NARROW = window.matchMedia("(max-width: 900px)")
const OPEN = ["country", "mineral", "kind", "stage"]

export class Facets {
  constructor(model, words) {
    Object.assign(this, { model, words, whole: new Set() })
    this.parts = model.facets.map((facet) => this.part(facet))
    this.root = element("div", { class: "xp-facets", role: "group", "aria-label": words.say("filters") },
      this.parts.map(({ root }) => root))
  }

  part(facet) {
    const chosen = element("span", { class: "xp-chosen" })
    const list = element("ul")
    const more = button("", () => { this.toggleWhole(facet.name); this.draw() }, { class: "xp-more" })
    const root = element("details", { open: !NARROW.matches && OPEN.includes(facet.name), "data-facet": facet.name },
      element("summary", {}, element("span", {}, facet.label), chosen), list, more)
    root.ontoggle = () => this.draw()
    return { facet, root, list, chosen, more, boxes: new Map() }
  }

  toggleWhole(name) {
    if (!this.whole.delete(name)) this.whole.add(name)
  }

  draw() {
    for (const part of this.parts) {
      const codes = this.model.choice.choices[part.facet.name] ?? []
      part.chosen.textContent = codes.length ? this.words.number(codes.length) : ""
      part.root.hidden = !this.model.any(part.facet.column) && !codes.length
      // A closed filter is not counted: with many rows that is most of the work.
      if (part.root.open && !part.root.hidden) this.values(part, this.model.counts(part.facet.column), codes)
    }
  }

  values(part, counts, codes) {
    const { facet, list, more } = part
    // What is not recorded comes last, and is never hidden behind the more frequent values.
    const known = [...Object.keys(this.words.labels[facet.column] ?? {}), ""].filter((code) => counts.get(code) || codes.includes(code))
    const isLong = known.length > FEW + 2
    const shown = new Set(isLong && !this.whole.has(facet.name) ? foremost(known, counts, codes) : known)
    const boxes = known.filter((code) => shown.has(code)).map((code) => this.box(part, code, counts.get(code) ?? 0, codes.includes(code)))
    // Only what is new or gone is moved, so that the keyboard's place is not lost.
    if (boxes.length !== list.children.length || boxes.some((box, place) => list.children[place] !== box)) list.replaceChildren(...boxes)
    more.hidden = !isLong
    more.textContent = this.whole.has(facet.name) ? this.words.say("fewer") : this.words.say("all_values", { count: known.length })
    more.setAttribute("aria-expanded", String(this.whole.has(facet.name)))
  }

  box(part, code, count, isChosen) {
    const { facet, boxes } = part
    if (!boxes.has(code)) {
      const input = element("input", { type: "checkbox", value: written(code) })
      input.onchange = () => this.model.facet(facet.name, toggled(this.model.choice.choices[facet.name] ?? [], code))
      const number = element("span", { class: "xp-count" })
      const root = element("li", {}, element("label", {}, input,
        element("span", { class: code ? "xp-label" : "xp-label xp-lacking" }, this.words.label(facet.column, code)), number))
      boxes.set(code, { root, input, number })
    }
    const { root, input, number } = boxes.get(code)
    input.checked = isChosen
    number.textContent = this.words.number(count)
    return root
  }
}

function foremost(known, counts, codes) {
  const ranked = [...known].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  return [...ranked.filter(Boolean).slice(0, FEW), "", ...codes]
}
