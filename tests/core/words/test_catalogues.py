"""The four languages have the same keys, the same placeholders, and each its own words."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from core.words import catalogue, languages
from core.words.catalogue import CATALOGUES, PLURAL_CATEGORIES, plural_form

ROOT = CATALOGUES.parents[2]
DOMAINS = sorted({path.stem for path in CATALOGUES.glob("*/*.po")})
PLURAL_FORMS = {
    "fa": "nplurals=2; plural=(n > 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "kk": "nplurals=2; plural=(n != 1);",
}
# Names of formats, standards and licences that stay Latin in every script.
LATIN_NAMES = frozenset(
    [
        *("CSV", "XLSX", "Excel", "GeoJSON", "JSON", "PDF", "PNG", "SVG", "ZIP", "EDTF", "ISO", "UTC", "URL", "OSM"),
        *("OpenStreetMap", "Natural", "Earth", "USGS", "MRDS", "IMIDRO", "Frictionless", "Data", "Package", "Wikidata"),
        *("CC", "BY", "SA", "ODbL", "JORC", "KAZRC", "GKZ", "NI", "English"),
    ]
)
ARABIC_LETTERS_NOT_PERSIAN = re.compile("[يكىةٱ]")
OWN_SCRIPT = {"fa": re.compile("[\u0600-\u06ff]"), "ru": re.compile("[\u0400-\u04ff]")}
OWN_SCRIPT["kk"] = OWN_SCRIPT["ru"]
LATIN_WORD = re.compile("[A-Za-z]{2,}")
PLACEHOLDER = re.compile("[a-z][a-z_]*")


def texts(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def key_of(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def messages(read: Catalog) -> dict[str, Message]:
    return {key_of(message): message for message in read if message.id}


def placeholders(text: str) -> set[str]:
    """Return the placeholders of a text; ValueError when braces are not paired or a placeholder is not a bare name."""
    names = set()
    for _, name, form, conversion in Formatter().parse(text):
        if name is not None:
            if not PLACEHOLDER.fullmatch(name) or form or conversion:
                raise ValueError(f"{{{name}}} is not a bare name")
            names.add(name)
    return names


def message_problems(key: str, message: Message, language: str) -> Iterator[str]:
    if message.fuzzy:
        yield f"{key}: fuzzy"
    if isinstance(message.id, tuple) and message.id[0] != message.id[1]:
        yield f"{key}: msgid_plural differs"
    if isinstance(message.id, tuple) and len(texts(message)) != len(PLURAL_CATEGORIES[language]):
        yield f"{key}: {len(texts(message))} plural forms"
    for text in texts(message):
        yield from text_problems(key, text, language)


def text_problems(key: str, text: str, language: str) -> Iterator[str]:
    if not text.strip():
        yield f"{key}: empty"
        return
    try:
        placeholders(text)
    except ValueError as broken:
        yield f"{key}: {broken}"
        return
    if language == "fa" and ARABIC_LETTERS_NOT_PERSIAN.search(text):
        yield f"{key}: Arabic letters"
    words = [word for word in LATIN_WORD.findall(re.sub(r"\{\w*\}", "", text)) if word not in LATIN_NAMES]
    if language != "en" and words and not OWN_SCRIPT[language].search(text):
        yield f"{key}: only Latin letters"


def header_problems(read: Catalog, domain: str, language: str) -> Iterator[str]:
    if read.plural_forms.rstrip("; ") != PLURAL_FORMS[language].rstrip("; "):
        yield f"Plural-Forms: {read.plural_forms}"
    if str(read.locale) != language:
        yield f"Language: {read.locale}"
    for key in messages(read):
        if key.partition(".")[0] != domain or not re.fullmatch(r"[A-Za-z0-9_.]+", key):
            yield f"{key}: not a key of {domain}"


def signature(message: Message) -> tuple[bool, frozenset[str]]:
    """Return whether the text has plural forms, and the placeholders that its last form must show."""
    try:
        return isinstance(message.id, tuple), frozenset(placeholders(texts(message)[-1]))
    except ValueError:
        return isinstance(message.id, tuple), frozenset({"broken"})


def across_problems(read: Mapping[str, dict[str, Message]]) -> Iterator[str]:
    for key in sorted(set().union(*read.values())):
        lacking = [language for language in read if key not in read[language]]
        if lacking:
            yield f"{key}: not in {', '.join(lacking)}"
        elif len({signature(read[language][key]) for language in read}) > 1:
            yield f"{key}: placeholders or plural differ"
        elif texts(read["kk"][key]) == texts(read["ru"][key]) and len(texts(read["ru"][key])[0].split()) > 3:
            yield f"{key}: Kazakh is a copy of Russian"


def problems(folder: Path, domain: str) -> list[str]:
    """Return everything wrong with the domain's four files, each problem with its language."""
    found, read = [], {}
    for language in languages():
        path = folder / language / f"{domain}.po"
        if not path.is_file():
            found.append(f"{language}: no {domain}.po")
            continue
        content = path.read_text(encoding="utf-8")
        keys = re.findall(r'^msgid "(.+)"', content, re.MULTILINE)
        found += [f"{language}: {key}: twice" for key in sorted({key for key in keys if keys.count(key) > 1})]
        with path.open("rb") as file:
            parsed = read_po(file, locale=language, charset="utf-8")
        read[language] = messages(parsed)
        each = [*header_problems(parsed, domain, language)]
        for key, message in read[language].items():
            each += message_problems(key, message, language)
        found += [f"{language}: {problem}" for problem in each]
    return found + list(across_problems(read) if len(read) == len(languages()) else ())


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_domain_speaks_four_languages_equally(domain: str) -> None:
    assert problems(CATALOGUES, domain) == []


