// The scale bar: a round number of kilometres, as long as it is in the middle of the view.
import { element } from "./element.js"
import { stretch, unproject } from "./projection.js"

const LONGEST = 130
const ROUND = [1, 2, 5]

export class ScaleBar {
  constructor(words) {
    this.words = words
    this.line = element("span", { class: "xp-scale-line" })
    this.text = element("span", { class: "xp-scale-text", dir: words.isMirrored ? "rtl" : "ltr" })
    this.root = element("div", { class: "xp-scale" }, this.line, this.text)
  }

  draw(view) {
    const [, lat] = unproject(...view.ground(view.width / 2, view.height / 2))
    const perKilometre = view.scale * stretch(lat)
    const kilometres = roundest(LONGEST / perKilometre)
    this.line.style.width = `${kilometres * perKilometre}px`
    this.text.textContent = this.words.say("kilometres", { number: this.words.number(kilometres) })
  }
}

export function roundest(most) {
  const power = 10 ** Math.floor(Math.log10(most))
  return power * ROUND.filter((step) => step * power <= most).at(-1)
}
