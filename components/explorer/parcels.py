"""Packets as they travel: compressed once, named by their content, so that the browser fetches only what changed."""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from components import store
from components.explorer import facts, texts, through_time
from core.clock import AsOf

LEVEL = 6


@dataclass(frozen=True)
class Parcel:
    """Gzip bytes and the digest of what is in them."""

    digest: str
    compressed: bytes


def parcel(content: bytes) -> Parcel:
    """Wrap a packet; equal content has an equal digest."""
    return Parcel(hashlib.sha256(content).hexdigest()[:16], gzip.compress(content, LEVEL, mtime=0))


def of_facts(as_of: AsOf) -> Parcel:
    """The facts at a moment, made once."""
    return store.prepared(_facts, as_of=as_of)


def of_texts(as_of: AsOf, language: str) -> Parcel:
    """The texts at a moment in a language, made once."""
    return store.prepared(_texts, as_of=as_of, language=language)


def path(name: str, as_of: AsOf, language: str = "") -> str:
    """Path of what is made for a moment, and for a language where it is in one."""
    known = "known" if as_of.known_then else "all"
    return "/".join(["/explorer", *(part for part in (name, language, as_of.date.isoformat(), known) if part)])


def address(name: str, as_of: AsOf, made: Parcel, language: str = "") -> str:
    """Address of a parcel; another content has another address."""
    return f"{path(name, as_of, language)}?v={made.digest}"


def of_steps(as_of: AsOf, language: str) -> Parcel:
    """What moves through time, in a language, made once."""
    return store.prepared(_steps, as_of=as_of, language=language)


KINDS: tuple[tuple[str, Callable[..., Parcel]], ...] = (("facts", of_facts), ("texts", of_texts), ("steps", of_steps))


def _facts(as_of: AsOf) -> Parcel:
    return parcel(facts.packet(as_of))


def _steps(as_of: AsOf, language: str) -> Parcel:
    return parcel(through_time.packet(as_of, language))


def _texts(as_of: AsOf, language: str) -> Parcel:
    return parcel(texts.packet(as_of, language))
