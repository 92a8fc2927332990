// What regions hold of a figure: the sum of what the records shown in them have, or the greatest single one where a
// sum would mix what must not be mixed. The same rule as in components/explorer/regions.py.
import { reader } from "./model.js"

export class Figures {
  // `offered`: [{ code, family, subject, label, join }]
  constructor(model, offered) {
    this.model = model
    this.kinds = new Map(offered.map((kind) => [kind.code, kind]))
    this.rows = new Map()
    const { codes, numbers, texts } = model.tables.figures
    texts.id.forEach((id, place) => {
      const code = codes.kind.list[codes.kind.at[place]]
      const row = model.find(this.kinds.get(code)?.subject ?? "sites", id)
      if (row < 0) return
      if (!this.rows.has(code)) this.rows.set(code, [])
      this.rows.get(code).push({ row, value: numbers.value[place], year: codes.year.list[codes.year.at[place]], place })
    })
  }

  subject(code) { return this.kinds.get(code)?.subject ?? code }

  // The figures of records that pass, of a year that had ended on the day that the reader looks at.
  passing(code) {
    const engine = this.model.engines[this.subject(code)]
    const { day } = this.model
    return (this.rows.get(code) ?? []).filter(({ row, year }) => engine.passes(row) && (!day || (year && `${year}-12-31` <= day)))
  }

  // { value, known, shown } by region, the empty code for records without one; of a count the value is what is shown.
  regions(code, unitOf) {
    const subject = this.subject(code)
    const cells = reader(this.model.tables[subject], "admin1_id")
    const found = new Map()
    const at = (row) => {
      const unit = unitOf(cells.name(row))
      if (!found.has(unit)) found.set(unit, { value: null, known: new Set(), shown: 0 })
      return found.get(unit)
    }
    for (const row of this.model.engines[subject].rows()) at(row).shown++
    const isCount = !this.kinds.has(code)
    const joined = this.kinds.get(code)?.join === "greatest" ? Math.max : (one, other) => one + other
    for (const { row, value } of isCount ? [] : this.passing(code)) {
      const entry = at(row)
      entry.value = entry.value === null ? value : joined(entry.value, value)
      entry.known.add(row)
    }
    return new Map([...found].map(([unit, { value, known, shown }]) =>
      [unit, isCount ? { value: shown, known: shown, shown } : { value, known: known.size, shown }]))
  }

  // Sources of the figures that a region's value stands on.
  cited(code) {
    const { parts, at } = this.model.tables.figures.codes.sources
    return this.passing(code).flatMap(({ place }) => parts[at[place]])
  }
}

// At most three places after the point, as the facts have, and no zeros behind them.
export function written(words, value) {
  const digits = [0, 1, 2].find((places) => Math.abs(value - Number(value.toFixed(places))) < 5e-4) ?? 3
  return words.number(value, digits)
}
