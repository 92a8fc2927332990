// The sources of what is shown: their number at once, the list with addresses when it is opened.
import { element } from "./element.js"

const SAFE = /^https?:\/\//

export class Sources {
  // `more` gives ids beside those of the rows, each as often as it is cited.
  constructor(model, words, texts, more) {
    Object.assign(this, { model, words, texts, more })
    this.title = element("summary")
    this.list = element("ul")
    this.root = element("details", { class: "xp-sources" }, this.title, this.list)
    this.root.ontoggle = () => this.draw()
  }

  cited() {
    const found = new Map()
    for (const name of ["sites", "projects", "places"]) {
      for (const [id, count] of this.model.engines[name].counts("sources")) if (id) found.set(id, (found.get(id) ?? 0) + count)
    }
    // What is shaded stands out most, so its sources come first.
    const ranked = [...found].sort((one, other) => other[1] - one[1]).map(([id]) => id)
    return [...new Set([...this.more(), ...ranked])]
  }

  draw() {
    const ids = this.cited()
    this.title.textContent = this.words.say("sources", { count: ids.length })
    if (this.root.open) this.list.replaceChildren(...ids.map((id) => this.line(id)))
  }

  line(id) {
    const [publisher, title, day, url] = this.texts.sources[id] ?? [id, "", "", ""]
    return element("li", { dir: "auto" }, `${publisher}: ${title} (${day}) `,
      SAFE.test(url ?? "") ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url) : url)
  }
}
