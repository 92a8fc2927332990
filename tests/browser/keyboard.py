"""A walk through a page with the Tab key, as somebody without a mouse takes it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from playwright.sync_api import Page

# More stops than any page has: a walk that long goes in a circle.
MOST_STOPS = 400
_STOP = """() => {
  const properties = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderColor', 'backgroundColor',
    'color', 'textDecorationLine', 'opacity', 'transform'];
  const look = part => properties.map(name => getComputedStyle(part)[name]).join();
  // A field shows the focus on the box around it.
  const looks = (part, up = 4) => part && up ? look(part) + looks(part.parentElement, up - 1) : '';
  const element = document.activeElement, last = window.lastStop;
  const stays = last && last.element.isConnected && last.element !== element && looks(last.element) === last.looks;
  window.lastStop = {element, looks: looks(element)};
  const name = (element.getAttribute('aria-label') || element.innerText || '').trim().slice(0, 50);
  const container = element.closest('[class*="st-key-"]');
  return [element.tagName, element.dataset.testid || '', name, container ? container.className : '', Boolean(stays)];
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
    """Press the key again and again; each stop says whether the focus could be seen there."""
    held: Stop | None = None
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        tag, test_id, name, container, unseen = page.evaluate(_STOP)
        if held is not None:
            yield replace(held, shown=not unseen)
        held = Stop(tag, test_id, name, container)
    raise AssertionError(f"the focus goes in a circle: {held}")
