// Runs the shared cases against the modules of the browser; the same text runs in node and in Chromium.
async ({ base, cases, texts }) => {
  const load = (name) => import(`${base}/${name}.js`)
  const [{ coded }, { Engine }, { searchWords, fold }, { parseArea }, { fromAddress, toAddress }, { pluralForm }] =
    await Promise.all(["columns", "engine", "folding", "area", "choice", "words"].map(load))
  const { rows } = cases
  const column = (name) => {
    const cells = rows.map((row) => row[name] ?? "")
    const list = [...new Set(cells)]
    return coded(list, cells.map((cell) => list.indexOf(cell)))
  }
  const numbers = (name) => Float64Array.from(rows, (row) => row[name] ?? NaN)
  const table = {
    rows: rows.length, codes: Object.fromEntries(["country", "commodities", "stage"].map((name) => [name, column(name)])),
    numbers: { lat: numbers("lat"), lon: numbers("lon") }, texts: { search: rows.map(({ search }) => search.split("\t").map(fold).join("\t")) },
  }
  const kept = ({ choices = {}, text = "", area = "" }) => {
    const engine = new Engine(table)
    for (const [name, codes] of Object.entries(choices)) engine.choose(name, codes)
    engine.search(searchWords(text))
    engine.within(area ? parseArea(area) : null)
    return engine.rows().map((row) => rows[row].id)
  }
  const columns = ["country", "commodities", "stage"].map((name) => ({ name, codes: new Set(table.codes[name].parts.flat()) }))
  const all = { facets: columns, layers: ["sites"], usual: ["sites"] }
  const addressed = ({ asked: parameters }) => {
    const { choice, ignored } = fromAddress(new URLSearchParams(parameters), all)
    const address = Object.entries(toAddress(choice, all)).filter(([, value]) => value !== null)
    return [choice.choices, kept({ choices: choice.choices }), ignored, Object.fromEntries(address)]
  }
  const facets = [{ name: "country", codes: new Set(["KAZ", "IRN"]) }, { name: "mineral", codes: new Set(["Zn"]) }]
  const known = { facets, layers: ["sites", "occurrences", "projects", "places", "corridors", "railways"], usual: ["sites", "projects", "railways"] }
  const asked = (layers) => fromAddress(new URLSearchParams(layers === null ? "" : { layers }), known)
  const link = "country=KAZ%2CXX&mineral=Zn&q=+%D1%88+&area=50,25_60,25_60,35&layers=sites"
  const again = fromAddress(new URLSearchParams(link), known)
  return {
    filters: cases.filters.map(kept),
    addresses: cases.addresses.map(addressed),
    areas: cases.areas.map(([text]) => parseArea(text) !== null),
    foldings: cases.foldings.map(fold), folded: texts.map(fold), words: texts.map(searchWords),
    layers: cases.layers.map(([layers]) => { const { choice, ignored } = asked(layers); return [choice.layers, ignored.map(([, value]) => value)] }),
    plurals: Object.fromEntries(["fa", "en", "ru", "kk"].map((language) => [language, cases.plurals.map((count) => pluralForm(language, count))])),
    link: [again.choice, again.ignored, toAddress(again.choice, known)],
  }
}
