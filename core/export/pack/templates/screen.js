"use strict";
const figures = JSON.parse(document.getElementById("figures").textContent);
const mains = [...document.querySelectorAll("main")];
const shown = () => mains.find((main) => !main.hidden);
const scenes = () => [...shown().querySelectorAll("section")];
let place = 0;

function draw(holder) {
  if (holder.dataset.drawn) return;
  holder.dataset.drawn = "yes";
  const figure = figures[holder.dataset.figure];
  Plotly.newPlot(holder, figure.data, figure.layout, { displaylogo: false, responsive: true, displayModeBar: false, locale: "en" });
}
// A chart is drawn when it comes near the window: a pack of many scenes opens at once.
const watch = new IntersectionObserver((entries) => entries.forEach((entry) => { if (entry.isIntersecting) draw(entry.target); }), { rootMargin: "600px" });
document.querySelectorAll(".chart").forEach((holder) => watch.observe(holder));
window.addEventListener("beforeprint", () => shown().querySelectorAll(".chart").forEach(draw));

function say() {
  const list = scenes();
  const title = list[place] ? list[place].querySelector("h2").textContent : "";
  document.getElementById("where").textContent = list.length ? `${shown().dataset.scene} ${list[place].dataset.number} / ${list[list.length - 1].dataset.number} · ${title}` : "";
}
function go(to) {
  const list = scenes();
  place = Math.max(0, Math.min(list.length - 1, to));
  list[place].scrollIntoView();
  list[place].focus({ preventScroll: true });
  say();
}
function speak(language) {
  mains.forEach((main) => { main.hidden = main.lang !== language; });
  document.documentElement.lang = language;
  document.documentElement.dir = shown().dir;
  document.querySelectorAll("[data-language]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.language === language)));
  say();
}
document.querySelectorAll("[data-language]").forEach((button) => button.addEventListener("click", () => { speak(button.dataset.language); go(place); }));
document.getElementById("print").addEventListener("click", () => window.print());
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input") || event.ctrlKey || event.altKey || event.metaKey) return;
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const steps = { [forward]: place + 1, [back]: place - 1, PageDown: place + 1, PageUp: place - 1, Home: 0, End: scenes().length - 1 };
  if (event.key in steps) { event.preventDefault(); go(steps[event.key]); }
});
document.querySelectorAll(".find").forEach((input) => input.addEventListener("input", () => {
  const wanted = input.value.toLocaleLowerCase();
  document.getElementById(input.dataset.table).querySelectorAll("tbody tr").forEach((row) => {
    row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
  });
}));
document.querySelectorAll("th button").forEach((button) => button.addEventListener("click", () => {
  const head = button.closest("th"), body = head.closest("table").tBodies[0], column = head.cellIndex;
  const rising = head.getAttribute("aria-sort") !== "ascending";
  head.parentElement.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", rising ? "ascending" : "descending");
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const rows = [...body.rows].sort((a, b) => order.compare(a.cells[column].textContent, b.cells[column].textContent));
  body.append(...(rising ? rows : rows.reverse()));
}));
speak(mains[0].lang);
