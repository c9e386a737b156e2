"""Read a folder of HTML, ours or any other, once a file; what has not changed since the last time is not parsed."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from orientera.model.built import NOWHERE, BuiltLink, BuiltPage, BuiltSite, SourceLines
from orientera.model.page import Fault
from orientera.model.settings import InputError
from orientera.read.content import name_below
from orientera.read.inputs import bytes_digest, digest
from orientera.read.markdown import read_page
from orientera.read.references import reader_of
from orientera.read.state import CACHE, engine_key, load, save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientera.model.language import Language
    from orientera.model.settings import Settings

HTML = (".html", ".htm", ".xhtml")


@dataclass
class _Known:
    """What was read of files, by their reader and the digest of their bytes; each distinct link is kept once."""

    pages: dict[str, BuiltPage] = field(default_factory=dict)
    used: dict[str, BuiltPage] = field(default_factory=dict)
    links: dict[BuiltLink, BuiltLink] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def read(self, file: Path, name: str) -> BuiltPage:
        """Read a file, or give what was read of the same bytes before."""
        reader = reader_of(name)
        try:
            raw = file.read_bytes()
        except OSError as error:
            return BuiltPage(name, fault=Fault(f"the file cannot be read: {error.strerror}", "check its rights"))
        if reader is None:
            return BuiltPage(name)
        key = f"{reader.__name__} {bytes_digest(raw)}"
        page = self.used.get(key) or self.pages.get(key)
        if page is None:
            page = self._sparing(reader(raw, ""))
        self.used[key] = page
        return replace(page, path=name)

    def _sparing(self, page: BuiltPage) -> BuiltPage:
        """Let equal links and ids of different pages be the same object: large sites repeat themselves."""
        links = tuple(self.links.setdefault(link, link) for link in page.links)
        ids = page.ids and frozenset(self.texts.setdefault(id_, id_) for id_ in page.ids)
        return replace(page, links=links, ids=ids)


def read_built_site(folder: Path, settings: Settings | None = None, *, address: str = "") -> BuiltSite:
    """Read every file below a folder that has links.

    Where the folder is our site, its address is inside and findings are mapped to Markdown; ``address`` says it for
    another folder. Raises InputError where there is no such folder.
    """
    if not folder.is_dir():
        raise InputError(f"there is no folder {folder}", "run 'orientera build', or name the folder of HTML")
    files = frozenset(_files_below(folder))
    readable = [name for name in sorted(files) if reader_of(name) is not None]
    kept = settings.root / CACHE / f"links-{digest(str(folder.resolve()))}" if settings is not None else None
    known = _Known(load(kept, engine_key()) or {} if kept is not None else {})
    read = {name: known.read(folder / name, name) for name in readable}
    if kept is not None and known.used.keys() != known.pages.keys():
        with contextlib.suppress(OSError):  # what cannot be kept is read again
            save(kept, engine_key(), known.used)
    pages = {name: page for name, page in read.items() if name.lower().endswith(HTML)}
    others = {name: page for name, page in read.items() if name not in pages}
    site = BuiltSite(pages, files, NOWHERE, others=others)
    if settings is not None and folder.resolve() == settings.site_dir.resolve():
        address = address or settings.site_url
        site = replace(site, source_of=_sources(settings))
    return replace(site, address=f"{address.rstrip('/')}/" if address else NOWHERE)


def _files_below(folder: Path) -> list[str]:
    """The paths of all files below a folder, with forward slashes."""
    start = len(os.fspath(folder)) + 1
    return [
        os.path.join(above, name)[start:].replace(os.sep, "/")  # noqa: PTH118 - tens of thousands of files
        for above, _, names in os.walk(folder)
        for name in names
    ]


def _sources(settings: Settings) -> Callable[[str], SourceLines | None]:
    """Find the Markdown behind a built page: the language's own file, or the source's where it fell back."""
    source = next(language for language in settings.languages if language.is_source)
    languages = {language.code: language for language in settings.languages}

    @cache
    def source_of(page: str) -> SourceLines | None:
        code, _, path = page.partition("/")
        stem = path.removesuffix("index.html").removesuffix(".html").rstrip("/")
        if code not in languages:
            return None
        for language in (languages[code], source):
            for name in (f"{stem}.md", f"{stem}/index.md".lstrip("/")):
                file = settings.content / language.code / name
                if file.is_file():
                    return _source_lines(file, name, name_below(file, settings.root), language)
        return None

    return source_of


def _source_lines(file: Path, path: str, name: str, language: Language) -> SourceLines:
    page = read_page(file, path, name, language)
    lines: dict[str, int] = {}
    for link in page.links:
        lines.setdefault(link.target, link.line)
    return SourceLines(name, lines)
