// The acts on instruments beside the slider: a mark for each, on the slider's own scale, and the latest ones in words.
// A mark and a line lead to the instrument's dossier as of the day of the page.
import { element } from "./element.js"

const LATEST = 4
const QUARTER = 91.3
const DAY = 86400000
const HEIGHT = 66
const STEP = 11
const KEPT = ["as_of", "known"]

export class Acts {
  constructor(words, look) {
    Object.assign(this, { words, look, marks: [] })
    this.strip = element("div", { class: "xp-acts", "aria-hidden": "true" })
    this.count = element("p", { class: "xp-quiet" })
    this.latest = element("ol", { class: "xp-latest", "aria-label": words.say("acts_latest") })
    this.keys = element("p", { class: "xp-keys xp-quiet" })
    this.root = element("div", {}, this.strip, this.keys, this.count, this.latest)
  }

  // `acts`: [day, id, title, code, the act with its date]; `names` by code; the slider runs from the first day to the last.
  settle(acts, names, first, last) {
    const at = (day) => (Date.parse(day) - Date.parse(first)) / (Date.parse(last) - Date.parse(first))
    const piles = new Map()
    const placed = acts.filter(([day]) => day >= first && day <= last).map((act) => {
      const pile = Math.floor(Date.parse(act[0]) / DAY / QUARTER)
      piles.set(pile, (piles.get(pile) ?? 0) + 1)
      return [act, piles.get(pile) - 1]
    })
    const step = Math.min(STEP, HEIGHT / Math.max(1, ...piles.values()))
    this.acts = acts
    this.marks = placed.map(([act, height]) => [act[0], this.mark(act, at(act[0]), height * step)])
    this.strip.replaceChildren(...this.marks.map(([, mark]) => mark))
    const shown = Object.keys(this.look.acts).filter((code) => placed.some(([act]) => act[3] === code))
    this.keys.replaceChildren(...shown.map((code) => element("span", {},
      element("span", { class: "xp-sign", style: { color: this.look.acts[code].color }, "aria-hidden": "true" }, this.look.acts[code].sign), ` ${names[code]}`)))
  }

  mark([, id, title, code, told], share, bottom) {
    const { color, sign } = this.look.acts[code]
    return element("a", { href: this.address(id), tabindex: "-1", class: "xp-act", title: `${told}: ${title}`,
      style: { insetInlineStart: `${share * 100}%`, bottom: `${bottom}px`, color } }, sign)
  }

  address(id) {
    const here = new URLSearchParams(window.location.search)
    const kept = KEPT.filter((name) => here.has(name)).map((name) => [name, here.get(name)])
    return new URL(`agreements?${new URLSearchParams([["lang", this.words.language], ["id", id], ...kept])}`, document.baseURI).href
  }

  show(day) {
    const past = this.acts.filter(([on]) => on <= day)
    for (const [on, mark] of this.marks) mark.classList.toggle("xp-faded", on > day)
    this.count.textContent = this.words.say("acts_until", { count: past.length })
    this.latest.replaceChildren(...past.slice(-LATEST).reverse().map(([, id, title, code, told]) => element("li", {},
      element("span", { class: "xp-sign", style: { color: this.look.acts[code].color }, "aria-hidden": "true" }, this.look.acts[code].sign),
      element("span", {}, `${told}: `, element("a", { href: this.address(id), dir: "auto" }, title)))))
  }
}
