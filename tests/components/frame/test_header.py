"""The switches of the header are plain, safe links."""

from components.frame.header import language_links, theme_links


def test_each_language_stands_in_its_own_name_and_the_current_one_is_marked() -> None:
    html = language_links({"lang": "ru"}, "ru")
    assert html.count("<a ") == 4
    assert html.count('aria-current="true"') == 1
    assert '<a href="?lang=kk" target="_self" lang="kk" hreflang="kk" dir="ltr">Қазақша</a>' in html
    assert 'lang="fa" hreflang="fa" dir="rtl">فارسی' in html


def test_links_keep_what_the_reader_had_and_escape_it() -> None:
    html = language_links({"lang": "en", "q": '"><script>alert(1)</script>', "stage": "mou"}, "en")
    assert "<script>" not in html
    assert "&amp;stage=mou" in html
    assert "theme=dark" in theme_links({"lang": "en"}, "light", "en")
