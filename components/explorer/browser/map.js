// The map: ground, marks, names, legend, scale bar and tools, drawn on two canvases; it needs no graphics card.
import { areaText, parseArea } from "./area.js"
import { button, element } from "./element.js"
import { Ground } from "./ground.js"
import { icon } from "./icons.js"
import { Legend } from "./legend.js"
import { counted, legendBlocks } from "./legend_blocks.js"
import * as marks from "./marks.js"
import { reader } from "./model.js"
import { Names } from "./names.js"
import { Pointer } from "./pointer.js"
import { project, unproject } from "./projection.js"
import { Regions } from "./regions.js"
import { ScaleBar } from "./scale_bar.js"
import { Shades } from "./shades.js"
import { pathOf } from "./shapes.js"
import { found } from "./under.js"
import { Tip } from "./tip.js"
import { View } from "./view.js"

const NEAREST = 1.5
const TOOLS = ["pan", "box", "lasso"]

export class ExplorerMap {
  // `to` has opened(subject, row), moved()
  constructor(model, { look, words, texts }, to) {
    Object.assign(this, { model, look, words, texts, to, view: new View(), open: null, shaded: null, isReady: false })
    this.shades = new Shades(model, words, look, texts.figures)
    this.ground = new Ground(look, () => this.settle())
    this.names = new Names(look, words.language, words.isMirrored)
    this.names.use(texts.ground)
    this.regions = new Regions(look, words)
    this.build()
    this.pointer = new Pointer(this.canvas, this.view, this)
    this.ground.always()
    new ResizeObserver(() => this.resize()).observe(this.frame)
    document.fonts.load("13px Vazirmatn", "آ").then(() => this.paint())
  }

  build() {
    const { words } = this
    this.under = element("canvas", { class: "xp-ground", "aria-hidden": "true" })
    this.canvas = element("canvas", { class: "xp-points", tabindex: "0", role: "img" })
    this.legend = new Legend(this.look, words)
    this.scale = new ScaleBar(words)
    this.tip = new Tip()
    this.tools = Object.fromEntries(TOOLS.map((tool) => [tool, button(icon(tool), () => this.use(tool), {
      title: words.say(`tool_${tool}`), "aria-label": words.say(`tool_${tool}`), "aria-pressed": String(tool === "pan") })]))
    const zooms = [["nearer", () => this.view.zoom(NEAREST)], ["farther", () => this.view.zoom(1 / NEAREST)], ["home", () => this.view.home()]]
    const bar = element("div", { class: "xp-tools", role: "group", "aria-label": words.say("tools") }, Object.values(this.tools),
      zooms.map(([name, act]) => button(icon(name), () => { act(); this.moved() }, {
        title: words.say(`tool_${name}`), "aria-label": words.say(`tool_${name}`) })))
    this.frame = element("div", { class: "xp-map", dir: "ltr" }, this.under, this.canvas, bar, this.tip.root, this.scale.root)
    this.foot = [...this.texts.foot, words.say("lakes_note")]
    this.root = element("div", { class: "xp-map-part" }, this.frame, this.legend.root,
      element("div", { class: "xp-foot" }, this.foot.map((line) => element("p", {}, line))))
  }

  use(tool) {
    this.pointer.tool = tool
    for (const [name, one] of Object.entries(this.tools)) one.setAttribute("aria-pressed", String(name === tool))
    this.canvas.dataset.tool = tool
  }

  settle() {
    this.names.settle(this.ground.layers.cities ?? [])
    this.regions.settle([...(this.ground.layers.irn_admin1 ?? []), ...(this.ground.layers.kaz_admin1 ?? [])])
    this.isReady = true
    this.paint()
  }

