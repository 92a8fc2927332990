// Projects by sector, and in each sector by stage: a click or a drag chooses sectors and stages.
import { again, between, brush } from "./brush.js"
import { element } from "./element.js"

const NARROWEST = 7

export class Bars {
  constructor(model, words, look) {
    Object.assign(this, { model, words, look })
    this.body = element("div", { class: "xp-bars", role: "img" })
    this.root = element("section", { class: "xp-chart" }, element("h3", {}, words.say("bars")), this.body)
    brush(this.body, (columns, lines) => this.chosen(columns, lines))
  }

  // The first column is the name of the sector, the others are stages.
  chosen([first, last], lines) {
    const sectors = between(this.sectors, lines)
    const stages = first === 0 ? [] : between(this.stages, [first - 1, last - 1])
    again(this.model, { sector: sectors, stage: stages.filter((stage) => stage || this.hasUnknown) })
  }

  draw() {
    const { model, words } = this
    const pairs = model.engines.projects.pairs("sector", "stage")
    this.stages = [...Object.keys(this.look.stages).filter((stage) => stage !== "not_known"), ""]
    this.hasUnknown = [...pairs.keys()].some((key) => key.endsWith("|"))
    const totals = new Map()
    for (const [key, count] of pairs) totals.set(key.split("|")[0], (totals.get(key.split("|")[0]) ?? 0) + count)
    this.sectors = Object.keys(words.labels.sector).filter((sector) => totals.has(sector))
    const most = Math.max(1, ...totals.values())
    this.body.replaceChildren(...this.sectors.map((sector, line) => this.line(sector, line, pairs, totals.get(sector), most)))
    this.root.hidden = !this.sectors.length
    const told = this.sectors.map((sector) => words.say("numbered", { label: words.label("sector", sector), number: words.number(totals.get(sector)) }))
    this.body.setAttribute("aria-label", words.say("bars_alt", { sectors: words.listed(told) }))
  }

  line(sector, line, pairs, total, most) {
    const { words } = this
    const track = element("div", { class: "xp-track" }, this.stages.map((stage, place) => {
      const count = pairs.get(`${sector}|${stage}`) ?? 0
      return count ? this.part(sector, stage, count, `${place + 1},${line}`, most) : null
    }))
    return element("div", { class: "xp-bar-line" },
      element("span", { class: "xp-bar-name", "data-at": `0,${line}`, title: words.label("sector", sector) }, words.label("sector", sector)),
      track, element("span", { class: "xp-count" }, words.number(total)))
  }

  part(sector, stage, count, at, most) {
    const { words } = this
    const { color, sign } = this.look.stages[stage || "not_known"]
    const share = (count / most) * 100
    return element("span", {
      class: this.isChosen(sector, stage) ? "xp-part" : "xp-part xp-faded", "data-at": at,
      style: { width: `${share}%`, background: color, color: this.look.colors.background },
      title: words.listed([words.label("sector", sector), words.say("numbered", { label: words.label("stage", stage), number: words.number(count) })]),
    }, share >= NARROWEST ? sign : "")
  }

  isChosen(sector, stage) {
    const { sector: sectors = [], stage: stages = [] } = this.model.choice.choices
    return (!sectors.length || sectors.includes(sector)) && (!stages.length || stages.includes(stage))
  }
}
