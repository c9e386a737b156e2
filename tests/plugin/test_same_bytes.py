"""The same sources make the same bytes: whatever the command, the place, the order, and what was built before."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build as mkdocs_build

from orientera.read.settings import load_config
from tests.plugin.project import REPOSITORY, Built, page, settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Project

PAGES = {
    "sv/index.md": page("Välkommen", "Ring [[phone:polisen]]. [Vård](vard/index.md#barn)", summary="Börja här."),
    "sv/vard/index.md": page("Vård", "!!! note\n    Gratis.\n\n## Barn { #barn }\n\n[a]: https://www.1177.se"),
    "sv/vard/tandvard.md": page("Tandvård", "| Vem | Vad |\n|---|---|\n| Barn | 0 kr |", audience=["newcomers"]),
    "sv/a-o.md": page("Alla sidor", template="a-z.html"),
    "ar/index.md": page("أهلًا بك", "اتصل بـ [[phone:polisen]]"),
    "ar/vard/tandvard.md": page("الأسنان", "![خريطة](../../assets/karta.png)"),
    "uk/vard/index.md": page("Лікування", "## Діти { #barn }\n\n[Школа](../skola.md)"),
    "sv/om.md": page("Om webbplatsen", "# Om oss { #om }"),
    "sv/oversattning.md": page("Språk", template="progress.html"),
    "sv/rubrik.md": "# Rubriken { #rubrik }\n\nUtan sidhuvud.\n",
    "sv/bild.png": b"svensk",
    "uk/bild.png": b"ukrainsk",
    "assets/karta.png": b"\x89PNG",
    "data/authorities.yml": (
        '- {id: polisen, name: Polisen, website: "https://polisen.se", website_seen: true, phone: 114 14,\n'
        '   phone_status: public, source: "polisen.se", source_date: "2026-11"}\n'
    ),
}
CODES = ("sv", "sv-simple", "ar", "uk")
OPTIONS = {
    "a_to_z": "a-o.md",
    "about": "om.md",
    "footer": ["a-o.md", "om.md"],
    "contact": "hej@example.org",
    "progress": "oversattning.md",
}


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    """A project with templates of its own, which may be changed."""
    theme = {"name": "material", "custom_dir": "overrides", "font": False}
    project = make_project(PAGES, CODES, plugin=OPTIONS, theme=theme)
    shutil.copytree(REPOSITORY / "overrides", project.root / "overrides")
    return project


def test_mkdocs_and_orientera_write_the_same(project: Project, tmp_path: Path) -> None:
    here = project.build().files()
    one = project.run("mkdocs", "build", "-q", "-d", str(tmp_path / "one"), PYTHONHASHSEED="1")
    command = ("mkdocs", "build", "-q", "-f", str(project.settings), "-d", str(tmp_path / "two"))
    two = project.run(*command, cwd=Path("/"), PYTHONHASHSEED="2")
    command = ("orientera", "-f", str(project.settings), "build", "-d", str(tmp_path / "three"))
    three = project.run(*command, cwd=tmp_path, PYTHONHASHSEED="3")

    assert [answer.returncode for answer in (one, two, three)] == [0, 0, 0], one.stderr + two.stderr + three.stderr
    assert len(here) > 40
    assert Built(tmp_path / "one").files() == here
    assert Built(tmp_path / "two").files() == here
    assert Built(tmp_path / "three").files() == here


@pytest.mark.parametrize(
    "command",
    [
        pytest.param("orientera", id="orientera"),
        pytest.param(
            "mkdocs",
            id="mkdocs",
        ),
    ],
)
def test_hidden_files_are_nowhere(make_project: MakeProject, command: str) -> None:
    project = make_project(PAGES | {"assets/.hemlig.txt": "dold", "sv/.utkast.md": page("Utkast"), "sv/.x.png": b"x"})
    answer = project.run(command, "build")
    built = Built(project.root / "site")

    assert answer.returncode == 0
    assert [path for path in built.paths() if "/." in path] == []
    assert [
        path for path in built.paths() if path.endswith((".html", ".xml")) and ".utkast" in built.text(path)
    ] == []


def test_another_folder_with_the_same_sources_makes_the_same(project: Project, tmp_path: Path) -> None:
    assert project.copy(tmp_path / "annan mapp med ö").build().files() == project.build().files()


# ---------------------------------------------------------------- building again


def change(path: str, old: str, new: str) -> Callable[[Project], None]:
    def edit(project: Project) -> None:
        file = project.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    edit.__doc__ = path
    return edit


def add(path: str, text: str) -> Callable[[Project], None]:
    return lambda project: project.write({path: text})


def take_away(path: str) -> Callable[[Project], None]:
    return lambda project: (project.root / path).unlink()


def add_a_language(project: Project) -> None:
    text = settings((*CODES, "am"), plugin=OPTIONS)
    old = project.settings.read_text(encoding="utf-8")
    [folder] = [line for line in old.splitlines() if "custom_dir" in line]
    [other] = [line for line in text.splitlines() if "custom_dir" in line]
    project.settings.write_text(text.replace(other, folder), encoding="utf-8")


def take_a_language_away(project: Project) -> None:
    text = project.settings.read_text(encoding="utf-8")
    entry = "    - locale: uk\n      name: Українська\n"
    assert entry in text
    project.settings.write_text(text.replace(entry, ""), encoding="utf-8")


def rename(old: str, new: str) -> Callable[[Project], None]:
    return lambda project: (project.root / old).rename(project.root / new)


def add_settings(line: str) -> Callable[[Project], None]:
    def edit(project: Project) -> None:
        text = project.settings.read_text(encoding="utf-8")
        project.settings.write_text(f"{text}{line}\n", encoding="utf-8")

    return edit


HISTORIES = {
    "pages": {
        "a page that a broken link meant, and a translation like its source": [
            add("sv/skola.md", page("Skola", "[Hem](index.md)")),
            add("uk/index.md", PAGES["sv/index.md"]),
        ],
        "a page that only a translation has, and a title that is a heading": [
            add("ar/bara.md", page("بالعربية")),
            change("content/sv/rubrik.md", "Rubriken", "Nya rubriken"),
        ],
        "front matter that others inherit": [
            change("content/sv/vard/tandvard.md", "- newcomers", "- teachers"),
        ],
        "another name of a folder, and a source less": [
            rename("content/sv/vard", "content/sv/sjukvard"),
            take_away("content/sv/sjukvard/tandvard.md"),
        ],
        "another name of an index": [rename("content/sv/sjukvard/index.md", "content/sv/sjukvard/README.md")],
    },
    "files": {
        "a picture that is linked to less, and one of its own": [
            take_away("content/assets/karta.png"),
            add("ar/bild.png", "arabisk"),
        ],
        "a picture of its own less": [take_away("content/uk/bild.png")],
        "the list of pages and a catalogue less": [
            take_away("content/sv/a-o.md"),
            take_away("translations/uk/messages.po"),
        ],
    },
    "settings": {
        "a language less, and another name of one": [
            change("mkdocs.yml", "name: العربية", "name: عربي"),
            take_a_language_away,
        ],
        "a language more": [add_a_language],
        "the site's address": [change("mkdocs.yml", "https://example.org/", "https://example.org/sub/")],
        "a navigation, and addresses that are files": [
            add_settings("nav: [om.md, index.md, {v: [vard/index.md, vard/tandvard.md]}, rubrik.md]"),
            add_settings("use_directory_urls: false"),
        ],
    },
}
"""What test_incremental.py's history of random changes does not do."""


