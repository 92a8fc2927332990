// Reads the block of bytes that core/columns.py packs: tables whose columns are codes, numbers or texts.
const MAGIC = "COL1"
const VIEWS = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, f8: Float64Array }
const ALIGNED = 8

export class NotColumns extends Error {}

// { table: { rows, codes: { column: { list, parts, at } }, numbers: { column: Float64Array }, texts: { column: [] } } }
export function unpacked(buffer) {
  const letters = new TextDecoder().decode(new Uint8Array(buffer, 0, 4))
  if (letters !== MAGIC) throw new NotColumns(letters)
  const length = new DataView(buffer).getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)))
  const start = Math.ceil((8 + length) / ALIGNED) * ALIGNED
  return Object.fromEntries(Object.entries(header).map(([name, table]) => [name, tableOf(name, table, buffer, start)]))
}

function tableOf(name, { rows, columns }, buffer, start) {
  const table = { name, rows, codes: {}, numbers: {}, texts: {} }
  for (const [column, entry] of Object.entries(columns)) {
    const at = start + entry.at
    if (entry.kind === "text") table.texts[column] = lines(new Uint8Array(buffer, at, entry.bytes), rows)
    else if (entry.kind === "number") table.numbers[column] = new VIEWS[entry.type](buffer, at, rows)
    else table.codes[column] = coded(entry.codes, new VIEWS[entry.type](buffer, at, rows))
  }
  return table
}

const lines = (bytes, rows) => (rows ? new TextDecoder().decode(bytes).split("\n") : [])

// `list` holds the different cells, `at` the place of each row's cell in it, `parts` the codes of each different cell.
export function coded(list, at) {
  return { list, at, parts: list.map((cell) => cell.split(";").map((code) => code.trim())) }
}
