// What the reader chose, as one value that never changes; a change makes another one. The address holds it in the
// same names and codes as the filters in Python (components/places/layers.py), so a link works both ways.
import { parseArea } from "./area.js"

// No layer at all; and in a filter the empty code, for the rows whose cell is empty.
export const NOTHING = "none"
const SEARCH = "q"
const LAYERS = "layers"
const AREA = "area"
const SHADE = "shade"
// Regions can be shaded by the number of these, or by a figure.
export const SHADED = ["sites", "projects"]

// { choices: { facet: [codes] }, text, area, layers, shade }
export const start = (usual) => ({ choices: {}, text: "", area: "", layers: usual, shade: "" })

export function withChoice(choice, facet, codes) {
  const choices = { ...choice.choices }
  if (codes.length) choices[facet] = [...new Set(codes)].sort()
  else delete choices[facet]
  return { ...choice, choices }
}

export const toggled = (codes, code) => (codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code])

export const isWhole = (choice) => !Object.keys(choice.choices).length && !choice.text && !choice.area

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)

const meant = (code) => (code === NOTHING ? "" : code)
export const written = (code) => code || NOTHING

// The choice that the parameters ask for, and what of them nobody knows: [name, value] pairs.
export function fromAddress(parameters, { facets, layers, usual, figures = [] }) {
  const ignored = []
  let choice = start(usual)
  for (const { name, codes } of facets) {
    const asked = (parameters.get(name) ?? "").split(",").filter(Boolean)
    const unknown = asked.filter((code) => !codes.has(meant(code)))
    if (unknown.length) ignored.push([name, unknown.join(",")])
    choice = withChoice(choice, name, asked.map(meant).filter((code) => codes.has(code)))
  }
  choice.text = (parameters.get(SEARCH) ?? "").trim()
  const area = parameters.get(AREA) ?? ""
  if (parseArea(area)) choice.area = area
  else if (area) ignored.push([AREA, area])
  const shade = parameters.get(SHADE) ?? ""
  if ([...SHADED, ...figures].includes(shade)) choice.shade = shade
  else if (shade) ignored.push([SHADE, shade])
  return { choice: { ...choice, layers: layersOf(parameters.get(LAYERS), layers, usual, ignored) }, ignored }
}

function layersOf(asked, known, usual, ignored) {
  if (asked === null) return usual
  const named = asked.split(",").filter((code) => code && code !== NOTHING)
  const unknown = named.filter((code) => !known.includes(code))
  if (unknown.length) ignored.push([LAYERS, unknown.join(",")])
  return known.filter((code) => named.includes(code))
}

// Parameters of the choice; null takes one out of the address.
export function toAddress(choice, { facets, usual }) {
  const parameters = Object.fromEntries(facets.map(({ name }) => [name, choice.choices[name]?.map(written).join(",") ?? null]))
  const isUsual = choice.layers.join() === usual.join()
  return {
    ...parameters, [SEARCH]: choice.text || null, [AREA]: choice.area || null, [SHADE]: choice.shade || null,
    [LAYERS]: isUsual ? null : choice.layers.join(",") || NOTHING,
  }
}
