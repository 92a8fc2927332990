// Keys, clickers and the line at the lower edge of the stage. The next scene already stands on the page, unseen:
// a key shows it at once and tells the server afterwards, which then makes the one behind it.
const STYLE = "stage-now"
const BASE = { width: 1920, height: 1080 }
const AWAKE = 2500
// Milliseconds without a key and without work after which further scenes are made ahead, so that a jump waits for none.
const QUIET = 700
// Milliseconds within which a second key overtakes the first one on its way to the server.
const HASTE = 120
// Keys of arrows, of clickers and of keyboards without either.
const ON = ["PageDown", " ", "Enter", "ArrowDown"]
const BACK = ["PageUp", "Backspace", "ArrowUp"]
const WRITING = "input, textarea, select, [contenteditable=true], [role=listbox], [data-testid=stPopoverBody]"

let stop = () => {}
let place = null
let blank = false
let typed = ""
let told = null
let awake = 0
let pressed = 0
let telling = 0
let live = null
let former = null

const clamp = (value, least, most) => Math.min(Math.max(value, least), most)

function rule(id, text) {
  let style = document.getElementById(id)
  if (!style) { style = document.createElement("style"); style.id = id; document.head.append(style) }
  if (style.textContent !== text) style.textContent = text
}

function reveal() {
  rule(STYLE, `.st-key-slot_${place} { visibility: visible !important; opacity: 1 !important; z-index: 1; }` +
    (blank ? ".st-key-stage::after { content: ''; position: absolute; inset: 0; background: #000; z-index: 9; }" : ""))
}

// The stage is laid out for 1920 by 1080 and magnified as a whole, so what was looked at once looks so everywhere.
function magnify() {
  const size = Math.min(innerWidth / BASE.width, innerHeight / BASE.height)
  const left = (innerWidth - BASE.width * size) / 2
  const top = (innerHeight - BASE.height * size) / 2
  rule("stage-size", `.st-key-stage { transform: translate(${left}px, ${top}px) scale(${size}); --magnified: ${size}; }`)
}

function started(room) {
  const name = `stage-started-${room}`
  try {
    if (!localStorage.getItem(name)) localStorage.setItem(name, String(Date.now()))
    return Number(localStorage.getItem(name))
  } catch { return Date.now() }
}

function restarted(room) { try { localStorage.setItem(`stage-started-${room}`, String(Date.now())) } catch { /* private window */ } }

const written = (parameters) => JSON.stringify(Object.entries(parameters ?? {}).sort()) + Boolean(parameters)

const localised = (text, digits) => text.replace(/\d/g, (digit) => digits[digit])

