// The legend: a sign, a word and a number per line, for what is drawn now.
import { element } from "./element.js"

export class Legend {
  constructor(look, words) {
    Object.assign(this, { look, words })
    this.body = element("div", { class: "xp-legend-body" })
    this.root = element("section", { class: "xp-legend", "aria-label": words.say("legend") }, this.body)
  }

  // Blocks: [heading, [[sign, color, label, count], ...]]
  draw(blocks) {
    const shown = blocks.filter(([, lines]) => lines.length)
    this.body.replaceChildren(...shown.map(([heading, lines]) => element("section", {},
      element("h4", {}, heading), element("ul", {}, lines.map(([sign, color, label, count]) => element("li", {},
        element("span", { class: "xp-sign", style: { color }, "aria-hidden": "true" }, sign),
        element("span", {}, label),
        count === null ? null : element("span", { class: "xp-count" }, this.words.number(count))))))))
    this.blocks = shown
  }
}
