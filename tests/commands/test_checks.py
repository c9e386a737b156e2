from __future__ import annotations

import pytest

from orientera.commands import checks as commands
from orientera.commands.checks import check_all, check_links, check_translations, check_tree, since
from orientera.model.settings import InputError
from orientera.read import built as reading_built
from orientera.read.built import read_built_site
from orientera.report.to_json import to_json
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


@pytest.fixture
def settled(monkeypatch):
    monkeypatch.setattr(reading_built, "SETTLED", -10_000_000_000)


def test_unchanged_files_cost_nothing(make_site, settled, monkeypatch):
    settings = make_site(FILES)
    first = check_links(settings.file, None)
    monkeypatch.setattr(commands, "read_built_site", None)  # nothing is read
    assert check_links(settings.file, None) == first


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("site/ar/index.html", "<p>", id="a page more"),
        pytest.param("site/index.html", '<a href="sv/">Svenska</a><a href="ar2/">العربية</a>', id="another page"),
        pytest.param("content/sv/index.md", "\n\nHej", id="another source"),
        pytest.param("mkdocs.yml", None, id="other settings"),
    ],
)
def test_changed_files_are_read_again(make_site, settled, monkeypatch, name, text):
    settings = make_site(FILES)
    check_links(settings.file, None)
    read = []
    monkeypatch.setattr(
        commands, "read_built_site", lambda *_, **__: read.append(1) or read_built_site(settings.site_dir)
    )
    before = (settings.root / name).read_text(encoding="utf-8") if text is None else text
    write_files(settings.root, {name: before if text is not None else f"{before}# x\n"})
    check_links(settings.file, None)
    assert read == [1]


def test_other_options_are_another_report(make_site, settled):
    settings = make_site({**FILES, "site/ar.html": "<p>", "site/index.html": '<a href="ar">a</a>'})
    assert rules(check_links(settings.file, None)) == IN_HTML
    assert rules(check_links(settings.file, None, extensionless=True)) == []


def test_what_has_just_changed_is_not_trusted(make_site):
    settings = make_site(FILES)
    check_links(settings.file, None)
    assert not (settings.root / ".orientera" / "links.report").exists()


def test_a_link_to_the_own_address_is_inside_where_it_is_said(tmp_path):
    write_files(tmp_path, {"index.html": '<a href="https://lan.example/x/borta/">b</a>'})
    assert rules(check_links(tmp_path / "mkdocs.yml", tmp_path)) == []
    assert rules(check_links(tmp_path / "mkdocs.yml", tmp_path, address="https://lan.example/x")) == IN_HTML


def test_a_folder_without_slash_where_the_host_is_strict(tmp_path):
    write_files(tmp_path, {"index.html": '<a href="sv">b</a>', "sv/index.html": "<p>"})
    assert rules(check_links(tmp_path / "mkdocs.yml", tmp_path)) == []
    assert rules(check_links(tmp_path / "mkdocs.yml", tmp_path, strict_slash=True)) == IN_HTML


# ---------------------------------------------------------------------- an earlier run


def written(report, file):
    file.write_text(to_json(report), encoding="utf-8")
    return file


def test_only_what_is_new_is_said(make_site, tmp_path):
    settings = make_site(FILES)
    baseline = written(check_links(settings.file, None), tmp_path / "before.json")
    assert rules(since(check_links(settings.file, None), baseline)) == []
    write_files(settings.root, {"site/sv/index.html": '<a href="../ar/">a</a><a href="../ti/">b</a>'})
    report = since(check_links(settings.file, None), baseline)
    assert [(one.rule, [problem.page for problem in one.problems]) for one in report.findings] == [
        ("dead-link", ["sv/index.html"]),  # a new place of what is known
        ("dead-link", ["sv/index.html"]),
    ]
    assert (report.compared.known, report.compared.gone) == (1, [])


def test_what_is_gone_is_said(make_site, tmp_path):
    settings = make_site(FILES)
    baseline = written(check_links(settings.file, None), tmp_path / "before.json")
    write_files(settings.root, {"site/ar/index.html": "<p>"})
    compared = since(check_links(settings.file, None), baseline).compared
    assert (compared.known, [place.message for place in compared.gone]) == (0, ["ar/ is not in the site"])


def test_a_line_that_has_moved_is_nothing_new(make_site, tmp_path):
    page = "Hej\n\n[a](b.md)"
    settings = make_site({"content/sv/index.md": page, "site/sv/index.html": '<a href="b/">a</a>'})
    baseline = written(check_links(settings.file, None), tmp_path / "before.json")
    write_files(settings.root, {"content/sv/index.md": f"Ett stycke.\n\n{page}"})
    assert rules(since(check_links(settings.file, None), baseline)) == []


JUNK = '{"findings": [{"rule": 1, "source": {"file": "x"}, "page": null, "url": null, "message": "m"}]}'


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"findings": [1]}', '{"findings": [{"rule": "x"}]}', JUNK])
def test_a_baseline_that_is_no_report(make_site, tmp_path, text):
    write_files(tmp_path, {"before.json": text})
    with pytest.raises(InputError, match=r"before\.json is no report of a check") as error:
        since(check_links(make_site(FILES).file, None), tmp_path / "before.json")
    assert error.value.hint == "write it anew with --format json"


def test_a_baseline_that_is_not_there(make_site, tmp_path):
    with pytest.raises(InputError, match=r"before\.json cannot be read: No such file or directory"):
        since(check_links(make_site(FILES).file, None), tmp_path / "before.json")
