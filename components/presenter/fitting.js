// Blocks of text take the largest letters with which everything is inside. Letters that could not be read from ten
// metres help nobody: before that, the last rows of a long block give way, and it says how many.
// Each trial costs the browser a layout of the page. So a box is fitted once for what stands in it, ahead of the step
// that shows it; boxes that come together are tried together; and what has not changed is not measured again.
// Parts of the usual size of letters: the legible ones have 24 pixels. Rows that a block keeps, and loses, at most.
const FIT = { least: 0.45, legible: 0.96, legibleHead: 0.89, most: 1.6, head: 1.1, steps: 7, kept: 3, gone: 40 }
const BOXES = ".st-key-stage [class*='st-key-fit_'], .st-key-stage [class*='st-key-scene_head_']"

// What each box looked like when it was fitted.
const fitted = new WeakMap()

const blocksOf = (box) => [...box.querySelectorAll("[class*='st-key-block_']")]
// The first child of a block is its title, where it has one.
const rows = (block) => [...block.querySelectorAll("[data-testid=stElementContainer]")].filter((row) => !row.querySelector("h2"))
const reaches = (block, box) => block.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1
const gone = (block) => rows(block).filter((row) => row.style.display === "none").length
const part = (block) => block.className.match(/st-key-block_(\d+)_(\d+)_(\d+)/)
const extent = (box) => `${box.clientWidth} ${box.clientHeight}`

// What stands in a box and how a fit left it, without a measure: drawn anew, the same text may have lost its fit.
function likeness(box) {
  const left = blocksOf(box).map((block) => `${rows(block).length} ${gone(block)} ${block.dataset.more ?? ""}`)
  return [box.style.getPropertyValue("--fit"), ...left, box.textContent].join("\n")
}

// One fit, in steps: each writes, and hands out what is to be read before the next one.
function* fitting(box, more) {
  const sized = (size) => { box.style.setProperty("--fit", size); return () => box.scrollHeight <= box.clientHeight + 1 }
  const isHead = box.className.includes("scene_head_")
  const least = isHead ? FIT.legibleHead : FIT.legible
  const blocks = isHead ? [] : blocksOf(box)
  blocks.forEach((block) => leave(block, 0, more))
  if (yield* largest(sized, least, isHead ? FIT.head : FIT.most)) return
  const every = blocks.map((block) => [block, rows(block).length])
  for (let lost = 1; lost < FIT.gone && every.some(([, count]) => count - lost >= FIT.kept); lost++) {
    const outside = yield () => blocks.map((block) => reaches(block, box))
    every.forEach(([block, count], at) => { if (outside[at]) leave(block, Math.max(0, Math.min(lost, count - FIT.kept)), more) })
    // Both languages show the same rows.
    for (const [block] of every) alike(block, every, more)
    if (yield sized(least)) return
  }
  yield* largest(sized, FIT.least, least)
}

function* largest(sized, least, most) {
  if (yield sized(most)) return true
  let [low, high, isInside] = [least, most, false]
  for (let step = 0; step < FIT.steps; step++) {
    const middle = (low + high) / 2
    if (yield sized(middle)) [low, isInside] = [middle, true]; else high = middle
  }
  const read = sized(low)
  return isInside || (yield read)
}

function leave(block, count, more) {
  const every = rows(block)
  every.forEach((row, at) => { row.style.display = at >= every.length - count ? "none" : "" })
  const text = more[Number(part(block)?.[2] ?? 0)]?.[count]
  if (text) block.dataset.more = text; else delete block.dataset.more
}

function alike(block, every, more) {
  const most = Math.max(...every.filter(([other]) => part(other)?.[3] === part(block)?.[3]).map(([other]) => gone(other)))
  if (most !== gone(block)) leave(block, most, more)
}

// All fits go on side by side: every one has written before the first one reads, so a trial of all is one layout.
function together(fits) {
  let open = fits.map((fit) => [fit, fit.next()])
  while ((open = open.filter(([, step]) => !step.done)).length) {
    const answers = open.map(([, step]) => step.value())
    open = open.map(([fit], at) => [fit, fit.next(answers[at])])
  }
}

function fitBoxes(boxes, more) {
  const shown = boxes.filter((box) => box.clientHeight)
  together(shown.map((box) => fitting(box, more)))
  shown.forEach((box) => fitted.set(box, { likeness: likeness(box), extent: extent(box) }))
}

// Keeps all boxes of the stage fitted: `changed` looks for what is new in them, `anew` fits all, for other letters.
function keptFitted(more) {
  const every = () => [...document.querySelectorAll(BOXES)]
  const sizes = new ResizeObserver((seen) => {
    fitBoxes(seen.map(({ target }) => target).filter((box) => fitted.get(box)?.extent !== extent(box)), more)
  })
  const changed = () => {
    const boxes = every()
    boxes.forEach((box) => sizes.observe(box))
    const fresh = boxes.filter((box) => fitted.get(box)?.likeness !== likeness(box))
    if (fresh.length) fitBoxes(fresh, more)
  }
  const anew = () => fitBoxes(every(), more)
  document.fonts?.addEventListener("loadingdone", anew)
  return { changed, stop: () => { sizes.disconnect(); document.fonts?.removeEventListener("loadingdone", anew) } }
}

