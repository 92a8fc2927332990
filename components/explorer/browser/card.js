// One record beside the map: what the page knows of it at once, and the way to its whole record.
import { describe } from "./describe.js"
import { button, element } from "./element.js"

export class Card {
  // `to` has whole(subject, id), closed()
  constructor(model, words, texts, to) {
    Object.assign(this, { model, words, texts, to })
    this.root = element("aside", { class: "xp-card", hidden: true, "aria-label": words.say("record"), tabindex: "-1" })
    this.root.onkeydown = (event) => { if (event.key === "Escape") this.to.closed() }
  }

  show(subject, row) {
    const { words } = this
    const table = this.model.tables[subject]
    const [name, ...lines] = describe(this.model, words, this.texts, subject, row)
    const region = words.listed([words.cell(table, "country", row), words.cell(table, "admin1_id", row)])
    const { parts, at } = table.codes.sources
    const cited = parts[at[row]].map((id) => this.texts.sources[id]?.[0]).filter(Boolean)
    this.root.replaceChildren(
      element("div", { class: "xp-line" }, element("h3", { dir: "auto" }, name),
        button("✕", () => this.to.closed(), { "aria-label": words.say("close"), class: "xp-close" })),
      ...[region, ...lines].map((line) => element("p", {}, line)),
      element("p", { class: "xp-quiet" }, words.say("source_of", { publishers: words.listed([...new Set(cited)]) })),
      button(words.say("whole_record"), () => this.to.whole(subject, table.texts.id[row]), { class: "xp-main" }))
    this.root.hidden = false
  }

  hide() { this.root.hidden = true }
}
