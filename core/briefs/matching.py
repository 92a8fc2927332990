"""Who has shown what a project seeks, or which projects seek what an organization has shown, ranked, in files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas

from core.briefs.asking import Asked, chosen, named, with_ids
from core.briefs.content import Bars, Brief, Grid, Series
from core.briefs.partners import FACETS, FINDINGS, heaviest_findings, organizations
from core.matching.criteria import CRITERIA
from core.matching.ranking import Match, for_organization, for_project
from core.matching.reading import TABLES, Subjects, subjects
from core.matching.subjects import Project
from core.matching.weights import NotWeights, Weights
from core.narrative import matching as narrative
from core.reader import Words

USUAL = "shalkiya"
TAKEN = ("project", "organization", "need", "weights")
WIDTHS = (0.8, 3.4, 1.1, 1.2, 4.6, 2.4, 1.8)
# Missed least on a slide of two languages: what is not shown, and what lists recorded, which the register tells.
SPARE = (5, 6, 3)
# More bars than this cannot be read on a slide; the rows hold them all.
MOST_BARS = 12
Row = Mapping[str, object]


@dataclass(frozen=True, eq=False)
class _Ranking:
    """Whose list it is, the weights, and the matches in order; `name` is the subject's."""

    name: str
    is_of_project: bool
    weights: Weights
    matches: tuple[Match, ...]

    def other_end(self, one: Match) -> str:
        return one.organization_id if self.is_of_project else one.project_id


def ranking(asked: Asked) -> Brief:
    """Return the ranking of the view: of `organization`, else of `project`, by one `need` where the view names it.

    The filters of the register narrow the organizations of a project's list; `weights` are as the page writes them.
    """
    words, view, known = asked.words, asked.view, _subjects(asked)
    whole = organizations(asked)
    read, (weights, lacking) = chosen(asked, FACETS, whole, also=TAKEN), _weights(asked)
    record_id = view.get("organization")
    if record_id in known.organizations:
        found = for_organization(known.organizations[record_id], known.projects.values(), known.kinship, weights)
        made = _Ranking(_name("organizations", record_id, asked), False, weights, found)
        return _of(made, _weighed(weights, asked), (*read.missing, *lacking), asked)
    project, told = _project(known, asked)
    found = for_project(project, known.organizations.values(), known.kinship, weights)
    allowed = set(whole.loc[read.filter.mask(whole, ("search_text",)), "organization_id"])
    found = tuple(one for one in found if one.organization_id in allowed)
    made = _Ranking(_name("projects", project.project_id, asked), True, weights, found)
    sought = (words.say("matching.need"), narrative.needs(project.needs, words.language))
    return _of(made, (sought, *read.described, *_weighed(weights, asked)), (*read.missing, *lacking, *told), asked)


def _of(made: _Ranking, filters: tuple[tuple[str, str], ...], missing: tuple[str, ...], asked: Asked) -> Brief:
    words = asked.words
    kind = "project" if made.is_of_project else "organization"
    ends = {made.other_end(one): _end(one, made, asked) for one in made.matches}
    ranked = [(ends[made.other_end(one)], *_shares(one, made.weights)) for one in made.matches]
    said = narrative.ranking(made.name, ranked, words.language, for_project=made.is_of_project)
    capabilities = asked.frame("capabilities").set_index("capability_id")["source_ids"]
    cited = [answer.capability.capability_id for one in made.matches for answer in one.answers]
    return Brief(
        "partners", words.language, words.say(f"matching.card_{kind}"), asked.view.as_of, said,
        asked.cited(capabilities.reindex(list(dict.fromkeys(cited))).dropna()),
        charts=(_bars(ranked, said, asked),) if ranked else (), grids=(_grid(made, ends, asked),),
        caveats=(words.say("matching.card_note"), words.say("matching.undated")),
        filters=((words.say(f"matching.{kind}"), made.name), *filters), missing=missing,
    )  # fmt: skip


def _subjects(asked: Asked) -> Subjects:
    frames = {name: asked.frame(name) for name in TABLES}
    akin = asked.facts.frame("vocabulary_service_kinship")
    return subjects(frames, akin, asked.table("capabilities").sources)


def _project(known: Subjects, asked: Asked) -> tuple[Project, tuple[str, ...]]:
    """The project whose list is meant, with the one need that is named, and what is named in vain."""
    view, seeking = asked.view, {name: one for name, one in known.projects.items() if one.needs}
    project = seeking.get(view.get("project")) or seeking.get(USUAL) or next(iter(seeking.values()))
    given = (("organization", ""), ("project", project.project_id))
    lacking = [f"{name} = {view.get(name)}" for name, held in given if view.get(name) not in ("", held)]
    if by := view.get("need"):
        held = tuple(one for one in project.needs if one.code == by)
        project, lacking = (replace(project, needs=held), lacking) if held else (project, [*lacking, f"need = {by}"])
    return project, tuple(lacking)


