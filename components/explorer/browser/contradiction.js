// Where filters exclude each other and nothing is left: how much there would be without each one of them.
import { button, element } from "./element.js"

const TABLES = ["sites", "projects"]

export class Contradiction {
  // `chosen` gives what Bar.chosen gives.
  constructor(model, words, chosen) {
    Object.assign(this, { model, words, chosen })
    this.list = element("ul", { class: "xp-chips" })
    this.root = element("div", { class: "xp-nothing", role: "status", hidden: true }, element("p", {}, words.say("nothing_together")), this.list)
  }

  draw() {
    const questions = new Map(this.chosen().map(([, , question, label, give]) => [question, [label, give]]))
    const left = TABLES.reduce((sum, name) => sum + this.model.size(name), 0)
    this.root.hidden = left > 0 || questions.size < 2
    if (this.root.hidden) return
    this.list.replaceChildren(...[...questions].map(([question, [label, give]]) => element("li", {},
      button(this.words.say("without", { filter: label, number: this.words.number(this.without(question)) }), give))))
  }

  without(question) { return TABLES.reduce((sum, name) => sum + this.model.engines[name].size(question), 0) }
}