def test_every_language_has_a_records_domain() -> None:
    assert "records" in DOMAINS


def test_every_key_that_code_says_has_a_text() -> None:
    said = {
        (str(path.relative_to(ROOT)), key)
        for room in ("core", "components", "pages")
        for path in (ROOT / room).rglob("*.py")
        for key in re.findall(r'\b(?:say|text_of)\(\s*"([a-z0-9_.]+\.[a-z0-9_]+)"', path.read_text(encoding="utf-8"))
    }
    known = {key for domain in DOMAINS for key in catalogue.entries("en", domain)}
    assert sorted((path, key) for path, key in said if key not in known) == []


@pytest.mark.parametrize("language", languages())
def test_our_plural_choice_is_the_one_the_files_declare(language: str) -> None:
    forms = tuple(str(place) for place in range(len(PLURAL_CATEGORIES[language])))
    chosen = [int(plural_form(forms, count, language)) for count in range(300)]
    assert chosen == [declared(language, count) for count in range(300)]


def declared(language: str, count: int) -> int:
    last, two = count % 10, count % 100
    if language == "ru":
        few = 2 <= last <= 4 and (two < 10 or two >= 20)
        return 0 if last == 1 and two != 11 else 1 if few else 2
    return int(count > 1) if language == "fa" else int(count != 1)


GOOD = {
    "fa": ("قراردادهای {place}", ("{count} قرارداد", "{count} قرارداد")),
    "en": ("Agreements of {place}", ("{count} agreement", "{count} agreements")),
    "ru": ("Соглашения: {place}", ("{count} соглашение", "{count} соглашения", "{count} соглашений")),
    "kk": ("Келісімдер: {place}", ("{count} келісім", "{count} келісім")),
}


def written(language: str, title: str, forms: tuple[str, ...]) -> str:
    return "\n".join(
        [
            'msgid ""',
            'msgstr ""',
            '"Content-Type: text/plain; charset=UTF-8\\n"',
            f'"Language: {language}\\n"',
            f'"Plural-Forms: {PLURAL_FORMS[language]}\\n"',
            "",
            'msgid "try.title"',
            f'msgstr "{title}"',
            "",
            'msgid "try.rows"',
            'msgid_plural "try.rows"',
            *(f'msgstr[{place}] "{form}"' for place, form in enumerate(forms)),
            "",
        ]
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, (title, forms) in GOOD.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "try.po").write_text(written(language, title, forms), encoding="utf-8")
    return tmp_path


def test_good_catalogues_have_no_problem(folder: Path) -> None:
    assert problems(folder, "try") == []


@pytest.mark.parametrize(
    ("language", "old", "new", "problem"),
    [
        ("kk", 'msgid "try.title"', 'msgid "try.head"', "try.title: not in kk"),
        ("kk", 'msgid "try.title"', 'msgid "other.title"', "kk: other.title: not a key of try"),
        ("fa", "قراردادهای {place}", "", "fa: try.title: empty"),
        ("fa", "قراردادهای", "قراردادهاي", "fa: try.title: Arabic letters"),
        ("fa", "قراردادهای {place}", "Agreements {place}", "fa: try.title: only Latin letters"),
        ("ru", "Соглашения: {place}", "Agreements: {place}", "ru: try.title: only Latin letters"),
        ("ru", "{place}", "{town}", "try.title: placeholders or plural differ"),
        ("ru", "{count} соглашений", "соглашений", "try.rows: placeholders or plural differ"),
        ("en", "{place}", "{place", "en: try.title: expected '}' before end of string"),
        ("en", "{place}", "{place!r}", "en: try.title: {place} is not a bare name"),
        ("en", "{place}", "{}", "en: try.title: {} is not a bare name"),
        ("ru", 'msgstr[2] "{count} соглашений"', "", "ru: try.rows: empty"),
        ("ru", "nplurals=3", "nplurals=4", "ru: Plural-Forms: "),
        ("ru", "Language: ru", "Language: kk", "ru: Language: kk"),
        ("en", 'msgid "try.title"', '#, fuzzy\nmsgid "try.title"', "en: try.title: fuzzy"),
        ("en", 'msgid_plural "try.rows"', 'msgid_plural "try.row"', "en: try.rows: msgid_plural differs"),
        ("en", 'msgid "try.rows"', 'msgid "try.title"\nmsgstr "x"\n\nmsgid "try.rows"', "en: try.title: twice"),
    ],
)
def test_each_rule_can_fail(folder: Path, language: str, old: str, new: str, problem: str) -> None:
    path = folder / language / "try.po"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")
    assert any(each.startswith(problem) for each in problems(folder, "try")), problems(folder, "try")


def test_a_missing_language_and_a_copy_of_russian_are_noticed(folder: Path) -> None:
    copied = ("один два три четыре {place}", GOOD["ru"][1])
    for language in ("ru", "kk"):
        title, forms = copied[0], GOOD[language][1]
        (folder / language / "try.po").write_text(written(language, title, forms), encoding="utf-8")
    assert problems(folder, "try") == ["try.title: Kazakh is a copy of Russian"]
    (folder / "kk" / "try.po").unlink()
    assert problems(folder, "try") == ["kk: no try.po"]
