// Streamlit says a few words of its own in English only: names of its tools, hints in its fields. They are said in the
// reader's language as soon as they appear. Texts of the page are left alone, whatever they say: only the parts of
// Streamlit that hold such words are read, and names for assistive technology.
words => {
  const OWN = '[data-testid="stSkipToContent"], [data-testid="stTooltipContent"], [role="tooltip"],'
    + ' [data-testid="stDataFrameResizable"], [data-testid="stDataFrameColumnVisibilityMenu"],'
    + ' [data-testid="stDataFrameColumnMenu"], [data-testid="stMultiSelectDropdown"], [data-testid="InputInstructions"],'
    + ' [data-testid="stSelectboxVirtualDropdown"], [data-testid="stFileUploaderDropzone"], [data-testid="stFileUploader"]'
  const BEGINNINGS = ['Help for', 'Remove']
  const NAMES = ['aria-label', 'title', 'placeholder'], NAMED = NAMES.map(name => `[${name}]`).join()
  // A name may go on with that of the part it belongs to. The tool that the style sheet finds by its name keeps it.
  const said = text => {
    if (words[text]) return words[text]
    for (const between of [': ', ', ']) {
      const [name, ...rest] = text.split(between)
      if (rest.length && words[name]) return [words[name], ...rest].join(between)
    }
    const start = BEGINNINGS.find(beginning => text.startsWith(`${beginning} `))
    return start && words[start] ? `${words[start]}: ${text.slice(start.length + 1)}` : text
  }
  const rename = part => NAMES.forEach(name => {
    const text = part.getAttribute(name)
    if (text && said(text) !== text) part.setAttribute(name, said(text))
  })
  const retell = part => {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const node = texts.currentNode, text = node.data.trim()
      if (words[text]) node.data = words[text]
    }
  }
  const read = part => {
    if (part.matches(NAMED)) rename(part)
    part.querySelectorAll(NAMED).forEach(rename)
    if (part.closest(OWN)) retell(part)
    else part.querySelectorAll(OWN).forEach(retell)
  }
  // A chart is drawn in thousands of parts, and a part of a drawing says no word of Streamlit's.
  const mayName = node => node.nodeType === Node.ELEMENT_NODE && !node.ownerSVGElement
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'attributes') rename(change.target)
    else change.addedNodes.forEach(node => { if (mayName(node)) read(node) })
  })).observe(document, {childList: true, subtree: true, attributes: true, attributeFilter: NAMES})
}
