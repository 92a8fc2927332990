"""One scene on the stage: titles and sentences of both languages as equals, the figure or the blocks, the foot."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import store
from components.escaping import escaped
from components.presenter import making, sets, whole
from components.presenter.content import Block, Content, Row
from components.presenter.making import Light
from components.text import Words
from core.breach import Breach, rule_text
from core.scenes import Scene
from core.scenes.reach import Gap
from core.words import direction, isolate

PAGE_VIEW = "page"
# A space at which no line breaks: a value never leaves the last word of its label.
GLUE = "\u00a0"


def show(scene: Scene, place: int, light: Light, small: tuple[int, int] | None = None) -> None:
    """Draw a scene on the stage, or its figure `small` (width, height); what nobody has is said in its place."""
    found, gaps = sets.reach().mended(scene), sets.gaps(scene)
    made = []
    if found is not None and found.view != PAGE_VIEW:
        made = [making.content(found, language, light) for language in light.languages]
    titles = [_title(scene, words, made[at].name if made else "") for at, words in enumerate(light.words)]
    head = max(making.head(titles, made), making.GAPS if gaps else 0)
    size = small or (making.WIDTH, making.WHOLE - head)
    with _part(f"scene_head_{place}", head, small is not None, horizontal=True):
        for at, words in enumerate(light.words):
            with _sided(f"head_{place}_{at}", words):
                st.markdown(f"# {escaped(titles[at])}")
                if made and made[at].sentence:
                    st.markdown(escaped(made[at].sentence))
                missing(gaps, words)
    with _part(f"scene_body_{place}", size[1], small is not None):
        if found is not None and found.view == PAGE_VIEW:
            whole.show(found, light, size[1])
        elif found is not None:
            _body(found, place, light, made, size)
    _foot(place, scene, light, made)


def _part(key: str, height: int, is_small: bool, **more: bool) -> DeltaGenerator:
    return st.container(key=key, border=False, height="content" if is_small else height, **more)


def _title(scene: Scene, words: Words, name: str) -> str:
    return sets.title(scene, words) if scene.title or not name else name


def missing(gaps: tuple[Gap, ...], words: Words) -> None:
    """Say what a scene names and nobody has."""
    for gap in gaps:
        rule = rule_text(Breach("", None, None, None, gap.rule, gap.params), words.language)
        told = f"{isolate(f'{gap.part}={gap.value}', words.language)} — {rule}"
        st.warning(escaped(words.say("presenter.missing", what=told)), icon=":material/link_off:")


def _body(scene: Scene, place: int, light: Light, made: list[Content], size: tuple[int, int]) -> None:
    drawn = making.figure(scene, light, height=size[1], width=size[0])
    if drawn is not None:
        st.plotly_chart(
            drawn, theme=None, key=f"stage_chart_{place}", alt=" ".join(each.sentence for each in made),
            config={"displayModeBar": False, "displaylogo": False, "locale": "en"},
        )  # fmt: skip
        return
    with _part(f"fit_{place}", size[1], size[0] < making.WIDTH, horizontal=True):
        for at, (words, content) in enumerate(zip(light.words, made, strict=True)):
            with _sided(f"blocks_{place}_{at}", words):
                if not content.blocks:
                    st.markdown(escaped(words.say("filters.empty")))
                _blocks(content.blocks, f"{place}_{at}")


def _blocks(blocks: tuple[Block, ...], key: str) -> None:
    with st.container(horizontal=True, key=f"blocks_row_{key}"):
        for at, block in enumerate(blocks):
            with st.container(key=f"block_{key}_{at}", gap=None):
                if block.title:
                    big = f"{GLUE}**{escaped(block.big)}**" if block.big else ""
                    st.markdown(f"## {escaped(block.title)}{big}")
                for row in block.rows:
                    st.markdown(_written(row))


def _written(row: Row) -> str:
    """Markdown of a row; no text of the facts is read as markup."""
    sign = f':color[{escaped(row.sign)}]{{foreground="{row.color}"}}{GLUE}' if row.sign else ""
    value = f"{GLUE}**{escaped(row.value)}**" if row.value else ""
    lines = [f":small[{escaped(row.lead)}]"] if row.lead else []
    lines += [f"{sign}{escaped(row.text)}{value}"] if row.text else []
    lines += [f":small[{escaped(row.note)}]"] if row.note else []
    return "  \n".join(lines)


def _foot(place: int, scene: Scene, light: Light, made: list[Content]) -> None:
    with st.container(key=f"scene_foot_{place}", horizontal=True):
        for at, words in enumerate(light.words):
            day = words.date(making.moment(scene, light).date.isoformat())
            told = [words.say("frame.as_of_label", day=day)]
            if made:
                told.append(words.say("tables.sources", count=len(made[at].cited.cited())))
            told.append(words.say("presenter.data_version", version=isolate(store.version(), words.language)))
            with _sided(f"foot_{place}_{at}", words):
                st.caption(escaped(" · ".join(told)))


@contextmanager
def _sided(key: str, words: Words) -> Iterator[None]:
    """A place whose text runs in the direction of its language, whatever that of the page."""
    with st.container(key=f"{direction(words.language)}_{key}"):
        yield
