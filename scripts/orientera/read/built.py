"""Read a folder of HTML, ours or any other, once a file; what has not changed since the last time is not parsed."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orientera.model.address import host_of, join
from orientera.model.built import NOWHERE, BuiltLink, BuiltPage, BuiltSite, SourceLines
from orientera.model.page import Fault
from orientera.model.said import say
from orientera.model.settings import InputError
from orientera.read.content import ASSETS, name_below
from orientera.read.html_in_markdown import links_in_html
from orientera.read.inputs import SETTLED, bytes_digest, digest, stats_of
from orientera.read.markdown import read_page
from orientera.read.references import Reader, read_json_feed, read_manifest, read_style, reader_of
from orientera.read.registry import read_registry
from orientera.read.state import CACHE, engine_key, load, save

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientera.model.language import Language
    from orientera.model.report import Report
    from orientera.model.settings import Settings

HTML = (".html", ".htm", ".xhtml")


@dataclass
class _Known:
    """What was read of files, by their reader and the digest of their bytes; each distinct link is kept once."""

    pages: dict[str, BuiltPage] = field(default_factory=dict)
    used: dict[str, BuiltPage] = field(default_factory=dict)
    links: dict[BuiltLink, BuiltLink] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    around: str = "windows-1252"

    def read(self, file: Path, name: str, reader: Reader | None = None) -> BuiltPage:
        """Read a file by the reader of its name, or the given one, or give what was read of the same bytes before."""
        reader = reader or reader_of(name)
        try:
            raw = file.read_bytes()
        except OSError as error:
            return BuiltPage(
                name, fault=Fault(say("the file cannot be read: {why}", why=error.strerror), say("check its rights"))
            )
        if reader is None:
            return BuiltPage(name)
        if reader is read_style:
            return replace(read_style(raw, name, self.around), digest=f"{self.around} {bytes_digest(raw)}")
        key = f"{reader.__name__} {bytes_digest(raw)}"
        page = self.used.get(key) or self.pages.get(key)
        if page is None:
            page = self._sparing(reader(raw, ""))
        self.used[key] = page
        return replace(page, path=name, digest=key)

    def _sparing(self, page: BuiltPage) -> BuiltPage:
        """Let equal links and ids of different pages be the same object: large sites repeat themselves."""
        links = tuple(self.links.setdefault(link, link) for link in page.links)
        ids = page.ids and frozenset(self.texts.setdefault(id_, id_) for id_ in page.ids)
        return replace(page, links=links, ids=ids)


@cache
def _engine() -> str:
    """Digest the program and the libraries that read pages: another engine trusts nothing of this one's cache."""
    return digest(engine_key(), [version(name) for name in ("selectolax", "ada-url")])


def read_built_site(folder: Path, settings: Settings | None = None, *, address: str = "") -> BuiltSite:
    """Read every file below a folder that has links.

    Where the folder is our site, its address is inside and findings are mapped to Markdown; ``address`` says it for
    another folder. Raises InputError where there is no such folder.
    """
    if not folder.is_dir():
        raise InputError(f"there is no folder {folder}", "run 'orientera build', or name the folder of HTML")
    files = frozenset(_files_below(folder))
    readable = [name for name in sorted(files) if reader_of(name) is not None]
    ours = settings if settings is not None and is_ours(folder, settings) else None
    known = _Known(load(_kept(ours), _engine()) or {} if ours is not None else {})
    pages = {name: known.read(folder / name, name) for name in readable if name.lower().endswith(HTML)}
    site = BuiltSite(pages, files)
    if ours is not None:
        address = address or ours.site_url
        site = replace(site, source_of=sources_of(ours), is_ours=True, registry=read_registry(ours))
    site = replace(site, address=address_of(address))
    known.around = next((page.encoding for page in pages.values() if page.encoding != "utf-8"), known.around)
    others = {name: known.read(folder / name, name) for name in readable if name not in pages}
    for name, reader in _by_use(site).items():
        if name not in others:
            others[name] = known.read(folder / name, name, reader)
    if ours is not None and known.used.keys() != known.pages.keys():
        with contextlib.suppress(OSError):  # what cannot be kept is read again
            save(_kept(ours), _engine(), known.used)
    return replace(site, others=others)


def _by_use(site: BuiltSite) -> dict[str, Reader]:
    """The files whose names do not say what they are, each with its reader: manifests and JSON Feeds.

    Pages name them in their links (rel); a feed can be known by the name that most have, too.
    """
    found: dict[str, Reader] = {name: read_json_feed for name in site.files if name.rpartition("/")[2] == "feed.json"}
    for entry in site.readable_pages():
        for link in entry.page.links:
            if link.rel == "manifest" or (link.rel == "alternate" and ".json" in link.url):
                path = entry.resolve(link).path
                if path in site.files and (link.rel == "manifest" or path.endswith(".json")):
                    found.setdefault(path, read_manifest if link.rel == "manifest" else read_json_feed)
    return found


