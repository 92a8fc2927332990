// Minerals by country: the number in each cell, shaded; a click or a drag chooses minerals and countries.
import { again, between, brush } from "./brush.js"
import { element } from "./element.js"

const MOST = 12

export class Matrix {
  constructor(model, words, look) {
    Object.assign(this, { model, words, look })
    this.body = element("div", { class: "xp-matrix", role: "img" })
    this.note = element("p", { class: "xp-quiet" })
    this.root = element("section", { class: "xp-chart" }, element("h3", {}, words.say("matrix")), this.body, this.note)
    brush(this.body, ([first, last], [top, bottom]) => again(model, {
      mineral: top === 0 ? [] : between(this.minerals, [top - 1, bottom - 1]),
      country: first === 0 ? [] : between(this.countries, [first - 1, last - 1]),
    }))
  }

  draw() {
    const { model, words } = this
    const pairs = new Map()
    for (const name of ["sites", "projects"]) {
      for (const [key, count] of model.engines[name].pairs("commodities", "country")) pairs.set(key, (pairs.get(key) ?? 0) + count)
    }
    const totals = new Map()
    for (const [key, count] of pairs) totals.set(key.split("|")[0], (totals.get(key.split("|")[0]) ?? 0) + count)
    const ranked = [...totals.keys()].filter(Boolean).sort((one, other) => totals.get(other) - totals.get(one))
    this.countries = Object.keys(words.labels.country).filter((country) => [...pairs.keys()].some((key) => key.endsWith(`|${country}`)))
    this.minerals = ranked.slice(0, MOST)
    this.root.hidden = !this.minerals.length
    const most = Math.max(1, ...pairs.values())
    this.body.style.gridTemplateColumns = `minmax(0, 1.3fr) repeat(${this.countries.length}, minmax(0, 1fr))`
    const cell = (mineral, line) => this.countries.map((country, place) =>
      this.cell(mineral, country, pairs.get(`${mineral}|${country}`) ?? 0, `${place + 1},${line + 1}`, most))
    this.body.replaceChildren(element("span"),
      ...this.countries.map((country, place) => element("span", { class: "xp-matrix-head", "data-at": `${place + 1},0` }, words.label("country", country))),
      ...this.minerals.flatMap((mineral, line) => [
        element("span", { class: "xp-matrix-name", "data-at": `0,${line + 1}`, title: words.label("commodities", mineral) }, words.label("commodities", mineral)),
        ...cell(mineral, line)]))
    const rest = ranked.length - this.minerals.length
    this.note.textContent = rest > 0 ? words.say("more_minerals", { count: rest }) : ""
    const told = this.minerals.map((mineral) => words.say("numbered", { label: words.label("commodities", mineral), number: words.number(totals.get(mineral)) }))
    this.body.setAttribute("aria-label", words.say("matrix_alt", { minerals: words.listed(told) }))
  }

  cell(mineral, country, count, at, most) {
    const { words, look } = this
    const { mineral: minerals = [], country: countries = [] } = this.model.choice.choices
    const isChosen = (!minerals.length || minerals.includes(mineral)) && (!countries.length || countries.includes(country))
    const { sequence, inks } = look.colors
    const step = count ? Math.min(sequence.length - 1, Math.floor((Math.sqrt(count / most)) * sequence.length)) : -1
    return element("span", {
      class: isChosen ? "xp-matrix-cell" : "xp-matrix-cell xp-faded", "data-at": at,
      style: step >= 0 ? { background: sequence[step], color: inks[step] } : {},
      title: words.listed([words.label("commodities", mineral), words.label("country", country), words.number(count)]),
    }, words.number(count))
  }
}
