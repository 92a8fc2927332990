// What hands do on the map: pan, zoom, point, click, draw a box or a lasso; and the same from the keyboard.
const CLICK = 5
const WHEEL = 0.0015
const STEP = 80
const NEARER = 1.5
const TAP = 8

export class Pointer {
  // `to` has moved(), hovered(px, py), clicked(px, py, isMore), drawn(pixels), drawing(pixels), left()
  constructor(canvas, view, to) {
    Object.assign(this, { canvas, view, to, tool: "pan", start: null, path: [], fingers: new Map() })
    canvas.onpointerdown = (event) => this.down(event)
    canvas.onpointermove = (event) => this.move(event)
    canvas.onpointerup = (event) => this.up(event)
    canvas.onpointercancel = () => this.stop()
    canvas.onpointerleave = () => to.left()
    canvas.ondblclick = (event) => { view.zoom(NEARER * NEARER, ...this.pixel(event)); to.moved() }
    canvas.onkeydown = (event) => this.key(event)
    canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false })
  }

  pixel({ clientX, clientY }) {
    const { left, top } = this.canvas.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }

  down(event) {
    if (event.button) return
    this.fingers.set(event.pointerId, this.pixel(event))
    try { this.canvas.setPointerCapture(event.pointerId) } catch { /* the finger has already gone */ }
    const tool = this.tool === "pan" && event.shiftKey ? "box" : this.tool
    this.start = { at: this.pixel(event), last: this.pixel(event), tool, moved: false }
    this.path = [this.pixel(event)]
  }

  move(event) {
    const at = this.pixel(event)
    if (!this.start) { this.to.hovered(...at); return }
    if (this.fingers.size === 2) { this.pinch(event, at); return }
    this.fingers.set(event.pointerId, at)
    const { start } = this
    const far = event.pointerType === "touch" ? TAP : CLICK
    start.moved ||= Math.hypot(at[0] - start.at[0], at[1] - start.at[1]) > far
    if (!start.moved) return
    if (start.tool === "pan") {
      this.view.pan(at[0] - start.last[0], at[1] - start.last[1])
      this.to.moved()
    } else {
      this.path = start.tool === "box" ? box(start.at, at) : [...this.path, at]
      this.to.drawing(this.path)
    }
    start.last = at
  }

  pinch(event, at) {
    const [other] = [...this.fingers].filter(([id]) => id !== event.pointerId).map(([, pixel]) => pixel)
    const before = this.fingers.get(event.pointerId)
    const factor = distance(at, other) / Math.max(1, distance(before, other))
    this.view.zoom(factor, (at[0] + other[0]) / 2, (at[1] + other[1]) / 2)
    this.fingers.set(event.pointerId, at)
    this.start.moved = true
    this.to.moved()
  }

  up(event) {
    const { start, path } = this
    this.stop(event.pointerId)
    if (!start) return
    if (!start.moved) this.to.clicked(...this.pixel(event))
    else if (start.tool !== "pan") this.to.drawn(path.length > 2 ? path : [])
  }

  stop(finger) {
    this.fingers.delete(finger)
    this.start = null
    this.path = []
  }

  wheel(event) {
    event.preventDefault()
    this.view.zoom(Math.exp(-event.deltaY * WHEEL), ...this.pixel(event))
    this.to.moved()
  }

  key(event) {
    const moves = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }
    if (moves[event.key]) this.view.pan(...moves[event.key])
    else if (event.key === "+" || event.key === "=") this.view.zoom(NEARER)
    else if (event.key === "-") this.view.zoom(1 / NEARER)
    else if (event.key === "0") this.view.home()
    else return
    event.preventDefault()
    this.to.moved()
  }
}

const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1])

// A box as corners, with more of them along its sides, since straight on the screen is not straight in degrees.
const SIDE = 4
export function box([x1, y1], [x2, y2]) {
  const corners = [[x1, y1], [x2, y1], [x2, y2], [x1, y2]]
  return corners.flatMap(([x, y], place) => {
    const [nx, ny] = corners[(place + 1) % 4]
    return Array.from({ length: SIDE }, (_, step) => [x + ((nx - x) * step) / SIDE, y + ((ny - y) * step) / SIDE])
  })
}
