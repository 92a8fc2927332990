// Looking through the months: stages, statuses and acts as they stood on a day, without asking the server again.
import { Acts } from "./acts.js"
import { coded } from "./columns.js"
import { button, element } from "./element.js"

const PAUSE = 350
const LEAP = 3
const MOVING = { projects: ["stage", "stage_on"], sites: ["status", "status_on"] }

export class ThroughTime {
  // `asked` has the address of the steps, the look, and whether only what was published counts; `to` moved(), applied(day)
  constructor(model, words, asked, to) {
    Object.assign(this, { model, words, address: asked.address, to, steps: null, playing: null })
    this.held = Object.fromEntries(Object.entries(MOVING).map(([name, columns]) =>
      [name, columns.map((column) => model.tables[name].codes[column])]))
    this.slider = element("input", { type: "range", min: 0, value: 0, "aria-label": words.say("month") })
    this.slider.oninput = () => { this.stop(); this.go(Number(this.slider.value)) }
    this.label = element("output", { class: "xp-month" })
    this.player = button(words.say("play"), () => (this.playing ? this.stop() : this.play()))
    this.now = button(asked.isKnown ? words.say("to_page_day") : words.say("to_today"), () => { this.stop(); this.go(this.steps.months.length - 1) })
    this.whole = button(words.say("apply_day"), () => { this.stop(); this.to.applied(this.day) })
    this.acts = new Acts(words, asked.look)
    const note = [words.say("time_note"), ...(asked.isKnown ? [words.say("time_note_known")] : [])].join(" ")
    this.root = element("details", { class: "xp-time" }, element("summary", {}, words.say("through_time")),
      element("div", { class: "xp-line" }, this.player, this.slider, this.label, this.now, this.whole),
      this.acts.root, element("p", { class: "xp-quiet" }, note))
    this.root.ontoggle = () => this.open()
    this.allow(false)
  }

  // Nothing can be moved before the steps are here.
  allow(isReady) { for (const part of [this.slider, this.player, this.now, this.whole]) part.disabled = !isReady }

  async open() {
    if (!this.root.open) { this.stop(); return }
    if (this.steps) return
    const answer = await fetch(new URL(this.address, document.baseURI))
    if (!answer.ok) throw new Error(`${this.address}: ${answer.status}`)
    this.steps = await answer.json()
    for (const column of ["stage_on", "status_on"]) Object.assign(this.words.labels[column] ??= {}, this.steps.dates)
    this.rows = Object.fromEntries(Object.keys(MOVING).map((name) =>
      [name, new Map(this.model.tables[name].texts.id.map((id, row) => [id, row]))]))
    this.slider.max = this.steps.months.length - 1
    this.acts.settle(this.steps.agreements, this.steps.acts, this.steps.months[0][0], this.steps.months.at(-1)[0])
    this.show(this.place())
    this.allow(true)
  }

  // The month of the day that the page shows.
  place() {
    const place = this.steps.months.findIndex(([day]) => day >= this.model.asOf)
    return place < 0 ? this.steps.months.length - 1 : place
  }

  get day() { return this.steps.months[Number(this.slider.value)][0] }

  show(place) {
    const [day, name] = this.steps.months[place]
    this.slider.value = place
    this.slider.setAttribute("aria-valuetext", name)
    this.label.textContent = name
    this.acts.show(day)
  }

  go(place) {
    this.show(place)
    const isLast = place === this.steps.months.length - 1
    // What has no date holds on the data date only, and a page of an earlier day was sent without it.
    if (isLast && this.model.asOf !== this.day) { this.to.applied(this.day); return }
    const isPresent = isLast
    this.model.day = isPresent ? null : this.day
    this.model.month = this.steps.months[place][1]
    for (const [name, columns] of Object.entries(MOVING)) {
      const codes = this.model.tables[name].codes
      const stood = isPresent ? this.held[name] : this.standing(name)
      columns.forEach((column, number) => { codes[column] = stood[number] })
      this.model.refresh(name, columns[0])
      this.since(name, isPresent)
    }
    this.to.moved()
  }

  // Where only what was published counts, a record is there from the day on which its first source was.
  since(name, isPresent) {
    const known = this.steps.since[name]
    const ids = this.model.tables[name].texts.id
    const { day } = this
    this.model.engines[name].answer("since", (row) => !(known[ids[row]] > day), isPresent || !Object.keys(known).length)
  }

  // The cells of both columns as the steps up to the day leave them.
  standing(name) {
    const { rows, steps, day } = this
    const cells = [0, 1].map(() => new Array(this.model.tables[name].rows).fill(""))
    for (const [id, on, status, evidence] of steps[name]) {
      const row = rows[name].get(id)
      if (row === undefined || on > day) continue
      cells[0][row] = status
      cells[1][row] = evidence
    }
    return cells.map((column) => {
      const list = [...new Set(column)]
      const places = new Map(list.map((cell, place) => [cell, place]))
      return coded(list, column.map((cell) => places.get(cell)))
    })
  }

  play() {
    const last = this.steps.months.length - 1
    let place = Number(this.slider.value) >= last ? 0 : Number(this.slider.value)
    this.player.textContent = this.words.say("pause")
    this.playing = setInterval(() => {
      place = Math.min(last, place + LEAP)
      this.go(place)
      if (place === last) this.stop()
    }, PAUSE)
  }

  stop() {
    clearInterval(this.playing)
    this.playing = null
    this.player.textContent = this.words.say("play")
  }
}
