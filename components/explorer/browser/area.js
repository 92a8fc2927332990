// An area drawn on the map: the same form and the same rule as core/areas.py.
const NUMBER = "-?\\d{1,3}(?:\\.\\d{1,4})?"
export const MOST_CORNERS = 80
const AREA = new RegExp(`^${NUMBER},${NUMBER}(?:_${NUMBER},${NUMBER}){2,${MOST_CORNERS - 1}}$`)
const DIGITS = 3

// Corners [[lon, lat], ...] of the address's form; null for anything else.
export function parseArea(text) {
  if (!AREA.test(text)) return null
  const corners = text.split("_").map((pair) => pair.split(",").map(Number))
  return corners.some(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90) ? null : corners
}

// The address's form of corners, the thinner the longer the line was.
export function areaText(corners) {
  const step = Math.max(1, Math.ceil(corners.length / MOST_CORNERS))
  const kept = corners.filter((_, place) => place % step === 0)
  return kept.map(([lon, lat]) => `${short(lon)},${short(lat)}`).join("_")
}

const short = (degrees) => String(Number(degrees.toFixed(DIGITS)))

// Even-odd rule; a point without coordinates (NaN) lies in no area.
export function holds(corners, lon, lat) {
  let inside = false
  for (let place = 0; place < corners.length; place++) {
    const [x1, y1] = corners[place]
    const [x2, y2] = corners[(place + 1) % corners.length]
    if ((y1 > lat) !== (y2 > lat) && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
