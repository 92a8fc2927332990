"""Names of parties, as every reader can read them: of the organization, of the state, or as our list writes them.

A source names a party in its own words (`name_as_reported`). Where the party is an organization of the register, that
row names it; where it is a state, the vocabulary `country` does; any other name is written in four languages, with the
basis of each, in the vocabulary `party_name`, whose codes are the reported names themselves.
"""

import textwrap
from collections.abc import Iterable, Mapping, Sequence

import pandas

from core import vocabulary
from core.reader import Words
from core.words import languages, plain

LIST, COUNTRIES, SIDES = "party_name", "country", "said_by"
# The facts write so where the source speaks of a party without naming it.
NOT_NAMED = "not named"
# Of what is shown, this is no word of a source or of the body itself.
DRAFTS = frozenset({"own_translation_unreviewed", "transliteration"})
# Letters that one side of a list may take; a longer name without a short form of its own is cut by whoever draws it.
SHORT = 27
# Letters that both sides together may take: three lines of a column of the register.
LONGEST = 54
DASH = " – "
SIGNATORY = "signatory"

Row = Mapping[str, object]


def party_name(row: Row, organizations: Mapping[str, Row], words: Words) -> str:
    """Return the party's name in the reader's language; a name that nobody has translated is marked as such.

    `row` holds `organization_id` and `name_as_reported`; `organizations` are rows of the register by id.
    """
    return words.record_text(_named(row, organizations), "name")


def short_name(row: Row, organizations: Mapping[str, Row], words: Words) -> str:
    """Return the name as it stands in a narrow list: the state for its government, the abbreviation for a body."""
    short = words.record(_listed(row), "short")[0]
    return short or _abbreviated(words.record(_named(row, organizations), "name")[0] or words.unknown())


def remark(row: Row, organizations: Mapping[str, Row], words: Words) -> str:
    """Return what stands beside the name: the source's own words where it hides them, and what our list rests on.

    Empty where there is nothing to say. What the name of an organization rests on is told in its own dossier.
    """
    parts, reported = [], str(row["name_as_reported"])
    if is_renamed(row, organizations, words):
        parts.append(words.say("records.as_reported", name=reported))
    basis = None if str(row["organization_id"]) in organizations else words.basis(_listed(row), "name")
    if basis in DRAFTS:
        parts.append(words.label("text_basis", basis))
    return " · ".join(parts)


def is_renamed(row: Row, organizations: Mapping[str, Row], words: Words) -> bool:
    """Tell whether the shown name hides the source's own words.

    The code of a state is no word of a source, and its bare name hides nothing.
    """
    reported = str(row["name_as_reported"])
    return reported not in {*_states(), NOT_NAMED} and reported not in party_name(row, organizations, words)


def listed_names(
    owners: pandas.Series, parties: pandas.DataFrame, organizations: pandas.DataFrame, words: Words
) -> pandas.Series:
    """Return the names of the parties of each owner, each once, in the order of the facts; <NA> where there are none.

    `owners` are ids whose name is the column of `parties` that holds them; `organizations` is the register.
    """
    register, found = by_id(organizations), dict[str, dict[str, None]]()
    for row in parties.to_dict("records"):
        found.setdefault(str(row[owners.name]), {})[party_name(row, register, words)] = None
    return owners.map(lambda name: words.listed(list(found.get(str(name), ()))) or pandas.NA).astype("string")


def both_sides(
    owners: pandas.Series, parties: pandas.DataFrame, organizations: pandas.DataFrame, words: Words
) -> pandas.Series:
    """Return short names of the parties of each owner, one of each side first, in at most LONGEST letters.

    "Iran – Kazakhstan – EAEU +5": what does not fit is counted. The inputs and the empty result are those of
    `listed_names`.
    """
    register, found = by_id(organizations), dict[str, dict[str, dict[str, None]]]()
    for row in parties[~_signs_only(parties, str(owners.name))].to_dict("records"):
        side = found.setdefault(str(row[owners.name]), {}).setdefault(str(row["side"]), {})
        side[short_name(row, register, words)] = None
    texts = {
        owner: _fitted([list(sides[code]) for code in vocabulary.codes(SIDES) if code in sides], words)
        for owner, sides in found.items()
    }
    return owners.map(lambda name: texts.get(str(name), pandas.NA)).astype("string")


