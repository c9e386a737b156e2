"""Keep what the last builds worked out, by content. What is corrupt, or of another engine, is not there."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orientera.model.clock import Validity

if TYPE_CHECKING:
    from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True)
class Record:
    """What one page's Markdown became, less its HTML, which is kept apart.

    ``key`` digests what went in, ``asked`` says which paths its links asked for and whether they were there.
    """

    key: str
    html_digest: str
    title: str | None
    meta: dict[str, Any]
    toc: TableOfContents
    has_title: bool
    words: str
    ids: frozenset[str]
    anchors: dict[str, dict[str, str]]
    asked: dict[str, bool]
    validity: Validity


@dataclass
class LanguageState:
    """What a language's part of one site was made from: by page its key and validity, by file its digest."""

    page_keys: dict[str, str] = field(default_factory=dict)
    validities: dict[str, Validity] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    fallbacks: int = 0
    validity: Validity = field(default_factory=Validity)


def html_digest(html: str) -> str:
    """Digest a page's HTML: what comes back from the store is checked against it."""
    return hashlib.blake2b(html.encode(), digest_size=16).hexdigest()


class HtmlStore:
    """The HTML of a language's pages, by path. A store that cannot be used loses what it had, and says nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open()
        except sqlite3.DatabaseError:
            self._drop()

    def get(self, path: str, digest: str) -> str | None:
        """The HTML of a page, where it is still what it was."""
        try:
            row = self._base.execute("SELECT html FROM pages WHERE path = ?", (path,)).fetchone()
            html = zlib.decompress(row[0]).decode() if row else ""
        except (sqlite3.DatabaseError, zlib.error, UnicodeDecodeError):
            return None
        return html if row and html_digest(html) == digest else None

    def put(self, path: str, html: str) -> None:
        """Keep the HTML of a page."""
        row = (path, zlib.compress(html.encode(), 1))
        try:
            self._base.execute("INSERT OR REPLACE INTO pages VALUES (?, ?)", row)
        except sqlite3.DatabaseError:
            self._drop()

    def close(self, keep: set[str]) -> None:
        """Forget the pages that are no more, and write."""
        with contextlib.suppress(sqlite3.DatabaseError):
            known = {path for (path,) in self._base.execute("SELECT path FROM pages")}
            self._base.executemany("DELETE FROM pages WHERE path = ?", [(path,) for path in known - keep])
            self._base.commit()
        self._base.close()

    def _open(self) -> None:
        self._base = sqlite3.connect(self._file)
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute("CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, html BLOB)")

    def _drop(self) -> None:
        with contextlib.suppress(sqlite3.Error, AttributeError):
            self._base.close()
        for suffix in ("", "-journal", "-wal", "-shm"):
            Path(f"{self._file}{suffix}").unlink(missing_ok=True)
        self._open()
