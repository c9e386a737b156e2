"""Find where the languages lie in a tree of pages that is not ours.

Three kinds of trees are known: ``DIR/<language>/``; the same further down, as ``docs/<language>/docs/`` (FastAPI);
and Docusaurus' ``i18n/<language>/docusaurus-plugin-content-docs/current/`` beside its source in ``docs/``.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from orientera.model.language import Language, is_known_language
from orientera.model.settings import InputError
from orientera.model.site import Branch
from orientera.read.content import OWN_FOLDERS, files_below, read_pages_below
from orientera.read.dialect import Dialect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from orientera.model.page import Page

_DEPTH = 3
"""Folders between the tree and its languages' folders, at most: src/content/docs/en."""
_I18N = "i18n"
_PLUGIN = "docusaurus-plugin-content-"


def branches(tree: Path, source: str, suffixes: Sequence[str]) -> tuple[Branch, ...]:
    """Find the folders of a tree's languages, those of the source language first; they are named zh-Hans, or zh_Hans.

    Raises InputError where the tree or the source language is not there.
    """
    if not tree.is_dir():
        raise InputError(f"there is no folder {tree}", "give the folder that holds one folder a language")
    found = _languages_in(tree, "", source, suffixes) or _docusaurus(tree, source, suffixes)
    if found:
        return found
    parents = [""]
    for _ in range(_DEPTH):
        parents = [f"{parent}{name}/" for parent in parents for name in _folders(tree / parent) if name != _I18N]
        each = [_languages_in(tree, parent, source, suffixes) for parent in parents]
        found = tuple(branch for several in each if len(several) > 1 for branch in several)
        if found:
            return tuple(sorted(found, key=lambda branch: not branch.language.is_source))
    there = ", ".join(name for name in _folders(tree) if _is_language(name))
    hint = f"there is: {there or 'no folder that is named like a language'}"
    raise InputError(f"{tree} has no folder {source} for the source language", hint)


def place_of(name: str, known: Sequence[Branch], suffixes: Sequence[str]) -> tuple[str, str] | None:
    """The language code and path of a page from its file's name below the tree; None for what is no page."""
    for branch in known:
        if name.startswith(branch.folder) and name.endswith(tuple(suffixes)):
            return branch.language.code, branch.path + name.removeprefix(branch.folder)
    return None


def dialect_of(name: str) -> Dialect:
    """The Markdown of a page that is not ours, by its file's name."""
    return Dialect.MDX if name.endswith(".mdx") else Dialect.COMMONMARK


def read_branches(tree: Path, known: Sequence[Branch], suffixes: Sequence[str]) -> dict[tuple[str, str], Page]:
    """Read every page of every language of a tree."""
    return {
        (branch.language.code, page.path): page
        for branch in known
        for page in read_pages_below(
            tree / branch.folder, branch.language, tree, tree, suffixes, path=branch.path, dialect_of=dialect_of
        )
    }


def _languages_in(tree: Path, parent: str, source: str, suffixes: Sequence[str]) -> tuple[Branch, ...]:
    """Find one folder a language; nothing where the source language has none."""
    wanted = _tag(source)
    names = {_tag(name): name for name in _folders(tree / parent) if _is_language(name) or _tag(name) == wanted}
    if wanted not in names:
        return ()
    codes = [
        wanted,
        *(code for code in names if code != wanted and _has_pages(tree / parent / names[code], suffixes)),
    ]
    return tuple(Branch(Language(code, code, code == wanted), f"{parent}{names[code]}/", parent) for code in codes)


def _docusaurus(tree: Path, source: str, suffixes: Sequence[str]) -> tuple[Branch, ...]:
    """Find the folders of Docusaurus' plugins in each language, and those of the source that they translate."""
    first = Language(_tag(source), _tag(source), is_source=True)
    found: dict[str, Branch] = {}
    for name in _folders(tree / _I18N):
        if not _is_language(name) or _tag(name) == first.code:
            continue
        language = Language(_tag(name), _tag(name))
        for folder, path in _plugins(tree, f"{_I18N}/{name}/"):
            if (tree / path).is_dir() and _has_pages(tree / folder, suffixes):
                found.setdefault(path, Branch(first, path, path))
                found[folder] = Branch(language, folder, path)
    return tuple(sorted(found.values(), key=lambda branch: not branch.language.is_source))


def _plugins(tree: Path, folder: str) -> Iterator[tuple[str, str]]:
    for version in _folders(tree / folder / f"{_PLUGIN}docs"):
        path = "docs/" if version == "current" else f"versioned_docs/{version}/"
        yield f"{folder}{_PLUGIN}docs/{version}/", path
    yield f"{folder}{_PLUGIN}blog/", "blog/"
    yield f"{folder}{_PLUGIN}pages/", "src/pages/"


def _folders(folder: Path) -> list[str]:
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return []
    return sorted(one.name for one in entries if one.is_dir() and not one.name.startswith((".", "node_modules")))


def _tag(name: str) -> str:
    """The language tag that a folder is named for: some write zh_Hans."""
    return name.replace("_", "-")


def _is_language(name: str) -> bool:
    return name not in OWN_FOLDERS and is_known_language(_tag(name))


def _has_pages(folder: Path, suffixes: Sequence[str]) -> bool:
    return any(file.name.endswith((*suffixes, ".md", ".mdx")) for file in files_below(folder))
