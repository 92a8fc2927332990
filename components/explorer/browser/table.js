// The table of what is shown: only the rows in sight are in the page, however many there are.
import { dated } from "./describe.js"
import { button, element } from "./element.js"

const ROW = 34
const SPARE = 6
const COLUMNS = {
  sites: ["name", "country", "admin1_id", "commodities", "site_kind", "status", "location_accuracy"],
  projects: ["name", "country", "admin1_id", "sector", "activity", "stage", "confidence", "location_accuracy"],
}
const DATES = { status: "status_on", stage: "stage_on" }

export class Table {
  constructor(model, words, opened) {
    Object.assign(this, { model, words, opened, subject: "sites", sort: null, rows: [], at: 0 })
    this.tabs = ["sites", "projects"].map((name) => [name, button("", () => this.show(name), { role: "tab", id: `xp-tab-${name}` })])
    this.head = element("div", { role: "row", class: "xp-head", "aria-rowindex": "1" })
    this.body = element("div", { class: "xp-rows", role: "rowgroup" })
    this.grid = element("div", { class: "xp-grid", role: "grid", tabindex: "0" }, element("div", { role: "rowgroup", class: "xp-heads" }, this.head), this.body)
    this.grid.onscroll = () => this.fill()
    this.grid.onkeydown = (event) => this.key(event)
    this.empty = element("p", { class: "xp-empty" }, words.say("empty"))
    this.root = element("section", { class: "xp-table" },
      element("div", { role: "tablist", class: "xp-tabs", "aria-label": words.say("table") }, this.tabs.map(([, tab]) => tab)),
      this.grid, this.empty)
  }

  show(subject) {
    Object.assign(this, { subject, sort: null, at: 0 })
    this.draw()
  }

  draw() {
    const { model, words } = this
    for (const [name, tab] of this.tabs) {
      tab.textContent = this.numbered(name, model.size(name))
      tab.setAttribute("aria-selected", String(name === this.subject))
    }
    this.rows = this.sorted(model.engines[this.subject].rows())
    this.at = Math.min(this.at, Math.max(0, this.rows.length - 1))
    this.empty.hidden = this.rows.length > 0
    this.grid.hidden = !this.rows.length
    this.grid.setAttribute("aria-rowcount", this.rows.length + 1)
    this.grid.setAttribute("aria-label", this.numbered(this.subject, this.rows.length))
    this.head.replaceChildren(...COLUMNS[this.subject].map((column) => this.heading(column)))
    this.body.style.height = `${this.rows.length * ROW}px`
    this.fill(true)
  }

  numbered(name, count) { return this.words.say("numbered", { label: this.words.say(name), number: this.words.number(count) }) }

  heading(column) {
    const [own, down] = this.sort ?? []
    const sorted = own === column ? (down ? "descending" : "ascending") : "none"
    const sign = { ascending: " ▲", descending: " ▼", none: "" }[sorted]
    return element("div", { role: "columnheader", "aria-sort": sorted, class: `xp-cell xp-${column}` },
      button(this.words.say(`column_${column}`) + sign, () => {
        this.sort = own === column ? (down ? null : [column, true]) : [column, false]
        this.draw()
      }, { tabindex: "-1" }))
  }

  sorted(rows) {
    if (!this.sort) return rows
    const [column, down] = this.sort
    const collator = new Intl.Collator(this.words.language)
    const texts = new Map(rows.map((row) => [row, this.order(column, row)]))
    return [...rows].sort((one, other) => (down ? -1 : 1) * collator.compare(texts.get(one), texts.get(other)))
  }

  // Dates are written as the language writes them, which need not sort: their codes do.
  order(column, row) {
    const table = this.model.tables[this.subject], dates = table.codes[DATES[column]]
    return dates ? `${this.words.cell(table, column, row)} ${dates.list[dates.at[row]]}` : this.text(column, row)
  }

  text(column, row) {
    const table = this.model.tables[this.subject]
    if (column === "name") return table.names[row] ?? this.words.say("unknown")
    return DATES[column] ? dated(table, this.words, row, column, DATES[column]) : this.words.cell(table, column, row)
  }

  fill(isNew = false) {
    const first = Math.max(0, Math.floor(this.grid.scrollTop / ROW) - SPARE)
    const last = Math.min(this.rows.length, first + Math.ceil((this.grid.clientHeight || 420) / ROW) + 2 * SPARE)
    if (!isNew && first === this.first && last === this.last) return
    Object.assign(this, { first, last })
    this.body.replaceChildren(...this.rows.slice(first, last).map((row, place) => this.line(row, first + place)))
  }

  line(row, place) {
    const cells = COLUMNS[this.subject].map((column) => {
      const text = this.text(column, row)
      return element("div", { role: "gridcell", class: `xp-cell xp-${column}`, title: text, dir: "auto" }, text)
    })
    return element("div", { role: "row", class: place === this.at ? "xp-row xp-at" : "xp-row", "aria-rowindex": place + 2,
      "aria-selected": String(place === this.at), style: { top: `${place * ROW}px` },
      onclick: () => { this.at = place; this.fill(true); this.opened(this.subject, row) } }, cells)
  }

  key(event) {
    const page = Math.floor(this.grid.clientHeight / ROW) - 2
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.rows.length, End: this.rows.length }
    if (event.target !== this.grid) return
    if (event.key === "Enter") this.opened(this.subject, this.rows[this.at])
    else if (event.key in steps) this.step(steps[event.key])
    else return
    event.preventDefault()
  }

  step(by) {
    this.at = Math.min(this.rows.length - 1, Math.max(0, this.at + by))
    const top = this.at * ROW
    const { scrollTop, clientHeight } = this.grid
    if (top < scrollTop) this.grid.scrollTop = top
    else if (top + 2 * ROW > scrollTop + clientHeight) this.grid.scrollTop = top + 2 * ROW - clientHeight
    this.fill(true)
  }
}
