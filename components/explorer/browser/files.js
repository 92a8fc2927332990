// Files of the selection: tables and geography come from the server, made for the address of the moment; pictures are
// made here.
import { button, element } from "./element.js"
import { picture, sourceLines } from "./picture.js"

const NAMES = { geojson: "GeoJSON", gpkg: "GeoPackage", csv: "CSV", xlsx: "Excel", kml: "KML" }
const PICTURES = ["png", "svg"]

export class Files {
  // `parts` has map, bar, sources; `parameters` gives those of the address; `told` the sentence for the map.
  constructor({ model, words, texts, data }, parts, parameters, told) {
    Object.assign(this, { model, words, texts, data, parts, parameters, told })
    this.links = Object.entries(NAMES).map(([kind, name]) => [kind, element("a", { download: true, class: "xp-file" }, name)])
    this.status = element("p", { role: "status" })
    this.root = element("details", { class: "xp-files" }, element("summary", {}, words.say("download")),
      element("p", { class: "xp-quiet" }, words.say("download_hint")),
      element("div", { class: "xp-line" }, this.links.map(([, link]) => link),
        PICTURES.map((kind) => button(kind.toUpperCase(), () => this.save(kind), { class: "xp-file" }))), this.status)
  }

  draw() {
    for (const [kind, link] of this.links) link.href = this.address(this.data.files, kind)
  }

  // The file is of the day that the reader looks at; which codes an address may name is still told by the page's day.
  address(path, kind) {
    const asked = new URLSearchParams(Object.entries(this.parameters()).filter(([, value]) => value !== null))
    const { day } = this.model
    if (!day) return `${path.replace("{kind}", kind)}?${asked}`
    asked.set("page_day", this.data.day)
    return `${path.replace("{kind}", kind).replace(`/${this.data.day}/`, `/${day}/`)}?${asked}`
  }

  async save(kind) {
    const { words, data, parts } = this
    this.status.textContent = words.say("working")
    try {
      const blob = await picture({
        map: parts.map, look: data.look, words, isMirrored: words.isMirrored, title: data.title, alt: this.told(),
        legend: parts.map.legend.blocks, lines: [...parts.map.foot, this.circumstances(), ...sourceLines(words, this.texts, parts.sources.cited())],
      }, kind)
      const link = element("a", { href: URL.createObjectURL(blob), download: `map_selection_${this.model.day ?? data.day}_${words.language}.${kind}` })
      link.click()
      // The download reads the address after the click has returned.
      setTimeout(() => URL.revokeObjectURL(link.href), 60000)
      this.status.textContent = ""
    } catch (error) {
      this.status.textContent = words.say("failed_picture")
      console.warn(error)
    } finally {
      parts.map.draw()
    }
  }

  circumstances() {
    const chosen = this.parts.bar.chosen().map(([label]) => label)
    const month = this.model.day ? [`${this.words.say("month")}: ${this.model.month}`] : []
    return [...month, ...this.data.stamp, ...(chosen.length ? chosen : [this.words.say("no_filter")])].join(" · ")
  }
}
