// The tables, what the reader chose, and the way back. Every view reads from here and asks here for a change.
import { parseArea } from "./area.js"
import { same, start, withChoice } from "./choice.js"
import { Engine } from "./engine.js"
import { searchWords } from "./folding.js"
import { Spots } from "./spots.js"

export const OCCURRENCE = "occurrence"
const MOST_STEPS = 100
export const SUBJECTS = ["sites", "projects", "places"]
// The layers in which the rows of a table stand.
const LAYER_OF = { sites: ["sites", "occurrences"], projects: ["projects"], places: ["places"] }

export class Model {
  // `asOf` is the day of the page, `day` another one that the reader looks at, `month` the name of its month.
  constructor(tables, { facets, layers, usual, figures, asOf }) {
    Object.assign(this, { tables, facets, layers, usual, figures, asOf, day: null, before: [], listeners: [] })
    this.engines = Object.fromEntries(SUBJECTS.map((name) => [name, new Engine(tables[name])]))
    this.spots = Object.fromEntries(SUBJECTS.map((name) => [name, new Spots(tables[name])]))
    this.choice = null
    this.apply(start(usual))
  }

  onChange(listener) { this.listeners.push(listener) }

  // Take another choice; what did not change is not asked again. Undo leads back here.
  choose(choice, { remember = true } = {}) {
    if (same(choice, this.choice)) return
    if (remember) this.before = [...this.before.slice(1 - MOST_STEPS), this.choice]
    this.apply(choice)
    this.listeners.forEach((listener) => listener())
  }

  facet(name, codes) { this.choose(withChoice(this.choice, name, codes)) }

  undo() {
    const last = this.before.at(-1)
    this.before = this.before.slice(0, -1)
    if (last) this.choose(last, { remember: false })
  }

  clear() { this.choose({ ...start(this.usual), layers: this.choice.layers, shade: this.choice.shade }) }

  apply(choice) {
    const former = this.choice
    this.choice = choice
    for (const [name, engine] of Object.entries(this.engines)) {
      for (const { name: facet, column } of this.facets) {
        if (!former || !same(former.choices[facet] ?? [], choice.choices[facet] ?? [])) {
          // Transport places are filtered by their country and the search alone.
          if (name !== "places" || column === "country") engine.choose(column, choice.choices[facet] ?? [])
        }
      }
      if (former?.text !== choice.text) engine.search(searchWords(choice.text))
      if (former?.area !== choice.area) engine.within(choice.area ? parseArea(choice.area) : null)
      if (!former || !same(former.layers, choice.layers)) this.layer(name, engine)
    }
  }

  layer(name, engine) {
    const [usual, special] = LAYER_OF[name].map((layer) => this.choice.layers.includes(layer))
    const kinds = this.tables[name].codes.site_kind
    const isSpecial = (row) => kinds?.list[kinds.at[row]] === OCCURRENCE
    engine.answer("layer", special === undefined ? () => usual : (row) => (isSpecial(row) ? special : usual))
  }

  // A column changed its cells (another day): its question is asked again.
  refresh(name, column) {
    const facet = this.facets.find((one) => one.column === column)
    this.engines[name].choose(column, this.choice.choices[facet?.name] ?? [])
  }

  // Rows per code of a facet over all tables that have its column.
  counts(column) {
    const found = new Map()
    for (const [name, engine] of Object.entries(this.engines)) {
      if (name === "places") continue
      for (const [code, count] of engine.counts(column)) found.set(code, (found.get(code) ?? 0) + count)
    }
    return found
  }

  // Whether a facet has anything to count.
  any(column) {
    return Object.entries(this.engines).some(([name, engine]) => name !== "places" && engine.any(column))
  }

  size(name) { return this.engines[name].size() }

  find(name, id) { return this.tables[name].texts.id.indexOf(id) }
}

// Reads the cell of a row in a column as it stands now.
export const reader = (table, column) => ({
  name: (row) => { const { list, at } = table.codes[column]; return list[at[row]] },
})
