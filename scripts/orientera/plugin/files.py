"""Choose the files of one language: its own pages, the source's where it has none, and what all share."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.utils import dirname_to_title
from mkdocs_static_i18n.folder import I18nFiles

from orientera.model.page import is_for
from orientera.plugin.page import LanguageFile, LanguagePage
from orientera.read.content import leaves

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from orientera.model.language import Language
    from orientera.plugin import Orientera


ASSETS = "assets"
PAGE_SUFFIXES = (".md", ".markdown", ".mkdn", ".mkd")


@dataclass(frozen=True)
class Versions:
    """Which languages have a page of their own, by the page's path below the language's folder."""

    codes: dict[str, frozenset[str]]
    only: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The languages of a folder whose pages are not for all, by the folder's name."""

    @classmethod
    def of(
        cls, paths: Iterable[str], languages: Iterable[Language], only: Mapping[str, Collection[str]] | None = None
    ) -> Versions:
        """Collect the versions in one pass over the paths below the content folder."""
        declared = {language.code for language in languages}
        codes: dict[str, set[str]] = {}
        for uri in paths:
            code, _, path = uri.partition("/")
            if code in declared and path.endswith(PAGE_SUFFIXES):
                codes.setdefault(path, set()).add(code)
        return cls({path: frozenset(found) for path, found in codes.items()}, only or {})

    def has(self, path: str, code: str) -> bool:
        """Say whether a language has its own version of a page."""
        return code in self.codes.get(path, ())

    def falls_back(self, path: str, language: Language, source: Language) -> bool:
        """Say whether a language shows the source's version of a page."""
        codes = self.codes.get(path, ())
        return language.code not in codes and source.code in codes and is_for(path, language.code, self.only)

    def hides(self, path: str, language: Language) -> bool:
        """Say whether a page that others have is not for a language, which has no version of its own either."""
        codes = self.codes.get(path, (language.code,))
        return language.code not in codes and not is_for(path, language.code, self.only)


class LanguageFiles(I18nFiles):  # type: ignore[misc]
    """Files of one language: a link leads to the language's own version, or else to the source's.

    ``asked`` notes, while it is a dict, which paths were asked for and whether they were there.
    """

    def __init__(self, plugin: Orientera, own: Iterable[LanguageFile], shared: Iterable[File]) -> None:
        own = list(own)
        super().__init__(plugin, [*own, *shared])
        self.asked: dict[str, bool] | None = None
        self._codes = {plugin.current_language, plugin.default_language}
        self._by_path: dict[str, File] = {file.norm_src_uri: file for file in own}

    def get_file_from_path(self, path: str) -> File | None:
        """Find a file by its path below the content folder, or below the language's folder."""
        uri = posixpath.normpath(path)
        code, _, rest = uri.partition("/")
        file = self._by_path.get(rest if code in self._codes else uri) or self.src_uris.get(uri)
        if file is None and uri == ".":
            file = self._by_path.get("index.md")
        if self.asked is not None:
            self.asked[path] = file is not None
        return file

    def local_files(self) -> Iterable[LanguageFile]:
        """Yield what stands in a language's folder and is no page: pictures, documents."""
        return (file for file in self if isinstance(file, LanguageFile) and not file.is_documentation_page())

    def copy_static_files(self, *args: object, **kwargs: object) -> None:
        """Copy what is the language's own, or, for the files that all share, those."""
        own = list(self.local_files())
        for file in own if self._by_path else self.media_files():
            file.copy_file()


def files_of(plugin: Orientera, paths: Iterable[str], language: Language, config: MkDocsConfig) -> LanguageFiles:
    """Choose and place the files of a language: all of it stands under ``/<code>/``, the source's too."""
    source = plugin.source.code
    chosen: dict[str, LanguageFile] = {}
    shared = []
    for uri in paths:
        code, _, path = uri.partition("/")
        if code == ASSETS and not path.endswith(PAGE_SUFFIXES):
            shared.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
        if not path or code not in (language.code, source) or (code != language.code and path in chosen):
            continue
        is_page = path.endswith(PAGE_SUFFIXES)
        if is_page and code != language.code and not plugin.versions.falls_back(path, language, plugin.source):
            continue
        dest = f"{language.code}/{path}"
        if is_page:
            place = plugin.place_of(path, language)
            dest = f"{place}index.html" if place.endswith("/") else place
        file = LanguageFile(uri, config.docs_dir, config.site_dir, config.use_directory_urls, dest_uri=dest)
        file.locale = code
        file.norm_src_uri = path
        if is_page:
            LanguagePage(file, language, plugin)  # which sets file.page
        chosen[path] = file
    return LanguageFiles(plugin, [chosen[path] for path in sorted(chosen, key=_folder_order)], shared)


def _folder_order(path: str) -> list[tuple[bool, bool, str]]:
    """Order paths as MkDocs does: the index of a folder first, its folders last."""
    *folders, name = path.split("/")
    is_index = name.rpartition(".")[0] in ("index", "README")
    return [*((True, True, folder) for folder in folders), (False, not is_index, name)]


def shared_files(files: Files, config: MkDocsConfig) -> Iterable[File]:
    """Yield what stands once for all languages: assets of the content and of our own templates, not Material's."""
    folders = {os.path.normpath(folder) for folder in (config.docs_dir, config.theme.custom_dir) if folder}
    for file in files:
        hidden = file.src_uri.endswith(PAGE_SUFFIXES) or "/." in file.src_uri
        if file.src_uri.startswith(f"{ASSETS}/") and not hidden and os.path.normpath(file.src_dir or "") in folders:
            yield file


def refuse_leaving(links: Iterable[str], content: Path) -> None:
    """Stop the build where a symbolic link would publish a file from outside the content folder."""
    for link in sorted(links):
        path = Path(link)
        if path.is_relative_to(content) and leaves(path, content):
            name = path.relative_to(content).as_posix()
            raise PluginError(
                f"{content.name}/{name}: this symbolic link leaves {content.name}/\n"
                f"  put the file itself into {content.name}/: what a link points to outside is not published"
            )


def navigation_for(entries: list[Any], language: Language, versions: Versions) -> list[Any]:
    """Leave out of a given navigation what is not for a language, and sections that are empty then."""
    kept: list[Any] = []
    for entry in entries:
        if isinstance(entry, dict):
            [(title, inside)] = entry.items()
            if isinstance(inside, list):
                inside = navigation_for(inside, language, versions)
            if inside and not (isinstance(inside, str) and versions.hides(inside, language)):
                kept.append({title: inside})
        elif not (isinstance(entry, str) and versions.hides(entry, language)):
            kept.append(entry)
    return kept


def navigation_paths(files: Files) -> list[object]:
    """Make a navigation from the folders, for a mkdocs.yml without ``nav``, below the language's folder."""
    branches: dict[tuple[str, ...], list[object]] = {(): []}
    titles: dict[str, tuple[str, ...]] = {"": ()}
    for file in files.documentation_pages():
        if isinstance(file, LanguageFile):
            folder = file.norm_src_uri.rpartition("/")[0]
            if folder not in titles:
                titles[folder] = tuple(dirname_to_title(name) for name in folder.split("/"))
            _branch(titles[folder], branches).append(file.norm_src_uri)
    return branches[()]


def _branch(titles: tuple[str, ...], branches: dict[tuple[str, ...], list[object]]) -> list[object]:
    if titles not in branches:
        branches[titles] = []
        _branch(titles[:-1], branches).append({titles[-1]: branches[titles]})
    return branches[titles]
