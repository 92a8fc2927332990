// Keeps the reader's view of the map when Streamlit makes the chart anew, and shows the chosen record on it:
// the map moves there and a ring is drawn around the point, without the figure being sent again.
const RING = "chosen"
const NEAR = 6.5
const TRIES = 200

let view = null
let shown = null

const subplot = (chart) => chart?._fullLayout?.map?._subplot?.map

function whenReady(card, act, tries = TRIES) {
  const map = subplot(document.querySelector(`.${card} .js-plotly-plot`))
  if (map) act(map)
  else if (tries) return setTimeout(() => whenReady(card, act, tries - 1), 50)
}

// Plotly takes a movement for the reader's own, and remembers it, only when it comes with an event.
const own = { originalEvent: { type: "view" } }

function remember(map) {
  if (map.keepsView) return
  map.keepsView = true
  if (view) map.jumpTo(view, own)
  map.on("moveend", () => { view = { center: map.getCenter(), zoom: map.getZoom() } })
}

function ring(map, focus, color) {
  const draw = () => {
    const place = { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [focus?.lon ?? 0, focus?.lat ?? 0] } }
    const data = { type: "FeatureCollection", features: focus ? [place] : [] }
    if (map.getSource(RING)) return map.getSource(RING).setData(data)
    map.addSource(RING, { type: "geojson", data })
    map.addLayer({ id: RING, type: "circle", source: RING, paint: {
      "circle-radius": 15, "circle-color": "transparent", "circle-stroke-color": color, "circle-stroke-width": 3 } })
  }
  if (map.isStyleLoaded()) draw()
  else map.once("idle", draw)
}

export default function ({ data }) {
  const { card, focus, move, color } = data
  const place = (map) => {
    remember(map)
    ring(map, focus, color)
    const token = focus && move ? `${focus.lon} ${focus.lat}` : null
    // At once and not as a flight: without a graphics card each picture on the way takes long.
    if (token && token !== shown) map.jumpTo({ center: [focus.lon, focus.lat], zoom: Math.max(map.getZoom(), NEAR) }, own)
    shown = token
  }
  let waiting = whenReady(card, place)
  // A filter makes a new chart after this was called.
  const watcher = new MutationObserver(() => {
    const map = subplot(document.querySelector(`.${card} .js-plotly-plot`))
    if (map && !map.keepsView) place(map)
    else if (!map) { clearTimeout(waiting); waiting = whenReady(card, place) }
  })
  const holder = document.querySelector(`.${card}`)
  if (holder) watcher.observe(holder, { childList: true, subtree: true })
  return () => { watcher.disconnect(); clearTimeout(waiting) }
}
