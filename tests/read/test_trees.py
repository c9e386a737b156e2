"""Where the languages of other projects lie."""

from __future__ import annotations

import pytest

from orientera.model.settings import InputError
from orientera.read.trees import branches, place_of, read_branches
from tests.sites.files import write_files

MD = (".md", ".mdx")
PLUGIN = "docusaurus-plugin-content"


def laid_out(tmp_path, names, source="en"):
    """The branches of a tree with these files, as code:folder=path."""
    write_files(tmp_path, dict.fromkeys(names, "Hi"))
    return [f"{one.language.code}:{one.folder}={one.path}" for one in branches(tmp_path, source, MD)]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        pytest.param(["ar/i.md", "en/i.md", "sv/i.md"], "en:en/= ar:ar/= sv:sv/=", id="the source comes first"),
        pytest.param(
            ["en/i.md", "pt-BR/i.md", "uz-Cyrl/i.md", "sv-simple/i.md", "ckb/i.mdx", "es-419/i.md"],
            "en:en/= ckb:ckb/= es-419:es-419/= pt-BR:pt-BR/= sv-simple:sv-simple/= uz-Cyrl:uz-Cyrl/=",
            id="subtags",
        ),
        pytest.param(
            ["en/i.md", "zh_Hant/i.md", "pt_BR/i.md"], "en:en/= pt-BR:pt_BR/= zh-Hant:zh_Hant/=", id="underscores"
        ),
        pytest.param(
            ["en/i.md", *(f"{name}/i.md" for name in ("js", "img", "assets", "data", ".git", "xx", "docs"))],
            "en:en/=",
            id="what is no language",
        ),
        pytest.param(["en/i.md", "src/x.py", "bin/run", "ar/a/b/c.md"], "en:en/= ar:ar/=", id="without pages"),
        pytest.param(["en/i.md", "AR/i.md", "uk"], "en:en/= AR:AR/=", id="capitals, and a file"),
        pytest.param(
            ["docs/en/docs/i.md", "docs/de/docs/i.md", "docs/de/mkdocs.yml", "src/en/x.py", "README.md"],
            "en:docs/en/=docs/ de:docs/de/=docs/",
            id="FastAPI, from its root",
        ),
        pytest.param(
            ["src/content/docs/en/i.md", "src/content/docs/ar/i.md"],
            "en:src/content/docs/en/=src/content/docs/ ar:src/content/docs/ar/=src/content/docs/",
            id="further down",
        ),
        pytest.param(
            ["a/en/i.md", "a/ar/i.md", "b/en/i.md", "b/uk/i.md", "c/en/i.md"],
            "en:a/en/=a/ en:b/en/=b/ ar:a/ar/=a/ uk:b/uk/=b/",
            id="two of them",
        ),
        pytest.param(
            [
                "docs/i.md",
                "blog/x.md",
                "versioned_docs/version-1.0/i.md",
                f"i18n/zh-Hans/{PLUGIN}-docs/current/i.md",
                f"i18n/zh-Hans/{PLUGIN}-docs/version-1.0/i.md",
                f"i18n/zh-Hans/{PLUGIN}-blog/x.md",
                f"i18n/fr/{PLUGIN}-docs/current/i.mdx",
                f"i18n/fr/{PLUGIN}-docs/version-0.9/i.mdx",
                "i18n/en/code.json",
            ],
            f"en:docs/=docs/ en:versioned_docs/version-1.0/=versioned_docs/version-1.0/ en:blog/=blog/ "
            f"fr:i18n/fr/{PLUGIN}-docs/current/=docs/ zh-Hans:i18n/zh-Hans/{PLUGIN}-docs/current/=docs/ "
            f"zh-Hans:i18n/zh-Hans/{PLUGIN}-docs/version-1.0/=versioned_docs/version-1.0/ "
            f"zh-Hans:i18n/zh-Hans/{PLUGIN}-blog/=blog/",
            id="Docusaurus",
        ),
    ],
)
def test_branches(tmp_path, names, found):
    assert sorted(laid_out(tmp_path, names)) == sorted(found.split(" "))
    assert laid_out(tmp_path, names)[0].startswith("en:")


def test_the_source_of_another_tree_may_have_any_name(tmp_path):
    assert laid_out(tmp_path, ["docs/i.md", "ar/i.md"], "docs") == ["docs:docs/=", "ar:ar/="]


def test_the_source_may_be_named_in_either_way(tmp_path):
    assert laid_out(tmp_path, ["pt_BR/i.md", "ar/i.md"], "pt-BR") == ["pt-BR:pt_BR/=", "ar:ar/="]


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        (["ar/i.md", "uk/i.md", "js/i.md"], "there is: ar, uk"),
        (["js/i.md"], "there is: no folder that is named like a language"),
        ([], "there is: no folder that is named like a language"),
        (["a/b/c/d/en/i.md", "a/b/c/d/ar/i.md"], "there is: no folder that is named like a language"),
    ],
)
def test_no_folder_of_the_source_language(tmp_path, names, hint):
    with pytest.raises(InputError) as error:
        laid_out(tmp_path, names)
    assert error.value.message == f"{tmp_path} has no folder en for the source language"
    assert error.value.hint == hint


def test_no_tree_at_all(tmp_path):
    with pytest.raises(InputError) as error:
        branches(tmp_path / "docs", "en", MD)
    assert error.value.message == f"there is no folder {tmp_path / 'docs'}"
    assert error.value.hint == "give the folder that holds one folder a language"


def test_pages_have_the_same_path_in_every_language(tmp_path):
    files = {
        "docs/i.md": "# Hi\n\nText:\n- item\n",
        f"i18n/ar_EG/{PLUGIN}-docs/current/i.md": "# مرحبا\n\nنص:\n- بند\n",
        f"i18n/ar_EG/{PLUGIN}-docs/current/del/x.mdx": "import A from 'a';\n\n<A>\n\nنص\n\n</A>\n",
        f"i18n/ar_EG/{PLUGIN}-docs/current/bild.png": b"x",
    }
    write_files(tmp_path, files)
    known = branches(tmp_path, "en", MD)
    pages = read_branches(tmp_path, known, MD)
    assert {key: page.file for key, page in pages.items()} == {
        ("en", "docs/i.md"): "docs/i.md",
        ("ar-EG", "docs/i.md"): f"i18n/ar_EG/{PLUGIN}-docs/current/i.md",
        ("ar-EG", "docs/del/x.mdx"): f"i18n/ar_EG/{PLUGIN}-docs/current/del/x.mdx",
    }
    assert pages["ar-EG", "docs/i.md"].language.is_right_to_left
    assert [unit.shape for unit in pages["en", "docs/i.md"].units] == [("h1",), ("p",), ("ul", "li", "p")]
    assert [unit.text for unit in pages["ar-EG", "docs/del/x.mdx"].units if unit.kind == "p"] == ["نص"]
    places = {place for name in files if (place := place_of(name, known, MD))}
    assert places == set(pages)
