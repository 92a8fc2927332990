// Elements of what is drawn in the browser. Every text from the facts is set as text, never as markup.
const made = (tag, name, text, attributes = {}) => {
  const element = document.createElement(tag)
  if (name) element.className = name
  if (text !== undefined) element.textContent = text
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value)
  return element
}
