// Names on the map in the reader's language: cities and provinces under the points, states and seas above them.
import { project } from "./projection.js"

const FONT = "Vazirmatn, 'Source Sans', sans-serif"
// Kind: size in pixels, colour, kilometres per pixel below which it shows.
const KINDS = {
  focus: { size: 17, weight: 600, color: "text", from: 99 }, sea: { size: 13, weight: 400, color: "accent", from: 99 },
  country: { size: 11, weight: 400, color: "muted", from: 99 }, unit: { size: 11, weight: 400, color: "muted", from: 2.6 },
  lake: { size: 11, weight: 400, color: "accent", from: 1.6 },
}
const TIERS = { 1: { size: 12, from: 99 }, 2: { size: 11, from: 3.2 }, 3: { size: 11, from: 1.6 } }
const ABOVE = ["focus", "sea"]
const LINE = 1.15

export class Names {
  constructor(look, language, isMirrored) { Object.assign(this, { look, language, isMirrored, labels: [], cities: [] }) }

  use(ground) { this.labels = ground.map((one) => ({ ...one, point: project(one.lon, one.lat) })) }

  settle(cities) {
    this.cities = cities.map(({ properties, point }) => ({
      point, tier: TIERS[properties.tier], text: properties[`name_${this.language}`] ?? properties.name_en,
    }))
  }

  below(pen, view) {
    const taken = []
    const wide = 1 / view.scale
    for (const { point, tier, text } of this.cities) {
      if (!tier || wide > tier.from) continue
      const [x, y] = view.pixel(...point)
      dot(pen, x, y, this.look.colors)
      this.write(pen, text, x, y + 10, { ...tier, weight: 400, color: "muted" }, taken)
    }
    for (const kind of ["country", "unit", "lake"]) this.kind(pen, view, kind, wide, taken)
  }

  above(pen, view) {
    for (const kind of ABOVE) this.kind(pen, view, kind, 1 / view.scale, null)
  }

  kind(pen, view, kind, wide, taken) {
    const style = KINDS[kind]
    if (wide > style.from) return
    for (const { point, text, kind: own } of this.labels) {
      if (own === kind) this.write(pen, text, ...view.pixel(...point), style, taken)
    }
  }

  // A name that would cover another one stays away where `taken` is given.
  write(pen, text, x, y, { size, weight, color }, taken) {
    pen.font = `${weight} ${size}px ${FONT}`
    pen.direction = this.isMirrored ? "rtl" : "ltr"
    pen.textAlign = "center"
    pen.textBaseline = "middle"
    const lines = broken(text)
    const width = Math.max(...lines.map((line) => pen.measureText(line).width))
    const height = lines.length * size * LINE
    const box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
    if (taken?.some((other) => overlap(box, other))) return
    taken?.push(box)
    pen.lineJoin = "round"
    pen.lineWidth = 3
    pen.strokeStyle = this.look.colors.focus
    pen.fillStyle = this.look.colors[color]
    lines.forEach((line, place) => {
      const middle = y + (place - (lines.length - 1) / 2) * size * LINE
      pen.strokeText(line, x, middle)
      pen.fillText(line, x, middle)
    })
  }
}

function dot(pen, x, y, colors) {
  pen.beginPath()
  pen.arc(x, y, 2.4, 0, 2 * Math.PI)
  pen.fillStyle = colors.muted
  pen.fill()
  pen.lineWidth = 1
  pen.strokeStyle = colors.focus
  pen.stroke()
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

// Long names stand on two lines.
function broken(text) {
  const words = text.split(" ")
  if (text.length < 16 || words.length < 2) return [text]
  const half = words.findIndex((_, place) => words.slice(0, place + 1).join(" ").length >= text.length / 2)
  const cut = Math.max(1, half)
  return [words.slice(0, cut).join(" "), words.slice(cut).join(" ")].filter(Boolean)
}
