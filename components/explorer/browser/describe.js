// A record in a few lines: what it is called, what it is, how it stands, how sure its place is.
export function describe(model, words, texts, subject, row) {
  const table = model.tables[subject]
  const cell = (column) => words.cell(table, column, row)
  const name = table.names[row] ?? words.say("unknown")
  if (subject === "places") return [name, words.listed([cell("kind"), cell("country")])]
  const [what, standing, on] = subject === "sites"
    ? [[cell("site_kind"), cell("commodities")], "status", "status_on"]
    : [[cell("sector"), cell("activity")], "stage", "stage_on"]
  return [
    name, words.listed(what), dated(table, words, row, standing, on),
    words.say("position", { accuracy: cell("location_accuracy") }),
    ...(table.numbers.coord_spread_km?.[row] >= 1
      ? [words.say("spread", { distance: words.number(table.numbers.coord_spread_km[row], 1) })] : []),
  ]
}

export function dated(table, words, row, column, on) {
  const text = words.cell(table, column, row)
  const { list, at } = table.codes[on]
  const day = list[at[row]]
  return day ? words.say("dated", { status: text, day: words.label(on, day) }) : text
}
