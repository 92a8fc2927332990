// Elements of the page from plain values: text is always text, never markup.
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) put(made, name, value)
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false))
  return made
}

function put(made, name, value) {
  if (value === null || value === undefined || value === false) return
  if (name.startsWith("on")) made[name] = value
  else if (name === "class") made.className = value
  else if (name === "style") Object.assign(made.style, value)
  else made.setAttribute(name, value === true ? "" : value)
}

const SVG = "http://www.w3.org/2000/svg"

export function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made[name] = value
    else if (value !== null && value !== undefined) made.setAttribute(name, value)
  }
  made.append(...children.flat().filter(Boolean))
  return made
}

export const button = (label, onclick, more = {}) => element("button", { type: "button", onclick, ...more }, label)
