"""The views of the page: sessions, between two sessions, the meeting of 2022, the board, papers to take along."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from components.cards import Setting
from components.commission import between, board, meeting, papers, sessions, switches

VIEWS: Mapping[str, Callable[[Setting], None]] = MappingProxyType(
    {
        "sessions": sessions.show,
        "between": between.show,
        "meeting": meeting.show,
        "board": board.show,
        "papers": papers.show,
    }
)


def show(setting: Setting) -> None:
    """Draw the switch and the view it names."""
    words = setting.words
    named = switches.switch(
        "view", tuple(VIEWS), lambda code: words.say(f"commission.view_{code}"), words, labelled=False
    )
    VIEWS[named](setting)
