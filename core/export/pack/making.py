"""Making a pack: step by step, so that somebody can watch and stop it, and whole or not at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.export.pack import cited
from core.export.pack import order as reading
from core.export.pack.book import book_bytes
from core.export.pack.guide import guide_text
from core.export.pack.order import Leaflet, Order
from core.export.pack.papers import brief_bytes, report_bytes
from core.export.pack.progress import STEPS, Progress, Tell
from core.export.pack.screen import screen_bytes
from core.export.pack.slides import slides_bytes
from core.export.package import zip_bytes
from core.store.facts import Facts

READ_ME = "READ-ME.txt"


@dataclass
class _Watch:
    """Counts the steps and tells of them."""

    of: int
    tell: Tell
    step: str = STEPS[0]
    done: int = field(default=0)

    def begin(self, step: str) -> None:
        self.step = step
        self.tell(Progress(self.done, self.of, step))

    def ahead(self) -> None:
        self.done = min(self.of, self.done + 1)
        self.tell(Progress(self.done, self.of, self.step))

    def stay(self) -> None:
        self.tell(Progress(self.done, self.of, self.step))


def pack_bytes(order: Order, facts: Facts, tell: Tell, also: Mapping[str, bytes] | None = None) -> bytes:
    """Return the zip; `also` are further files by path. Whatever `tell` raises ends the making."""
    scenes, languages = len(order.scenes.scenes), len(order.languages)
    decks = languages + (languages > 1) * languages
    watch = _Watch(scenes * languages + scenes * decks + 4 * languages + 1, tell)
    leaflets = tuple(_leaflet(order, facts, language, watch) for language in order.languages)
    files = dict(also or {})
    for leaflet in leaflets:
        files.update(_files(leaflet, watch))
    if languages > 1:
        watch.begin("slides")
        files[f"slides_{'-'.join(order.languages)}.pptx"] = slides_bytes(leaflets, watch.ahead)
    watch.begin("screen")
    files["screen.html"] = screen_bytes(leaflets, watch.ahead)
    watch.begin("zip")
    files[cited.TEXT] = cited.sources_text(leaflets).encode("utf-8-sig")
    files[cited.TABLE] = cited.sources_table(leaflets[0])
    files[READ_ME] = guide_text(leaflets, [*files, READ_ME]).encode("utf-8-sig")
    content = zip_bytes(files, order.as_of.date)
    watch.ahead()
    return content


def _leaflet(order: Order, facts: Facts, language: str, watch: _Watch) -> Leaflet:
    watch.begin("reading")
    briefs = tuple(_watched(reading.read(order, facts, language), watch))
    title = order.title(language)
    return Leaflet(language, title, order.as_of, facts.version, facts.data_date.isoformat(), briefs)


def _watched(briefs: Iterable[reading.Brief], watch: _Watch) -> Iterable[reading.Brief]:
    for one in briefs:
        yield one
        watch.ahead()


def _files(leaflet: Leaflet, watch: _Watch) -> dict[str, bytes]:
    language, files = leaflet.language, {}
    watch.begin("slides")
    files[f"{language}/slides_{language}.pptx"] = slides_bytes([leaflet], watch.ahead)
    watch.begin("brief")
    files[f"{language}/brief_{language}.pdf"] = brief_bytes(leaflet, watch.stay)
    watch.ahead()
    watch.begin("report")
    files[f"{language}/report_{language}.pdf"] = report_bytes(leaflet)
    watch.ahead()
    watch.begin("book")
    files[f"{language}/data_{language}.xlsx"] = book_bytes(leaflet)
    watch.ahead()
    return files
