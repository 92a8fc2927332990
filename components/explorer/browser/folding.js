// One spelling for letters that readers type in several ways: the same rules as core/words/folding.py.
const LETTERS = { "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-" }
const UNTYPED = /[\u200b\u200c\u200d\u200e\u200f\u0640\u00ad\ufeff\u2066-\u2069]/g
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]/g
const REPLACED = new RegExp(`[${Object.keys(LETTERS).join("")}٠-٩۰-۹]`, "g")
const WORD_BREAKS = /[\s\u001c-\u001f\u0085\u200b\u200c]+/
// Python folds the case of some letters into several; a browser lowers them into one.
const CASES = { "ß": "ss", "ς": "σ", "ſ": "s" }

const letter = (found) => {
  if (LETTERS[found]) return LETTERS[found]
  const code = found.charCodeAt(0)
  return String(code >= 0x6f0 ? code - 0x6f0 : code - 0x660)
}
const translated = (text) => text.replace(REPLACED, letter).replace(UNTYPED, "")

export function fold(text) {
  // eslint-disable-next-line no-control-regex
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  const typed = translated(text).normalize("NFKD").toLowerCase().replace(/[ßςſ]/g, (found) => CASES[found])
  return translated(typed.normalize("NFKD").replaceAll("и\u0306", "й").replace(MARKS, ""))
}

// A half-space parts words here, so «سنگ‌آهن» also finds «سنگ آهن».
export const searchWords = (query) => query.split(WORD_BREAKS).map((part) => fold(part).trim()).filter(Boolean)
