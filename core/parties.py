"""Names of parties, as every reader can read them: of the organization, of the state, or as our list writes them.

A source names a party in its own words (`name_as_reported`). Where the party is an organization of the register, that
row names it; where it is a state, the vocabulary `country` does; any other name is written in four languages, with the
basis of each, in the vocabulary `party_name`, whose codes are the reported names themselves.
"""

from collections.abc import Iterable, Mapping

import pandas

from core import vocabulary
from core.reader import Words
from core.words import languages

LIST, COUNTRIES = "party_name", "country"
# Letters that one side of a list may take; a longer name without a short form of its own is cut by whoever draws it.
SHORT = 27

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


def name_basis(row: Row, organizations: Mapping[str, Row], words: Words) -> str | None:
    """Return the code of `text_basis` of the name, None where the register of organizations or a standard gives it."""
    return None if str(row["organization_id"]) in organizations else words.basis(_named(row, organizations), "name")


def is_renamed(row: Row, name: str) -> bool:
    """Tell whether the shown name hides the source's own words, so that these must be shown beside it."""
    reported = str(row["name_as_reported"])
    return reported not in name and reported not in vocabulary.codes(COUNTRIES)


def spellings(parties: pandas.DataFrame, owner: str, organizations: Mapping[str, Row]) -> dict[str, str]:
    """Return, by the value of the column `owner`, all names of its parties in all languages, for the search."""
    found: dict[str, dict[str, None]] = {}
    for row in parties.to_dict("records"):
        named = (row["name_as_reported"], *_texts(_named(row, organizations)), *_texts(_listed(row)))
        found.setdefault(str(row[owner]), {}).update(dict.fromkeys(str(name) for name in named))
    return {name: ";".join(names) for name, names in found.items()}


def by_id(organizations: pandas.DataFrame) -> Mapping[str, Row]:
    """Return the rows of the register of organizations by id."""
    return {str(row["organization_id"]): row for row in organizations.to_dict("records")}


def _named(row: Row, organizations: Mapping[str, Row]) -> Row:
    organization = organizations.get(str(row["organization_id"]))
    if organization:
        return organization
    reported = str(row["name_as_reported"])
    folder = vocabulary.VOCABULARY
    known = vocabulary.terms(folder, COUNTRIES).get(reported) or vocabulary.terms(folder, LIST).get(reported)
    return known or {f"name_{_script(reported)}": reported}


def _listed(row: Row) -> Row:
    return vocabulary.terms(vocabulary.VOCABULARY, LIST).get(str(row["name_as_reported"]), {})


def _texts(named: Row) -> Iterable[object]:
    columns = ("alias", *(f"{kind}_{code}" for kind in ("name", "short") for code in languages()))
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
