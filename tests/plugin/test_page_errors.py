"""What is wrong with a page, a catalogue or the data stops the build: once, with file and line, in words."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.plugin.conftest import MakeProject

HOME = {"sv/index.md": page("Hem"), "ar/index.md": page("الرئيسية")}
DATA = """\
- id: polisen
  name: Polisen
  website: https://polisen.se
  website_seen: true
  phone: 114 14
  phone_status: public
  source: polisen.se
  source_date: '2026-11'
"""
MARKED = "---\ntitle: الشرطة\n---\n\nاتصل بالشرطة.\n\nالرقم [[phone:polsen]].\n"


@pytest.mark.parametrize("workers", [pytest.param(0, id="processes"), pytest.param(1, id="one process")])
@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        pytest.param(
            "ar/index.md", "---\ntitle: [\n---\n\nنص\n",
            r"content/ar/index\.md:[23]: the front matter is not YAML: .+", id="front matter that is no YAML",
        ),
        pytest.param(
            "ar/index.md", "---\ntitle: الرئيسية\n\nنص\n",
            r"content/ar/index\.md:1: the front matter has no end: the second --- is missing",
            id="front matter without an end",
        ),
        pytest.param(
            "ar/index.md", "---\n- عنوان\n---\n\nنص\n",
            r"content/ar/index\.md:2: the front matter is not a list of 'key: value' lines",
            id="front matter that is a list",
        ),
        pytest.param(
            "ar/index.md", "---\ntitle: الرئيسية\nreviewed: 2026-13-45\n---\n\nنص\n",
            r"content/ar/index\.md:\d+: the front matter is not YAML: month must be in 1\.\.12",
            id="a month that is none",
        ),
        pytest.param(
            "ar/index.md", "---\ntitle: الرئيسية\n---\n\nنص\n".encode() + "عربي".encode("cp1256"),
            r"content/ar/index\.md:6: the file is not UTF-8", id="another encoding",
        ),
        pytest.param(
            "sv/index.md", "---\ntitle: Hem\n---\n\nVälkommen\n".encode("utf-16"),
            r"content/sv/index\.md:1: the file is not UTF-8", id="UTF-16, in the source",
        ),
        pytest.param(
            "sv/index.md", page("Hem", "å" * 2_500_000), r"content/sv/index\.md: the page is larger than 1 MB",
            id="5 MB, in the source",
        ),
        pytest.param(
            "ar/nummer.md", MARKED,
            r"content/ar/nummer\.md:7: \[\[phone:polsen\]\] refers to nothing\n  did you mean polisen\?",
            id="a marker that refers to nothing",
        ),
        pytest.param(
            "sv/nummer.md", MARKED.replace("\n\n", "\n\n\n\n"),
            r"content/sv/nummer\.md:11: \[\[phone:polsen\]\] refers to nothing\n  did you mean polisen\?",
            id="a marker after empty lines, in the source",
        ),
        pytest.param(
            "sv/nummer.md", "Ring.\n\n[[telefon:polisen]]\n",
            r"content/sv/nummer\.md:3: \[\[telefon:polisen\]\] refers to nothing", id="a marker without front matter",
        ),
        pytest.param(
            "data/authorities.yml", DATA.replace("'2026-11'", "'2026-11'\n  fax: 1"),
            r"content/data/authorities\.yml:9: fax: Extra inputs are not permitted", id="a field the data has not",
        ),
    ],
)  # fmt: skip
def test_the_build_stops_with_file_and_line(
    make_project: MakeProject, path: str, text: str | bytes, said: str, workers: int
) -> None:
    project = make_project(
        HOME | {"data/authorities.yml": DATA, path: text}, ("sv", "ar", "ckb", "uk"), plugin={"workers": workers}
    )
    lines = "\n".join(project.refused())

    assert len(re.findall(said, lines)) == 1, lines
    assert "Traceback" not in lines
    assert not (project.root / "site/index.html").exists()
    assert not (project.root / "site/sitemap.xml").exists()


@pytest.mark.parametrize(
    ("command", "exit_code"), [(("mkdocs", "build"), 1), (("orientera", "build"), 1)], ids=["mkdocs", "orientera"]
)
def test_the_commands_say_it_once_without_a_traceback(
    make_project: MakeProject, command: tuple[str, ...], exit_code: int
) -> None:
    project = make_project(HOME | {"ar/nummer.md": MARKED, "data/authorities.yml": DATA})
    answer = project.run(*command)
    said = answer.stdout + answer.stderr

    assert answer.returncode == exit_code
    assert said.count("content/ar/nummer.md:7: [[phone:polsen]] refers to nothing\n  did you mean polisen?") == 1
    assert "Traceback" not in said


def test_every_broken_page_of_different_languages_is_said(make_project: MakeProject) -> None:
    broken = "---\ntitle: الرئيسية\n"
    lines = "\n".join(
        make_project({"sv/index.md": page("Hem"), "ar/index.md": broken, "uk/index.md": broken}).refused()
    )

    assert lines.count("content/ar/index.md:1: the front matter has no end") == 1
    assert lines.count("content/uk/index.md:1: the front matter has no end") == 1


def test_a_broken_catalogue_is_said_with_its_line(make_project: MakeProject) -> None:
    project = make_project(HOME)
    file = project.root / "translations/ar/messages.po"
    before, after = file.read_text(encoding="utf-8").split('msgid "Menu"')
    file.write_text(f'{before}msgida "Menu"{after}', encoding="utf-8")
    lines = "\n".join(project.refused())

    assert f"translations/ar/messages.po:{before.count(chr(10)) + 1}: the catalogue cannot be read" in lines
    assert "Traceback" not in lines


# ---------------------------------------------------------------- values of a wrong kind


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        pytest.param("reviewed: 2026-05", 3, id="half a date"),
        pytest.param("review_by: snart", 3, id="a word for a date"),
        pytest.param("sources: [Lag (2008:344)]", 3, id="sources that are texts: prints <built-in method title ...>"),
        pytest.param("audience: newcomers", 3, id="an audience that is no list: prints n, e, w, c ..."),
        pytest.param("template: finns-inte.html", 3, id="a template that there is not"),
        pytest.param("owner: [orientera]", 3, id="an owner that is a list"),
        pytest.param("title: [Hem]", 3, id="a title that is a list"),
        pytest.param("status: klar", 3, id="a status that there is not"),
    ],
)
def test_a_value_of_a_wrong_kind_is_said_with_its_place(make_project: MakeProject, lines: str, line: int) -> None:
    project = make_project({"sv/index.md": f"---\n# Sidhuvud\n{lines}\n---\n\nText\n"})

    assert f"content/sv/index.md:{line}: " in "\n".join(project.refused())


@pytest.mark.parametrize("title", ["1177", "2026-11-22", "'112'"])
def test_a_title_of_digits_is_a_text(make_project: MakeProject, title: str) -> None:
    """The search's script, and the list from A to Z, would stop at a number."""
    files = {
        "sv/index.md": page("Hem"),
        "sv/a-o.md": page("Alla sidor", template="a-z.html"),
        "sv/nummer.md": f"---\ntitle: {title}\n---\n\nRing.\n",
    }
    built = make_project(files, plugin={"a_to_z": "a-o.md"}).build()
    text = title.strip("'")

    assert [entry["title"] for entry in json.loads(built.text("sv/search.json"))["pages"]] == [
        "Hem",
        "Alla sidor",
        text,
    ]
    assert built.texts("sv/nummer/", "article h1") == [text]
    assert text in built.texts("sv/a-o/", ".letter a")


