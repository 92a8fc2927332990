// A button that prints the page. Charts keep the width of the screen, so each is made as small as the paper asks.
const PAPER = 940
let prepared = false

const charts = () => [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]

function prepare() {
  if (prepared) return
  prepared = true
  window.addEventListener("beforeprint", () => {
    for (const chart of charts()) {
      // A chart beside another has its share of the paper only.
      const share = chart.closest('[data-testid="stColumn"]') ? chart.clientWidth / document.body.clientWidth : 1
      chart.style.zoom = String(Math.min(1, (PAPER * share) / chart.clientWidth))
    }
  })
  window.addEventListener("afterprint", () => { for (const chart of charts()) chart.style.zoom = "" })
}

export default function (component) {
  const { data, parentElement } = component
  const button = parentElement.querySelector("button")
  prepare()
  button.textContent = data.label
  button.onclick = () => window.print()
}
