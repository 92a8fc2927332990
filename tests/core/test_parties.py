"""A party has one name for each reader: of the register, of the state, or of the list; the source's words stay."""

import pandas
import pytest

from core.parties import LONGEST, both_sides, by_id, listed_names, party_name, remark, short_name, spellings
from core.reader import Words
from core.words import languages, plain

ORGANIZATIONS = pandas.DataFrame(
    [
        {"organization_id": "imidro", "alias": "old-imidro", "name_en": "Mines Organization of Somewhere (IMIDRO)",
         "name_fa": "سازمان (ایمیدرو)", "name_ru": "ИМИДРО (Организация рудников)", "name_kk": "Ұйым (IMIDRO)"},
        {"organization_id": "plain", "alias": None, "name_en": "Plain", "name_fa": "ساده", "name_ru": "Простая",
         "name_kk": "Жай"},
    ]
)  # fmt: skip
OWNERS = pandas.Series(["a1", "a2"], name="agreement_id")


def row(name: str, organization: str | None = None, side: str = "IRN", role: str = "party") -> dict[str, object]:
    return {
        "agreement_id": "a1", "side": side, "role": role, "organization_id": organization, "name_as_reported": name,
    }  # fmt: skip


def sides(*rows: dict[str, object]) -> str:
    return both_sides(OWNERS, pandas.DataFrame(list(rows)), ORGANIZATIONS, Words("en"))[0]


@pytest.mark.parametrize(
    ("reported", "organization", "shown"),
    [
        ("Government of Kazakhstan", None, "Правительство Республики Казахстан"),
        ("RUS", None, "Россия"),
        ("IMIDRO (its head)", "imidro", "ИМИДРО (Организация рудников)"),
    ],
)
def test_a_party_is_named_by_the_list_the_state_or_the_register(reported, organization, shown):
    assert party_name(row(reported, organization), by_id(ORGANIZATIONS), Words("ru")) == shown


def test_a_name_that_nobody_translated_is_marked_with_its_language():
    assert "[" in party_name(row("A body of tomorrow"), {}, Words("kk"))
    assert "[" not in party_name(row("A body of tomorrow"), {}, Words("en"))


def test_the_sources_words_stand_beside_a_name_that_hides_them():
    ours = remark(row("Government of Kazakhstan"), {}, Words("fa"))
    assert "Government of Kazakhstan" in ours and Words("fa").label("text_basis", "own_translation_unreviewed") in ours
    official = remark(row("Government of Kazakhstan"), {}, Words("kk"))
    assert official == Words("kk").say("records.as_reported", name="Government of Kazakhstan")
    assert remark(row("RUS"), {}, Words("fa")) == remark(row("Iran"), {}, Words("fa")) == ""
    assert remark(row("Plain", "plain"), by_id(ORGANIZATIONS), Words("en")) == ""


def test_an_owner_lists_each_name_once_and_nothing_where_nobody_is_known():
    names = listed_names(
        OWNERS, pandas.DataFrame([row("KTZ"), row("Kazakhstan Temir Zholy")]), ORGANIZATIONS, Words("kk")
    )
    assert names[0] == "«Қазақстан темір жолы» (ҚТЖ)" and pandas.isna(names[1])


def test_the_search_reads_every_language_the_reported_words_and_the_short_forms():
    parties = pandas.DataFrame([row("Government of Iran"), row("IMIDRO (its head)", "imidro")])
    found = spellings(OWNERS, parties, ORGANIZATIONS)
    expected = (
        "Government of Iran",
        "دولت جمهوری اسلامی ایران",
        "Иран Ислам Республикасының",
        "its head",
        "ایمیدرو",
        "old-imidro",
    )
    assert all(text in found[0] for text in expected) and found[1] == ""


def test_governments_stand_as_their_states_and_long_names_as_their_abbreviation():
    assert short_name(row("Government of Iran"), {}, Words("fa")) == "ایران"
    assert short_name(row("?", "imidro"), by_id(ORGANIZATIONS), Words("en")) == "IMIDRO"
    assert sides(row("Government of Iran"), row("KTZ", side="KAZ")) == "Iran – KTZ"


def test_whoever_signed_for_a_party_is_not_counted_beside_it():
    signed = row("finance minister of Kazakhstan (signature delegated)", side="KAZ", role="signatory")
    assert sides(row("Government of Iran"), row("Government of Kazakhstan", side="KAZ"), signed) == "Iran – Kazakhstan"
    assert "minister" in sides(row("Government of Iran"), signed)


def test_both_sides_are_named_and_what_has_no_room_is_counted():
    third = [row(code, side="third") for code in ("RUS", "CHN", "TKM", "UZB", "AZE", "TUR", "IND")]
    text = sides(*third, row("Government of Kazakhstan", side="KAZ"), row("Government of Iran"))
    assert text.startswith("Iran – Kazakhstan – Russia, China") and text.rpartition("\u00a0+")[2].isdigit()
    assert len(text.rpartition("\u00a0+")[0]) <= LONGEST


@pytest.mark.parametrize("language", languages())
def test_a_long_name_is_cut_and_a_short_one_leaves_it_its_room(language):
    long = "A body whose name is a good deal longer than the column of a register could ever show"
    parties = pandas.DataFrame([row("Government of Iran"), row(long, side="KAZ")])
    text = plain(both_sides(OWNERS, parties, ORGANIZATIONS, Words(language))[0])
    assert text.endswith("…") and LONGEST - 12 <= len(text) <= LONGEST
