"""Choose the files of one language: its own pages, the source's where it has none, and what all share."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.utils import nest_paths
from mkdocs_static_i18n.folder import I18nFiles

from orientera.plugin.page import LanguageFile, LanguagePage
from orientera.read.content import DATA, leaves

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from orientera.model.language import Language
    from orientera.plugin import Orientera


@dataclass(frozen=True)
class Versions:
    """Which languages have a page of their own, by the page's path below the language's folder."""

    codes: dict[str, frozenset[str]]

    @classmethod
    def of(cls, files: Iterable[File], languages: Iterable[Language]) -> Versions:
        """Collect the versions in one pass over the files."""
        declared = {language.code for language in languages}
        codes: dict[str, set[str]] = {}
        for file in files:
            code, _, path = file.src_uri.partition("/")
            if code in declared and path and file.is_documentation_page():
                codes.setdefault(path, set()).add(code)
        return cls({path: frozenset(found) for path, found in codes.items()})

    def has(self, path: str, code: str) -> bool:
        """Say whether a language has its own version of a page."""
        return code in self.codes.get(path, ())


class LanguageFiles(I18nFiles):  # type: ignore[misc]
    """Files of one language; links find the language's own version first, then the source's."""

    def __init__(self, plugin: Orientera, files: Iterable[File], *, copies_shared: bool) -> None:
        super().__init__(plugin, files)
        self.copies_shared = copies_shared

    def copy_static_files(self, *args: object, **kwargs: object) -> None:
        """Copy what all languages share once only, not once a language."""
        if self.copies_shared:
            super().copy_static_files(*args, **kwargs)


def files_of(plugin: Orientera, files: Files, language: Language, config: MkDocsConfig) -> LanguageFiles:
    """Choose and place the files of a language: every page stands under ``/<code>/``, the source's too."""
    source = plugin.source.code
    chosen = list(shared_files(files, plugin, config))
    for file in files.documentation_pages():
        code, _, path = file.src_uri.partition("/")
        own = code == language.code
        if not path or not (own or (code == source and not plugin.versions.has(path, language.code))):
            continue
        dest = posixpath.join(language.code, file.dest_uri.partition("/")[2])
        placed = LanguageFile(
            file.src_uri, config.docs_dir, config.site_dir, config.use_directory_urls, dest_uri=dest
        )
        placed.inclusion = file.inclusion
        placed.locale = code
        placed.norm_src_uri = path
        LanguagePage(placed, language, plugin, config)  # which sets placed.page
        chosen.append(placed)
    return LanguageFiles(plugin, chosen, copies_shared=False)


def shared_files(files: Files, plugin: Orientera, config: MkDocsConfig) -> Iterable[File]:
    """Yield what stands once for all languages: assets of the content and of our own templates, not Material's."""
    codes = {language.code for language in plugin.languages}
    own_theme = str(Path(config.theme.custom_dir)) if config.theme.custom_dir else None
    for file in files:
        top = file.src_uri.partition("/")[0]
        if file.src_dir == config.docs_dir:
            if not file.is_documentation_page() and top != DATA and top not in codes:
                yield file
        elif file.src_dir == own_theme and file.src_uri.startswith("assets/"):
            yield file


def refuse_leaving(files: Files, config: MkDocsConfig) -> None:
    """Stop the build where a symbolic link would publish a file from outside the content folder."""
    content = Path(config.docs_dir)
    inside: dict[Path, bool] = {}
    for file in files:
        if file.src_dir != config.docs_dir or not file.abs_src_path:
            continue
        path = Path(file.abs_src_path)
        folder = path.parent
        if folder not in inside:
            inside[folder] = not leaves(folder, content)
        if not inside[folder] or (path.is_symlink() and leaves(path, content)):
            raise PluginError(
                f"{content.name}/{file.src_uri}: this symbolic link leaves {content.name}/\n"
                f"  put the file itself into {content.name}/: what a link points to outside is not published"
            )


def navigation_paths(files: Files) -> list[object]:
    """Make a navigation from the folders, for a mkdocs.yml without ``nav``, below the language's folder."""
    paths = [file.norm_src_uri for file in files.documentation_pages() if isinstance(file, LanguageFile)]
    return list(nest_paths(paths))  # type: ignore[no-untyped-call]
