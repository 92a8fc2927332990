"""The network view: records that join both countries, or one organization with everybody it works with."""

from collections.abc import Mapping, Sequence
from typing import cast

import networkx
import plotly.graph_objects as go
import streamlit as st

from components import cards, state, store
from components.cards import Setting, Shown
from components.charts import network as chart
from components.charts.network_listed import listed
from components.charts.pipeline_look import Look
from components.charts.style import Theme
from components.frame import address
from components.frame.navigation import entry
from components.frame.screen import is_narrow
from components.partners import edges, rows
from components.text import Words
from core.clock import AsOf
from core.narrative import partners as narrative
from core.network import graph, layout
from core.network.graph import Node

PARAMETER = "around"


def show(setting: Setting, theme: Theme) -> None:
    """Draw the choice, the network of the organizations that the filters leave, and the same as a table."""
    chosen = tuple(rows.chosen(setting.as_of, setting.chosen.filter).frame["organization_id"])
    center = _center(setting, chosen)
    draw(setting, theme, center, () if center else chosen)


def around(organization_id: str, setting: Setting, theme: Theme) -> None:
    """Draw the network around one organization for its dossier; nothing where it takes part in nothing."""
    if len(edges.part(setting.as_of, organization_id, ())):
        draw(setting, theme, organization_id, ())


def draw(setting: Setting, theme: Theme, center: str, chosen: Sequence[str]) -> None:
    """Draw the network around an organization, or between the countries where there is no center."""
    words, inputs = setting.words, {"as_of": setting.as_of, "center": center, "chosen": tuple(chosen)}
    made = store.prepared(edges.part, **inputs)
    if not len(made):
        st.info(words.say("partners.no_network"), icon=":material/hub:")
        return
    text = sentence(**inputs, words=words)
    table = store.prepared(edges.table, **inputs, language=words.language)
    shown = Shown("partners_network", words.say("partners.network_title"), table, edges.cited(**inputs), text)
    drawn = store.figure(figure, **inputs, language=words.language, theme=theme, compact=is_narrow())
    selection = cards.figure(shown, drawn, text, setting, select=True)
    listed = Shown("partners_edges", words.say("partners.network_table"), table, edges.cited(**inputs))
    widths = zip(table.columns, (250, 84, 190, 330, 130, 150), strict=True)
    cards.table(listed, setting, config={name: st.column_config.TextColumn(width=width) for name, width in widths})
    _follow(selection, words)


def figure(
    as_of: AsOf, center: str, chosen: tuple[str, ...], language: str, theme: Theme, compact: bool
) -> go.Figure:  # fmt: skip
    """The network of the part."""
    words, made = Words(language), edges.part(as_of, center, chosen)
    columns = {node: _column(node, made, center) for node in made}
    placed = layout.places(made, columns)
    names = edges.names(made, as_of, words)
    nodes = [
        chart.Node(
            "|".join(node), names[node], _kind(node, made), placed[node][0], placed[node][1],
            tuple(edges.roles(made, node, names, words)), node == ("organizations", center),
        )
        for node in sorted(made, key=lambda node: placed[node])
    ]  # fmt: skip
    drawn = [("|".join(one), "|".join(other)) for one, other in edges.pairs(made)]
    build = listed if compact else chart.network
    return build(nodes, drawn, Look(language, theme, compact))


def sentence(as_of: AsOf, center: str, chosen: tuple[str, ...], words: Words) -> str:
    """The network in words: how many records and organizations, and who is joined most."""
    made = edges.part(as_of, center, chosen)
    names = edges.names(made, as_of, words)
    organizations = [node for node in made if graph.is_organization(node)]
    busiest = sorted((node for node in organizations if node[1] != center), key=lambda node: (-made.degree[node], node))
    joined = tuple((names[node], made.degree[node]) for node in busiest[:3])
    told = narrative.Network(len(made) - len(organizations), len(organizations), joined)
    if center:
        return narrative.around(names[("organizations", center)], told, words.language)
    return narrative.between(told, edges.bilateral(as_of), words.language)


def _center(setting: Setting, chosen: Sequence[str]) -> str:
    words, whole = setting.words, store.prepared(edges.whole, as_of=setting.as_of)
    known = [name for name in chosen if ("organizations", name) in whole]
    names = edges.names(whole, setting.as_of, words)
    asked = st.query_params.get(PARAMETER, "")
    options = ["", *known] if asked in known or not asked else ["", asked, *known]
    if asked and ("organizations", asked) not in whole:
        asked, options = "", ["", *known]
    picked = st.selectbox(
        words.say("partners.around"), options, key=state.follow("partners.around", asked), width=560,
        format_func=lambda name: names[("organizations", name)] if name else words.say("partners.both_countries"),
    )  # fmt: skip
    address.write(PARAMETER, picked or None)
    return str(picked or "")


def _column(node: Node, made: networkx.Graph, center: str) -> int:
    if not graph.is_organization(node):
        return 0
    if center:
        return -1 if node[1] == center else 1
    return -1 if made.nodes[node]["country"] == graph.SIDES[0] else 1


def _kind(node: Node, made: networkx.Graph) -> str:
    if not graph.is_organization(node):
        return node[0]
    country = str(made.nodes[node]["country"])
    return country if country in graph.SIDES else "third"


def _follow(selection: Mapping[str, object], words: Words) -> None:
    for point in cast(Sequence[Mapping[str, object]], selection.get("points", [])):
        custom = point.get("customdata")
        table, _, record_id = str(custom[0] if isinstance(custom, list) else custom).partition("|")
        page = {"organizations": "partners", "projects": "pipeline", "agreements": "agreements"}.get(table)
        if page == "partners":
            st.query_params["id"] = record_id
            st.rerun()
        if page:
            st.switch_page(entry(page).file, query_params={"lang": words.language, "id": record_id})