  // Stand where another map stood.
  keep(place) { this.kept = place }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.frame
    if (!width || !height) return
    const isFirst = this.view.width === 1
    this.view.resize(width, height)
    this.ratio = window.devicePixelRatio || 1
    for (const canvas of [this.under, this.canvas]) {
      canvas.width = Math.round(width * this.ratio)
      canvas.height = Math.round(height * this.ratio)
    }
    if (isFirst) this.view.home()
    if (isFirst && this.kept) Object.assign(this.view, this.kept)
    if (this.pending) this.focus(...this.pending)
    this.paint()
  }

  // Everything; `draw` alone is what a filter needs.
  paint() {
    if (this.view.width === 1) return
    const { layers } = this.model.choice
    this.shaded = this.shades.made(this.ground.layers)
    this.ground.load([...this.shades.layers, ...(layers.includes("railways") ? ["railways_ne", "railways_osm"] : []),
      ...(layers.includes("corridors") ? ["corridors"] : [])])
    const scale = this.view.scale * this.ratio
    const kilometres = [scale, 0, 0, scale, (this.view.width / 2) * this.ratio - this.view.x * scale, (this.view.height / 2) * this.ratio - this.view.y * scale]
    this.lay(this.under.getContext("2d"), this.view, kilometres, [this.ratio, 0, 0, this.ratio, 0, 0])
    this.scale.draw(this.view)
    this.draw()
  }

  draw() {
    if (this.view.width === 1) return
    const pen = this.canvas.getContext("2d")
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0)
    pen.clearRect(0, 0, this.view.width, this.view.height)
    this.ink(pen, this.view, [this.ratio, 0, 0, this.ratio, 0, 0])
    this.legend.draw([...(this.shaded ? [this.shaded.block] : []), ...legendBlocks(this.model, this.look, this.words)])
  }

  // The ground on any pen; the two matrices lead from kilometres and from pixels of the view to the pen's own.
  lay(pen, view, kilometres, pixels) {
    const { layers } = this.model.choice
    pen.setTransform(...pixels)
    pen.fillStyle = this.look.colors.land
    pen.fillRect(0, 0, view.width, view.height)
    pen.setTransform(...kilometres)
    this.ground.draw(pen, 1 / view.scale, {
      railways: layers.includes("railways"), corridors: layers.includes("corridors"),
      units: this.shades.layers, shaded: this.shaded })
    pen.setTransform(...pixels)
    this.names.below(pen, view)
  }

  // Marks and the names above them on any pen.
  ink(pen, view, pixels) {
    pen.setTransform(...pixels)
    pen.direction = "ltr"
    this.marks(pen, view)
    this.regions.draw(pen, view, this.unplaced())
    this.names.above(pen, view)
    this.outline(pen, view)
  }

  marks(pen, view) {
    const { engines, tables, spots } = this.model
    if (this.model.choice.area) for (const name of ["sites", "projects"]) {
      const rows = engines[name].rows("area").filter((row) => !engines[name].passes(row))
      marks.rest(pen, view, { spots: spots[name], rows, look: this.look })
    }
    const of = (name, columns) => ({ spots: spots[name], rows: engines[name].rows(), look: this.look,
      ...Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, reader(tables[name], column)])) })
    marks.places(pen, view, of("places", { kinds: "kind" }))
    marks.sites(pen, view, of("sites", { groups: "group", accuracy: "location_accuracy" }))
    marks.projects(pen, view, of("projects", { stages: "stage", accuracy: "location_accuracy" }))
    if (this.open) this.mark(pen, view, ...this.open)
  }

  mark(pen, view, name, row) {
    const spots = this.model.spots[name]
    if (!spots.has(row)) return
    const kilometres = this.model.tables[name].numbers.coord_spread_km?.[row]
    const others = name === "sites" ? this.others(this.model.tables.sites.texts.id[row]) : []
    if (others.length) marks.apart(pen, view, spots, row, others, this.look)
    else if (kilometres >= 1) marks.spread(pen, view, spots, row, kilometres, this.look)
    marks.chosen(pen, view, spots, row, this.look)
  }

  // Where the records of a site put it, in kilometres.
  others(id) {
    const { texts, numbers } = this.model.tables.records
    return texts.id.flatMap((own, place) => (own === id ? [project(numbers.lon[place], numbers.lat[place])] : []))
  }

  unplaced() { return counted(this.model, ["sites", "projects"], "admin1_id", (spots, row) => !spots.has(row)) }

  outline(pen, view) {
    const corners = this.path ?? (this.model.choice.area ? parseArea(this.model.choice.area).map(([lon, lat]) =>
      view.pixel(...project(lon, lat))) : null)
    if (!corners) return
    const path = pathOf([corners], true)
    pen.setLineDash([5, 4])
    pen.lineWidth = 1.5
    pen.strokeStyle = this.look.colors.accent
    pen.stroke(path)
    pen.setLineDash([])
  }

  focus(name, row) {
    const spots = this.model.spots[name]
    this.pending = this.view.width === 1 ? [name, row] : null
    if (!this.pending && spots.has(row)) this.view.show(spots.x[row], spots.y[row])
  }

  // What the pointer tells.
  moved() {
    this.tip.hide()
    cancelAnimationFrame(this.asked)
    this.asked = requestAnimationFrame(() => this.paint())
  }

  hovered(px, py) {
    const under = found(this, px, py)
    this.canvas.style.cursor = this.pointer.tool !== "pan" ? "crosshair" : under ? "pointer" : "grab"
    if (under) this.tip.show(under.lines, px, py, this.view.width, this.words.isMirrored)
    else this.tip.hide()
  }

  clicked(px, py) {
    const under = found(this, px, py)
    if (under?.region) this.model.facet("province", [under.region])
    else if (under?.subject) this.to.opened(under.subject, under.row)
  }

  drawing(pixels) {
    this.path = pixels
    this.draw()
  }

  drawn(pixels) {
    this.path = null
    const corners = pixels.map(([px, py]) => unproject(...this.view.ground(px, py)))
    this.use("pan")
    this.model.choose({ ...this.model.choice, area: corners.length ? areaText(corners) : "" })
  }

  left() { this.tip.hide() }
}