@pytest.mark.parametrize("history", HISTORIES)
def test_building_again_makes_what_a_fresh_build_makes(project: Project, tmp_path: Path, history: str) -> None:
    before = project.build()
    for name, edits in HISTORIES[history].items():
        for edit in edits:
            edit(project)
        again = project.build()
        fresh = project.copy(tmp_path / name.replace(" ", "-")).build()

        assert again.paths() == fresh.paths(), name
        assert {path for path, text in fresh.files().items() if again.files()[path] != text} == set(), name
        assert set(again.warnings) <= set(fresh.warnings) <= {*again.warnings, *before.warnings}, name
        before = fresh


@pytest.mark.parametrize(
    ("contact", "variables"),
    [
        pytest.param("!ENV CONTACT_A", ["CONTACT_A"], id="a variable"),
        pytest.param(
            "!ENV [CONTACT_A, CONTACT_B, '']",
            ["CONTACT_A", "CONTACT_B"],
            id="the second of two variables",
        ),
        pytest.param(
            "!ENV ['CONTACT_B', '']",
            ["CONTACT_B"],
            id="a variable in quotation marks",
        ),
    ],
)
def test_a_variable_that_the_settings_name_is_seen(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, contact: str, variables: list[str]
) -> None:
    change("content/sv/om.md", "# Om oss", "[[contact]]\n\n# Om oss")(project)
    change("mkdocs.yml", "contact: hej@example.org", f"contact: {contact}")(project)
    for name in ("CONTACT_A", "CONTACT_B"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variables[-1], "hej@example.org")
    project.build()
    monkeypatch.setenv(variables[-1], "nej@example.org")

    again = project.build()
    assert "nej@example.org" in again.text("sv/om/index.html")
    assert again.files() == project.copy(tmp_path / "fresh").build().files()


