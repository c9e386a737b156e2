"""Links that leave the site: marked by the build, in the reader's language, with the target's languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientera.model.authority import Authority
from orientera.model.language import Language
from orientera.plugin.external import mark_external, name_languages
from tests.plugin.project import page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

SITE = "https://orientera.example/start/"
MARKED = 'rel="external" aria-describedby="other-website"'
LEGEND = '<p id="other-website">إلى موقع آخر</p>\n'


@pytest.mark.parametrize(
    ("link", "marked"),
    [
        pytest.param('<a href="https://a.se/">x</a>', f'<a href="https://a.se/" {MARKED}>x</a>', id="out"),
        pytest.param('<a href="http://1177.se">x</a>', f'<a href="http://1177.se" {MARKED}>x</a>', id="http"),
        pytest.param(
            '<a rel="nofollow" href="https://a.se">x</a>',
            '<a rel="external nofollow" href="https://a.se" aria-describedby="other-website">x</a>',
            id="with a rel of its own",
        ),
        pytest.param(
            '<a title="a > b" href="https://a.se">x</a>',
            f'<a title="a > b" href="https://a.se" {MARKED}>x</a>',
            id="a sign in it",
        ),
        pytest.param('<a href="../halsa/">x</a>', None, id="within"),
        pytest.param('<a href="https://orientera.example/x/">x</a>', None, id="own host"),
        pytest.param('<a href="tel:+46771141400">x</a>', None, id="telephone"),
        pytest.param('<link href="https://a.se"><abbr href="https://a.se">', None, id="no link to follow"),
        pytest.param('<!-- <a href="https://a.se"> -->', None, id="comment"),
        pytest.param("<script>'<a href=\"https://a.se\">'</script>", None, id="script"),
        pytest.param('<a href="https://[">x</a>', None, id="no address"),
    ],
)  # fmt: skip
def test_mark_external(link: str, marked: str | None) -> None:
    whole = f"<main>{link}</main><footer></footer>"
    wanted = f"<main>{marked}{LEGEND}</main><footer></footer>" if marked else whole
    assert mark_external(whole, SITE, "إلى موقع آخر") == wanted


def authority(website: str, *codes: str) -> Authority:
    return Authority(
        id="x", name="x", website=website, website_seen=True, source="x", source_date="x", languages=codes
    )  # type: ignore[arg-type]


AUTHORITIES = [authority("https://www.1177.se", "sv", "ar", "fi"), authority("https://polisen.se")]
LANGUAGES = (Language("sv", "Svenska", True), Language("ar", "العربية", False), Language("uk", "Українська", False))
BOTH = ' <small>(<bdi lang="sv" dir="ltr">Svenska</bdi> · <bdi lang="ar" dir="rtl">العربية</bdi>)</small>'


@pytest.mark.parametrize(
    ("link", "after"),
    [
        pytest.param('<a href="https://www.1177.se/">1177</a>', BOTH, id="known; Finnish is no language of ours"),
        pytest.param('<a href="https://1177.se/Skane/?a=1&amp;b=2">1177</a>', BOTH, id="another page there"),
        pytest.param('<a href="https://polisen.se">polisen</a>', "", id="not known"),
        pytest.param('<a href="https://a.se">a</a>', "", id="no authority"),
        pytest.param('<a href="../x/">1177.se</a>', "", id="within"),
        pytest.param(
            '<a href="https://www.1177.se/uk/" hreflang="uk">1177</a>',
            ' <small>(<bdi lang="uk" dir="ltr">Українська</bdi>)</small>',
            id="the link says it",
        ),
    ],
)
def test_name_languages(link: str, after: str) -> None:
    text = f"<p>{link}.</p>"
    assert name_languages(text, SITE, lambda: AUTHORITIES, LANGUAGES) == f"<p>{link}{after}.</p>"


def test_data_is_not_read_for_a_page_without_links_that_leave() -> None:
    def read() -> list[Authority]:
        raise AssertionError("the data was read")

    text = '<p><a href="https://orientera.example/x/">x</a></p>'
    assert name_languages(text, SITE, read, LANGUAGES) == text


PAGES = {
    "sv/index.md": page("Hem", "[Polisen](https://polisen.se) och [1177](https://www.1177.se).",
                        sources=[{"title": "Bris", "url": "https://www.bris.se/"}]),
    "sv/inne.md": page("Inne", "[Hem](index.md)"),
    "ar/inne.md": page("داخل", "[الرئيسية](index.md)"),
}  # fmt: skip


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    return make_project(PAGES, ("sv", "ar")).build()


def test_every_link_of_a_page_is_marked_also_below_the_text(built: Built) -> None:
    links = [link.attributes["href"] for link in built.all("sv/", "main a[rel=external]")]
    assert links == ["https://polisen.se", "https://www.1177.se", "https://www.bris.se/"]


def test_the_legend_stands_once_and_outside_the_borrowed_text(built: Built) -> None:
    assert built.one("ar/", "article").attributes["lang"] == "sv"
    assert len(built.all("ar/", "#other-website")) == 1
    assert built.all("ar/", "article #other-website") == []


@pytest.mark.parametrize("path", ["sv/inne/", "ar/inne/"])
def test_a_page_without_such_links_has_no_legend(built: Built, path: str) -> None:
    assert built.all(path, "#other-website, [rel=external]") == []
