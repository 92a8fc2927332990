// A pen that knows what the map asks of a canvas and writes it down as SVG: sharp at any size, texts stay texts.
import { FAINT } from "./hatching.js"
import { outlineOf } from "./shapes.js"

const ANCHORS = { left: "start", right: "end", center: "middle", start: "start", end: "end" }
const BASELINES = { middle: "central", alphabetic: "alphabetic", top: "hanging" }
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const short = (value) => String(Math.round(value * 100) / 100)

export class SvgPen {
  constructor() {
    this.parts = []
    this.matrix = [1, 0, 0, 1, 0, 0]
    this.dash = []
    this.path = ""
    this.patterns = ""
    this.ruler = document.createElement("canvas").getContext("2d")
    Object.assign(this, { fillStyle: "#000", strokeStyle: "#000", lineWidth: 1, globalAlpha: 1, font: "12px sans-serif",
      textAlign: "start", textBaseline: "alphabetic", direction: "ltr", lineJoin: "round" })
  }

  // A hatched fill; one pattern serves a sheet, since it is asked for again with the same size.
  hatching(color, thin, tile) {
    this.patterns = `<defs><pattern id="hatching" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse" patternTransform="scale(${thin})">`
      + `<path d="M${-tile / 2} ${tile / 2}L${tile / 2} ${-tile / 2}M0 ${tile}L${tile} 0M${tile / 2} ${tile * 1.5}L${tile * 1.5} ${tile / 2}" stroke="${color}" stroke-opacity="${FAINT}"/></pattern></defs>`
    return "url(#hatching)"
  }

  setTransform(...matrix) { this.matrix = matrix }

  setLineDash(dash) { this.dash = dash }

  clearRect() { /* a new sheet is empty */ }

  beginPath() { this.path = "" }

  moveTo(x, y) { this.path += `M${short(x)} ${short(y)}` }

  lineTo(x, y) { this.path += `L${short(x)} ${short(y)}` }

  closePath() { this.path += "Z" }

  arc(x, y, radius) {
    const [r, right] = [short(radius), short(x + radius)]
    this.path += `M${right} ${short(y)}A${r} ${r} 0 1 1 ${short(x - radius)} ${short(y)}A${r} ${r} 0 1 1 ${right} ${short(y)}Z`
  }

  fill(path, rule) { this.write(path, `fill="${this.fillStyle}"${rule === "evenodd" ? ' fill-rule="evenodd"' : ""}`) }

  stroke(path) {
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.join(" ")}"` : ""
    this.write(path, `fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-linejoin="round"${dash}`)
  }

  write(path, style) {
    const drawn = path instanceof Path2D ? outlineOf(path) : this.path
    if (drawn) this.parts.push(`<path d="${drawn}" ${style}${this.more()}/>`)
  }

  more() {
    const moved = this.matrix.join() === "1,0,0,1,0,0" ? "" : ` transform="matrix(${this.matrix.join(" ")})"`
    return (this.globalAlpha < 1 ? ` opacity="${this.globalAlpha}"` : "") + moved
  }

  fillRect(x, y, width, height) {
    this.parts.push(`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${this.fillStyle}"${this.more()}/>`)
  }

  strokeRect(x, y, width, height) {
    this.parts.push(`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="none" `
      + `stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-dasharray="${this.dash.join(" ")}"${this.more()}/>`)
  }

  fillText(text, x, y) { this.text(text, x, y, `fill="${this.fillStyle}"`) }

  strokeText(text, x, y) {
    this.text(text, x, y, `fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-linejoin="round"`)
  }

  text(text, x, y, style) {
    // In a right-to-left text the start is the right end.
    const isTurned = this.direction === "rtl"
    const anchor = isTurned ? { left: "end", right: "start" }[this.textAlign] ?? ANCHORS[this.textAlign] : ANCHORS[this.textAlign]
    this.parts.push(`<text x="${short(x)}" y="${short(y)}" style="font:${escaped(this.font)}" text-anchor="${anchor}" `
      + `dominant-baseline="${BASELINES[this.textBaseline]}" direction="${this.direction}" ${style}${this.more()}>${escaped(text)}</text>`)
  }

  measureText(text) {
    this.ruler.font = this.font
    return this.ruler.measureText(text)
  }

  svg(width, height, { title, description, style }) {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
      + `<title>${escaped(title)}</title><desc>${escaped(description)}</desc><style>${style}</style>${this.patterns}${this.parts.join("")}</svg>`
  }
}
