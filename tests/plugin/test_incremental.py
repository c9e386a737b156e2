"""An incremental build writes what a clean one writes, and no more than it must."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from orientera.commands.build import build
from tests.benchmarks.history import CODES, DAY, History, differences, tree


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    return History(tmp_path_factory.mktemp("history") / "project", seed=20261122, pages=84)


def test_a_history_of_random_changes(history, tmp_path):
    clean = tmp_path / "clean"
    assert differences(history.root, clean) == []
    said = []
    for change in history.changes(len(history.kinds)):
        found = differences(history.root, clean, history.day)
        said += [f"{change}: {', '.join(found)}"] if found else []
    assert said == []


@pytest.fixture
def project(tmp_path):
    history = History(tmp_path / "project", seed=3, pages=84)
    run(history.root)
    return history


def run(root: Path, day: date = DAY) -> list[str]:
    said: list[str] = []
    build(root / "mkdocs.yml", said.append, day=day)
    return said


def times(root: Path) -> dict[str, int]:
    site = root / "site"
    return {p.relative_to(site).as_posix(): p.stat().st_mtime_ns for p in site.rglob("*") if p.is_file()}


def written(history, change, day: date = DAY) -> set[str]:
    before = times(history.root)
    change()
    run(history.root, day)
    after = times(history.root)
    return {path for path in after if before.get(path) != after[path]}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_nothing_changed(project):
    assert run(project.root) == ["nothing has changed"]


def test_touching_a_file_is_no_change(project):
    (project.root / "content" / "sv" / "index.md").touch()
    assert run(project.root) == ["nothing has changed"]


def test_a_page_of_a_translation(project):
    page = project.root / "content" / "ar" / "tema-0" / "del-0" / "sida-2.md"
    change = lambda: page.write_text(page.read_text(encoding="utf-8") + "\nزعفران ونعناع\n", encoding="utf-8")  # noqa: E731
    assert written(project, change) == {"ar/tema-0/del-0/sida-2/index.html", "ar/search.json"}


def test_a_source_page_that_others_show(project):
    (project.root / "content" / "ar" / "tema-0" / "del-0" / "sida-2.md").unlink()
    run(project.root)
    page = project.root / "content" / "sv" / "tema-0" / "del-0" / "sida-2.md"
    change = lambda: page.write_text(page.read_text(encoding="utf-8") + "\nzebra\n", encoding="utf-8")  # noqa: E731
    assert written(project, change) == {
        "sv/tema-0/del-0/sida-2/index.html", "sv/search.json", "ar/tema-0/del-0/sida-2/index.html", "ar/search.json",
    }  # fmt: skip


def test_a_translation_where_a_fallback_stood(project):
    path = project.root / "content" / "ar" / "tema-0" / "del-0" / "sida-2.md"
    text = path.read_text(encoding="utf-8")
    path.unlink()
    run(project.root)
    found = written(project, lambda: path.write_text(text, encoding="utf-8"))
    page = "tema-0/del-0/sida-2/index.html"  # its hreflang and menu change in every language
    assert {f"sv/{page}", f"sv-simple/{page}", f"ar/{page}", f"ti/{page}", "sitemap.xml"} <= found
    assert "sv/index.html" not in found
    assert "ti/tema-0/del-0/sida-4/index.html" not in found


def test_a_new_day_writes_the_pages_that_show_it(project):
    page = project.root / "content" / "sv" / "tema-0" / "del-0" / "sida-2.md"
    edit(page, "status: machine", f"status: machine\nreview_by: {DAY}")
    run(project.root)
    shown = {f"{code}/tema-0/del-0/sida-2/index.html" for code in ("sv", "sv-simple", "ar", "ti")}

    assert run(project.root, DAY - timedelta(days=400)) == ["nothing has changed"]
    assert written(project, lambda: None, DAY + timedelta(days=1)) == shown
    assert "overdue" in (project.root / "site" / "ar" / "tema-0" / "del-0" / "sida-2" / "index.html").read_text()
    assert run(project.root, DAY + timedelta(days=400)) == ["nothing has changed"]
    assert written(project, lambda: None, DAY) == shown


def test_what_is_watched_rebuilds_all(project):
    watched = project.root / "tabell.csv"
    watched.write_text("1", encoding="utf-8")
    edit(project.root / "mkdocs.yml", "site_name:", "watch: [tabell.csv]\nsite_name:")
    run(project.root)
    assert run(project.root) == ["nothing has changed"]
    watched.write_text("2", encoding="utf-8")
    assert len(run(project.root)) == len(CODES) + 1  # read again, and nothing written: no page reads it
    assert run(project.root) == ["nothing has changed"]


def test_a_message_of_one_language(project):
    file = project.root / "translations" / "ti" / "messages.po"
    found = written(project, lambda: edit(file, 'msgid "Menu"\nmsgstr "', 'msgid "Menu"\nmsgstr "x'))
    pages = {path for path in times(project.root) if path.startswith("ti/") and path.endswith(".html")}
    assert found == pages


def test_an_asset_of_the_content_goes_before_the_templates_own(project, tmp_path):
    ours, theirs = (project.root / folder / "assets" / "site.css" for folder in ("content", "overrides"))
    ours.write_text("p {}", encoding="utf-8")
    run(project.root)
    for change in (lambda: theirs.write_text("b {}", encoding="utf-8"), project.edit_template, ours.unlink):
        change()
        assert differences(project.root, tmp_path / "clean") == []


def test_a_style_sheet_changes_its_address_in_every_page(project):
    file = project.root / "overrides" / "assets" / "site.css"
    found = written(project, lambda: file.write_text("body {}", encoding="utf-8"))
    assert found >= {path for path in times(project.root) if path.endswith(".html")}
    assert "ar/search.json" not in found


@pytest.mark.parametrize("damage", [b"", b"no cache", b"orientera cache 1\n" + b"0" * 40])
def test_a_corrupt_cache_is_not_trusted(project, damage, tmp_path):
    for file in (project.root / ".orientera").rglob("*"):
        if file.is_file():
            file.write_bytes(damage)
    assert differences(project.root, tmp_path / "clean") == []


def test_a_site_that_somebody_touched_is_built_anew(project, tmp_path):
    site = project.root / "site"
    (site / "ar" / "index.html").write_text("annat", encoding="utf-8")
    (site / "sv" / "search.json").unlink()
    (site / "skräp.html").write_text("skräp", encoding="utf-8")
    assert differences(project.root, tmp_path / "clean") == []


def test_a_page_that_is_wrong_leaves_the_old_site(project):
    from orientera.commands.build import BuildFailed

    before = tree(project.root / "site")
    page = project.root / "content" / "ti" / "index.md"
    whole = page.read_text(encoding="utf-8")
    page.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    with pytest.raises(BuildFailed, match=r"content/ti/index\.md:\d+: the front matter is not YAML"):
        run(project.root)
    assert tree(project.root / "site") == before
    page.write_text(whole, encoding="utf-8")
    run(project.root)
    assert tree(project.root / "site") == before


def test_parts_make_the_whole(project, tmp_path):
    from orientera.commands.build import assemble

    settings = project.root / "mkdocs.yml"
    whole = tree(project.root / "site")
    build(settings, lambda _line: None, tmp_path / "one", ("ar", "ti"))
    build(settings, lambda _line: None, tmp_path / "two", ("sv", "sv-simple"))
    assert {path.split("/")[0] for path in tree(tmp_path / "one")} == {"ar", "ti"}
    assemble(settings, lambda _line: None, [tmp_path / "one", tmp_path / "two"], tmp_path / "whole")
    assert tree(tmp_path / "whole") == whole


def test_parts_that_lack_a_language(project, tmp_path):
    from orientera.commands.build import assemble
    from orientera.model.settings import InputError

    settings = project.root / "mkdocs.yml"
    build(settings, lambda _line: None, tmp_path / "one", ("ar", "ti"))
    with pytest.raises(InputError, match="the language sv is in no part"):
        assemble(settings, lambda _line: None, [tmp_path / "one"], tmp_path / "whole")
    with pytest.raises(InputError, match="the language ar is in more than one part"):
        assemble(settings, lambda _line: None, [tmp_path / "one", tmp_path / "one", project.root / "site"])


def test_the_template_of_key_words_on_a_page_without_a_marker(project, tmp_path):
    page = project.root / "content" / "sv" / "tema-0" / "del-0" / "sida-2.md"
    edit(page, "title: ", "words: [tolk, kommun]\ntitle: ")
    run(project.root)
    assert differences(project.root, tmp_path / "clean") == []
    edit(project.root / "overrides" / "partials" / "terms.html", '<dl class="terms">', '<dl class="terms all">')
    assert differences(project.root, tmp_path / "clean") == []
    written = project.root / "site" / "sv" / "tema-0" / "del-0" / "sida-2" / "index.html"
    assert 'class="terms all"' in written.read_text(encoding="utf-8")
