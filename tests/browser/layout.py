"""Measures of a drawn page, taken from its own geometry."""

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as NotInTime

# Texts that must be whole wherever they stand: what is pressed, what is followed, what names the rest.
WHOLE_TEXTS = (
    'button, h1, h2, h3, label, nav.switch a, .product, [data-testid="stMetricLabel"], [data-testid="stMetricValue"], '
    '[data-testid="stPageLink-NavLink"], [data-testid="stTopNavLink"], [data-testid="stCaptionContainer"]'
)
_CLIPPED = """async selector => {
  await document.fonts.ready;
  const clipped = [];
  const cuts = (box, text, sides) => sides.some(([low, high, slack]) =>
    text[low] < box[low] - slack || text[high] > box[high] + slack);
  for (const whole of document.querySelectorAll(selector)) {
    if (!whole.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode, range = document.createRange();
      // An icon is a word that its font draws as one sign.
      if (!node.data.trim() || node.parentElement.closest('[data-testid="stIconMaterial"], style')) continue;
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect(), across = ['left', 'right', 1];
      // The box of a text is as high as its font asks, which is more than its letters take.
      const down = ['top', 'bottom', 1 + text.height / 5];
      for (let part = node.parentElement; !part.matches('[data-testid="stMain"], body'); part = part.parentElement) {
        const {overflowX, overflowY, display} = getComputedStyle(part), box = part.getBoundingClientRect();
        if (display === 'inline' || display === 'contents') continue;
        if (box.width <= 1 || /auto|scroll/.test(overflowX + overflowY)) break;
        const sides = part === whole || overflowX !== 'visible' ? [across] : [];
        if (cuts(box, text, overflowY === 'visible' ? sides : [...sides, down])) {
          const edges = rect => [rect.left, rect.right, rect.top, rect.bottom].map(Math.round).join(' ');
          clipped.push(`${node.data.trim().slice(0, 60)}: ${edges(text)} in ${part.tagName} ${edges(box)}`);
          break;
        }
      }
    }
  }
  return clipped;
}"""
_TOO_WIDE = """() => {
  const wide = [];
  for (const scroller of [document.scrollingElement, document.querySelector('[data-testid="stMain"]')])
    if (scroller.scrollWidth > innerWidth) wide.push(`${scroller.tagName} is ${scroller.scrollWidth} wide`);
  const scrolls = element => element && (/auto|scroll/.test(getComputedStyle(element).overflowX)
    ? element.dataset.testid !== 'stMain' : scrolls(element.parentElement));
  const parts = '[data-testid="stElementContainer"], [data-testid="stMain"] button, [data-testid="stMain"] a';
  for (const part of document.querySelectorAll(parts)) {
    const box = part.getBoundingClientRect();
    if (!box.width || !part.checkVisibility() || scrolls(part.parentElement)) continue;
    if (box.left < -1 || box.right > innerWidth + 1)
      wide.push(`${part.textContent.trim().slice(0, 60) || part.className} from ${box.left} to ${box.right}`);
  }
  return wide;
}"""
_OUT_OF_FIGURES = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(figure => {
  const edges = figure.getBoundingClientRect();
  return [...figure.querySelectorAll('text')].filter(text => text.checkVisibility() && text.textContent.trim())
    .map(text => [text.textContent.trim(), text.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.left < edges.left - 3 || box.right > edges.right + 3))
    .map(([words, box]) => `${words.slice(0, 60)}: ${box.left} to ${box.right} in ${edges.left} to ${edges.right}`);
})"""
_TEXT_BOX = """element => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const {left, right} = range.getBoundingClientRect();
  return [left, right];
}"""


def clipped_texts(page: Page) -> list[str]:
    """Texts that reach out of the button, link or heading they belong to, or out of a box that hides the rest."""
    _given_a_moment(page, f"async selector => (await ({_CLIPPED})(selector)).length === 0", WHOLE_TEXTS)
    return page.evaluate(_CLIPPED, WHOLE_TEXTS)


def _given_a_moment(page: Page, holds: str, argument: str | None = None) -> None:
    """Wait until the page is laid out as it should be; one that never is shows it in the measure that follows."""
    try:
        # A window that stands still draws no frames, by which Playwright would look otherwise.
        page.wait_for_function(holds, arg=argument, timeout=10_000, polling=100)
    except NotInTime:
        return


def parts_beyond_the_screen(page: Page) -> list[str]:
    """What makes the page scroll sideways or reaches over an edge, outside of what scrolls by itself.

    Figures and tables are drawn anew a moment after the window has changed: they are given that moment.
    """
    _given_a_moment(page, f"async () => (await ({_TOO_WIDE})()).length === 0")
    return page.evaluate(_TOO_WIDE)


def texts_out_of_their_figures(page: Page) -> list[str]:
    """Names, numbers and legends of charts that the left or right edge of the chart cuts."""
    _given_a_moment(page, f"() => ({_OUT_OF_FIGURES})().length === 0")
    return page.evaluate(_OUT_OF_FIGURES)


def text_edges(element: Locator) -> tuple[float, float]:
    """Left and right edge of the text in the element, in pixels of the window."""
    left, right = element.evaluate(_TEXT_BOX)
    return left, right


def center(element: Locator) -> tuple[float, float]:
    """Middle of the element in pixels of the window."""
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
