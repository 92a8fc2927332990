// The scale bar: a round number of kilometres, as long as it is in the middle of the view.
import { element } from "./element.js"
import { stretch, unproject } from "./projection.js"

const LONGEST = 130
const ROUND = [1, 2, 5]
const EDGE = 12
const TICK = 6
const FONT = "12px Vazirmatn, 'Source Sans', sans-serif"

export class ScaleBar {
  constructor(words) {
    this.words = words
    this.line = element("span", { class: "xp-scale-line" })
    this.text = element("span", { class: "xp-scale-text", dir: words.isMirrored ? "rtl" : "ltr" })
    this.root = element("div", { class: "xp-scale" }, this.line, this.text)
  }

  draw(view) {
    const { width, text } = measured(view, this.words)
    this.line.style.width = `${width}px`
    this.text.textContent = text
  }
}

// How long the bar is in pixels of the view, and what it says.
function measured(view, words) {
  const [, lat] = unproject(...view.ground(view.width / 2, view.height / 2))
  const perKilometre = view.scale * stretch(lat)
  const kilometres = roundest(LONGEST / perKilometre)
  return { width: kilometres * perKilometre, text: words.say("kilometres", { number: words.number(kilometres) }) }
}

// The same bar on a picture, in the lower left corner of the view.
export function scaleOn(pen, view, words, colors) {
  const { width, text } = measured(view, words)
  const [left, bottom] = [EDGE, view.height - EDGE]
  pen.beginPath()
  pen.moveTo(left, bottom - TICK)
  pen.lineTo(left, bottom)
  pen.lineTo(left + width, bottom)
  pen.lineTo(left + width, bottom - TICK)
  Object.assign(pen, { strokeStyle: colors.text, lineWidth: 1.5, fillStyle: colors.text, font: FONT,
    textAlign: "left", textBaseline: "alphabetic", direction: words.isMirrored ? "rtl" : "ltr" })
  pen.stroke()
  pen.fillText(text, left + TICK, bottom - TICK - 2)
}

export function roundest(most) {
  const power = 10 ** Math.floor(Math.log10(most))
  return power * ROUND.filter((step) => step * power <= most).at(-1)
}
