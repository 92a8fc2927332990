"""The rules of the house as functions: each takes one file and returns what breaks the rule."""

import ast
import re
from collections.abc import Iterator

from tests.house.source_files import SourceFile

FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "constants", "manager"}
CLOCK_CALLS = {"now", "today", "utcnow"}
# Whoever shows HTML escapes it or sends constants; nobody else may.
HTML_ROOMS = ("components/frame/",)
SESSION_ROOMS = ("components/state.py",)
NETWORK = {"requests", "httpx", "urllib.request", "aiohttp"}


def page_is_a_script(file: SourceFile) -> Iterator[str]:
    """A page defines nothing and stays short."""
    for node in ast.walk(file.tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield f"{file.path}:{node.lineno} defines {node.name}"
    if file.lines > 60:
        yield f"{file.path} has {file.lines} lines"


def module_says_what_it_is(file: SourceFile) -> Iterator[str]:
    """Every module begins with a sentence."""
    if file.text.strip() and not ast.get_docstring(file.tree):
        yield f"{file.path} has no docstring"


def name_tells_the_subject(file: SourceFile) -> Iterator[str]:
    """No drawers: every part of the path names a subject."""
    for part in re.split(r"[/.]", file.path):
        if part in FORBIDDEN_NAMES or re.search(r"_(utils?|helpers?|manager|service|page)$", part):
            yield f"{file.path}: {part}"


def clock_is_read_in_one_room(file: SourceFile) -> Iterator[str]:
    """Only core/clock.py knows what day it is."""
    if file.path == "core/clock.py":
        return
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK_CALLS:
            owner = node.func.value
            if isinstance(owner, (ast.Name, ast.Attribute)) and _last_name(owner) in {"date", "datetime", "Timestamp"}:
                yield f"{file.path}:{node.lineno} reads the clock"


def session_is_touched_in_its_room(file: SourceFile) -> Iterator[str]:
    """Session keys are declared and touched in one room."""
    if file.path.startswith(SESSION_ROOMS):
        return
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Attribute) and node.attr == "session_state":
            yield f"{file.path}:{node.lineno} touches session_state"


def html_is_made_in_its_room(file: SourceFile) -> Iterator[str]:
    """Nothing but the frame shows HTML, and Markdown never carries it."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.keyword) and node.arg in {"unsafe_allow_html", "unsafe_allow_javascript"}:
            yield f"{file.path}:{node.lineno} lets HTML through"
        if isinstance(node, ast.Attribute) and _dotted(node) == "st.html" and not file.path.startswith(HTML_ROOMS):
            yield f"{file.path}:{node.lineno} shows HTML"


def nothing_is_fetched(file: SourceFile) -> Iterator[str]:
    """No room fetches from another host."""
    for node in ast.walk(file.tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            if name in NETWORK or name.split(".")[0] in NETWORK:
                yield f"{file.path}:{node.lineno} imports {name}"


def nothing_is_shared_by_accident(file: SourceFile) -> Iterator[str]:
    """Module and class level hold constants; a list, dict or set there would belong to all visitors."""
    bodies = [file.tree.body, *(node.body for node in ast.walk(file.tree) if isinstance(node, ast.ClassDef))]
    for node in (statement for body in bodies for statement in body):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            name = target.id if isinstance(target, ast.Name) else ""
            if (
                isinstance(node.value, (ast.List, ast.Dict, ast.Set))
                and name != "__all__"
                and name.strip("_").islower()
            ):
                yield f"{file.path}:{node.lineno} {name}"


def caches_live_at_the_door_of_the_facts(file: SourceFile) -> Iterator[str]:
    """Only components/store.py caches for all visitors through Streamlit."""
    if file.path == "components/store.py":
        return
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Attribute) and _dotted(node) in {"st.cache_data", "st.cache_resource"}:
            yield f"{file.path}:{node.lineno} caches"


def _dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _last_name(node: ast.AST) -> str:
    return _dotted(node).rsplit(".", 1)[-1]
