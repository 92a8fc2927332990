// A picture of the map to take away: title, map, legend, notice, credits, day, filters and sources in one sheet.
import { scaleOn } from "./scale_bar.js"
import { SvgPen } from "./svg_pen.js"
import { View } from "./view.js"

const WIDTH = 1280
const EDGE = 40
const FAMILY = "Vazirmatn, 'Source Sans', sans-serif"
const TITLE = { font: `650 22px ${FAMILY}`, line: 32 }
const TEXT = { font: `400 12px ${FAMILY}`, line: 18 }
const HEAD = { font: `600 12px ${FAMILY}`, line: 20 }
const MOST_SOURCES = 12
const INDENT = 18
const GAP = 16
const SCALE = 2
const OWN_FONT = "/app/static/Vazirmatn-wght.woff2"

// `sheet` has map, title, lines; `kind` is png or svg.
export async function picture(sheet, kind) {
  await document.fonts.load(TITLE.font, sheet.title)
  const plan = planned(sheet)
  if (kind === "svg") {
    const pen = new SvgPen()
    drawSheet(pen, plan, sheet, 1)
    const style = sheet.isMirrored ? `@font-face{font-family:Vazirmatn;src:url(${await dataAddress(OWN_FONT)})}` : ""
    return new Blob([pen.svg(WIDTH, plan.height, { title: sheet.title, description: sheet.alt, style })], { type: "image/svg+xml" })
  }
  const canvas = document.createElement("canvas")
  Object.assign(canvas, { width: WIDTH * SCALE, height: plan.height * SCALE })
  drawSheet(canvas.getContext("2d"), plan, sheet, SCALE)
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
}

async function dataAddress(address) {
  const blob = await (await fetch(new URL(address, document.baseURI))).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

// Where everything stands, from top to bottom.
function planned({ map, title, legend, lines, words }) {
  const ruler = document.createElement("canvas").getContext("2d")
  const width = WIDTH - 2 * EDGE
  const view = Object.assign(new View(), map.view, { width, height: Math.round((width * map.view.height) / map.view.width) })
  view.scale = (map.view.scale * width) / map.view.width
  const titleLines = wrapped(ruler, title, TITLE, width)
  const mapTop = EDGE + titleLines.length * TITLE.line + 8
  const legendTop = mapTop + view.height + 16
  const blocks = legend.filter(([, entries]) => entries.length)
  const step = width / Math.max(1, blocks.length)
  const columns = blocks.map((block) => column(ruler, block, step - GAP, words))
  const legendHeight = Math.max(0, ...columns.map((lines) => lines.at(-1).y + TEXT.line))
  const footTop = legendTop + legendHeight + 12
  const foot = lines.flatMap((line) => wrapped(ruler, line, TEXT, width))
  return { view, titleLines, mapTop, legendTop, columns, footTop, foot, height: footTop + foot.length * TEXT.line + EDGE }
}

function drawSheet(pen, plan, { map, isMirrored, look, words }, ratio) {
  const { colors } = look
  const start = isMirrored ? WIDTH - EDGE : EDGE
  const write = (text, x, y, style, color) => {
    Object.assign(pen, { font: style.font, fillStyle: color, direction: isMirrored ? "rtl" : "ltr", textAlign: "start", textBaseline: "alphabetic" })
    pen.fillText(text, x, y)
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  pen.fillStyle = colors.background
  pen.fillRect(0, 0, WIDTH, plan.height)
  mapOn(pen, plan, map, ratio)
  scaleOn(pen, plan.view, words, colors)
  // What the map drew beyond its frame is covered again.
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  pen.fillStyle = colors.background
  for (const [x, y, width, height] of margins(plan)) pen.fillRect(x, y, width, height)
  plan.titleLines.forEach((line, row) => write(line, start, EDGE + (row + 1) * TITLE.line - 10, TITLE, colors.text))
  const step = (WIDTH - 2 * EDGE) / Math.max(1, plan.columns.length)
  const forward = isMirrored ? -1 : 1
  plan.columns.forEach((legendLines, place) => {
    const x = start + forward * place * step
    for (const { text, style, y, sign, color } of legendLines) {
      if (sign) write(sign, x, plan.legendTop + y, TEXT, color)
      write(text, style === HEAD ? x : x + forward * INDENT, plan.legendTop + y, style, colors.text)
    }
  })
  plan.foot.forEach((line, row) => write(line, start, plan.footTop + row * TEXT.line + 12, TEXT, colors.muted))
}

// The lines of a block of the legend, broken to the width of its column.
function column(ruler, [heading, entries], width, words) {
  let y = HEAD.line - 8
  const found = wrapped(ruler, heading, HEAD, width).map((text, row) => ({ text, style: HEAD, y: y + row * HEAD.line }))
  y = found.at(-1).y + HEAD.line
  for (const [sign, color, label, count] of entries) {
    const told = count === null ? label : words.say("numbered", { label, number: words.number(count) })
    for (const [row, text] of wrapped(ruler, told, TEXT, width - INDENT).entries()) {
      found.push({ text, style: TEXT, y, sign: row ? "" : sign, color })
      y += TEXT.line
    }
  }
  return found
}

function mapOn(pen, { view, mapTop }, map, ratio) {
  const sheet = {
    at: (px) => [ratio, 0, 0, ratio, EDGE * ratio * px, mapTop * ratio * px],
    apply: (scale) => [scale * ratio, 0, 0, scale * ratio,
      (EDGE + view.width / 2 - view.x * scale) * ratio, (mapTop + view.height / 2 - view.y * scale) * ratio],
  }
  map.lay(pen, view, sheet.apply(view.scale), sheet.at(1))
  map.ink(pen, view, sheet.at(1))
}

function margins({ view, mapTop, height }) {
  const bottom = mapTop + view.height
  return [[0, 0, WIDTH, mapTop], [0, bottom, WIDTH, height - bottom], [0, mapTop, EDGE, view.height], [WIDTH - EDGE, mapTop, EDGE, view.height]]
}

function wrapped(ruler, text, { font }, width) {
  ruler.font = font
  const lines = [""]
  for (const word of text.split(" ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word
    if (lines.at(-1) && ruler.measureText(longer).width > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

export function sourceLines(words, texts, ids) {
  const cited = ids.slice(0, MOST_SOURCES).map((id) => texts.sources[id]).filter(Boolean)
  const rest = ids.length - cited.length
  return [`${words.say("sources", { count: ids.length })}:`,
    ...cited.map(([publisher, title, , url]) => words.isolated(`${publisher}: ${title}. ${url}`)),
    ...(rest > 0 ? [words.say("more_sources", { count: rest })] : [])]
}
