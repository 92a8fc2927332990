// What the pointer says: a few lines beside it, the first of them strong.
import { element } from "./element.js"

const AWAY = 14

export class Tip {
  constructor() { this.root = element("div", { class: "xp-tip", hidden: true, "aria-hidden": "true" }) }

  show(lines, px, py, width, isMirrored) {
    this.root.dir = isMirrored ? "rtl" : "ltr"
    this.root.replaceChildren(...lines.map((line, place) => element(place ? "div" : "strong", {}, line)))
    this.root.hidden = false
    const isRight = px > width / 2
    Object.assign(this.root.style, {
      top: `${py + AWAY}px`, left: isRight ? "auto" : `${px + AWAY}px`, right: isRight ? `${width - px + AWAY}px` : "auto" })
  }

  hide() { this.root.hidden = true }
}
