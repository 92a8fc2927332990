"""The view of amounts: a chart per currency, and the sentence that says what is in none of them."""

from collections.abc import Sequence

import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.pipeline_money import KINDS
from components.charts.style import Theme
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.pipeline import figures, listing, rows
from components.text import Words
from core.narrative import pipeline as narrative
from core.records import Table
from core.status.amounts import Sum, sums


def show(setting: Setting, theme: Theme) -> None:
    """Draw the sentence on all amounts of the chosen projects, and a card per currency."""
    words, chosen = setting.words, setting.chosen.filter
    table, owners = rows.amounts(setting.as_of, chosen), rows.chosen(setting.as_of, chosen).frame
    ever = rows.amounts_ever(owners, setting.as_of)
    parts_of_others = words.record_column(owners[owners["contained_in_project_id"].notna()], "name").tolist()
    without = int((~owners["project_id"].isin(ever["project_id"])).sum())
    hidden = len(ever) - len(table.frame)
    st.markdown(escaped(narrative.money(table.frame, parts_of_others, without, hidden, words.language)))
    added = sums(table.frame)
    for currency in sorted({entry.money.currency for entry in added}, key=_rank):
        _currency(currency, [entry for entry in added if entry.money.currency == currency], table, (setting, theme))


def _currency(currency: str, added: Sequence[Sum], table: Table, seen: tuple[Setting, Theme]) -> None:
    (setting, theme), words = seen, seen[0].words
    drawn = store.figure(
        figures.money, as_of=setting.as_of, chosen=setting.chosen.filter, currency=currency, compact=is_narrow(),
        language=words.language,
        theme=theme,
    )  # fmt: skip
    own = table.where(table.frame["currency"] == currency)
    title = words.say("pipeline.money_title", currency=words.say(f"records.currency.{currency}", count=5))
    shown = Shown(
        f"pipeline_money_{currency.lower()}", title, listing.amount_rows(own.frame, words), own, _signs(words)
    )
    cards.figure(shown, drawn, narrative.currency(added, words.language), setting)


def _rank(currency: str) -> tuple[int, str]:
    order = ("USD", "EUR", "KZT", "IRR")
    return (order.index(currency) if currency in order else len(order)), currency


def _signs(words: Words) -> str:
    # On a telephone the bars have room for their signs only.
    if not is_narrow():
        return ""
    return " · ".join(f"{sign} {words.label('amount_kind', kind)}" for kind, (sign, _, _) in KINDS.items())
