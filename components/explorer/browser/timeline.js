// Records by the years of their dated evidence: a drag chooses years. Time runs as the language is read.
import { again, between, brush } from "./brush.js"
import { element } from "./element.js"

const EVERY = 4

export class Timeline {
  constructor(model, words, look) {
    Object.assign(this, { model, words, look })
    this.body = element("div", { class: "xp-years", role: "img" })
    this.note = element("p", { class: "xp-quiet" })
    this.root = element("section", { class: "xp-chart" }, element("h3", {}, words.say("timeline")), this.body,
      element("p", { class: "xp-keys" }, this.key("projects", look.colors.accent), this.key("sites", look.colors.muted)), this.note)
    brush(this.body, (columns) => again(model, { year: between(this.years, columns) }))
  }

  key(name, color) {
    return element("span", {}, element("span", { class: "xp-swatch", style: { background: color } }), this.words.say(name))
  }

  draw() {
    const { model, words, look } = this
    const counts = { projects: model.engines.projects.counts("year"), sites: model.engines.sites.counts("year") }
    const found = [...counts.projects.keys(), ...counts.sites.keys()].filter(Boolean).map(Number)
    this.root.hidden = !found.length
    if (!found.length) return
    const first = Math.min(...found)
    this.years = Array.from({ length: Math.max(...found) - first + 1 }, (_, place) => String(first + place))
    const of = (name, year) => counts[name].get(year) ?? 0
    const most = Math.max(...this.years.map((year) => of("projects", year) + of("sites", year)))
    const asked = model.choice.choices.year ?? []
    this.body.replaceChildren(...this.years.map((year, place) => element("div", {
      class: (!asked.length || asked.includes(year)) && !(model.day && year > model.day) ? "xp-year" : "xp-year xp-faded", "data-at": `${place},0`,
      title: `${words.label("year", year)}: ${words.listed(["projects", "sites"].map((name) => words.say("numbered", { label: words.say(name), number: words.number(of(name, year)) })))}`,
    }, element("div", { class: "xp-column" },
      ...[["sites", look.colors.muted], ["projects", look.colors.accent]].map(([name, color]) =>
        element("span", { style: { height: `${(of(name, year) / most) * 100}%`, background: color } }))),
    element("span", { class: "xp-tick" }, place % EVERY === 0 ? this.short(year) : ""))))
    const undated = ["projects", "sites"].map((name) => words.say(`${name}_shown`, { count: counts[name].get("") ?? 0 }))
    this.note.textContent = words.say("undated", { records: words.listed(undated) })
    const told = this.years.filter((year) => of("projects", year)).map((year) => words.say("numbered", { label: words.label("year", year), number: words.number(of("projects", year)) }))
    this.body.setAttribute("aria-label", words.say("timeline_alt", { years: words.listed(told) }))
  }

  // In Persian the Solar Hijri year in which the Gregorian one begins, as its label writes it first.
  short(year) { return this.words.isMirrored ? this.words.label("year", year).replace(/[\u2066-\u2069]/g, "").split(/[–\s(]/)[0] : year }
}