def _weights(asked: Asked) -> tuple[Weights, tuple[str, ...]]:
    text = asked.view.get("weights")
    try:
        return (Weights.parse(text) if text else Weights()), ()
    except NotWeights:
        return Weights(), (f"weights = {text}",)


def _weighed(weights: Weights, asked: Asked) -> tuple[tuple[str, str], ...]:
    """The weights in words, where they are not those that a page begins with."""
    words = asked.words
    told = [
        words.say("logistics.counted", label=words.say(f"matching.{name}"), value=words.number(weights.of(name)))
        for name in CRITERIA
    ]
    return ((words.say("matching.weights"), words.listed(told)),) if weights != Weights() else ()


def _shares(one: Match, weights: Weights) -> tuple[float, float]:
    return float(one.shown(weights) or 0), float(one.possible(weights) or 0)


def _bars(ranked: Sequence[tuple[str, float, float]], alt: str, asked: Asked) -> Bars:
    words, shown = asked.words, ranked[:MOST_BARS]
    title = words.say("matching.title")
    if len(shown) < len(ranked):
        rest = words.say("pack.lanes_shown", count=len(shown), all=words.number(len(ranked)))
        title = f"{title}. {rest}"
    known = tuple(round(100 * share, 1) for _, share, _ in shown)
    unknown = tuple(round(100 * (possible - share), 1) for _, share, possible in shown)
    series = (Series(words.say("matching.shown"), known), Series(words.say("matching.unknown"), unknown))
    return Bars(title, alt, tuple(name for name, *_ in shown), series)


def _grid(made: _Ranking, ends: dict[str, str], asked: Asked) -> Grid:
    words, ids = asked.words, [made.other_end(one) for one in made.matches]
    evidence: Mapping[str, Row] = asked.frame("capabilities").set_index("capability_id").to_dict("index")
    akin: list[Row] = asked.facts.frame("vocabulary_service_kinship").to_dict("records")
    shares, findings = [_shares(one, made.weights) for one in made.matches], heaviest_findings(asked)
    columns = {
        "matching.place": [words.number(place) for place in range(1, len(ids) + 1)],
        f"matching.{'organization' if made.is_of_project else 'project'}": [ends[one] for one in ids],
        "matching.shown": [words.number(round(100 * share, 1)) for share, _ in shares],
        "matching.possible": [words.number(round(100 * share, 1)) for _, share in shares],
        "matching.answers": [_answers(one, evidence, akin, asked.words) for one in made.matches],
        "matching.missing": [narrative.needs(one.missing, words.language) or pandas.NA for one in made.matches],
        "matching.finding": [
            words.say(f"compliance.finding_{findings.get(one.organization_id, FINDINGS[-1])}") for one in made.matches
        ],
    }
    index = pandas.Series(ids, dtype="string")
    shown = named({key: pandas.Series(cells, dtype="object") for key, cells in columns.items()}, index, words.say)
    full = shown.copy()
    full[words.say("matching.shown")] = [round(100 * share, 1) for share, _ in shares]
    full[words.say("matching.possible")] = [round(100 * share, 1) for _, share in shares]
    rest = [";".join(dict.fromkeys(str(evidence[answer.capability.capability_id]["source_ids"])
                                   for answer in one.answers)) for one in made.matches]  # fmt: skip
    title = words.say("matching.reasons")
    return Grid(title, shown, with_ids(full, pandas.Series(rest, dtype="string"), words), WIDTHS, spare=SPARE)


def _answers(one: Match, evidence: Mapping[str, Row], akin: Sequence[Row], words: Words) -> str:
    told = []
    for answer in one.best_answers():
        text = words.record_text(evidence[answer.capability.capability_id], "evidence")
        reason = next((words.record_text(row, "reason") for row in akin if narrative.is_kinship(row, answer)), "")
        told.append(narrative.answered(answer, text, reason, words.language))
    return " ".join(told)


def _end(one: Match, made: _Ranking, asked: Asked) -> str:
    return _name("organizations" if made.is_of_project else "projects", made.other_end(one), asked)


def _name(table: str, record_id: str, asked: Asked) -> str:
    return str(asked.names(table).get(record_id, record_id))
