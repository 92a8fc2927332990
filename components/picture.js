// Makes a picture of a chart in the reader's browser: a heading, the same figure, and below it what it rests on.
// Plotly comes from the app itself and is loaded at the first click only.
const WIDTH = 1280
const EDGE = 40
const TITLE = { size: 22, line: 30, weight: 650 }
const TEXT = { size: 12, line: 18, weight: 400 }
const SCALE = 2
const FAMILIES = ["Vazirmatn", "Source Sans"]
// The sign of an entry of a legend stands right of its text, as components/frame/style/rtl.css has it on the page.
const MIRRORED_LEGEND = ".legend .scrollbox, .legend .layers, .legend .legendtext "
  + "{ transform: scaleX(-1); transform-box: fill-box; transform-origin: center; }"
const FONT = `${FAMILIES.join(", ")}, sans-serif`

let loading = null

function plotly(address) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = new URL(address, document.baseURI).href
    script.onload = () => resolve(window.Plotly)
    script.onerror = () => { loading = null; reject(new Error(address)) }
    document.head.append(script)
  })
  return loading
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")

// The page's own font faces, written into the picture: an image cannot load fonts by itself.
async function fontFaces() {
  const rules = [...document.styleSheets].flatMap((sheet) => { try { return [...sheet.cssRules] } catch { return [] } })
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule && FAMILIES.some((family) =>
    rule.style.fontFamily.replace(/["']/g, "") === family) && rule.style.fontStyle !== "italic")
  const written = await Promise.all(faces.map(async (rule) => {
    const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))
    if (!source) return ""
    const address = new URL(source[1], rule.parentStyleSheet.href ?? document.baseURI)
    return rule.cssText.replace(/src:[^;]+;/, `src: url(${await dataAddress(address)});`)
  }))
  return [...new Set(written)].join("\n")
}

async function dataAddress(address) {
  const blob = await (await fetch(address)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

// Lines no wider than the picture, broken between words, and inside a word only where it alone is too wide.
function wrapped(texts, style) {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = `${style.weight} ${style.size}px ${FONT}`
  const fits = (text) => pen.measureText(text).width <= WIDTH - 2 * EDGE
  const lines = []
  for (const text of texts) {
    let line = ""
    for (const word of text.split(" ").flatMap((whole) => pieces(whole, fits))) {
      const longer = line ? `${line} ${word}` : word
      if (line && !fits(longer)) { lines.push(line); line = word } else line = longer
    }
    lines.push(line)
  }
  return lines
}

function pieces(word, fits) {
  if (fits(word)) return [word]
  const found = []
  let piece = ""
  for (const letter of word) {
    if (piece && !fits(piece + letter)) { found.push(piece); piece = "" }
    piece += letter
  }
  return [...found, piece]
}

function block(lines, top, style, color, isMirrored) {
  const place = isMirrored ? `x="${WIDTH - EDGE}" direction="rtl"` : `x="${EDGE}"`
  return lines.map((line, row) => `<text ${place} y="${top + row * style.line + style.size}" fill="${color}" `
    + `font-family="${FONT}" font-size="${style.size}" font-weight="${style.weight}" `
    + `xml:space="preserve">${escaped(line)}</text>`).join("")
}

async function drawn(data) {
  const library = await plotly(data.plotly)
  const faces = await fontFaces()
  await document.fonts.load(`16px ${FONT}`, `${data.title} ${data.lines.join(" ")}`)
  const { data: traces, layout } = JSON.parse(data.figure)
  const size = { width: WIDTH - 2 * EDGE, height: layout.height ?? 450 }
  const figure = { data: traces, layout: { ...layout, ...size, autosize: false } }
  const chart = await library.toImage(figure, { format: "svg", imageDataOnly: true, ...size })
  const isMirrored = data.direction === "rtl"
  const title = wrapped([data.title], TITLE)
  const foot = wrapped(data.lines, TEXT)
  const chartTop = EDGE + title.length * TITLE.line + 12
  const footTop = chartTop + size.height + 24
  const height = footTop + foot.length * TEXT.line + EDGE - 8
  const { background, text, muted, line } = data.colors
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" `
    + `height="${height}" viewBox="0 0 ${WIDTH} ${height}"><title>${escaped(data.title)}</title><desc>${escaped(data.alt)}</desc>`
    + `<style>${faces}${isMirrored ? MIRRORED_LEGEND : ""}</style><rect width="100%" height="100%" fill="${background}"/>`
    + block(title, EDGE, TITLE, text, isMirrored)
    + chart.replace("<svg ", `<svg x="${EDGE}" y="${chartTop}" `)
    + `<path d="M${EDGE} ${footTop - 12}H${WIDTH - EDGE}" stroke="${line}"/>`
    + block(foot, footTop, TEXT, muted, isMirrored) + "</svg>"
  return { svg, width: WIDTH, height }
}

function sheet(width, height) {
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  return canvas
}

// A picture is ready before the fonts inside it are, and until then its texts are blank: draw it small until the
// title has ink and nothing changes any more.
async function settled(picture, width, height) {
  const canvas = sheet(width, height)
  const pen = canvas.getContext("2d", { willReadFrequently: true })
  const titleRows = (EDGE + TITLE.line) * height / picture.height
  let before = -1
  for (let attempt = 0; attempt < 50; attempt++) {
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const all = inked(pen.getImageData(0, 0, canvas.width, canvas.height))
    if (all === before && inked(pen.getImageData(0, 0, canvas.width, titleRows))) return
    before = all
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

// How many pixels differ from the first one, which is background.
function inked(image) {
  const pixels = new Uint32Array(image.data.buffer)
  return pixels.reduce((count, pixel) => count + (pixel !== pixels[0]), 0)
}

async function png({ svg, width, height }) {
  const picture = new Image()
  picture.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))
  try {
    await picture.decode()
    await settled(picture, width / 2, height / 2)
    const canvas = sheet(width * SCALE, height * SCALE)
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
  } finally {
    URL.revokeObjectURL(picture.src)
  }
}

function save(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}

export default function (component) {
  const { data, parentElement } = component
  const status = parentElement.querySelector("#status")
  for (const format of ["png", "svg"]) {
    const button = parentElement.querySelector(`#${format}`)
    button.textContent = data.labels[format]
    button.onclick = async () => {
      button.disabled = true
      status.textContent = data.labels.working
      try {
        const image = await drawn(data)
        const blob = format === "png" ? await png(image) : new Blob([image.svg], { type: "image/svg+xml" })
        save(blob, `${data.name}.${format}`)
        status.textContent = ""
      } catch (error) {
        status.textContent = data.labels.failed
        throw error
      } finally {
        button.disabled = false
      }
    }
  }
}
