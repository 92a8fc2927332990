// Starts the explorer in its place on the page: fetches facts and texts, puts the views together, keeps them in step.
import { Address } from "./address.js"
import { Bar } from "./bar.js"
import { Bars } from "./bars.js"
import { Card } from "./card.js"
import { fromAddress, toAddress } from "./choice.js"
import { unpacked } from "./columns.js"
import { Compare } from "./compare.js"
import { element } from "./element.js"
import { Facets } from "./facets.js"
import { Files } from "./files.js"
import { ExplorerMap } from "./map.js"
import { Matrix } from "./matrix.js"
import { Model, SUBJECTS } from "./model.js"
import { RegionTable } from "./region_table.js"
import { Sources } from "./sources.js"
import { Table } from "./table.js"
import { ThroughTime } from "./through_time.js"
import { Timeline } from "./timeline.js"
import { Words } from "./words.js"

const RECORDS = { sites: "site", projects: "project" }
// The whole record, which the page draws below.
const RECORD = ".st-key-map_record"
const explorers = new WeakMap()
// What was chosen on a page before the reader went to another one.
const left = new Map()
// Where the map stood when it was made anew for another day or language.
const views = new Map()

export async function show(root, component) {
  const { data } = component
  const former = explorers.get(root)
  if (former) former.component = component
  if (former?.key === keyOf(data)) { former.follow(data); return }
  const own = { key: keyOf(data), component, follow() {} }
  explorers.set(root, own)
  former?.end?.()
  const [facts, texts] = await Promise.all([fetched(data.facts, "arrayBuffer"), fetched(data.texts, "json")])
  if (explorers.get(root) !== own) return
  const explorer = new Explorer(root, own, data, unpacked(facts), texts)
  Object.assign(own, { follow: (fresh) => explorer.follow(fresh), end: () => explorer.end() })
}

// Bring a part of the page into sight as soon as it is there.
function shown(selector, tries = 100) {
  const part = document.querySelector(selector)
  if (part) part.scrollIntoView({ block: "start" })
  else if (tries) setTimeout(() => shown(selector, tries - 1), 50)
}

const keyOf = ({ facts, texts, look }) => JSON.stringify([facts, texts, look])

async function fetched(address, form) {
  const answer = await fetch(new URL(address, document.baseURI))
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer[form]()
}

class Explorer {
  constructor(root, own, data, tables, texts) {
    Object.assign(this, { root, own, data, texts, words: new Words(texts), asked: data.open ?? null, isWhole: Boolean(data.open) })
    for (const name of SUBJECTS) tables[name].names = texts.names[name]
    const codes = (column) => new Set(SUBJECTS.flatMap((name) => tables[name].codes[column]?.parts.flat() ?? []))
    const facets = data.facets.map((facet) => ({ ...facet, codes: codes(facet.column) }))
    this.model = new Model(tables, { facets, layers: data.layers.map(({ name }) => name), usual: data.usual, figures: texts.figures.map(({ code }) => code), asOf: data.day })
    this.build()
    this.model.onChange(() => this.changed())
    this.begin()
  }

  build() {
    const { model, words, texts, data } = this
    this.compare = new Compare(model, words)
    this.charts = [Bars, Timeline, Matrix].map((Chart) => new Chart(model, words, data.look))
    this.facets = new Facets(model, words)
    this.map = new ExplorerMap(model, { look: data.look, words, texts }, { opened: (...which) => this.opened(...which) })
    this.bar = new Bar(model, words, data.layers, [["compare", () => this.compare.toggle()]], [this.map.shades.root])
    this.time = data.steps ? new ThroughTime(model, words, { address: data.steps, look: data.look, isKnown: data.known }, {
      moved: () => this.draw(true), applied: (day) => this.tell("day", { day }) }) : null
    this.card = new Card(model, words, texts, { whole: (subject, id) => this.whole(subject, id), closed: () => this.closed() })
    this.table = new Table(model, words, (...which) => this.opened(...which))
    this.regions = new RegionTable(this.map, words, (kind) => this.files.address(data.regions, kind))
    this.sources = new Sources(model, words, texts, () => this.map.shades.cited())
    this.files = new Files(this, { map: this.map, bar: this.bar, sources: this.sources }, () => this.parameters(), () => this.told())
    this.map.frame.append(this.card.root)
    this.root.replaceChildren(this.bar.root,
      element("div", { class: "xp-body" }, element("div", { class: "xp-side" }, this.facets.root),
        element("div", { class: "xp-center" }, this.time?.root, this.map.root, this.regions.root),
        element("div", { class: "xp-charts" }, this.charts.map(({ root }) => root))),
      this.compare.root, this.table.root,
      element("div", { class: "xp-under" }, this.files.root, this.sources.root))
    this.root.dir = words.isMirrored ? "rtl" : "ltr"
  }

