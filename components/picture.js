// Makes a picture of a chart in the browser: the same figure, with title, circumstances and sources drawn in.
// Plotly and the font come from the app itself; both are loaded at the first click only.
const PLOTLY = "vendor/plotly.min.js"
const FONT = "app/static/Vazirmatn-wght.woff2"
const WIDTH = 1280
const LINE = 17

const address = (path) => new URL(path, document.baseURI).href

let loading = null

function plotly() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address(PLOTLY)
    script.onload = () => resolve(window.Plotly ?? window.moduleName)
    script.onerror = () => { loading = null; reject(new Error(PLOTLY)) }
    document.head.append(script)
  })
  return loading
}

async function fontFace() {
  const bytes = new Uint8Array(await (await fetch(address(FONT))).arrayBuffer())
  let text = ""
  for (const byte of bytes) text += String.fromCharCode(byte)
  return `@font-face{font-family:Vazirmatn;font-weight:100 900;src:url(data:font/woff2;base64,${btoa(text)}) format("woff2");`
    + "unicode-range:U+0600-06FF,U+0750-077F,U+200C-200F,U+FB50-FDFF,U+FE70-FEFF}"
}

// The figure with a taller bottom margin that holds the stamp; annotations keep the reader's direction.
function stamped(data) {
  const figure = JSON.parse(data.figure)
  const layout = figure.layout ?? {}
  const rightToLeft = data.direction === "rtl"
  const height = (layout.height ?? 450) + 60
  const foot = data.lines.length * LINE + 24
  const margin = layout.margin ?? {}
  const side = rightToLeft ? { x: 1, xanchor: "right", align: "right" } : { x: 0, xanchor: "left", align: "left" }
  const text = (content, y, anchor, size) => ({
    ...side, y, yanchor: anchor, xref: "paper", yref: "paper", showarrow: false, text: content, font: { size },
  })
  const plotHeight = height - (margin.t ?? 32) - (margin.b ?? 8)
  const dark = document.documentElement.style.colorScheme === "dark"
  return {
    data: figure.data,
    layout: {
      ...layout,
      width: WIDTH, height: height + foot,
      margin: { ...margin, t: (margin.t ?? 32) + 56, b: (margin.b ?? 8) + foot + 40 },
      paper_bgcolor: layout.template?.layout?.meta?.background ?? (dark ? "#11181e" : "#ffffff"),
      annotations: [
        ...(layout.annotations ?? []),
        { ...text(`<b>${escaped(data.title)}</b>`, 1, "bottom", 20), yshift: 36 },
        { ...text(data.lines.map(escaped).join("<br>"), 0, "top", 11), yshift: -48 - Math.max(0, (margin.b ?? 8) - 8) },
      ],
      meta: { plotHeight },
    },
  }
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

async function drawn(data) {
  const library = await plotly()
  const { data: traces, layout } = stamped(data)
  const encoded = await library.toImage({ data: traces, layout }, { format: "svg", width: layout.width, height: layout.height })
  const svg = decodeURIComponent(encoded.replace(/^data:image\/svg\+xml,/, ""))
  const withFont = svg.replace(/(<svg[^>]*>)/, `$1<style>${await fontFace()}</style>`)
  return { svg: withFont, width: layout.width, height: layout.height }
}

async function png({ svg, width, height }) {
  const picture = new Image()
  picture.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))
  await picture.decode()
  const canvas = document.createElement("canvas")
  canvas.width = width * 2
  canvas.height = height * 2
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(picture.src)
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
}

function save(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export default function (component) {
  const { data, parentElement } = component
  for (const format of ["png", "svg"]) {
    const button = parentElement.querySelector(`#${format}`)
    button.textContent = data.labels[format]
    button.onclick = async () => {
      button.disabled = true
      try {
        const image = await drawn(data)
        const blob = format === "png" ? await png(image) : new Blob([image.svg], { type: "image/svg+xml" })
        save(blob, `${data.name}.${format}`)
      } finally {
        button.disabled = false
      }
    }
  }
}
