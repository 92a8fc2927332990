// Albers' equal-area conic (Snyder 1987, formulas 14-1 to 14-11, sphere): equal weight for both countries, and areas
// that may be compared. Kilometres east and south of the centre.
const RADIUS = 6371.0088
const RAD = Math.PI / 180
const CENTER = { lon: 66, lat: 41 }
const [FIRST, SECOND] = [30 * RAD, 50 * RAD]

const N = (Math.sin(FIRST) + Math.sin(SECOND)) / 2
const C = Math.cos(FIRST) ** 2 + 2 * N * Math.sin(FIRST)
const rho = (lat) => (RADIUS * Math.sqrt(Math.max(0, C - 2 * N * Math.sin(lat * RAD)))) / N
const RHO_0 = rho(CENTER.lat)

export function project(lon, lat) {
  const angle = N * (lon - CENTER.lon) * RAD
  const radius = rho(lat)
  return [radius * Math.sin(angle), radius * Math.cos(angle) - RHO_0]
}

export function unproject(x, y) {
  const down = y + RHO_0
  const radius = Math.hypot(x, down)
  const lat = Math.asin((C - (radius * N / RADIUS) ** 2) / (2 * N)) / RAD
  return [CENTER.lon + Math.atan2(x, down) / N / RAD, lat]
}

// Kilometres per kilometre along a parallel: how much wider the map draws a distance than it is.
export function stretch(lat) {
  const sine = Math.sin(lat * RAD)
  return Math.sqrt(C - 2 * N * sine) / Math.cos(lat * RAD)
}
