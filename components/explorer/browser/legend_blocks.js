// What the legend counts: marks by group, stage, accuracy and kind, and the ways of transport.
// Rows per code of a column among those that pass, in the named tables, where `counts` holds.
export function counted(model, names, column, counts) {
  const found = new Map()
  for (const name of names) {
    const table = model.tables[name]
    if (!(column in table.codes)) continue
    const { list, at } = table.codes[column]
    const perCell = new Uint32Array(list.length)
    for (const row of model.engines[name].rows()) perCell[at[row]] += counts(model.spots[name], row)
    list.forEach((cell, place) => { if (perCell[place]) found.set(cell, (found.get(cell) ?? 0) + perCell[place]) })
  }
  return found
}

const placed = (spots, row) => spots.has(row)

export function legendBlocks(model, look, words) {
  const of = (names, column) => counted(model, names, column, placed)
  const lines = (order, counts, made) => order.filter((code) => counts.has(code)).map((code) => [...made(code), counts.get(code)])
  const groups = of(["sites"], "group")
  const stages = of(["projects"], "stage")
  const { text } = look.colors
  return [
    [words.say("legend_sites"), lines(Object.keys(look.groups), groups, (code) => ["●", look.groups[code], words.label("group", code)])],
    [words.say("legend_projects"), lines([...Object.keys(look.stages), ""], stages, (code) => {
      const { sign, color } = look.stages[code || "not_known"]
      return [sign, color, words.label("stage", code)]
    })],
    [words.say("legend_position"), lines(Object.keys(look.accuracy), of(["sites", "projects"], "location_accuracy"),
      (code) => [look.accuracy[code], text, words.label("location_accuracy", code)])],
    [words.say("legend_transport"), [
      ...lines(Object.keys(look.places), of(["places"], "kind"), (code) => [look.places[code], text, words.label("kind", code)]),
      ...(model.choice.layers.includes("corridors")
        ? look.corridors.map(({ name, sign, color }) => [sign, color, words.say(`line_${name}`), null]) : []),
    ]],
    [words.say("legend_region"), unplacedLines(model, look, words)],
  ]
}

function unplacedLines(model, look, words) {
  const counts = counted(model, ["sites", "projects"], "admin1_id", (spots, row) => !spots.has(row))
  const [inRegion, nowhere] = [...counts].reduce(([some, none], [code, count]) =>
    code ? [some + count, none] : [some, none + count], [0, 0])
  const { text, muted } = look.colors
  return [...(inRegion ? [["▭", text, words.say("known_by_region"), inRegion]] : []),
    ...(nowhere ? [["∅", muted, words.say("known_nowhere"), nowhere]] : [])]
}
