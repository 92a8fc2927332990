// The ground of the map: land, water, provinces, railways and corridors, then names. Order and restraint follow
// components/charts/ground.py: no maritime line, no line of a third-party dispute, equal weight for both countries.
import { hatching } from "./hatching.js"
import { layer, ring } from "./shapes.js"

const ALWAYS = ["countries", "kaz_admin1", "irn_admin1", "water", "rivers", "cities"]
// West, south, east and north of what the layers hold; beyond them the ground is land without a name.
const EDGE = [[42, 22], [91, 22], [91, 57.5], [42, 57.5]]
const FAINT = 0.45

export class Ground {
  constructor(look, changed) {
    this.look = look
    this.changed = changed
    this.layers = {}
    this.asked = new Set()
    this.edge = ring(EDGE)
  }

  async load(names) {
    const fresh = names.filter((name) => !this.asked.has(name))
    fresh.forEach((name) => this.asked.add(name))
    await Promise.all(fresh.map(async (name) => { this.layers[name] = await layer(name) }))
    if (fresh.length) this.changed()
  }

  always() { return this.load(ALWAYS) }

  // Drawn in kilometres; `thin` is a pixel in kilometres, `shaded` the colours by unit and whether others are hatched.
  draw(pen, thin, { railways, corridors, units, shaded }) {
    const { colors } = this.look
    const of = (name) => this.layers[name] ?? []
    for (const name of units) for (const { path, properties } of of(name)) this.unit(pen, thin, path, shaded?.colors.get(properties.id), shaded)
    pen.fillStyle = colors.water
    for (const { path, properties } of of("water")) {
      pen.globalAlpha = properties.note ? FAINT : 1
      pen.fill(path, "evenodd")
    }
    pen.globalAlpha = 1
    this.neighbours(pen, thin, of("countries"))
    this.stroke(pen, of("rivers"), colors.water, 1.2 * thin)
    for (const name of units) this.stroke(pen, of(name), colors.line, 0.8 * thin)
    this.stroke(pen, of("countries").filter(({ properties }) => properties.ring === 0), colors.muted, 1.3 * thin)
    if (railways) this.railways(pen, thin, of)
    if (corridors) this.corridors(pen, thin, of("corridors"))
  }

  unit(pen, thin, path, color, shaded) {
    const { colors } = this.look
    pen.fillStyle = color ?? colors.focus
    pen.fill(path, "evenodd")
    if (color || !shaded?.isHatched) return
    pen.fillStyle = hatching(pen, colors.muted, thin)
    pen.fill(path, "evenodd")
  }

  neighbours(pen, thin, countries) {
    const named = countries.filter(({ properties }) =>
      properties.ring === 1 && !this.look.without_outline.includes(properties.id))
    pen.globalAlpha = 0.55
    this.stroke(pen, named, this.look.colors.muted, 0.5 * thin)
    pen.globalAlpha = 1
    pen.strokeStyle = this.look.colors.land
    pen.lineWidth = 3 * thin
    pen.stroke(this.edge)
  }

  railways(pen, thin, of) {
    const both = of("railways_ne").filter(({ properties }) => ["IRN", "KAZ"].includes(properties.country))
    pen.globalAlpha = 0.6
    this.stroke(pen, [...both, ...of("railways_osm")], this.look.colors.muted, 0.9 * thin)
    pen.globalAlpha = 1
  }

  corridors(pen, thin, legs) {
    for (const { mode, color, dash, open } of this.look.corridors) {
      const own = legs.filter(({ properties }) =>
        (properties.status === "open") === open && (!open || properties.mode === mode))
      pen.setLineDash(dash.map((part) => part * 1.8 * thin))
      this.stroke(pen, own, color, 1.8 * thin)
    }
    pen.setLineDash([])
  }

  stroke(pen, features, color, width) {
    pen.strokeStyle = color
    pen.lineWidth = width
    pen.lineJoin = "round"
    for (const { path } of features) pen.stroke(path)
  }
}
