from __future__ import annotations

import pytest

from orientera.commands.checks import check_all, check_links, check_translations, check_tree
from orientera.model.settings import InputError
from tests.sites.files import SOURCE, TRANSLATION, write_files

FILES = {
    "content/sv/index.md": SOURCE,
    "content/sv/vard.md": SOURCE,
    "content/ar/index.md": TRANSLATION,
    "content/ti/index.md": TRANSLATION,
    "content/ti/gammal.md": TRANSLATION,
    "site/index.html": '<a href="sv/">Svenska</a><a href="ar/">العربية</a>',
    "site/sv/index.html": "<p>",
}


def rules(report):
    return [(finding.rule, str(finding.problem.location)) for finding in report.findings]


IN_SOURCES = [
    ("orphan-page", "content/ti/gammal.md"),
    ("absent-page", "content/ar/vard.md"),
    ("absent-page", "content/ti/vard.md"),
]
IN_HTML = [("dead-link", "index.html")]


def test_check_translations_looks_at_the_sources(make_site):
    report = check_translations(make_site(FILES).file, {})
    assert rules(report) == IN_SOURCES
    assert report.subjects == {"source pages": 2, "translations": 3}
    assert [(row.language.code, row.percent) for row in report.coverage] == [("sv", 100), ("ar", 50), ("ti", 50)]


def test_check_links_looks_at_the_html(make_site):
    report = check_links(make_site(FILES).file, None)
    assert rules(report) == IN_HTML
    assert report.subjects == {"HTML pages": 2, "links": 2}
    assert report.coverage == ()


def test_check_all_looks_at_both(make_site):
    report = check_all(make_site(FILES).file)
    assert rules(report) == [*IN_SOURCES[:1], *IN_HTML, *IN_SOURCES[1:]]
    assert report.subjects == {"source pages": 2, "translations": 3, "HTML pages": 2, "links": 2}
    assert [row.language.code for row in report.coverage] == ["sv", "ar", "ti"]


def test_demands_are_met_or_not(make_site):
    settings = make_site(FILES)
    assert ("min-coverage", "ar") not in rules(check_translations(settings.file, {"ar": 50}))
    assert ("min-coverage", "ar") in rules(check_translations(settings.file, {"ar": 51, "ti": 50}))


def test_a_demand_of_a_language_that_there_is_not(make_site):
    with pytest.raises(InputError) as error:
        check_translations(make_site(FILES).file, {"uk": 90, "ar": 10, "en": 5})
    assert error.value.message == "no language en, uk to demand coverage of"
    assert error.value.hint == "there is: sv, ar, ti"


def test_another_tree(tmp_path):
    write_files(
        tmp_path, {"en/a.md": "A", "en/b.mdx": "B", "pt-BR/a.md": "Á", "zh_Hant/b.mdx": "乙", "zh_Hant/c.md": "丙"}
    )
    report = check_tree(tmp_path, "en", [".md", ".mdx"], {"pt-BR": 50})
    assert rules(report) == [
        ("orphan-page", "zh_Hant/c.md"),
        ("absent-page", "pt-BR/b.mdx"),
        ("absent-page", "zh_Hant/a.md"),
    ]
    assert report.subjects == {"source pages": 2, "translations": 3}
    assert [(row.language.code, row.present, row.missing, row.fallback) for row in report.coverage] == [
        ("en", 2, 0, 0),
        ("pt-BR", 1, 1, 0),
        ("zh-Hant", 1, 1, 0),
    ]


def test_another_folder_of_html_needs_no_settings(tmp_path):
    write_files(tmp_path, {"index.html": '<a href="b.html">b</a>'})
    report = check_links(tmp_path / "mkdocs.yml", tmp_path)
    assert rules(report) == IN_HTML


def test_another_folder_of_html_beside_settings_of_another_project(tmp_path):
    write_files(tmp_path, {"mkdocs.yml": "site_name: annat\n", "docs/index.md": "Hej", "public/index.html": "<p>"})
    assert check_links(tmp_path / "mkdocs.yml", tmp_path / "public").has_run


def test_nothing_has_run_where_there_is_nothing(make_site, tmp_path):
    settings = make_site({"site/x.png": "x"})
    assert not check_translations(settings.file, {}).has_run
    assert not check_links(settings.file, None).has_run
    assert not check_all(settings.file).has_run
    write_files(tmp_path, {"docs/en/x.txt": "x"})
    assert not check_tree(tmp_path / "docs", "en", [".md"], {}).has_run


def test_a_site_that_is_not_built_cannot_be_checked(make_site):
    with pytest.raises(InputError, match="there is no folder"):
        check_all(make_site({"content/sv/index.md": SOURCE}).file)


def test_sources_without_html_are_half_a_check(make_site):
    settings = make_site({"content/sv/index.md": SOURCE, "site/x.png": "x"})
    assert not check_all(settings.file).has_run
