"""Keep what the last builds worked out, by content. What is corrupt, or of another engine, is not there."""

from __future__ import annotations

import contextlib
import hashlib
import pickle
import sqlite3
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.structure.toc import TableOfContents

    from orientera.model.clock import Validity


@dataclass(frozen=True)
class Text:
    """The large part of what one page's Markdown became: read only where a page is written."""

    html: str
    toc: TableOfContents
    words: str


@dataclass(frozen=True)
class Record:
    """The small part of what one page's Markdown became: read in every build.

    ``key`` digests what went in, ``text_digest`` the Text, ``headings`` what lists of pages show of the page's
    headings; ``asked`` says which paths its links asked for and whether they were there, ``data`` digests
    content/data and the templates where the page shows something of it. ``included`` digests the content files whose
    blocks it shows, or would show if they were there.
    """

    key: str
    text_digest: bytes
    headings: str
    title: str | None
    meta: dict[str, Any]
    has_title: bool
    ids: frozenset[str]
    anchors: dict[str, dict[str, str]]
    asked: dict[str, bool]
    validity: Validity
    data: str
    included: dict[str, str]


@dataclass
class LanguageState:
    """What a language's part of one site was made from: by page its key and validity, by file its digest."""

    page_keys: dict[str, str] = field(default_factory=dict)
    validities: dict[str, Validity] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    search_key: str = ""
    feeds_key: str = ""
    themes_key: str = ""


class TextStore:
    """The Texts of a language's pages, by path. A store that cannot be used loses what it had, and says nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open()
        except sqlite3.DatabaseError:
            self._drop()

    def get(self, path: str, digest: bytes) -> Text | None:
        """The Text of a page, where it is still the one that was put."""
        try:
            row = self._base.execute("SELECT text, words FROM pages WHERE path = ?", (path,)).fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return None
        if row is None or _digests(*row) != digest:
            return None
        html, toc = pickle.loads(zlib.decompress(row[0]))  # of the very bytes that we wrote
        return Text(html, toc, row[1].decode())

    def words(self, digests: dict[str, bytes]) -> dict[str, str]:
        """The words of the pages whose digests are given, as far as they are still what was put."""
        try:
            rows = self._base.execute("SELECT path, words FROM pages").fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return {}
        return {path: words.decode() for path, words in rows if _digest(words) == digests.get(path, b"")[_SIZE:]}

    def put(self, path: str, text: Text) -> bytes:
        """Keep the Text of a page, and return its digest."""
        packed = zlib.compress(pickle.dumps((text.html, text.toc), protocol=pickle.HIGHEST_PROTOCOL), 1)
        words = text.words.encode()
        with contextlib.suppress(sqlite3.DatabaseError):
            self._base.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", (path, packed, words))
            return _digests(packed, words)
        self._drop()
        return b""

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
        self._base.execute("CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, text BLOB, words BLOB)")

    def _drop(self) -> None:
        with contextlib.suppress(sqlite3.Error, AttributeError):
            self._base.close()
        for suffix in ("", "-journal", "-wal", "-shm"):
            Path(f"{self._file}{suffix}").unlink(missing_ok=True)
        self._open()


def _digests(packed: bytes, words: bytes) -> bytes:
    return _digest(packed) + _digest(words)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SIZE).digest()


_SIZE = 16
