"""A walk through a page with the Tab key, as somebody without a mouse takes it."""

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

# More stops than any page has: a walk that long goes in a circle.
MOST_STOPS = 400
_STOP = """() => {
  const element = document.activeElement;
  const look = part => { const {outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, color,
    textDecorationLine, opacity, transform} = getComputedStyle(part);
    return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, color, textDecorationLine,
      opacity, transform].join(); };
  const looks = part => { const all = []; for (let up = 0; part && up < 4; up++, part = part.parentElement) all.push(look(part));
    return all.join('|'); };
  const last = window.lastStop;
  const unseen = Boolean(last && last.element.isConnected && last.element !== element && looks(last.element) === last.looks);
  window.lastStop = {element, looks: looks(element)};
  const name = (element.getAttribute('aria-label') || element.innerText || '').trim().slice(0, 50);
  return [element.tagName, element.dataset.testid || '', name, element.closest('[class*="st-key-"]')?.className || '', unseen];
}"""


@dataclass(frozen=True)
class Stop:
    """What has the focus: its tag, test id, name, and the classes of the keyed container it stands in."""

    tag: str
    test_id: str
    name: str
    container: str
    shown: bool = True

    @property
    def is_outside(self) -> bool:
        """The focus has left the page for the browser's own controls."""
        return self.tag == "BODY"


def still(page: Page) -> None:
    """Let every change of look happen at once, so that the look of the focus can be read."""
    page.add_style_tag(content="*, *::before, *::after { transition: none !important; animation: none !important; }")


def walk(page: Page, key: str = "Tab") -> Iterator[Stop]:
    """Press the key until the focus leaves the page; each stop says whether the focus could be seen there."""
    held: Stop | None = None
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        tag, test_id, name, container, unseen = page.evaluate(_STOP)
        if held is not None:
            yield Stop(held.tag, held.test_id, held.name, held.container, shown=not unseen)
        held = Stop(tag, test_id, name, container)
        if held.is_outside:
            return
    raise AssertionError(f"the focus does not leave the page: {held}")
