// For right-to-left languages: a table wider than its card opens at its right edge, where reading begins. Streamlit's
// grid is painted from left to right and would open at its last columns; once the reader moves in it, it is theirs.
(() => {
  const begin = grid => { grid.scrollLeft = grid.scrollWidth; };
  const follow = grid => {
    grid.dataset.begun = '';
    const sizes = new ResizeObserver(() => begin(grid));
    sizes.observe(grid);
    for (const part of grid.children) sizes.observe(part);
    const card = grid.closest('[data-testid="stDataFrame"]');
    for (const kind of ['wheel', 'pointerdown', 'touchstart', 'keydown'])
      card.addEventListener(kind, () => sizes.disconnect(), {capture: true, once: true, passive: true});
  };
  new MutationObserver(() => {
    document.querySelectorAll('[data-testid="stDataFrame"] .dvn-scroller:not([data-begun])').forEach(follow);
  }).observe(document, {childList: true, subtree: true});
})();
