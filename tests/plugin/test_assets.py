"""What is published beside pages: the content's assets and our own, once; and what is not."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import REPOSITORY, page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built, Project

PAGES = {
    "sv/index.md": page("Hem", "![Karta](../assets/karta.png)"),
    "sv/utkast.txt": "Inte klart.",
    "ar/index.md": page("الرئيسية"),
    "ar/ordlista.xlsx": b"PK",
    "sv/bild.png": b"svensk",
    "ar/bild.png": b"arabisk",
    "assets/karta.png": b"\x89PNG",
    "assets/blanketter/ansokan.pdf": b"%PDF-1.7",
    "data/authorities.yml": "[]",
    "data/lan.yml": "- Skåne",
    "anteckningar.md": page("Anteckningar"),
    ".gitkeep": "",
}
OURS = sorted(file.name for file in (REPOSITORY / "overrides/assets").iterdir())


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    return make_project(PAGES).build()


def test_the_site_has_these_files_and_no_others(built: Built) -> None:
    names = ("404.html", "bild.png", "index.html", "search.json", "utkast.txt")
    pages = ["ar/ordlista.xlsx", *(f"{code}/{name}" for code in ("ar", "sv", "uk") for name in names)]
    assets = ["assets/blanketter/ansokan.pdf", "assets/karta.png", *(f"assets/{name}" for name in OURS)]

    assert built.paths() == sorted(["404.html", "index.html", "sitemap.xml", *pages, *assets])
    assert built.warnings == []


def test_nothing_of_the_theme_is_fetched(built: Built) -> None:
    wanted = {
        str(node.attributes.get("src") or node.attributes.get("href"))
        for node in built.all("ar/", "link[rel=stylesheet], link[rel=icon], script")
    }

    assert {re.sub(r"\?v=[0-9a-f]{8}$", "", path) for path in wanted} == {f"../assets/{name}" for name in OURS}


def test_a_folder_that_is_no_declared_language_has_no_pages(make_project: MakeProject) -> None:
    built = make_project({"sv/index.md": page("Hem"), "de/index.md": page("Startseite")}).build()

    assert [path for path in built.paths() if path.startswith("de/")] == []


def test_markdown_among_the_assets_is_no_crash(make_project: MakeProject) -> None:
    """As a README that tells editors what to put there."""
    built = make_project({"sv/index.md": page("Hem"), "assets/README.md": "Lägg bilder här.\n"}).build()

    assert built.texts("ar/", "article h1") == ["Hem"]
    assert [address for address in built.sitemap() if "assets" in address] == []


def test_a_picture_of_a_language_is_its_own_or_else_the_sources(built: Built) -> None:
    assert [built.files()[f"{code}/bild.png"] for code in ("sv", "ar", "uk")] == [b"svensk", b"arabisk", b"svensk"]


def test_an_asset_that_the_settings_exclude_is_nowhere(make_project: MakeProject) -> None:
    files = {"sv/index.md": page("Hem"), "assets/utkast.txt": "Inte klart.", "assets/klar.txt": "Klart."}
    built = make_project(files, exclude_docs="utkast.*").build()

    assert [path for path in built.paths() if path.endswith(".txt")] == ["assets/klar.txt"]


def test_a_page_that_the_settings_exclude_is_nowhere(make_project: MakeProject) -> None:
    files = {
        "sv/index.md": page("Hem"),
        "sv/utkast.md": page("Utkast"),
        "ar/utkast.md": page("مسودة"),
        "sv/klar.md": page("Klar"),
        "ar/klar.md": page("جاهز"),
    }
    built = make_project(files, exclude_docs="utkast.*\n/ar/klar.md\n").build()

    assert [path for path in built.paths() if "utkast" in path] == []
    assert [address for address in built.sitemap() if "utkast" in address] == []
    assert built.texts("ar/klar/", "article h1") == ["Klar"]
    assert list(built.alternates("ar/klar/")) == ["sv", "x-default"]


# ---------------------------------------------------------------- addresses that change with the file


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    """A project with templates of its own."""
    project = make_project(PAGES, ("sv", "ar"), theme={"name": "material", "custom_dir": "overrides", "font": False})
    shutil.copytree(REPOSITORY / "overrides", project.root / "overrides")
    return project


def marks(built: Built, path: str) -> dict[str, str]:
    nodes = built.all(path, "link[rel=stylesheet], link[rel=icon], script")
    addresses = [str(node.attributes.get("src") or node.attributes.get("href")) for node in nodes]
    return dict(address.rpartition("/")[2].split("?v=") for address in addresses)  # type: ignore[misc]


def test_the_mark_of_an_asset_changes_with_the_file_alone(project: Project) -> None:
    before = project.build("before")
    style = project.root / "overrides/assets/site.css"
    style.write_bytes(style.read_bytes() + b"\n")
    after = project.build("after")

    for path in ("ar/", "sv/", "ar/404.html", "404.html", "index.html"):
        old, new = marks(before, path), marks(after, path)
        assert set(old) == set(new) == {"icon.svg", "site.css", "site.js"}
        assert {name for name in old if old[name] != new[name]} == {"site.css"}


@pytest.mark.parametrize(
    "custom_dir",
    [
        pytest.param("overrides", id="plain"),
        pytest.param("overrides/", id="slash at the end"),
        pytest.param("./overrides", id="dot"),
    ],
)
def test_the_assets_are_there_however_the_folder_is_written(project: Project, custom_dir: str) -> None:
    text = project.settings.read_text(encoding="utf-8")
    project.settings.write_text(text.replace("custom_dir: overrides", f"custom_dir: {custom_dir}"), encoding="utf-8")

    assert [path for path in project.build().paths() if path == "assets/site.css"] == ["assets/site.css"]