def spellings(owners: pandas.Series, parties: pandas.DataFrame, organizations: pandas.DataFrame) -> pandas.Series:
    """Return all names of the parties of each owner in all languages, for the search; empty where there are none.

    The inputs are those of `listed_names`.
    """
    register, found = by_id(organizations), dict[str, dict[str, None]]()
    for row in parties.to_dict("records"):
        named = (row["name_as_reported"], *_texts(_named(row, register)), *_texts(_listed(row)))
        found.setdefault(str(row[owners.name]), {}).update(dict.fromkeys(str(name) for name in named))
    return owners.map(lambda name: ";".join(found.get(str(name), ()))).astype("string")


def by_id(frame: pandas.DataFrame) -> Mapping[str, Row]:
    """Return the rows of a table by their id, which is its first column."""
    return dict(zip(frame.iloc[:, 0].astype(str), frame.to_dict("records"), strict=True))


def _signs_only(parties: pandas.DataFrame, owner: str) -> pandas.Series:
    """Who signed for a party that stands beside him is no party of his own."""
    signs = parties["role"] == SIGNATORY
    return signs & (~signs).groupby([parties[owner], parties["side"]]).transform("any")


def _fitted(sides: Sequence[Sequence[str]], words: Words) -> str:
    """One of each side, further ones on their own side as long as there is room, and how many are left."""
    first = [names[:1] for names in sides]
    # Others than the two sides are counted rather than that a side is cut.
    kept = sides if len(_joined(first, words)) <= LONGEST else sides[:2]
    shown, left = [names[:1] for names in _cut(kept)], sum(map(len, sides)) - len(kept)
    for place, names in enumerate(kept):
        for name in names[1:]:
            more = [*shown[:place], [*shown[place], name], *shown[place + 1 :]]
            if len(plain(_joined(more, words))) <= LONGEST:
                shown, left = more, left - 1
    # The count stays on the line of the last name.
    return f"{_joined(shown, words)}\u00a0+{words.number(left)}" if left else _joined(shown, words)


def _joined(sides: Iterable[Sequence[str]], words: Words) -> str:
    return DASH.join(words.listed(names) for names in sides)


def _cut(sides: Sequence[Sequence[str]]) -> list[list[str]]:
    """The sides with their first names as long as all of them fit; a short one leaves its room to the others."""
    cut, room = [list(names) for names in sides], LONGEST - len(DASH) * (len(sides) - 1)
    for rank, names in enumerate(sorted(cut, key=lambda names: len(names[0]))):
        share = room // (len(cut) - rank)
        if len(names[0]) > share:
            names[0] = textwrap.shorten(names[0], share - 1, placeholder="").rstrip(",،") + "…"
        room -= len(names[0])
    return cut


def _named(row: Row, organizations: Mapping[str, Row]) -> Row:
    organization = organizations.get(str(row["organization_id"]))
    if organization:
        return organization
    reported = str(row["name_as_reported"])
    folder = vocabulary.VOCABULARY
    known = vocabulary.terms(folder, COUNTRIES).get(reported) or vocabulary.terms(folder, LIST).get(reported)
    return known or {f"name_{_script(reported)}": reported}


def _states() -> frozenset[str]:
    """Codes of the states, and their names in all languages."""
    listed = vocabulary.terms(vocabulary.VOCABULARY, COUNTRIES)
    return frozenset(listed) | {str(term[f"name_{code}"]) for term in listed.values() for code in languages()}


def _listed(row: Row) -> Row:
    return vocabulary.terms(vocabulary.VOCABULARY, LIST).get(str(row["name_as_reported"]), {})


def _texts(named: Row) -> Iterable[object]:
    columns = ("alias", "organization_id", *(f"{kind}_{code}" for kind in ("name", "short") for code in languages()))
    return (named[column] for column in columns if isinstance(named.get(column), str) and named[column])


def _abbreviated(name: str) -> str:
    """The one word that stands in, or before, the brackets of a long name: IMIDRO; else the name without them."""
    if len(name) <= SHORT or "(" not in name:
        return name
    before, _, rest = name.partition("(")
    inside = rest.partition(")")[0]
    words = [part.strip() for part in (inside, before) if part.strip() and " " not in part.strip()]
    return words[0] if words else before.strip()


def _script(text: str) -> str:
    """The language that a name as reported is most likely in, from its letters."""
    if any("\u0600" <= letter <= "\u06ff" for letter in text):
        return "fa"
    return "ru" if any("\u0400" <= letter <= "\u04ff" for letter in text) else "en"
