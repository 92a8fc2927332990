"""What a scene can reach: pages, their views, and the parameters, codes and records that these take."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from core.scenes.model import Scene

RECORD, ANYWHERE, ANY, ONE_OF, PAIRED, LISTED = "@", ".", "*", "|", "=", ";"
# The reader's switch "only what was known then" goes with every view.
EVERYWHERE: Mapping[str, str] = {"known": "1"}

Known = Callable[[str], frozenset[str] | None]


@dataclass(frozen=True)
class Gap:
    """Something that a scene names and nobody has: where in the scene, what, and which rule of `checks` it breaks."""

    part: str
    value: str
    rule: str
    params: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Reach:
    """`views` holds, by page and view, what each parameter takes; `data_date` is the last day that can be shown.

    `codes` and `ids` return the codes of a vocabulary and the ids of a table, or None where these cannot be read.
    """

    views: Mapping[str, Mapping[str, Mapping[str, str]]]
    codes: Known
    ids: Known
    data_date: date

    def gaps(self, scene: Scene) -> tuple[Gap, ...]:
        """Return what the scene names and nobody has, in the order of its parts."""
        return (*self._of_view(scene), *self._of_day(scene))

    def mended(self, scene: Scene) -> Scene | None:
        """Return the scene without what nobody has, or None when even its page or view is gone."""
        gaps = self.gaps(scene)
        if any(gap.part in ("page", "view") for gap in gaps):
            return None
        kept = []
        for name, value in scene.parameters:
            gone = {gap.value for gap in gaps if gap.part == f"parameters.{name}"}
            codes = [] if value in gone else [code for code in value.split(",") if code not in gone]
            kept += [(name, ",".join(codes))] if codes else []
        as_of = "" if any(gap.part == "as_of" for gap in gaps) else scene.as_of
        return replace(scene, parameters=tuple(kept), as_of=as_of)

    def _of_view(self, scene: Scene) -> Iterator[Gap]:
        if scene.page not in self.views:
            yield Gap("page", scene.page, "scene_page")
        elif scene.view not in self.views[scene.page]:
            yield Gap("view", scene.view, "scene_view", {"page": scene.page})
        else:
            taken = {**self.views[scene.page][scene.view], **EVERYWHERE}
            for name, value in scene.parameters:
                # A view that takes `*` shows a page as it is, with whatever its address holds.
                yield from self._of_parameter(name, value, taken.get(name, taken.get(ANY)), scene)

    def _of_parameter(self, name: str, value: str, rule: str | None, scene: Scene) -> Iterator[Gap]:
        if rule is None:
            yield Gap(f"parameters.{name}", value, "scene_parameter", {"view": scene.code, "parameter": name})
        elif rule == ANYWHERE:
            table, _, record = value.partition(ANYWHERE)
            if record not in (self.ids(table) or ()):
                yield Gap(f"parameters.{name}", value, "scene_record", {"table": table})
        elif rule != ANY:
            known = self._allowed(rule)
            unknown = [part for part in value.split(",") if known is not None and part not in known]
            is_record = rule.startswith(RECORD)
            for part in unknown:
                params = {"table": rule.removeprefix(RECORD)} if is_record else {"parameter": name, "code": part}
                yield Gap(f"parameters.{name}", part, "scene_record" if is_record else "scene_value", params)

    def _allowed(self, rule: str) -> frozenset[str] | None:
        if rule.startswith(RECORD):
            return self.ids(rule.removeprefix(RECORD))
        # A single code that is no vocabulary stands for itself.
        return frozenset(rule.split(ONE_OF)) if ONE_OF in rule or rule == "1" else self.codes(rule)

    def _of_day(self, scene: Scene) -> Iterator[Gap]:
        try:
            is_known = not scene.as_of or date.fromisoformat(scene.as_of) <= self.data_date
        except ValueError:
            is_known = False
        if not is_known:
            yield Gap("as_of", scene.as_of, "scene_day", {"day": self.data_date.isoformat()})


def views(rows: Iterable[Mapping[str, str]]) -> dict[str, dict[str, dict[str, str]]]:
    """Return, by page and view, what each parameter takes, from rows of the vocabulary `scene_view`.

    A parameter takes the codes of a vocabulary (`sector=sector`), the ids of a table (`id=@projects`), one of some
    codes (`layers=sites|none`), a record of any table (`chain=.`, written `table.id`), or anything (`q=*`).
    """
    found: dict[str, dict[str, dict[str, str]]] = {}
    for row in rows:
        pairs = (part.split(PAIRED, 1) for part in str(row["parameters"] or "").split(LISTED) if PAIRED in part)
        found.setdefault(row["page"], {})[row["view"]] = {name: rule for name, rule in pairs}
    return found
