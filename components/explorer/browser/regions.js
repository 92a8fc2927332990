// Rows that are known only by their region are no points: their number stands in the region, in a dashed box.
import { project } from "./projection.js"

const FONT = "600 12px Vazirmatn, 'Source Sans', sans-serif"
const HEIGHT = 18
const BELOW = 16

export class Regions {
  constructor(look, words) { Object.assign(this, { look, words, anchors: new Map(), boxes: [] }) }

  settle(features) {
    for (const { properties } of features) {
      this.anchors.set(properties.id, project(properties.label_lon, properties.label_lat))
    }
  }

  // `counts`: rows without a position by the code of their region.
  draw(pen, view, counts) {
    this.boxes = []
    pen.font = FONT
    pen.textAlign = "center"
    pen.textBaseline = "middle"
    pen.direction = this.words.isMirrored ? "rtl" : "ltr"
    for (const [region, count] of counts) {
      const anchor = this.anchors.get(region)
      if (!anchor) continue
      const [x, y] = view.pixel(...anchor)
      this.box(pen, x, y + BELOW, region, this.words.number(count))
    }
  }

  box(pen, x, y, region, text) {
    const width = pen.measureText(text).width + 14
    const [left, top] = [x - width / 2, y - HEIGHT / 2]
    pen.fillStyle = this.look.colors.focus
    pen.strokeStyle = this.look.colors.text
    pen.lineWidth = 1.2
    pen.fillRect(left, top, width, HEIGHT)
    pen.setLineDash([3, 2])
    pen.strokeRect(left, top, width, HEIGHT)
    pen.setLineDash([])
    pen.fillStyle = this.look.colors.text
    pen.fillText(text, x, y + 0.5)
    this.boxes.push({ region, left, top, right: left + width, bottom: top + HEIGHT })
  }

  // The region whose box lies under the pixel.
  at(px, py) {
    return this.boxes.find(({ left, top, right, bottom }) => px >= left && px <= right && py >= top && py <= bottom)?.region
  }
}
