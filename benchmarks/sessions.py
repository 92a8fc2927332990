"""Visitors without a browser: Streamlit's websocket protocol.

A run is timed from the request to the message `script_finished`, so it holds what the server does and sends, and
nothing of the browser. As the browser does, a session names the messages it already holds, follows the address the
server sets, and after the first run names the page by its hash.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Self

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.pages import Visit
from benchmarks.server import Server

RUN_SECONDS = 60.0
MOST_BYTES = 256 * 1024 * 1024


class NoFilter(LookupError):
    """The page does not draw the filter that the table of pages names, or it has too few options."""


@dataclass
class Run:
    """One run of a page as the visitor saw it; `seconds` from request to end, `received` in bytes."""

    seconds: float = 0.0
    received: int = 0
    elements: list[Element] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Session:
    """One visitor of one page. `remembers` is whether it tells the server which messages it already holds."""

    def __init__(self, connection: ClientConnection, visit: Visit, url: str, remembers: bool) -> None:
        self.connection, self.visit, self.url, self.remembers = connection, visit, url, remembers
        self.query, self.page_hash = visit.query, ""
        self.held: set[str] = set()
        self.widget: Element | None = None

    @classmethod
    async def open(cls, server: Server, visit: Visit, *, remembers: bool = True) -> Self:
        """Connect; the page has not run yet."""
        address = f"{server.address.replace('http', 'ws', 1)}/_stcore/stream"
        connection = await connect(address, subprotocols=["streamlit"], max_size=MOST_BYTES, proxy=None)
        return cls(connection, visit, f"{server.address}{visit.path}", remembers)

    async def close(self) -> None:
        """End the connection."""
        await self.connection.close()

    async def run(self, filtered: bool = False) -> Run:
        """Let the page run, after the first time with the filter set or cleared; raises TimeoutError."""
        request = self._request(filtered).SerializeToString()
        seen, begun = Run(), perf_counter()
        async with asyncio.timeout(RUN_SECONDS):
            await self.connection.send(request)
            while not self._take(await self.connection.recv(), seen):
                pass
        seen.seconds = perf_counter() - begun
        return seen

    def _request(self, filtered: bool) -> BackMsg:
        message = BackMsg()
        state = message.rerun_script
        state.query_string, state.page_script_hash = self.query, self.page_hash
        state.context_info.locale, state.context_info.timezone, state.context_info.url = "en-GB", "UTC", self.url
        if not self.page_hash:
            state.page_name = self.visit.path.strip("/")
        elif self.visit.widget:
            identity, labels = self._options()
            picked = [labels[self.visit.option]] if filtered else []
            state.widget_states.widgets.add(id=identity).string_array_value.data.extend(picked)
            state.widget_states.widgets[0].string_array_value.SetInParent()
        state.cached_message_hashes.extend(self.held)
        return message

    def _options(self) -> tuple[str, list[str]]:
        identity, labels = options(self.widget) if self.widget else ("", [])
        if len(labels) <= self.visit.option:
            raise NoFilter(f"{self.visit.page}: {self.visit.widget} with at least {self.visit.option + 1} options")
        return identity, labels

    def _take(self, payload: str | bytes, seen: Run) -> bool:
        """Note one message; True when it ends the run."""
        message = ForwardMsg.FromString(payload if isinstance(payload, bytes) else payload.encode())
        seen.received += len(payload)
        if self.remembers and message.metadata.cacheable:
            self.held.add(message.hash)
        match message.WhichOneof("type"):
            case "navigation":
                self.page_hash = message.navigation.page_script_hash
            case "new_session" if not self.page_hash:
                self.page_hash = message.new_session.page_script_hash
            case "page_info_changed":
                self.query = message.page_info_changed.query_string
            case "page_not_found":
                seen.faults.append(f"no such page: {self.visit.path}")
            case "delta" if message.delta.WhichOneof("type") == "new_element":
                self._note(message.delta.new_element, seen)
            case "script_finished":
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    seen.faults.append("the script does not compile")
                return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _note(self, element: Element, seen: Run) -> None:
        seen.elements.append(element)
        kind = element.WhichOneof("type")
        if kind == "exception":
            seen.faults.append(f"{element.exception.type}: {element.exception.message}")
        elif kind == "alert" and element.alert.format == Alert.ERROR:
            seen.faults.append(element.alert.body)
        elif self.visit.widget and kind in ("button_group", "multiselect"):
            if options(element)[0].endswith(f"-{self.visit.widget}"):
                self.widget = element


def options(element: Element) -> tuple[str, list[str]]:
    """Identity and option labels of a pills or multiselect element."""
    if element.WhichOneof("type") == "multiselect":
        return element.multiselect.id, list(element.multiselect.options)
    return element.button_group.id, [option.content for option in element.button_group.options]


async def alternate(sides: Sequence[tuple[Server, Visit]], times: int) -> list[list[Run]]:
    """Runs of one session per side, the sides in turn so that what else the machine does meets both."""
    sessions = [await Session.open(server, visit) for server, visit in sides]
    runs: list[list[Run]] = [[] for _ in sides]
    try:
        for session in sessions:
            await session.run()
            await session.run(filtered=True)
        for turn in range(times):
            for session, kept in zip(sessions, runs, strict=True):
                kept.append(await session.run(filtered=bool(turn % 2)))
    finally:
        for session in sessions:
            await session.close()
    return runs
