// Where the rows of a table lie on the map, and which of them is nearest to the pointer.
import { project } from "./projection.js"

const CELL = 40

export class Spots {
  constructor(table) {
    const { lon, lat } = table.numbers
    this.x = new Float64Array(table.rows).fill(NaN)
    this.y = new Float64Array(table.rows).fill(NaN)
    this.cells = new Map()
    for (let row = 0; row < table.rows; row++) {
      // A cell without a number is NaN, which no comparison holds for.
      if (!(Math.abs(lon[row]) <= 180 && Math.abs(lat[row]) <= 90)) continue
      ;[this.x[row], this.y[row]] = project(lon[row], lat[row])
      const key = place(this.x[row], this.y[row])
      if (this.cells.has(key)) this.cells.get(key).push(row)
      else this.cells.set(key, [row])
    }
  }

  has(row) { return !Number.isNaN(this.x[row]) }

  // The nearest row within a distance in kilometres for which `counts` holds, or -1.
  nearest(x, y, distance, counts) {
    let [found, least] = [-1, distance ** 2]
    const [left, right] = [Math.floor((x - distance) / CELL), Math.floor((x + distance) / CELL)]
    const [top, bottom] = [Math.floor((y - distance) / CELL), Math.floor((y + distance) / CELL)]
    for (let column = left; column <= right; column++) {
      for (let line = top; line <= bottom; line++) {
        for (const row of this.cells.get(`${column} ${line}`) ?? []) {
          const away = (this.x[row] - x) ** 2 + (this.y[row] - y) ** 2
          if (away < least && counts(row)) [found, least] = [row, away]
        }
      }
    }
    return found
  }
}

const place = (x, y) => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`
