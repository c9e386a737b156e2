"""Read the content tree: one folder a language, the same relative paths in each."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from orientera.model.language import is_known_language, is_well_formed
from orientera.model.page import Fault, Page
from orientera.model.site import Folder
from orientera.read.dialect import Dialect
from orientera.read.markdown import read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from orientera.model.language import Language

DATA = "data"
ASSETS = "assets"
OWN_FOLDERS = (DATA, ASSETS)
_LINKED = Fault(
    "this symbolic link leads to a folder: its pages would be built, and never checked",
    "put the files themselves there, or show a text of another page with [[block:...]]",
)


def read_pages(content: Path, languages: Iterable[Language], root: Path) -> dict[tuple[str, str], Page]:
    """Read every page of every language of our own site. Names of files are given below ``root``."""
    return {
        (language.code, page.path): page
        for language in languages
        for page in read_pages_below(content / language.code, language, content, root, (".md",))
    }


def read_pages_below(
    folder: Path,
    language: Language,
    content: Path,
    root: Path,
    suffixes: Sequence[str],
    *,
    path: str = "",
    dialect_of: Callable[[str], Dialect] = lambda _: Dialect.PYTHON_MARKDOWN,
) -> Iterator[Page]:
    """Read the pages below a folder of the content; their paths are below ``path``."""
    is_outside = leaves(folder, content)
    for file in files_below(folder):
        if not file.name.endswith(tuple(suffixes)):
            continue
        own_path = f"{path}{file.relative_to(folder).as_posix()}"
        name = name_below(file, root)
        if is_outside or (file.is_symlink() and leaves(file, content)):
            yield Page(own_path, name, language, fault=_leaving(content))
        else:
            yield read_page(file, own_path, name, language, dialect_of(name))


def files_below(folder: Path) -> Iterator[Path]:
    """Yield all files below a folder, sorted; hidden ones left out, linked folders not entered but yielded."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(Path(entry.path))
        else:
            yield Path(entry.path)


def leaves(file: Path, content: Path) -> bool:
    """Say whether a file is, through a symbolic link, outside the content folder."""
    try:
        return not file.resolve().is_relative_to(content.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return True


def read_folders(content: Path, languages: Sequence[Language], root: Path) -> tuple[Folder, ...]:
    """Find top folders that are no declared language, declared languages without folder, and links that leave."""
    declared = {language.code for language in languages}
    folders = []
    for entry in sorted(content.iterdir()) if content.is_dir() else []:
        name = name_below(entry, root)
        if entry.is_symlink() and leaves(entry, content):
            folders.append(Folder(name, _leaving(content)))
        elif entry.is_dir() and not entry.name.startswith(".") and entry.name not in (*declared, *OWN_FOLDERS):
            folders.append(Folder(name, _undeclared(entry.name)))
    folders += [
        Folder(name_below(file, root), _leaving(content))
        for code in [*declared, *OWN_FOLDERS]
        for file in files_below(content / code)
        if file.is_symlink() and file.suffix != ".md" and leaves(file, content)
    ]
    folders += [
        Folder(name_below(file, root), _LINKED)
        for code in declared
        for file in files_below(content / code)
        if file.is_symlink() and file.is_dir() and not leaves(file, content)
    ]
    for language in languages:
        if not (content / language.code).is_dir():
            hint = f"run 'orientera new language {language.code}', or take it out of mkdocs.yml"
            fault = Fault(f"the language {language.code} is declared in mkdocs.yml but has no folder", hint)
            folders.append(Folder(name_below(content / language.code, root), fault))
    return tuple(folders)


def name_below(file: Path, root: Path) -> str:
    """Name a file as reports do: below the project's folder, with forward slashes."""
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()


def _undeclared(name: str) -> Fault:
    if is_known_language(name):
        hint = f"add '- locale: {name}' with its name to the languages in mkdocs.yml, or move the folder"
        return Fault(f"the folder {name} is a language that mkdocs.yml does not declare", hint)
    if is_well_formed(name) and len(name) == 2:
        hint = "rename it: two letters are taken for a language; pictures and documents go to content/assets/"
        return Fault(f"the folder {name} has a name of two letters that is no language", hint)
    hint = "move it into a language's folder, or to content/assets/ or content/data/"
    return Fault(f"the folder {name} is no language, and neither assets nor data", hint)


def _leaving(content: Path) -> Fault:
    hint = f"put the file itself into {content.name}/: what a link points to outside is not published"
    return Fault(f"this symbolic link leaves {content.name}/", hint)
