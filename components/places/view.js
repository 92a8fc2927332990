// Keeps the reader's view of the map when Streamlit makes the chart anew, and shows the chosen record on it:
// the map moves there and a ring is drawn around the point, without the figure being sent again.
const RING = "chosen"
const NEAR = 6.5
const TRIES = 400
// Plotly takes a movement for the reader's own, and remembers it, only when it comes with an event.
const OWN = { originalEvent: { type: "view" } }

let view = null
let wanted = {}
let shown = null

const mapOf = (card) => document.querySelector(`.${card} .js-plotly-plot`)?._fullLayout?.map?._subplot?.map
const token = (focus) => (focus ? `${focus.lon} ${focus.lat}` : "")

function ring(map) {
  const { focus, color } = wanted
  if (map.ringed === token(focus) && map.getSource(RING) || !focus && !map.getSource(RING)) return
  const features = focus
    ? [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [focus.lon, focus.lat] } }] : []
  const data = { type: "FeatureCollection", features }
  map.ringed = token(focus)
  if (map.getSource(RING)) { map.getSource(RING).setData(data); return }
  map.addSource(RING, { type: "geojson", data })
  map.addLayer({ id: RING, type: "circle", source: RING, paint: {
    "circle-radius": 15, "circle-color": "transparent", "circle-stroke-color": color, "circle-stroke-width": 3 } })
}

// A map is met anew after each filter, because Streamlit then makes another chart.
function meet(map) {
  if (map.isMet) return
  map.isMet = true
  if (view) map.jumpTo(view, OWN)
  map.on("moveend", () => { view = { center: map.getCenter(), zoom: map.getZoom() } })
  // Layers can be added only when the style stands, and Plotly may set it again later.
  map.on("idle", () => ring(map))
}

function follow(map) {
  meet(map)
  const { focus, move } = wanted
  const asked = move ? token(focus) : ""
  // At once and not as a flight: without a graphics card each picture on the way takes long.
  if (asked && asked !== shown) map.jumpTo({ center: [focus.lon, focus.lat], zoom: Math.max(map.getZoom(), NEAR) }, OWN)
  shown = asked
  map.triggerRepaint()
}

function whenReady(card, tries = TRIES) {
  const map = mapOf(card)
  if (map) follow(map)
  else if (tries) return setTimeout(() => whenReady(card, tries - 1), 50)
}

export default function ({ data }) {
  wanted = data
  const waiting = whenReady(data.card)
  const holder = document.querySelector(`.${data.card}`)
  const watcher = new MutationObserver(() => { const map = mapOf(data.card); if (map && !map.isMet) follow(map) })
  if (holder) watcher.observe(holder, { childList: true, subtree: true })
  return () => { watcher.disconnect(); clearTimeout(waiting) }
}
