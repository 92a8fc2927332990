// Regions shaded by the number of sites or projects shown in them, by the division in force on the day.
import { SHADED } from "./choice.js"
import { element } from "./element.js"
import { reader } from "./model.js"

// The decree on the regions of 2022 came into force on this day; before it the division of 2018 is drawn.
const DIVIDED = "2022-06-08"
const TODAY = ["kaz_admin1", "irn_admin1"]
const FORMER = ["kaz_admin1_2018", "irn_admin1"]

export class Shades {
  constructor(model, words, look) {
    Object.assign(this, { model, words, look })
    this.select = element("select", {}, element("option", { value: "" }, words.say("shade_none")),
      SHADED.map((kind) => element("option", { value: kind }, words.say(kind))))
    this.select.onchange = () => model.choose({ ...model.choice, shade: this.select.value })
    this.root = element("label", { class: "xp-shade" }, words.say("shade"), this.select)
  }

  get layers() { return (this.model.day ?? this.model.asOf) < DIVIDED ? FORMER : TODAY }

  // Rows per unit of the division in force; a former unit holds what lies in those that came from it.
  counts(layers) {
    const kind = this.model.choice.shade
    const former = new Map(this.layers === FORMER
      ? (layers.kaz_admin1 ?? []).map(({ properties }) => [properties.id, properties.id_2018]) : [])
    const found = new Map()
    const cells = reader(this.model.tables[kind], "admin1_id")
    for (const row of this.model.engines[kind].rows()) {
      const unit = cells.name(row)
      if (unit) found.set(former.get(unit) ?? unit, (found.get(former.get(unit) ?? unit) ?? 0) + 1)
    }
    return found
  }

  // { colors by unit, counts by unit, block for the legend }, or null when nothing is shaded.
  made(layers) {
    const kind = this.model.choice.shade
    this.select.value = kind
    if (!kind) return null
    const counts = this.counts(layers)
    const most = Math.max(1, ...counts.values())
    const { sequence } = this.look.colors
    const step = (count) => Math.min(sequence.length - 1, Math.floor(Math.sqrt(count / most) * sequence.length))
    const colors = new Map([...counts].map(([unit, count]) => [unit, sequence[step(count)]]))
    const ranges = sequence.map((color, place) => {
      const own = Array.from({ length: most }, (_, number) => number + 1).filter((count) => step(count) === place)
      return own.length ? ["■", color, this.range(own[0], own.at(-1)), null] : null
    }).filter(Boolean)
    const heading = this.words.say("shaded", { kind: this.words.say(kind) })
    return { colors, counts, block: [heading, [["□", this.look.colors.muted, this.words.number(0), null], ...ranges]] }
  }

  range(first, last) {
    const { words } = this
    return first === last ? words.number(first) : `${words.number(first)}–${words.number(last)}`
  }
}
