from __future__ import annotations

import pytest

from orientera.model.language import Language
from orientera.model.page import Fault
from orientera.model.site import Folder
from orientera.read.content import files_below, name_below, read_folders, read_pages
from tests.sites.files import write_files

SV = Language("sv", "Svenska", is_source=True)
AR = Language("ar", "العربية")
TI = Language("ti", "ትግርኛ")
LEAVES = Fault(
    "this symbolic link leaves content/",
    "put the file itself into content/: what a link points to outside is not published",
)


@pytest.fixture
def content(tmp_path):
    write_files(tmp_path, {"content/sv/index.md": "Hej", "content/ar/index.md": "مرحبا", "utanför/hemlig.md": "Nej"})
    return tmp_path / "content"


@pytest.fixture
def pages(content):
    def read():
        found = read_pages(content, (SV, AR), content.parent)
        return {(code, path): (page.file, page.fault) for (code, path), page in found.items()}

    return read


@pytest.fixture
def folders(content):
    def read():
        return read_folders(content, (SV, AR), content.parent)

    return read


def link(place, target):
    """Make a symbolic link, or skip where the file system has none."""
    try:
        place.symlink_to(target)
    except OSError as error:
        pytest.skip(f"no symbolic links here: {error}")


def test_read_pages(content, pages):
    write_files(
        content, {"ar/صحة/طبيب.md": "طبيب", "ar/gammal.md": "بلا أصل", "so/index.md": "Soomaali", "ar/x.txt": "نص"}
    )
    assert pages() == {
        ("sv", "index.md"): ("content/sv/index.md", None),
        ("ar", "gammal.md"): ("content/ar/gammal.md", None),
        ("ar", "index.md"): ("content/ar/index.md", None),
        ("ar", "صحة/طبيب.md"): ("content/ar/صحة/طبيب.md", None),
    }


def test_hidden_files_are_left_out(content, pages):
    write_files(content, {"sv/.utkast.md": "Nej", "sv/.git/index.md": "Nej", "sv/.gitkeep": ""})
    assert list(pages()) == [("sv", "index.md"), ("ar", "index.md")]


def test_a_page_behind_a_link_that_leaves_the_content_is_not_read(content, pages):
    link(content / "ar" / "hemlig.md", content.parent / "utanför" / "hemlig.md")
    assert pages()["ar", "hemlig.md"] == ("content/ar/hemlig.md", LEAVES)


def test_a_page_behind_a_link_inside_the_content_is_read(content, pages):
    link(content / "ar" / "kopia.md", content / "sv" / "index.md")
    assert pages()["ar", "kopia.md"] == ("content/ar/kopia.md", None)


def test_a_linked_folder_is_not_entered(content, pages, folders):
    link(content / "ar" / "mapp", content.parent / "utanför")
    assert list(pages()) == [("sv", "index.md"), ("ar", "index.md")]
    assert folders() == (Folder("content/ar/mapp", LEAVES),)


def test_a_linked_folder_inside_the_content_is_refused(content, pages, folders):
    link(content / "ar" / "mapp", content / "sv")
    assert ("ar", "mapp/index.md") not in pages()
    assert [(one.file, one.fault.message.partition(":")[0]) for one in folders()] == [
        ("content/ar/mapp", "this symbolic link leads to a folder")
    ]


def test_a_page_behind_a_link_to_nothing(content, pages):
    link(content / "ar" / "borta.md", content / "ar" / "finns-inte.md")
    fault = Fault("the file cannot be read: No such file or directory", "check its name and its rights")
    assert pages()["ar", "borta.md"] == ("content/ar/borta.md", fault)


def test_a_page_behind_a_link_to_itself(content, pages):
    link(content / "ar" / "runt.md", content / "ar" / "runt.md")
    _file, fault = pages()["ar", "runt.md"]
    assert fault is not None


def test_files_below_nothing_are_none(tmp_path):
    write_files(tmp_path, {"fil.md": "Hej"})
    assert list(files_below(tmp_path / "finns-inte")) == []
    assert list(files_below(tmp_path / "fil.md")) == []


def test_files_below_are_sorted(tmp_path):
    write_files(tmp_path, dict.fromkeys(["b.md", "a/z.md", "å.md", "a/b/c.md", "a.md"], "Hej"))
    names = [file.relative_to(tmp_path).as_posix() for file in files_below(tmp_path)]
    assert names == ["a/b/c.md", "a/z.md", "a.md", "b.md", "å.md"]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(
            {"assets/karta.png": "x", "data/authorities.yml": "", "LÄSMIG.md": "Hej"}, [], id="all in order"
        ),
        pytest.param({".vscode/settings.json": "{}"}, [], id="a hidden folder"),
        pytest.param(
            {"uk/index.md": "Привіт"},
            [
                Folder(
                    "content/uk",
                    Fault(
                        "the folder uk is a language that mkdocs.yml does not declare",
                        "add '- locale: uk' with its name to the languages in mkdocs.yml, or move the folder",
                    ),
                )
            ],
            id="an undeclared language",
        ),
        pytest.param(
            {"uz-Cyrl/index.md": "Салом"},
            [
                Folder(
                    "content/uz-Cyrl",
                    Fault(
                        "the folder uz-Cyrl is a language that mkdocs.yml does not declare",
                        "add '- locale: uz-Cyrl' with its name to the languages in mkdocs.yml, or move the folder",
                    ),
                )
            ],
            id="an undeclared language with a script",
        ),
        pytest.param(
            {"js/site.js": ""},
            [
                Folder(
                    "content/js",
                    Fault(
                        "the folder js has a name of two letters that is no language",
                        "rename it: two letters are taken for a language; "
                        "pictures and documents go to content/assets/",
                    ),
                )
            ],
            id="two letters that are no language",
        ),
        pytest.param(
            {"bilder/karta.png": ""},
            [
                Folder(
                    "content/bilder",
                    Fault(
                        "the folder bilder is no language, and neither assets nor data",
                        "move it into a language's folder, or to content/assets/ or content/data/",
                    ),
                )
            ],
            id="no language",
        ),
    ],
)
def test_stray_folders(content, folders, files, found):
    write_files(content, files)
    assert list(folders()) == found


def test_a_declared_language_without_folder(content):
    hint = "run 'orientera new language ti', or take it out of mkdocs.yml"
    fault = Fault("the language ti is declared in mkdocs.yml but has no folder", hint)
    assert read_folders(content, (SV, AR, TI), content.parent) == (Folder("content/ti", fault),)


def test_no_content_at_all(tmp_path):
    folders = read_folders(tmp_path / "content", (SV,), tmp_path)
    assert [folder.fault.message for folder in folders] == [
        "the language sv is declared in mkdocs.yml but has no folder"
    ]


def test_links_that_leave_the_content(content, folders):
    outside = content.parent / "utanför"
    write_files(content, {"assets/karta.png": "x"})
    link(content / "assets" / "hemlig.pdf", outside / "hemlig.md")
    link(content / "assets" / "kopia.png", content / "assets" / "karta.png")
    link(content / "kopia.md", content / "sv" / "index.md")
    link(content / "ti", outside)
    assert folders() == (Folder("content/ti", LEAVES), Folder("content/assets/hemlig.pdf", LEAVES))


def test_name_below(tmp_path):
    assert name_below(tmp_path / "content" / "صفحة.md", tmp_path) == "content/صفحة.md"
    assert name_below(tmp_path / "mall.html", tmp_path / "sajt") == (tmp_path / "mall.html").as_posix()
