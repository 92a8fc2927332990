// What part of the map is seen: a centre in kilometres and pixels per kilometre, kept within sensible bounds.
const SMALLEST = 0.05
const LARGEST = 40
const FRAME = { west: -3300, east: 3300, north: -2300, south: 2600 }
// The two countries, with room for what lies between them: [west, north, east, south].
const HOME = [-2120, -1640, 1640, 1930]
const NEAR = 2.2

const within = (value, least, most) => Math.min(most, Math.max(least, value))

export class View {
  constructor() { Object.assign(this, { x: 0, y: 0, scale: 0.2, width: 1, height: 1 }) }

  resize(width, height) { Object.assign(this, { width, height }) }

  home() {
    const [west, north, east, south] = HOME
    this.scale = Math.min(this.width / (east - west), this.height / (south - north))
    this.moveTo((west + east) / 2, (north + south) / 2)
  }

  moveTo(x, y) {
    this.x = within(x, FRAME.west, FRAME.east)
    this.y = within(y, FRAME.north, FRAME.south)
  }

  // Move by pixels.
  pan(right, down) { this.moveTo(this.x - right / this.scale, this.y - down / this.scale) }

  // Come nearer by a factor, holding still what lies under the pixel.
  zoom(factor, px = this.width / 2, py = this.height / 2) {
    const [x, y] = this.ground(px, py)
    this.scale = within(this.scale * factor, SMALLEST, LARGEST)
    this.moveTo(x - (px - this.width / 2) / this.scale, y - (py - this.height / 2) / this.scale)
  }

  show(x, y) {
    this.scale = Math.max(this.scale, NEAR * 0.4)
    this.moveTo(x, y)
  }

  pixel(x, y) { return [(x - this.x) * this.scale + this.width / 2, (y - this.y) * this.scale + this.height / 2] }

  ground(px, py) { return [(px - this.width / 2) / this.scale + this.x, (py - this.height / 2) / this.scale + this.y] }
}
