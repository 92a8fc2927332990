// Regions shaded by the number of records shown in them, or by a figure that these hold, by the division in force on
// the day. A region of which no figure is recorded is hatched: that is not nought.
import { SHADED } from "./choice.js"
import { element } from "./element.js"
import { Figures, written } from "./figures.js"

// The decree on the regions of 2022 came into force on this day; before it the division of 2018 is drawn.
const DIVIDED = "2022-06-08"
const TODAY = ["kaz_admin1", "irn_admin1"]
const FORMER = ["kaz_admin1_2018", "irn_admin1"]
const MOST_TOLD = 8

export class Shades {
  constructor(model, words, look, offered) {
    Object.assign(this, { model, words, look, figures: new Figures(model, offered) })
    this.select = element("select", {}, element("option", { value: "" }, words.say("shade_none")), this.options(offered))
    this.select.onchange = () => model.choose({ ...model.choice, shade: this.select.value })
    this.root = element("label", { class: "xp-shade" }, words.say("shade"), this.select)
  }

  options(offered) {
    const families = new Map([[this.words.say("figures_count"), SHADED.map((code) => [code, this.words.say(code)])]])
    for (const { code, family, label } of offered) families.set(family, [...(families.get(family) ?? []), [code, label]])
    return [...families].map(([label, kinds]) => element("optgroup", { label },
      kinds.map(([value, text]) => element("option", { value }, text))))
  }

  get layers() { return (this.model.day ?? this.model.asOf) < DIVIDED ? FORMER : TODAY }

  get isFigure() { return this.figures.kinds.has(this.model.choice.shade) }

  // What is shaded, in words.
  get heading() {
    const { shade } = this.model.choice
    const kind = this.figures.kinds.get(shade)
    return kind ? this.words.say(`joined_${kind.join}`, { label: kind.label }) : this.words.say("shaded", { kind: this.words.say(shade) })
  }

  // Ids of the sources on which the shaded figure stands.
  cited() { return this.isFigure ? this.figures.cited(this.model.choice.shade) : [] }

  // { value, known, shown } by unit of the division in force; a former unit holds what lies in those that came from it.
  regions(layers) {
    const former = new Map(this.layers === FORMER
      ? (layers.kaz_admin1 ?? []).map(({ properties }) => [properties.id, properties.id_2018]) : [])
    return this.figures.regions(this.model.choice.shade, (unit) => former.get(unit) ?? unit)
  }

  // { colors and regions by unit, whether the others are hatched, block for the legend, what is told }, null without.
  made(layers) {
    const { shade } = this.model.choice
    this.select.value = shade
    if (!shade) return null
    const regions = this.regions(layers)
    const inRegion = [...regions].filter(([unit, { value }]) => unit && value !== null)
    const most = Math.max(...inRegion.map(([, { value }]) => value), Number.MIN_VALUE)
    const { sequence } = this.look.colors
    const step = (value) => Math.min(sequence.length - 1, Math.floor(Math.sqrt(value / most) * sequence.length))
    const colors = new Map(inRegion.map(([unit, { value }]) => [unit, sequence[step(value)]]))
    const ranges = sequence.map((color, place) => {
      const own = inRegion.map(([, { value }]) => value).filter((value) => step(value) === place)
      return own.length ? ["■", color, this.range(Math.min(...own), Math.max(...own)), null] : null
    }).filter(Boolean)
    return { colors, regions, isHatched: this.isFigure, block: [this.heading, [this.nought(), ...ranges, ...this.coverage(regions)]], told: this.told(inRegion) }
  }

  nought() {
    const { muted } = this.look.colors
    return this.isFigure ? ["▨", muted, this.words.say("unknown"), null] : ["□", muted, this.words.number(0), null]
  }

  // How many of the records shown have the figure, and how many of these lie in no known region.
  coverage(regions) {
    if (!this.isFigure) return []
    const total = (part) => [...regions.values()].reduce((sum, one) => sum + one[part], 0)
    const line = this.words.say("shaded_known", { count: total("known"), all: total("shown") })
    const elsewhere = regions.get("")?.known
    return [["", this.look.colors.text, line, null],
      ...(elsewhere ? [["", this.look.colors.text, this.words.say("shaded_nowhere"), elsewhere]] : [])]
  }

  // The name of a unit, also of a former one that no record names.
  named(unit, layers) {
    if (!unit || this.words.labels.admin1_id[unit]) return this.words.label("admin1_id", unit)
    const own = this.layers.flatMap((name) => layers[name] ?? []).find(({ properties }) => properties.id === unit)?.properties
    return own ? own[`name_${this.words.language}`] ?? own.name_en : unit
  }

  told(inRegion) {
    const ranked = [...inRegion].sort(([, one], [, other]) => other.value - one.value).slice(0, MOST_TOLD)
    const values = ranked.map(([unit, { value }]) => this.words.say("numbered", { label: this.words.label("admin1_id", unit), number: written(this.words, value) }))
    return this.words.say("shaded_alt", { figure: this.heading, values: this.words.listed(values) })
  }

  range(first, last) {
    const { words } = this
    return first === last ? written(words, first) : `${written(words, first)}–${written(words, last)}`
  }
}