def address_of(address: str) -> str:
    """A site's address with a slash at its end, or one that is nobody's. Raises InputError for what is none."""
    if not address:
        return NOWHERE
    whole = f"{address.rstrip('/')}/"
    if not whole.startswith(("http://", "https://")) or not host_of(join(whole, "") or ""):
        raise InputError(f"{address} is no address of a site", "write it whole, as https://example.se/")
    return whole


@dataclass
class Before:
    """The last report on our built site, with what all files that it came from looked like: ``key``.

    There is no key, and nothing is kept, where a file has changed so shortly ago that it may change in the same tick.
    """

    file: Path
    key: str
    facts: str = ""

    @classmethod
    def read(cls, settings: Settings, *options: object) -> Before:
        """Look at the files that a report with these options comes from, without reading them."""
        stats = stats_of(settings.site_dir, settings.content, settings.file)
        newest = max(stat[2] for stat in stats.values())
        key = digest(sorted(stats.items()), options) if newest < time.time_ns() - SETTLED else ""
        return cls(_kept(settings).with_suffix(".report"), key)

    def report(self) -> Any:
        """The report that was kept for the same files and options, or None."""
        key, report = load(self.file, _engine()) or ("", None)
        return report if self.key and key == self.key else None

    def with_known(self, site: BuiltSite) -> BuiltSite:
        """The site, with the pages that were right the last time and have nothing new in them or around them."""
        self.facts = digest(*site.facts())
        kept: tuple[str, dict[str, str]] = load(self._right, _engine()) or ("", {})
        right = kept[1] if kept[0] == self.facts else {}
        known = frozenset(
            page.path for page in site.everything if page.digest and right.get(page.path) == page.digest
        )
        return replace(site, known_right=known)

    def keep(self, report: Report, site: BuiltSite) -> None:
        """Keep a report for the next time, and which pages of the site were right."""
        wrong = {problem.page for finding in report.findings for problem in finding.problems}
        right = {page.path: page.digest for page in site.everything if page.path not in wrong and page.fault is None}
        with contextlib.suppress(OSError):
            save(self._right, _engine(), (self.facts, right))
            if self.key:
                save(self.file, _engine(), (self.key, report))

    @property
    def _right(self) -> Path:
        return self.file.with_suffix(".right")


def is_ours(folder: Path, settings: Settings) -> bool:
    """Whether a folder is the one that our site is built into."""
    return folder.resolve() == settings.site_dir.resolve()


def _kept(settings: Settings) -> Path:
    return settings.root / CACHE / "links"


def _files_below(folder: Path) -> list[str]:
    """The paths of all files below a folder that a host serves, with forward slashes.

    Links to folders are followed inside the folder, and never to one around them; what leads nowhere is not there.
    """
    start, real = len(os.fspath(folder)) + 1, folder.resolve()
    found = []
    for above, folders, names in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if _is_below(Path(above, name), real)]
        for name in names:
            path = os.path.join(above, name)  # noqa: PTH118 - tens of thousands of files
            with contextlib.suppress(OSError):
                if stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
                    found.append(path[start:].replace(os.sep, "/"))
    return found


def _is_below(folder: Path, root: Path) -> bool:
    """Whether a folder is followed: every one but a link that leads out of the site, or to a folder around it."""
    if not folder.is_symlink():
        return True
    real, above = folder.resolve(), folder.parent.resolve()
    return real.is_relative_to(root) and not above.is_relative_to(real)


def sources_of(settings: Settings) -> Callable[[str], SourceLines | None]:
    """Find the Markdown behind a built page, or the file that was copied: the language's own, or the source's."""
    source = next(language for language in settings.languages if language.is_source)
    languages = {language.code: language for language in settings.languages}

    @cache
    def source_of(page: str) -> SourceLines | None:
        code, _, path = page.partition("/")
        stem = path.removesuffix("index.html").removesuffix(".html").rstrip("/")
        if code not in languages:
            file = settings.content / page
            return SourceLines(name_below(file, settings.root), {}) if code == ASSETS and file.is_file() else None
        for language in (languages[code], source):
            file = settings.content / language.code / path
            if file.is_file():
                return SourceLines(name_below(file, settings.root), {})
            for name in (f"{stem}.md", f"{stem}/index.md".lstrip("/")):
                file = settings.content / language.code / name
                if file.is_file():
                    return _source_lines(file, name, name_below(file, settings.root), language)
        return None

    return source_of


def _source_lines(file: Path, path: str, name: str, language: Language) -> SourceLines:
    page = read_page(file, path, name, language)
    lines: dict[str, int] = {}
    for tag, line in links_in_html(page):
        lines.setdefault(tag.url, line)
    for link in page.links:
        lines.setdefault(link.target, link.line)
    return SourceLines(name, lines)
