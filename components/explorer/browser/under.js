// What lies under the pointer, and the lines that are said of it.
import { describe } from "./describe.js"
import { written } from "./figures.js"

const REACH = 11
const LINE = 5
const MOST_NAMES = 8

export function found(map, px, py) {
  const { view, model, words, regions } = map
  const region = regions.at(px, py)
  if (region) return { region, lines: regionLines(model, words, region) }
  const [x, y] = view.ground(px, py)
  for (const subject of ["projects", "sites", "places"]) {
    const row = model.spots[subject].nearest(x, y, REACH / view.scale, (one) => model.engines[subject].passes(one))
    if (row >= 0) return { subject: subject === "places" ? null : subject, row, lines: describe(model, words, map.texts, subject, row) }
  }
  const leg = model.choice.layers.includes("corridors") ? legAt(map, x, y) : null
  if (leg) return { lines: map.texts.legs[leg] }
  return map.shaded ? unitAt(map, x, y) : null
}

function regionLines(model, words, region) {
  const names = []
  for (const subject of ["projects", "sites"]) {
    const { list, at } = model.tables[subject].codes.admin1_id
    for (const row of model.engines[subject].rows()) {
      if (!model.spots[subject].has(row) && list[at[row]] === region) names.push(model.tables[subject].names[row])
    }
  }
  const more = names.length - MOST_NAMES
  return [words.say("in_region", { region: words.label("admin1_id", region), count: names.length }),
    ...names.slice(0, MOST_NAMES), ...(more > 0 ? [words.say("and_more", { count: more })] : [])]
}

function unitAt({ ground, shades, shaded, words, canvas }, x, y) {
  const pen = canvas.getContext("2d")
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  const unit = shades.layers.flatMap((name) => ground.layers[name] ?? []).find(({ path }) => pen.isPointInPath(path, x, y, "evenodd"))
  pen.restore()
  if (!unit) return null
  const { id } = unit.properties
  const entry = shaded.regions.get(id)
  const name = shades.named(id, ground.layers)
  if (!shaded.isHatched) return { lines: [name, words.say(`${shades.model.choice.shade}_shown`, { count: entry?.value ?? 0 })] }
  const value = entry?.value === null || !entry ? words.say("unknown") : written(words, entry.value)
  return { lines: [name, shades.heading, value, words.say("shaded_known", { count: entry?.known ?? 0, all: entry?.shown ?? 0 })] }
}

function legAt({ view, ground, texts }, x, y) {
  const near = LINE / view.scale
  const leg = (ground.layers.corridors ?? []).find(({ lines, properties }) => texts.legs[properties.leg_id]
    && lines.some((line) => line.some((point, place) => place && distance(line[place - 1], point, x, y) < near)))
  return leg?.properties.leg_id
}

function distance([x1, y1], [x2, y2], x, y) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
  const along = length ? Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length)) : 0
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))
}