def test_settings_that_the_settings_inherit_are_seen(project: Project) -> None:
    base = project.root / "base.yml"
    base.write_text("site_name: orientera\n", encoding="utf-8")
    change("mkdocs.yml", "site_name: orientera", "INHERIT: base.yml")(project)
    project.build()
    base.write_text("site_name: vägvisaren\n", encoding="utf-8")

    assert project.build().texts("ar/", ".brand") == ["vägvisaren"]


def test_an_edit_and_its_undoing_leave_no_trace(project: Project) -> None:
    before = project.build().files()
    change("content/sv/vard/index.md", "title: Vård", "title: Sjukvård")(project)
    between = project.build().files()
    change("content/sv/vard/index.md", "title: Sjukvård", "title: Vård")(project)

    assert project.build().files() == before != between


def test_a_build_after_a_failed_one_is_whole(project: Project, tmp_path: Path) -> None:
    project.build()
    change("content/sv/index.md", "Ring", "Telefonera")(project)
    change("content/ar/index.md", "title:", "title: [")(project)
    project.refused()
    change("content/ar/index.md", "title: [", "title:")(project)

    assert project.build().files() == project.copy(tmp_path / "fresh").build().files()


def test_a_strict_build_fails_every_time(make_project: MakeProject) -> None:
    project = make_project({"sv/index.md": page("Hem"), "sv/vard.md": page("Vård", "## Barn { #barn }")}, strict=True)
    project.build()
    for body in ("[Skola](skola.md)", "[Vård](vard.md#unga)"):
        project.write({"sv/index.md": page("Hem", body)})
        first, second = project.refused(), project.refused()
        assert first[-1] == second[-1] == "1 warning, and mkdocs.yml says strict"
        assert (
            [line for line in first if "warning: " in line] == [line for line in second if "warning: " in line] != []
        )


@pytest.mark.parametrize(
    "nav",
    [
        pytest.param(None, id="from the folders"),
        pytest.param(
            ["index.md", {"v": ["vard/index.md", "vard/tandvard.md"]}, "a-o.md"],
            id="given",
        ),
    ],
)
def test_a_configuration_can_be_built_twice(
    make_project: MakeProject, tmp_path: Path, nav: list[object] | None
) -> None:
    """As a program does that keeps MkDocs' configuration, and the plugin in it, from one build to the next."""
    project = make_project(PAGES, CODES, plugin=OPTIONS, nav=nav)
    config = load_config(project.settings, site_dir=str(tmp_path / "site"))
    mkdocs_build(config)
    change("content/sv/vard/index.md", "title: Vård", "title: Sjukvård")(project)
    mkdocs_build(config)

    fresh = project.copy(tmp_path / "fresh").build()
    assert Built(tmp_path / "site").files() == fresh.files()


# ---------------------------------------------------------------- one parser for all pages

LEAVING = """\
[kommun]: https://example.org/kommun
*[BVC]: Barnavårdscentralen

## Barn

## Barn

Se [kommun] och BVC[^1].

[^1]: En not.
"""
COMING = """\
Se [kommun] och BVC[^1].

## Barn
"""


def test_a_page_leaves_nothing_behind_for_the_next(make_project: MakeProject) -> None:
    extensions = ["abbr", "footnotes", "tables", {"toc": {"permalink": False}}, "attr_list"]

    def article(pages: dict[str, str]) -> str:
        built = make_project(pages, ("sv",), markdown_extensions=extensions).build()
        return str(built.one("sv/b/", "article").html)

    alone = article({"sv/index.md": page("Hem"), "sv/b.md": page("B", COMING)})
    after = article(
        {"sv/index.md": page("Hem", LEAVING), "sv/a.md": page("A", LEAVING), "sv/b.md": page("B", COMING)}
    )

    assert after == alone
    assert "[kommun]" in alone
    assert 'id="barn"' in alone
