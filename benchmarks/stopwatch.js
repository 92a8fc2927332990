// Put into every measured page before its own scripts; what it notes is described in browser.py.
(() => {
  const STATE = 'data-test-script-state';
  const watch = window.stopwatch = {asked: 0, answered: 0, rested: 0, changed: 0};
  for (const kind of ['pointerup', 'keydown']) {
    addEventListener(kind, event => { watch.asked = event.timeStamp; }, true);
  }
  window.WebSocket = class extends WebSocket {
    constructor(...all) {
      super(...all);
      this.addEventListener('message', () => { watch.answered = performance.now(); });
    }
  };
  const isResting = () => document.querySelector(`[data-testid="stApp"][${STATE}="notRunning"]`) !== null;
  // A table keeps a copy of its text inside its canvas for those who cannot see, 200 ms behind what is drawn.
  const isCopy = ({target}) => (target.closest ? target : target.parentElement)?.closest('canvas');
  new MutationObserver(records => {
    if (records.every(isCopy)) return;
    watch.changed = performance.now();
    if (watch.rested < watch.answered && isResting()) watch.rested = watch.changed;
  }).observe(document, {subtree: true, childList: true, characterData: true, attributeFilter: [STATE]});
  const every = (kind, part) =>
    [...document.querySelectorAll(`[data-testid="${kind}"]`)].every(each => each.querySelector(part));
  const open = quiet => [
    ['no answer', watch.answered === 0],
    ['running', !isResting()],
    ['skeleton', document.querySelector('[data-testid="stSkeleton"]') !== null],
    ['chart not drawn', !every('stPlotlyChart', '.main-svg')],
    ['table not drawn', !every('stDataFrame', 'canvas')],
    ['not quiet', performance.now() - Math.max(watch.changed, watch.answered) <= quiet],
  ].filter(([, is]) => is).map(([name]) => name);
  watch.start = () => { watch.asked = watch.answered = watch.rested = 0; };
  watch.idle = (quiet, limit) => new Promise((resolve, reject) => {
    const end = performance.now() + limit;
    const look = setInterval(() => {
      const reasons = open(quiet);
      if (reasons.length && performance.now() < end) return;
      clearInterval(look);
      const rested = Math.max(watch.answered, watch.rested);
      const seen = {asked: watch.asked, rested, changed: Math.max(rested, watch.changed)};
      if (reasons.length) reject(new Error(`not idle after ${limit} ms: ${reasons}`));
      else resolve({...seen, origin: performance.timeOrigin});
    }, 20);
  });
})()
