// The shaded figure as a table, a line per region, and the same as files: what the map tells by colour alone.
import { element } from "./element.js"
import { written } from "./figures.js"

const FILES = { csv: "CSV", xlsx: "Excel" }

export class RegionTable {
  // `address` gives the address of the file of a kind.
  constructor(map, words, address) {
    Object.assign(this, { map, words, address })
    this.caption = element("caption")
    this.body = element("tbody")
    const heads = [words.say("column_admin1_id"), words.say("regions_value"), words.say("regions_known"), words.say("regions_shown")]
    this.links = Object.entries(FILES).map(([kind, name]) => [kind, element("a", { download: true, class: "xp-file" }, name)])
    this.root = element("details", { class: "xp-regions", hidden: true }, element("summary", {}, words.say("regions_table")),
      element("div", { class: "xp-scrolled", tabindex: "0", role: "region", "aria-label": words.say("regions_table") },
        element("table", {}, this.caption, element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))), this.body)),
      element("div", { class: "xp-line" }, this.links.map(([, link]) => link)))
    this.root.ontoggle = () => this.draw()
  }

  draw() {
    const { shades, ground } = this.map
    this.root.hidden = !shades.model.choice.shade
    if (this.root.hidden || !this.root.open) return
    const regions = [...shades.regions(ground.layers)].sort(([name, one], [another, other]) =>
      !name - !another || (other.value ?? -1) - (one.value ?? -1) || other.shown - one.shown)
    this.caption.textContent = shades.heading
    this.body.replaceChildren(...regions.map(([unit, entry]) => element("tr", {},
      element("th", { scope: "row" }, shades.named(unit, ground.layers)),
      element("td", {}, entry.value === null ? this.words.say("unknown") : written(this.words, entry.value)),
      ...["known", "shown"].map((part) => element("td", {}, this.words.number(entry[part]))))))
    for (const [kind, link] of this.links) link.href = this.address(kind)
  }
}