  begin() {
    this.address = new Address(() => this.parameters(), (parameters) => this.take(parameters), () => this.tell("address"))
    const parameters = new URLSearchParams(window.location.search)
    const own = Object.keys(toAddress(this.model.choice, this.model))
    const remembered = left.get(window.location.pathname)
    if (remembered && !own.some((name) => parameters.has(name))) this.model.choose(remembered, { remember: false })
    else {
      const { choice, ignored } = fromAddress(parameters, this.model)
      // One record can be open; the page takes the site.
      if (parameters.get(RECORDS.sites) && parameters.get(RECORDS.projects)) ignored.push([RECORDS.projects, parameters.get(RECORDS.projects)])
      this.bar.tellIgnored(ignored)
      this.model.choose(choice, { remember: false })
    }
    const { x, y, scale } = views.get(window.location.pathname) ?? {}
    if (scale) this.map.keep({ x, y, scale })
    this.draw(true)
    this.openAsked()
    this.root.dataset.state = "ready"
  }

  // Python drew the page again, with the same facts: only what is open may have changed.
  follow(data) {
    const fresh = JSON.stringify(data.open ?? null)
    if (fresh === JSON.stringify(this.asked)) return
    this.asked = data.open ?? null
    this.isWhole = Boolean(data.open)
    this.openAsked()
  }

  openAsked() {
    const row = this.asked ? this.model.find(this.asked.subject, this.asked.id) : -1
    if (row < 0) { this.card.hide(); this.map.open = null; this.map.draw(); return }
    this.opened(this.asked.subject, row, { near: true })
  }

  take(parameters) { this.model.choose(fromAddress(parameters, this.model).choice) }

  changed() {
    this.address.write()
    left.set(window.location.pathname, this.model.choice)
    this.draw()
  }

  draw(isFirst = false) {
    const layers = JSON.stringify([this.model.choice.layers, this.model.choice.shade && this.model.choice])
    this.bar.draw()
    this.facets.draw()
    this.charts.forEach((chart) => chart.draw())
    this.compare.draw()
    this.table.draw()
    this.regions.draw()
    this.sources.draw()
    this.files.draw()
    if (isFirst || layers !== this.drawnLayers) this.map.paint()
    else this.map.draw()
    this.drawnLayers = layers
    this.map.canvas.setAttribute("aria-label", this.told())
  }

  told() {
    const { model, words } = this
    const all = words.say("map_alt", { sites: words.number(model.size("sites")), projects: words.number(model.size("projects")) })
    return this.map.shaded ? `${all} ${this.map.shaded.told}` : all
  }

  parameters() {
    const open = this.asked
    return { ...toAddress(this.model.choice, this.model),
      ...Object.fromEntries(Object.entries(RECORDS).map(([subject, name]) => [name, open?.subject === subject ? open.id : null])) }
  }

  opened(subject, row, { near = false } = {}) {
    this.asked = { subject, id: this.model.tables[subject].texts.id[row] }
    this.map.open = [subject, row]
    if (near) this.map.focus(subject, row)
    this.card.show(subject, row)
    this.map.paint()
    this.address.write()
  }

  closed() {
    this.asked = null
    this.map.open = null
    this.card.hide()
    this.map.draw()
    this.address.write()
    if (this.isWhole) this.tell("closed")
    this.isWhole = false
  }

  whole(subject, id) {
    this.isWhole = true
    this.tell("open", { subject, id })
    shown(RECORD)
  }

  tell(action, { day, ...more } = {}) {
    const asOf = day ? { as_of: day === this.data.last ? null : day } : {}
    this.own.component.setTriggerValue("told", { action, ...more, address: { ...this.parameters(), ...asOf } })
  }

  end() {
    this.address.end()
    this.time?.stop()
    views.set(window.location.pathname, { ...this.map.view })
  }
}
