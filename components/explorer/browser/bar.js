// The line above everything: search, layers, how much is shown, back and clear, and what is chosen as chips.
import { toggled, isWhole } from "./choice.js"
import { button, element } from "./element.js"
import { Contradiction } from "./contradiction.js"

const REST = 120
// What the address may ask for beside the filters, by its name there, and the word for it.
const OTHERS = { area: "area", layers: "layers", shade: "shade", project: "projects" }

export class Bar {
  constructor(model, words, layers, acts, more) {
    Object.assign(this, { model, words })
    this.search = element("input", { type: "search", placeholder: words.say("search_hint"), "aria-label": words.say("search"), autocomplete: "off" })
    this.search.oninput = () => { clearTimeout(this.waiting); this.waiting = setTimeout(() => this.typed(), REST) }
    this.search.onchange = () => { clearTimeout(this.waiting); this.typed() }
    this.layers = layers.map(({ name, label }) => [name, button(label, () => this.layer(name), { class: "xp-pill" })])
    this.shown = element("p", { class: "xp-shown", role: "status" })
    this.back = button(words.say("undo"), () => model.undo())
    this.clear = button(words.say("clear"), () => model.clear())
    this.chips = element("ul", { class: "xp-chips" })
    this.ignored = element("p", { class: "xp-ignored", role: "status", hidden: true })
    this.nothing = new Contradiction(model, words, () => this.chosen())
    this.root = element("div", { class: "xp-bar" },
      element("div", { class: "xp-line" }, this.search,
        element("div", { class: "xp-layers", role: "group", "aria-label": words.say("layers") }, this.layers.map(([, one]) => one))),
      element("div", { class: "xp-line" }, this.shown, this.back, this.clear, acts.map(([name, act]) => button(words.say(name), act)), more),
      this.chips, this.ignored, this.nothing.root)
  }

  typed() { this.model.choose({ ...this.model.choice, text: this.search.value.trim() }) }

  layer(name) {
    const wanted = toggled(this.model.choice.layers, name)
    this.model.choose({ ...this.model.choice, layers: this.model.layers.filter((one) => wanted.includes(one)) })
  }

  tellIgnored(pairs) {
    if (!pairs.length) return
    const named = pairs.map(([name, value]) => `${this.model.facets.find((one) => one.name === name)?.label ?? this.words.say(OTHERS[name])}: ${value}`)
    this.ignored.textContent = this.words.say("ignored", { values: this.words.listed(named) })
    this.ignored.hidden = false
  }

  draw() {
    const { model, words } = this
    const { choice } = model
    if (document.activeElement !== this.search) this.search.value = choice.text
    for (const [name, one] of this.layers) one.setAttribute("aria-pressed", String(choice.layers.includes(name)))
    this.shown.textContent = words.listed([
      words.say("sites_shown", { count: model.size("sites") }), words.say("projects_shown", { count: model.size("projects") })])
    this.back.disabled = !model.before.length
    this.clear.disabled = isWhole(choice)
    this.chips.replaceChildren(...this.chosen().map(([label, remove]) => element("li", {},
      button(`${label} ✕`, remove, { "aria-label": words.say("remove", { value: label }) }))))
    this.nothing.draw()
  }

  // [label, how to take it out, its question to the rows, the name of the question, how to take the whole question out]
  chosen() {
    const { model, words } = this
    const { choice } = model
    const chips = model.facets.flatMap(({ name, column, label }) => (choice.choices[name] ?? []).map((code) => [
      `${label}: ${words.label(column, code)}`, () => model.facet(name, toggled(choice.choices[name], code)), column, label, () => model.facet(name, [])]))
    const other = (label, question, part) => {
      const give = () => model.choose({ ...choice, [part]: "" })
      return [label, give, question, label, give]
    }
    if (choice.text) chips.push(other(`${words.say("search")}: ${choice.text}`, "search", "text"))
    if (choice.area) chips.push(other(words.say("area"), "area", "area"))
    return chips
  }
}