function elapsed(room, digits) {
  const seconds = Math.max(0, Math.floor((Date.now() - started(room)) / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return localised(parts.map((part) => String(part).padStart(2, "0")).join(":"), digits)
}

const addressWith = (changes) => {
  const parameters = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(changes)) if (value === null) parameters.delete(name); else parameters.set(name, value)
  return `${location.pathname}?${parameters}`
}

function element(name, parts, ...children) {
  const made = Object.assign(document.createElement(name), parts)
  made.append(...children)
  return made
}

function build(line, data, actions) {
  const { labels } = data
  const tool = (label, sign, action) => element("button", { type: "button", title: label, ariaLabel: label, onclick: action, textContent: sign })
  const arrows = data.rtl ? ["▶", "◀"] : ["◀", "▶"]
  const kept = document.createElement("div")
  kept.className = "tools"
  kept.append(
    tool(labels.back, arrows[0], () => actions.go(place - 1)), tool(labels.next, arrows[1], () => actions.go(place + 1)),
    tool(labels.blank, "■", actions.blank), tool(labels.full_screen, "⛶", actions.full),
    element("a", { href: addressWith({ theme: data.theme === "dark" ? "light" : "dark" }), target: "_self", title: labels.theme, textContent: "◐" }),
    ...(data.speaker ? [tool(labels.restart_clock, "↺", () => restarted(data.room))] :
      [element("a", { href: addressWith({ window: "speaker", room: data.room }), target: "_blank", title: labels.speaker_window, textContent: labels.speaker_window }),
        element("a", { href: addressWith({ set: null, at: null, window: null, room: null, live: null }), target: "_self", title: labels.leave, textContent: labels.leave })]))
  const progress = element("span", { className: "progress" })
  const fill = element("i", {})
  const clock = element("time", { className: "clock" })
  line.replaceChildren(progress, element("span", { textContent: data.title }), element("div", { className: "bar" }, fill), kept,
    ...(data.speaker ? [element("span", { textContent: labels.elapsed }), element("time", { className: "elapsed" })] : []), clock)
  line.dir = data.rtl ? "rtl" : "ltr"
  line.classList.toggle("speaker", data.speaker)
  return { progress, fill, clock, elapsed: line.querySelector(".elapsed") }
}

export default function ({ parentElement, data, setTriggerValue }) {
  stop()
  const line = parentElement.querySelector(".line")
  const channel = new BroadcastChannel(data.channel)
  // What the server says counts, unless a key has already asked for more than it knows of.
  if (place === null || told === null || told === data.place) { place = data.place; told = null }
  const parts = build(line, data, { go, blank: darken, full })

  function draw() {
    parts.progress.textContent = data.progress[place] ?? ""
    parts.fill.style.width = `${(100 * (place + 1)) / data.count}%`
    document.documentElement.dataset.scene = String(place + 1)
    reveal()
  }

  function tick() {
    const time = new Intl.DateTimeFormat(data.locale, { hour: "2-digit", minute: "2-digit" }).format(new Date())
    parts.clock.textContent = time
    if (parts.elapsed) parts.elapsed.textContent = elapsed(data.room, data.digits)
  }

  // Show another scene at once; tells whether there is one.
  function moved(wanted) {
    const next = clamp(wanted, 0, data.count - 1)
    if (next === place) return false
    place = next
    told = next
    pressed = performance.now()
    draw()
    return true
  }

  function go(wanted) {
    if (!moved(wanted)) return
    live = null
    clearTimeout(telling)
    // A scene that stands ready needs the server only for what comes next: of hasty keys it hears the last one.
    const isReady = document.querySelector(`.st-key-slot_${place} h1`)
    telling = setTimeout(() => setTriggerValue("told", { place }), isReady ? HASTE : 0)
    tell()
  }

  function tell() { channel.postMessage({ place, blank, live }) }

  // One more scene on either side, while nobody is waiting for anything.
  function ahead() {
    const isResting = document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    if (isResting && performance.now() - pressed > QUIET) setTriggerValue("told", { beside: data.beside + 1 })
    else further = setTimeout(ahead, QUIET)
  }

  function darken() { blank = !blank; reveal(); tell() }

  function full() {
    if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen?.()
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(WRITING)) return
    const onArrow = data.rtl ? "ArrowLeft" : "ArrowRight"
    const backArrow = data.rtl ? "ArrowRight" : "ArrowLeft"
    const onButton = event.composedPath()[0]?.closest?.("button, a") && [" ", "Enter"].includes(event.key)
    if (onButton) return
    const digit = "0123456789".includes(event.key) ? event.key : String(data.digits.indexOf(event.key))
    if (event.key.length === 1 && "0123456789".includes(digit) && digit.length === 1) typed += digit
    else if (event.key === "Enter" && typed) { go(Number(typed) - 1); typed = "" }
    else if (event.key === onArrow || ON.includes(event.key)) go(place + 1)
    else if (event.key === backArrow || BACK.includes(event.key)) go(place - 1)
    else if (event.key === "Home") go(0)
    else if (event.key === "End") go(data.count - 1)
    else if (["b", "B", ".", "ذ", "и", "И"].includes(event.key)) darken()
    else if (["f", "F", "ب", "а", "А"].includes(event.key)) full()
    else if (event.key === "Escape" && blank) darken()
    else { if (event.key !== "Shift") typed = ""; return }
    event.preventDefault()
  }

  function wake() {
    line.classList.add("awake")
    document.documentElement.classList.add("stage-awake")
    clearTimeout(awake)
    awake = setTimeout(() => { line.classList.remove("awake"); document.documentElement.classList.remove("stage-awake") }, AWAKE)
  }

  channel.onmessage = ({ data: heard }) => {
    // A window that was opened later asks where the other one stands.
    if (heard.asks) { tell(); return }
    if (heard.blank !== blank && !data.speaker) { blank = heard.blank; reveal() }
    blank = heard.blank
    // Filters that were changed in the other window; without any, the scene has its own again.
    const isOther = written(heard.live) !== written(live)
    live = heard.live ?? null
    if (isOther) former = written(data.live)
    if (moved(heard.place) || isOther) setTriggerValue("told", { place, live })
  }

  // What the server says of the filters is told on, unless it does not know yet what was heard from the other window.
  if (written(data.live) !== former) {
    former = null
    if (told === null && written(data.live) !== written(live)) { live = data.live; tell() }
  }
  const fits = keptFitted(data.more)
  const stage = document.querySelector(".st-key-stage")
  let waiting = 0
  const watcher = new MutationObserver(() => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(fits.changed) })
  if (stage) watcher.observe(stage, { childList: true, subtree: true, characterData: true })
  const timer = setInterval(tick, 1000)
  let further = data.beside ? setTimeout(ahead, QUIET) : 0
  addEventListener("keydown", key, true)
  addEventListener("resize", magnify)
  addEventListener("mousemove", wake)
  draw(); tick(); magnify(); fits.changed()
  if (data.speaker) channel.postMessage({ asks: true })

  stop = () => {
    channel.close(); watcher.disconnect(); fits.stop(); clearInterval(timer); clearTimeout(further)
    removeEventListener("keydown", key, true); removeEventListener("resize", magnify); removeEventListener("mousemove", wake)
    stop = () => {}
  }
  return () => stop()
}
