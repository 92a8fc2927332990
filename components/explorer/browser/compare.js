// The selection beside the rest: of each, how many rows have a mineral, a kind, a status, a stage.
import { isWhole } from "./choice.js"
import { element } from "./element.js"

const ASPECTS = [["country", ["sites", "projects"]], ["commodities", ["sites", "projects"]], ["site_kind", ["sites"]],
  ["status", ["sites"]], ["sector", ["projects"]], ["stage", ["projects"]], ["location_accuracy", ["sites", "projects"]]]
const MOST = 8

export class Compare {
  constructor(model, words) {
    Object.assign(this, { model, words, isOpen: false })
    this.body = element("div", { class: "xp-compare-body" })
    this.root = element("section", { class: "xp-compare", hidden: true, "aria-label": words.say("compare") }, this.body)
  }

  toggle() {
    this.isOpen = !this.isOpen
    this.draw()
  }

  draw() {
    this.root.hidden = !this.isOpen
    if (!this.isOpen) return
    if (isWhole(this.model.choice)) { this.body.replaceChildren(element("p", {}, this.words.say("compare_nothing"))); return }
    this.body.replaceChildren(...ASPECTS.map((aspect) => this.table(...aspect)).filter(Boolean))
  }

  table(column, names) {
    const { model, words } = this
    const [own, all] = [new Map(), new Map()]
    let [ownSize, allSize] = [0, 0]
    for (const name of names) {
      const engine = model.engines[name]
      const others = [...engine.bits.keys()].filter((question) => !["layer", "since"].includes(question))
      ownSize += engine.size()
      allSize += engine.size(...others)
      sum(own, engine.counts(column, "none"))
      sum(all, engine.counts(column, ...others))
    }
    const restSize = allSize - ownSize
    const codes = [...all.keys()].sort((one, other) => (own.get(other) ?? 0) - (own.get(one) ?? 0) || all.get(other) - all.get(one)).slice(0, MOST)
    if (!allSize) return null
    const row = (code) => {
      const [mine, theirs] = [own.get(code) ?? 0, all.get(code) - (own.get(code) ?? 0)]
      return element("tr", {}, element("th", { scope: "row" }, words.label(column, code)),
        ...[[mine, ownSize], [theirs, restSize]].map(([count, size]) => element("td", {}, this.share(count, size))))
    }
    return element("table", {}, element("caption", {}, words.say(`column_${column}`)),
      element("thead", {}, element("tr", {}, element("td"),
        element("th", { scope: "col" }, words.say("numbered", { label: words.say("selection"), number: words.number(ownSize) })),
        element("th", { scope: "col" }, words.say("numbered", { label: words.say("rest"), number: words.number(restSize) })))),
      element("tbody", {}, codes.map(row)))
  }

  share(count, size) {
    const { words } = this
    const share = size ? count / size : 0
    return [element("span", { class: "xp-share" }, element("span", { style: { width: `${share * 100}%` } })),
      words.say("count_share", { number: words.number(count), share: size ? words.percent(share) : "–" })]
  }
}

function sum(into, counts) {
  for (const [code, count] of counts) into.set(code, (into.get(code) ?? 0) + count)
}
