// Filters one table: each question (a facet, the search, the area ...) owns one bit, and a row whose bits are all
// zero passes. A changed answer touches one bit per row; the counts of a facet look past its own bit.
import { holds } from "./area.js"

export class Engine {
  constructor(table) {
    this.table = table
    this.fails = new Uint32Array(table.rows)
    this.bits = new Map()
    this.cells = new Map()
  }

  has(column) { return column in this.table.codes }

  // Keep the rows whose cell holds one of the codes; no codes restrict nothing, the empty code means an empty cell.
  choose(column, codes) {
    if (!this.has(column)) return
    const { parts, at } = this.table.codes[column]
    const wanted = new Set(codes)
    const passes = parts.map((own) => !wanted.size || own.some((code) => wanted.has(code)))
    this.answer(column, (row) => passes[at[row]], passes.every(Boolean))
  }

  // Keep the rows whose folded text holds every word.
  search(words) {
    const texts = this.table.texts.search
    this.answer("search", (row) => words.every((word) => texts[row].includes(word)), !words.length)
  }

  // Keep the rows that lie in the area.
  within(corners) {
    const { lon, lat } = this.table.numbers
    this.answer("area", (row) => holds(corners, lon[row], lat[row]), !corners)
  }

  // Keep the rows for which the question holds; `all` says that it holds for every row.
  answer(question, passes, all = false) {
    const bit = this.bit(question)
    const { fails } = this
    if (all) for (let row = 0; row < fails.length; row++) fails[row] &= ~bit
    else for (let row = 0; row < fails.length; row++) fails[row] = passes(row) ? fails[row] & ~bit : fails[row] | bit
  }

  passes(row) { return this.fails[row] === 0 }

  // Rows that pass all questions, save those that are left out.
  rows(...without) {
    const others = this.others(without)
    const found = []
    for (let row = 0; row < this.fails.length; row++) if (!(this.fails[row] & others)) found.push(row)
    return found
  }

  size(...without) {
    const others = this.others(without)
    let count = 0
    for (let row = 0; row < this.fails.length; row++) count += !(this.fails[row] & others)
    return count
  }

  // Whether the other questions leave any row that the column could tell apart.
  any(column) {
    if (!this.has(column)) return false
    const others = this.others([column])
    return this.fails.some((fails) => !(fails & others))
  }

  // Rows per code of a column, as all the other questions leave them.
  counts(column, ...without) {
    const found = new Map()
    if (!this.has(column)) return found
    const others = this.others(without.length ? without : [column])
    const { parts, at } = this.table.codes[column]
    const perCell = new Uint32Array(parts.length)
    for (let row = 0; row < this.fails.length; row++) if (!(this.fails[row] & others)) perCell[at[row]]++
    parts.forEach((own, cell) => {
      if (perCell[cell]) for (const code of own) found.set(code, (found.get(code) ?? 0) + perCell[cell])
    })
    return found
  }

  // Rows per pair of codes of two columns, as all questions but those of the two columns leave them.
  pairs(first, second) {
    const found = new Map()
    if (!this.has(first) || !this.has(second)) return found
    const others = this.others([first, second])
    const one = this.table.codes[first]
    const two = this.table.codes[second]
    for (let row = 0; row < this.fails.length; row++) {
      if (this.fails[row] & others) continue
      for (const a of one.parts[one.at[row]]) {
        for (const b of two.parts[two.at[row]]) found.set(`${a}|${b}`, (found.get(`${a}|${b}`) ?? 0) + 1)
      }
    }
    return found
  }

  bit(question) {
    if (!this.bits.has(question)) this.bits.set(question, 1 << this.bits.size)
    return this.bits.get(question)
  }

  others(without) { return without.reduce((mask, question) => mask & ~(this.bits.get(question) ?? 0), ~0) }
}
