"""The scenes of the overview: its numbers, its lists and its pictures."""

from collections.abc import Callable, Sequence
from types import MappingProxyType

import pandas as pd

from components import store
from components.cards import Shown
from components.lines import Line, Listing
from components.overview import dates_ahead, movement, pictures, sectors
from components.overview.counts import Count, Group, counted_agreements, counted_commitments, counted_projects
from components.presenter.content import Asked, Block, Content, Row, View, Views
from core.records import Table

MOST, LETTERS = 6, 1.9


def numbers(asked: Asked) -> Content:
    """Three groups of counts side by side."""
    setting, words = asked.setting, asked.setting.words
    agreements, commitments, projects = (
        made(setting) for made in (counted_agreements, counted_commitments, counted_projects)
    )
    groups = (agreements, commitments, projects)
    # What sources report and what is computed stand apart; the stages of the projects have a scene of their own.
    heads = (agreements.heads, commitments.heads, ("",))
    blocks = tuple(_group(group, asked, head) for group, head in zip(groups, heads, strict=True))
    sentence = " ".join(filter(None, (words.say("overview.signed_is_intended"), projects.shown.note)))
    return Content(joined([group.shown.table for group in groups]), sentence, blocks=blocks)


def by_sector(asked: Asked) -> Content:
    """The sectors named at the meeting, one row each."""
    made = sectors.described(asked.setting)
    words = asked.setting.words
    found = tuple(
        Row(name, note=words.say(
            "presenter.sector_counts", commitments=words.number(sum(truth.states.values())),
            shared=words.number(sum(truth.stages.values())), domestic=words.number(truth.domestic),
        )) for truth, name, _ in made.each
    )  # fmt: skip
    day = words.date(asked.setting.as_of.date.isoformat())
    return Content(made.shown.table, words.say("presenter.sectors_note", day=day), blocks=(Block(found),))


def listing(listed: Listing) -> Content:
    """The first lines of a list."""
    found = tuple(_line(item) for item in listed.items[:MOST])
    return Content(listed.shown.table, listed.shown.note, blocks=(Block(found),))


def _picture(build: Callable[..., object], described: Callable[..., tuple[Shown, str]]) -> Callable[[Asked], Content]:
    def made(asked: Asked) -> Content:
        setting = asked.setting
        drawn = store.figure(build, as_of=setting.as_of, language=setting.words.language, theme=asked.theme)
        shown, _ = described(setting)
        return Content(shown.table, shown.note, drawn, letters=LETTERS)

    return made


def _group(group: Group, asked: Asked, heads: Sequence[str]) -> Block:
    words, found = asked.setting.words, []
    for head, counts in zip(heads, group.lists, strict=False):
        found += [Row("", lead=head)] if head else []
        found += [_counted(item, asked) for item in counts]
    return Block(tuple(found), group.shown.title, words.number(group.total))


def _counted(item: Count, asked: Asked) -> Row:
    seen = item.look(asked.theme)
    sign, color = (seen.sign, seen.color) if seen else ("", "")
    return Row(item.name, value=asked.setting.words.number(item.count), sign=sign, color=color)


def _line(item: Line) -> Row:
    return Row(item.label, lead=item.when, note=item.note)


def joined(tables: Sequence[Table]) -> Table:
    """One table of the sources of several."""
    cells = pd.concat([table.frame[["source_ids"]] for table in tables], ignore_index=True)
    return Table(tables[0].name, cells, {name: source for table in tables for name, source in table.sources.items()})


VIEWS: Views = MappingProxyType(
    {
        "overview_numbers": View(numbers),
        "overview_moving": View(lambda asked: listing(movement.moving(asked.setting, asked.theme))),
        "overview_silent": View(lambda asked: listing(movement.silent(asked.setting, asked.theme))),
        "overview_waiting": View(lambda asked: listing(movement.waiting(asked.setting, asked.theme))),
        "overview_ahead": View(lambda asked: listing(dates_ahead.listed(asked.setting))),
        "overview_sectors": View(by_sector),
        "overview_stages": View(_picture(pictures.stages, pictures.stages_described)),
        "overview_money": View(_picture(pictures.money, pictures.money_described)),
        "overview_map": View(_picture(pictures.places, pictures.places_described)),
    }
)
