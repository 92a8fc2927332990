// A hatched fill in the given colour for any pen; `thin` is a pixel in the units of the pen.
const TILE = 8
const SHARP = 2
export const FAINT = 0.5

export function hatching(pen, color, thin) {
  if (pen.hatching) return pen.hatching(color, thin, TILE)
  const tile = document.createElement("canvas")
  tile.width = tile.height = TILE * SHARP
  const own = tile.getContext("2d")
  own.strokeStyle = color
  own.globalAlpha = FAINT
  own.lineWidth = SHARP
  own.beginPath()
  for (const from of [-TILE, 0, TILE]) {
    own.moveTo(from * SHARP, TILE * SHARP)
    own.lineTo((from + TILE) * SHARP, 0)
  }
  own.stroke()
  const pattern = pen.createPattern(tile, "repeat")
  pattern.setTransform(new DOMMatrix().scale(thin / SHARP))
  return pattern
}