@pytest.mark.parametrize("title", ["", "''", "' '"])
def test_a_title_that_is_empty_is_said(make_project: MakeProject, title: str) -> None:
    said = make_project({"sv/index.md": f"---\ntitle: {title}\n---\n\nText\n"}).refused()

    assert "content/sv/index.md:2: " in "\n".join(said)


def test_a_page_without_front_matter_loses_no_line(make_project: MakeProject) -> None:
    """MkDocs takes a first line with a colon for metadata of its own kind, and drops it."""
    built = make_project({"sv/index.md": "Telefon: 112\n\nRing om det brinner.\n"}).build()

    assert built.texts("sv/", "article p") == ["Telefon: 112", "Ring om det brinner."]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        pytest.param(
            "---\r\ntitle: Hem\r\n---\r\nRad ett.\r\n\r\nRad två.\r\n", ["Rad ett.", "Rad två."], id="Windows"
        ),
        pytest.param("\ufeff---\ntitle: Hem\n---\nRad ett.\n", ["Rad ett."], id="byte order mark"),
        pytest.param("---\n---\nRad ett.\n", ["Rad ett."], id="empty front matter"),
        pytest.param("---\ntitle: Hem\n---", [], id="nothing after the front matter"),
        pytest.param("", [], id="an empty file"),
    ],
)
def test_pages_of_every_editor_are_read(make_project: MakeProject, text: str, paragraphs: list[str]) -> None:
    built = make_project({"sv/index.md": text.encode()}, ("sv",)).build()

    assert built.texts("sv/", "article p") == paragraphs
    assert built.warnings == []


# ---------------------------------------------------------------- links of the file system that leave content/

SECRET = "nyckel-4711"


@pytest.mark.parametrize(
    ("link", "to", "named"),
    [
        pytest.param("ar/hemlig.md", "hemligt/hemlig.md", "content/ar/hemlig.md", id="a page"),
        pytest.param("sv/hemlig.md", "hemligt/hemlig.md", "content/sv/hemlig.md", id="a page of the source"),
        pytest.param("assets/hemlig.txt", "hemligt/hemlig.md", "content/assets/hemlig.txt", id="an asset"),
        pytest.param("sv/mapp", "hemligt", "content/sv/mapp", id="a folder"),
        pytest.param("assets/mapp", "hemligt", "content/assets/mapp", id="a folder of assets"),
    ],
)
def test_a_symbolic_link_that_leaves_is_refused(
    make_project: MakeProject, tmp_path: Path, link: str, to: str, named: str
) -> None:
    (tmp_path / "hemligt").mkdir()
    (tmp_path / "hemligt/hemlig.md").write_text(SECRET, encoding="utf-8")
    project = make_project(HOME | {"assets/karta.png": b"\x89PNG"})
    (project.root / "content" / link).symlink_to(tmp_path / to)
    lines = "\n".join(project.refused())

    assert lines.count(f"{named}: this symbolic link leaves content/") == 1
    assert [file for file in project.root.rglob("*") if file.is_file() and SECRET.encode() in file.read_bytes()] == [
        project.root / "content" / link
    ] * (to.endswith(".md"))


def test_a_symbolic_link_that_stays_is_followed(make_project: MakeProject) -> None:
    project = make_project(HOME | {"sv/vard.md": page("Vård", "Text.")})
    (project.root / "content/ar/vard.md").symlink_to(project.root / "content/sv/vard.md")
    built = project.build()

    assert built.texts("ar/vard/", "article h1") == ["Vård"]
    assert built.alternates("ar/vard/")["ar"] == "https://example.org/ar/vard/"


def test_a_link_to_nowhere_is_said(make_project: MakeProject) -> None:
    project = make_project(HOME)
    (project.root / "content/sv/borta.md").symlink_to(project.root / "content/sv/finns-inte.md")

    assert "content/sv/borta.md: the file cannot be read" in "\n".join(project.refused())
