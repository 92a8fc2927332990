// The marks of the map. Position: a filled dot is exact, a ring approximate, a small dot of unstated accuracy.
// Projects carry the sign of their stage, transport places the sign of their kind; no meaning hangs on colour alone.
const FULL = 2 * Math.PI
const DOT = 5
const RING = 4.5
const SMALL = 3
const PROJECT = 9
const SIGN = "13px Vazirmatn, 'Source Sans', sans-serif"
const SMALL_SIGN = "10px Vazirmatn, 'Source Sans', sans-serif"
const PLACE_SIGN = "12px Vazirmatn, 'Source Sans', sans-serif"
// Beyond so many points in sight each is one small square of pixels: at that density shapes could not be told apart.
export const MANY = 6000
const EDGE = 12

// `rows` are drawn as `kind` of accuracy in the colour of their group.
export function sites(pen, view, { spots, rows, groups, accuracy, look }) {
  const seen = inSight(view, spots, rows)
  if (seen.length > MANY) { squares(pen, view, spots, seen, (row) => look.groups[groups.name(row)]); return }
  for (const kind of ["accuracy_not_stated", "approximate", "exact"]) {
    for (const [group, color] of Object.entries(look.groups)) {
      pen.beginPath()
      for (const row of seen) {
        if (accuracy.name(row) !== kind || groups.name(row) !== group) continue
        circle(pen, view, spots, row, ({ exact: DOT, approximate: RING }[kind] ?? SMALL) * sizeOf(view))
      }
      ink(pen, kind, color, look.colors.focus)
    }
  }
}

// On a telephone's map the marks are smaller, or they would cover each other.
const sizeOf = (view) => (view.width < 520 ? 0.7 : 1)

function ink(pen, kind, color, halo) {
  if (kind === "approximate") {
    pen.fillStyle = halo
    pen.fill()
    pen.lineWidth = 2.4
    pen.strokeStyle = color
    pen.stroke()
    return
  }
  pen.lineWidth = 1.2
  pen.strokeStyle = halo
  pen.stroke()
  pen.fillStyle = color
  pen.fill()
}

export function projects(pen, view, { spots, rows, stages, accuracy, look }) {
  const size = sizeOf(view)
  pen.font = size < 1 ? SMALL_SIGN : SIGN
  pen.textAlign = "center"
  pen.textBaseline = "middle"
  for (const row of inSight(view, spots, rows)) {
    const { color, sign } = look.stages[stages.name(row)] ?? look.stages.not_known
    const [x, y] = view.pixel(spots.x[row], spots.y[row])
    const isExact = accuracy.name(row) === "exact"
    pen.beginPath()
    pen.arc(x, y, PROJECT * size, 0, FULL)
    pen.fillStyle = isExact ? color : look.colors.focus
    pen.fill()
    pen.lineWidth = accuracy.name(row) === "approximate" ? 2.4 : 1
    pen.strokeStyle = isExact ? look.colors.focus : color
    pen.stroke()
    pen.fillStyle = isExact ? look.colors.focus : color
    pen.fillText(sign, x, y + 0.5)
  }
}

export function places(pen, view, { spots, rows, kinds, look }) {
  pen.font = PLACE_SIGN
  pen.textAlign = "center"
  pen.textBaseline = "middle"
  pen.lineWidth = 3
  pen.strokeStyle = look.colors.focus
  pen.fillStyle = look.colors.text
  for (const row of inSight(view, spots, rows)) {
    const [x, y] = view.pixel(spots.x[row], spots.y[row])
    pen.strokeText(look.places[kinds.name(row)], x, y)
    pen.fillText(look.places[kinds.name(row)], x, y)
  }
}

// What passes every question but the area: pale, so that the selection stands against the rest.
export function rest(pen, view, { spots, rows, look }) {
  const seen = inSight(view, spots, rows)
  pen.globalAlpha = 0.35
  squares(pen, view, spots, seen, () => look.colors.muted, 3)
  pen.globalAlpha = 1
}

export function chosen(pen, view, spots, row, look) {
  const [x, y] = view.pixel(spots.x[row], spots.y[row])
  pen.beginPath()
  pen.arc(x, y, 15, 0, FULL)
  pen.lineWidth = 3
  pen.strokeStyle = look.colors.text
  pen.stroke()
}

// How far the other records of a site lie from the drawn position: a dashed circle of that many kilometres.
export function spread(pen, view, spots, row, kilometres, look) {
  const [x, y] = view.pixel(spots.x[row], spots.y[row])
  pen.beginPath()
  pen.arc(x, y, kilometres * view.scale, 0, FULL)
  pen.setLineDash([6, 4])
  pen.lineWidth = 1.5
  pen.strokeStyle = look.colors.text
  pen.stroke()
  pen.setLineDash([])
}

// Every position that the records of a site give: a cross each, joined to the one that is drawn.
export function apart(pen, view, spots, row, others, look) {
  const [x, y] = view.pixel(spots.x[row], spots.y[row])
  pen.lineWidth = 1.5
  pen.strokeStyle = look.colors.text
  for (const [px, py] of others.map((other) => view.pixel(...other))) {
    pen.setLineDash([6, 4])
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(px, py)
    pen.stroke()
    pen.setLineDash([])
    pen.beginPath()
    for (const [dx, dy] of [[4, 4], [4, -4]]) {
      pen.moveTo(px - dx, py - dy)
      pen.lineTo(px + dx, py + dy)
    }
    pen.stroke()
  }
}

function squares(pen, view, spots, rows, colorOf, size = 2) {
  const byColor = new Map()
  for (const row of rows) {
    const color = colorOf(row)
    if (byColor.has(color)) byColor.get(color).push(row)
    else byColor.set(color, [row])
  }
  for (const [color, own] of byColor) {
    pen.fillStyle = color
    for (const row of own) {
      const x = (spots.x[row] - view.x) * view.scale + view.width / 2
      const y = (spots.y[row] - view.y) * view.scale + view.height / 2
      pen.fillRect(x - size / 2, y - size / 2, size, size)
    }
  }
}

function circle(pen, view, spots, row, radius) {
  const [x, y] = view.pixel(spots.x[row], spots.y[row])
  pen.moveTo(x + radius, y)
  pen.arc(x, y, radius, 0, FULL)
}

function inSight(view, spots, rows) {
  const [left, top] = view.ground(-EDGE, -EDGE)
  const [right, bottom] = view.ground(view.width + EDGE, view.height + EDGE)
  const { x, y } = spots
  return rows.filter((row) => x[row] > left && x[row] < right && y[row] > top && y[row] < bottom)
}
