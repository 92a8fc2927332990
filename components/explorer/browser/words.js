// What the page says in the reader's language: the texts, numbers and names that Python sent for it.
const [FIRST_STRONG, POP] = ["\u2068", "\u2069"]
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LEFT_TO_RIGHT = /[A-Za-z0-9\u00c0-\u02b8\u0370-\u052f]/

export class Words {
  constructor({ words, labels, numbers }) {
    Object.assign(this, { words, labels, language: numbers.language })
    this.isMirrored = numbers.language === "fa"
    const digits = [...numbers.digits].filter((sign) => /\p{Nd}/u.test(sign))
    this.digits = [digits[9], ...digits.slice(0, 9)]
    this.group = [...numbers.digits][1]
    this.decimal = [...numbers.decimal][1]
  }

  // The text of a key with its values; `count` chooses the plural form.
  say(key, values = {}) {
    const found = this.words[key]
    if (found === undefined) throw new Error(`no text for ${key} in ${this.language}`)
    const text = Array.isArray(found) ? found[pluralForm(this.language, values.count)] : found
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? this.written(values[name]) : whole))
  }

  written(value) { return typeof value === "number" ? this.number(value) : this.isolated(String(value)) }

  number(value, digits = 0) {
    const [whole, part] = Math.abs(value).toFixed(digits).split(".")
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.group)
    const sign = value < 0 ? "\u200e−" : ""
    return (sign + grouped + (part ? this.decimal + part : "")).replace(/\d/g, (digit) => this.digits[digit])
  }

  percent(share) { return `${this.number(share * 100)}${{ fa: "٪", ru: "\u00a0%" }[this.language] ?? "%"}` }

  isolated(text) {
    const foreign = this.isMirrored ? LEFT_TO_RIGHT : RIGHT_TO_LEFT
    return foreign.test(text) ? FIRST_STRONG + text + POP : text
  }

  // The name of a code; an empty cell has the word for what no source tells.
  label(column, code) { return code ? this.labels[column]?.[code] ?? code : this.say("unknown") }

  // The names of all codes in a row's cell.
  cell(table, column, row) {
    const { parts, at } = table.codes[column]
    return this.listed(parts[at[row]].map((code) => this.label(column, code)))
  }

  listed(items) { return items.map((item) => this.isolated(item)).join(this.isMirrored ? "، " : ", ") }
}

// Which of the forms in the catalogue (msgstr[0], msgstr[1] ...) a whole number takes.
export function pluralForm(language, count) {
  const [last, two] = [count % 10, count % 100]
  if (language === "ru") return last === 1 && two !== 11 ? 0 : last >= 2 && last <= 4 && (two < 10 || two >= 20) ? 1 : 2
  return language === "fa" ? Number(count > 1) : Number(count !== 1)
}
