// Pictures on the buttons of the map, drawn as lines, since no font here has them all.
import { drawing } from "./element.js"

const PATHS = {
  pan: "M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3",
  box: "M4 4h4M11 4h3M17 4h3v4M20 11v3M20 17v3h-3M14 20h-3M8 20H4v-4M4 13v-3",
  lasso: "M12 4c5 0 8 2.5 8 5.500s-3 5.500-8 5.500-8-2.500-8-5.500S7 4 12 4zM7 14c-2 1-2 4 0 4s2 2 1 3",
  nearer: "M12 5v14M5 12h14", farther: "M5 12h14",
  home: "M4 11l8-7 8 7M6 10v9h12v-9",
}

export const icon = (name) => drawing("svg", { viewBox: "0 0 24 24", width: 18, height: 18, fill: "none", stroke: "currentColor",
  "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" }, drawing("path", { d: PATHS[name] }))
