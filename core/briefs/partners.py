"""The organizations of both sides: how many, of what kind, what sources show they can do."""

import pandas

from core.briefs import counting
from core.briefs.asking import Asked, Facet, chosen, joined, named, with_ids
from core.briefs.content import Brief, Grid, Number
from core.words import languages

FACETS = (
    Facet("country", "country", "country", "filters.country"),
    Facet("kind", "kind", "organization_kind", "filters.kind"),
    Facet("sector", "sectors", "sector", "filters.sector"),
    Facet("service", "services", "capability_service", "partners.service"),
    Facet("role", "roles", "party_role", "partners.role"),
    Facet("finding", "finding", "", "partners.finding", "compliance.finding_"),
)
SIDES = ("IRN", "KAZ")
# The heaviest first; nobody looked where there is no row.
FINDINGS = ("listed", "possible_exposure", "no_match", "not_checked")
WIDTHS = (4.0, 1.5, 1.8, 2.4, 3.0)
# Missed least on a slide of two languages.
SPARE = (2, 3)


def organizations(asked: Asked) -> pandas.DataFrame:
    """Return the organizations of the day with `services` that a source shows, `roles`, `finding` and `search_text`."""
    frame, capabilities = asked.frame("organizations"), asked.frame("capabilities")
    ids, texts = frame["organization_id"], ["organization_id", "alias", *(f"name_{code}" for code in languages())]
    return frame.assign(
        services=ids.map(capabilities.groupby("organization_id")["service"].agg(joined)).astype("string"),
        roles=ids.map(_roles(asked)).astype("string"), finding=ids.map(heaviest_findings(asked)).fillna(FINDINGS[-1]),
        search_text=frame[texts].fillna("").astype(str).agg(" ".join, axis=1),
    )  # fmt: skip


def _roles(asked: Asked) -> pandas.Series:
    named = [asked.frame(name)[["organization_id", "role"]] for name in ("project_parties", "agreement_parties")]
    owners = asked.frame("commitment_owners")[["organization_id"]].assign(role="owner")
    return pandas.concat([*named, owners]).dropna().groupby("organization_id")["role"].agg(joined)


def heaviest_findings(asked: Asked) -> pandas.Series:
    """Return the heaviest finding of each organization, whatever the day: a snapshot of a list is no state of a day."""
    rows = asked.facts.frame("compliance").dropna(subset=["organization_id"])
    known = rows[rows["finding"].isin(FINDINGS)]
    return known.groupby("organization_id")["finding"].agg(lambda codes: min(codes, key=FINDINGS.index))


def brief(asked: Asked) -> Brief:
    """Return the chosen organizations as of the moment."""
    words, whole = asked.words, organizations(asked)
    read = chosen(asked, FACETS, whole)
    frame = whole[read.filter.mask(whole, ("search_text",))]
    sides = {code: int((frame["country"] == code).sum()) for code in SIDES}
    said = " ".join(
        [
            words.say(
                "partners.lead", count=len(frame), irn=words.number(sides["IRN"]), kaz=words.number(sides["KAZ"]),
                other=words.number(len(frame) - sum(sides.values())),
            ),
            words.say("partners.lead_services", count=int(frame["services"].notna().sum())),
        ]
    )  # fmt: skip
    known = frame.dropna(subset=["services"])
    return Brief(
        "partners", words.language, words.say("frame.page_partners"), asked.view.as_of, said,
        asked.cited(frame["source_ids"]),
        numbers=tuple(Number(words.label("country", code), words.number(count)) for code, count in sides.items()),
        charts=(
            counting.bars(frame["kind"], "organization_kind", words.say("pack.organizations_by_kind"), said, asked),
            counting.bars(known["services"], "capability_service", words.say("partners.services"), said, asked),
        ),
        grids=(_grid(frame, asked),), caveats=(words.say("compliance.note_undated"), words.say("partners.undated")),
        filters=read.described, missing=read.missing,
    )  # fmt: skip


def _grid(frame: pandas.DataFrame, asked: Asked) -> Grid:
    words = asked.words
    columns = {
        "partners.name": words.record_column(frame, "name"),
        "filters.country": asked.labels(frame["country"], "country"),
        "filters.kind": asked.labels(frame["kind"], "organization_kind"),
        "filters.sector": asked.labels(frame["sectors"], "sector"),
        "partners.services": asked.labels(frame["services"], "capability_service"),
    }
    shown = named(columns, frame["organization_id"], words.say)
    full = shown.copy()
    full[words.say("partners.role_text")] = list(words.record_column(frame, "role"))
    full[words.say("partners.website")] = list(frame["website"])
    full = with_ids(full, frame["source_ids"], words)
    title, drafts = words.say("partners.table_title"), asked.drafts(frame, "name")
    return Grid(title, shown, full, WIDTHS, "", drafts, spare=SPARE)
