"""Many sessions at once: how much one server carries, and what fails."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter

from websockets.exceptions import WebSocketException

from benchmarks.pages import Visit
from benchmarks.server import Server
from benchmarks.sessions import Session

ROUNDS = 2


@dataclass
class Crowd:
    """What many sessions at once went through; memory in bytes, `elapsed` in seconds of the reruns alone."""

    sessions: int
    seconds: list[float] = field(default_factory=list)
    elapsed: float = 0.0
    faults: list[str] = field(default_factory=list)
    memory_before: int = 0
    memory_after: int = 0

    @property
    def growth(self) -> int:
        """Memory the sessions added, in bytes."""
        return self.memory_after - self.memory_before


async def crowds(sides: Sequence[tuple[Server, Sequence[Visit]]], count: int, reruns: int) -> list[Crowd]:
    """`count` sessions per side, spread over the visits and open all at once; the sides rerun in turn, ROUNDS times."""
    crowds = [Crowd(count, memory_before=server.memory()) for server, _ in sides]
    opened = [await _open_all(server, visits, crowd) for (server, visits), crowd in zip(sides, crowds, strict=True)]
    try:
        for _ in range(ROUNDS):
            for sessions, crowd in zip(opened, crowds, strict=True):
                begun = perf_counter()
                await asyncio.gather(*(_repeat(session, reruns, crowd) for session in sessions))
                crowd.elapsed += perf_counter() - begun
        for (server, _), crowd in zip(sides, crowds, strict=True):
            crowd.memory_after = server.memory()
    finally:
        for session in [session for sessions in opened for session in sessions]:
            await session.close()
    return crowds


async def _open_all(server: Server, visits: Sequence[Visit], crowd: Crowd) -> list[Session]:
    async def arrive(place: int) -> Session | None:
        try:
            session = await Session.open(server, visits[place % len(visits)])
            crowd.faults += (await session.run()).faults
        except (OSError, TimeoutError, WebSocketException) as error:
            crowd.faults.append(f"{type(error).__name__}: {error}")
            return None
        return session

    arrived = await asyncio.gather(*(arrive(place) for place in range(crowd.sessions)))
    return [session for session in arrived if session is not None]


async def _repeat(session: Session, reruns: int, crowd: Crowd) -> None:
    try:
        for turn in range(reruns):
            seen = await session.run(filtered=turn % 2 == 0)
            crowd.seconds.append(seen.seconds)
            crowd.faults += seen.faults
    except (OSError, TimeoutError, WebSocketException) as error:
        crowd.faults.append(f"{type(error).__name__}: {error}")
