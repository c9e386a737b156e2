"""Links between pages of one language, to pages that only the source has, and to files; and broken ones."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from orientera.commands.checks import check_links
from orientera.model.finding import Severity
from tests.plugin.project import page

if TYPE_CHECKING:
    from orientera.model.finding import Finding
    from orientera.model.report import Report
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built, Project

ARABIC = """
[الأسنان](vard/tandvard.md) [الأطفال](vard/tandvard.md#barn) [هنا](#hit) [خارج](https://www.1177.se/)
![خريطة المحافظة](../assets/karta.png) [وثيقة](../assets/blanketter/ansokan.pdf)

## هنا { #hit }
"""
PAGES = {
    "sv/index.md": page("Välkommen till Sverige", "[Tandvård](vard/tandvard.md)"),
    "sv/vard/index.md": page("Vård", "[Tandvård](tandvard.md)\n![Karta över länet](../../assets/karta.png)"),
    "sv/vard/tandvard.md": page("Tandvård", "[Start](../index.md) [Vård](index.md)\n\n## Barn { #barn }"),
    "ar/index.md": page("أهلًا بك في السويد", ARABIC),
    "ar/vard/index.md": page("الرعاية الصحية", "[الأسنان](tandvard.md)\n![خريطة المحافظة](../../assets/karta.png)"),
    "uk/index.md": page("Ласкаво просимо"),
    "assets/karta.png": b"\x89PNG",
    "assets/blanketter/ansokan.pdf": b"%PDF-1.7",
}


@pytest.fixture(scope="module")
def project(make_project: MakeProject) -> Project:
    return make_project(PAGES)


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    return project.build()


def wrong(report: Report) -> list[Finding]:
    """What is wrong with the links of a site; that some lead to pages in Swedish is said, and no fault."""
    return [finding for finding in report.findings if finding.severity > Severity.NOTICE]


def hrefs(built: Built, path: str) -> list[str]:
    return [str(link.attributes["href"]) for link in built.all(path, "article a")]


def sources(built: Built, path: str) -> list[str]:
    return [str(image.attributes["src"]) for image in built.all(path, "article img")]


def test_a_link_leads_to_the_page_in_the_same_language(built: Built) -> None:
    assert hrefs(built, "ar/") == [
        "vard/tandvard/",
        "vard/tandvard/#barn",
        "#hit",
        "https://www.1177.se/",
        "../assets/blanketter/ansokan.pdf",
    ]
    assert hrefs(built, "ar/vard/") == ["tandvard/"]


def test_the_page_that_only_swedish_has_stands_there_too(built: Built) -> None:
    assert built.texts("ar/vard/tandvard/", "article h1") == ["Tandvård"]
    assert built.one("ar/vard/tandvard/", "article h2").id == "barn"
    assert hrefs(built, "ar/vard/tandvard/") == ["../../", "../"]


def test_pictures_and_documents_are_found_from_every_depth(built: Built) -> None:
    assert sources(built, "ar/") == ["../assets/karta.png"]
    assert sources(built, "ar/vard/") == ["../../assets/karta.png"]
    assert sources(built, "uk/vard/") == ["../../assets/karta.png"]
    assert built.files()["assets/karta.png"] == b"\x89PNG"
    assert built.files()["assets/blanketter/ansokan.pdf"] == b"%PDF-1.7"


def test_no_link_of_the_whole_site_is_dead(project: Project, built: Built) -> None:
    report = check_links(project.settings, None)

    assert built.warnings == []
    assert wrong(report) == []
    assert report.subjects["HTML pages"] == len([path for path in built.paths() if path.endswith(".html")])
    assert report.subjects["links"] > 200


def test_no_link_is_dead_where_addresses_are_files(make_project: MakeProject) -> None:
    project = make_project(PAGES, use_directory_urls=False)
    built = project.build()

    assert wrong(check_links(project.settings, None)) == []
    assert built.alternates("ar/vard/index.html") == {
        "sv": "https://example.org/sv/vard/index.html",
        "x-default": "https://example.org/sv/vard/index.html",
        "ar": "https://example.org/ar/vard/index.html",
    }
    assert built.one("uk/vard/tandvard.html", "link[rel=canonical]").attributes["href"] == (
        "https://example.org/sv/vard/tandvard.html"
    )


@pytest.mark.parametrize(
    ("name", "address"),
    [
        pytest.param("tandvard.md", "tandvard/", id="plain"),
        pytest.param("vård.md", "v%C3%A5rd/", id="letters that are not of ASCII"),
        pytest.param("al och co.md", "al%20och%20co/", id="spaces"),
        pytest.param("fraga&svar.md", "fraga%26svar/", id="an ampersand"),
        pytest.param("halsa/README.md", "halsa/", id="README, as in a repository"),
        pytest.param("halsa/index.md", "halsa/", id="index"),
    ],
)
def test_every_name_of_a_file_is_an_address(make_project: MakeProject, name: str, address: str) -> None:
    text = page("Sida", "Text.")
    starts = {"ar/index.md": page("الرئيسية"), "uk/index.md": page("Головна")}
    own = {"sv/index.md": page("Hem", f"[Hit](<{name}>)"), f"sv/{name}": text, f"ar/{name}": text}
    project = make_project(starts | own)
    built = project.build()
    path = unquote(f"ar/{address}")

    assert built.warnings == []
    assert wrong(check_links(project.settings, None)) == []
    assert unquote(hrefs(built, "sv/")[0]) == unquote(address)
    assert {unquote(url) for url in built.alternates(path).values()} == {
        f"https://example.org/sv/{unquote(address)}",
        f"https://example.org/{path}",
    }
    canonical = str(built.one(path, "link[rel=canonical]").attributes["href"])
    assert built.alternates(path)["ar"] == canonical
    assert canonical in built.sitemap()


# ---------------------------------------------------------------- broken links

TO_NO_PAGE = (
    "warning: Doc file 'sv/index.md' contains a link 'skola.md', but the target 'sv/skola.md' is not found among "
    "documentation files."
)
TO_NO_ANCHOR = (
    "warning: Doc file 'sv/index.md' contains a link 'vard.md#akut', but the doc 'sv/vard.md' does not contain an "
    "anchor '#akut'."
)
BROKEN = {
    "sv/index.md": page("Hem", "[Skola](skola.md) och [vård](vard.md#akut)"),
    "sv/vard.md": page("Vård", "## Barn { #barn }"),
}


@pytest.mark.parametrize("workers", [pytest.param(0, id="processes"), pytest.param(1, id="one process")])
def test_a_broken_link_is_said_once_and_not_once_a_language(make_project: MakeProject, workers: int) -> None:
    built = make_project(BROKEN, ("sv", "ar", "ckb", "uk"), plugin={"workers": workers}).build()

    assert sorted(built.warnings) == sorted([TO_NO_PAGE, TO_NO_ANCHOR])


@pytest.mark.parametrize("workers", [0, 1])
def test_a_broken_link_fails_a_strict_build(make_project: MakeProject, workers: int) -> None:
    project = make_project(BROKEN, plugin={"workers": workers}, strict=True)

    said = project.refused()

    assert sorted(said[:-1]) == sorted([TO_NO_PAGE, TO_NO_ANCHOR, *(line for line in said if " pages" in line)])
    assert said[-1] == "2 warnings, and mkdocs.yml says strict"
    assert not (project.root / "site/index.html").exists()


def test_mkdocs_own_strict_fails_too(make_project: MakeProject) -> None:
    answer = make_project(BROKEN, ("sv", "ar", "ckb", "uk")).run("mkdocs", "build", "--strict")

    assert answer.returncode == 1
    assert answer.stderr.count(TO_NO_PAGE.removeprefix("warning: ")) == 1
    assert answer.stderr.count(TO_NO_ANCHOR.removeprefix("warning: ")) == 1


def test_a_strict_build_without_broken_links_passes(make_project: MakeProject) -> None:
    assert make_project(PAGES, strict=True).build().warnings == []


@pytest.mark.parametrize(
    ("target", "missing"),
    [
        pytest.param("../data/lan.yml", "data/lan.yml", id="data is not published"),
        pytest.param("../ar/index.md", "ar/index.md", id="a page of another language"),
    ],
)
def test_a_link_to_what_is_not_published_is_broken(make_project: MakeProject, target: str, missing: str) -> None:
    files = {
        "sv/index.md": page("Hem", f"[Hit]({target})"),
        "data/lan.yml": "- Skåne",
        "ar/index.md": page("الرئيسية"),
    }

    assert make_project(files).build().warnings == [
        f"warning: Doc file 'sv/index.md' contains a link '{target}', but the target '{missing}' is not found among "
        "documentation files."
    ]


def test_a_translation_is_named_where_its_own_link_is_broken(make_project: MakeProject) -> None:
    files = {"sv/index.md": page("Hem"), "ar/index.md": page("الرئيسية", "[مدرسة](skola.md)")}

    assert make_project(files).build().warnings == [
        "warning: Doc file 'ar/index.md' contains a link 'skola.md', but the target 'ar/skola.md' is not found among "
        "documentation files."
    ]
