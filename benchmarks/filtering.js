async ({ places, pause }) => {
  // A reader who filters: one box of a facet after the other, each timed from the click until everything is painted.
  // Answers with milliseconds; `pause` is how long the reader looks at what came.
  const boxes = () => document.querySelectorAll('[data-facet="mineral"] input')
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const took = []
  for (const place of places) {
    const began = performance.now()
    boxes()[place].click()
    await painted()
    took.push(performance.now() - began)
    await new Promise((done) => setTimeout(done, pause))
  }
  return took
}
