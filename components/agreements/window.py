"""The stretch of time that the timeline shows: in the address, changed by dragging over the figure or by buttons."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import streamlit as st

from components.frame import address
from components.text import Words

FIRST, LAST = "from", "to"
# A shorter stretch could no longer name its months.
LEAST = timedelta(days=60)


@dataclass(frozen=True)
class Window:
    """First and last day shown."""

    first: date
    last: date

    def moved(self, share: float) -> "Window":
        """The window later (or, below zero, earlier) by a share of its own length."""
        step = (self.last - self.first) * share
        return Window(self.first + step, self.last + step)

    def scaled(self, factor: float) -> "Window":
        """The window around the same middle, longer or shorter by the factor, but never shorter than LEAST."""
        length = max((self.last - self.first) * factor, LEAST)
        middle = self.first + (self.last - self.first) / 2
        return Window(middle - length / 2, middle - length / 2 + length)

    def within(self, whole: "Window") -> "Window | None":
        """The part that lies in the whole, moved inside where it hangs out; None when it is the whole itself."""
        length = self.last - self.first
        if length >= whole.last - whole.first:
            return None
        first = min(max(self.first, whole.first), whole.last - length)
        return Window(first, first + length)


def asked() -> Window | None:
    """The window in the address; None for the whole time and for an address that makes no sense."""
    try:
        found = Window(*(date.fromisoformat(st.query_params.get(name, "")) for name in (FIRST, LAST)))
    except ValueError:
        return None
    return found if found.last - found.first >= LEAST else None


def dragged(selection: Mapping[str, Any]) -> Window | None:
    """The stretch that the reader dragged over in the figure, whichever way time runs there."""
    for box in selection.get("box", []):
        days = sorted(date.fromisoformat(str(cell)[:10]) for cell in box.get("x", []))
        if len(days) > 1:
            found = Window(days[0], days[-1])
            return found if found.last - found.first >= LEAST else found.scaled(1)
    return None


def show(window: Window | None) -> None:
    """Write the window into the address."""
    address.write(FIRST, window and window.first.isoformat())
    address.write(LAST, window and window.last.isoformat())


def controls(current: Window | None, whole: Window, words: Words) -> None:
    """Draw the buttons that move and scale the window, for those who do not drag; and what is shown now."""
    now = current or whole
    moves: tuple[tuple[str, str, Callable[[], Window]], ...] = (
        ("zoom_in", "zoom_in", lambda: now.scaled(0.5)),
        ("zoom_out", "zoom_out", lambda: now.scaled(2)),
        ("earlier", "keyboard_double_arrow_right" if words.is_mirrored else "keyboard_double_arrow_left",
         lambda: now.moved(-0.5)),
        ("later", "keyboard_double_arrow_left" if words.is_mirrored else "keyboard_double_arrow_right",
         lambda: now.moved(0.5)),
    )  # fmt: skip
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom", key="agreements_window"):
        for name, icon, moved in moves:
            st.button(
                words.say(f"agreements.{name}"), icon=f":material/{icon}:", key=f"agreements_{name}", type="tertiary",
                on_click=_go_to, args=(moved, whole), disabled=current is None and name != "zoom_in",
            )  # fmt: skip
        if current:
            st.button(
                words.say("agreements.whole_time"), icon=":material/fit_width:", key="agreements_whole",
                type="tertiary", on_click=show, args=(None,),
            )  # fmt: skip
            days = [words.date(day.isoformat()) for day in (current.first, current.last)]
            st.caption(words.say("agreements.window", first=days[0], last=days[1]))


def _go_to(moved: Callable[[], Window], whole: Window) -> None:
    show(moved().within(whole))
