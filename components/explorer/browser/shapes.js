// The offline layers of the app as paths in kilometres, each fetched and projected once.
import { project } from "./projection.js"

const BASE = "/geo/"
// A straight side in degrees is a bow on the map: longer sides get corners in between.
const LONGEST = 2

export async function layer(name) {
  const answer = await fetch(new URL(`${BASE}${name}.geojson`, document.baseURI))
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  const { features } = await answer.json()
  return features.map(({ properties, geometry }) => ({ properties, ...drawn(geometry) }))
}

// What each path was drawn from, for a pen that cannot look into one.
const outlines = new WeakMap()
export const outlineOf = (path) => outlines.get(path) ?? ""

function drawn({ type, coordinates }) {
  if (type === "Point") return { point: project(...coordinates) }
  const lines = type === "LineString" ? [coordinates] : type === "MultiPolygon" ? coordinates.flat() : coordinates
  const isArea = type.endsWith("Polygon")
  const projected = lines.map((line) => bent(line))
  return { path: pathOf(projected, isArea), lines: isArea ? null : projected }
}

function bent(line) {
  const found = [project(...line[0])]
  for (let place = 1; place < line.length; place++) {
    const [[lon1, lat1], [lon2, lat2]] = [line[place - 1], line[place]]
    const steps = Math.max(1, Math.ceil(Math.abs(lon2 - lon1) / LONGEST))
    for (let step = 1; step <= steps; step++) {
      found.push(project(lon1 + ((lon2 - lon1) * step) / steps, lat1 + ((lat2 - lat1) * step) / steps))
    }
  }
  return found
}

// Lines of [x, y] as one path; closed lines bound areas.
export function pathOf(lines, isClosed) {
  const outline = lines.map((line) => `M${line.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}${isClosed ? "Z" : ""}`).join("")
  const path = new Path2D(outline)
  outlines.set(path, outline)
  return path
}

export const ring = (corners) => pathOf([bent([...corners, corners[0]])], true)
