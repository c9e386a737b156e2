"""Read what a build depends on, as digests, and tell whether what a build wrote is as it left it.

A file is read again when its size, its times or its inode differ from when it was read, as git does with its index:
the time of change (ctime) tells even where somebody has set back the time of modification.
"""

from __future__ import annotations

import hashlib
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_THREADS = 2
SETTLED = 2_000_000_000
"""Nanoseconds. A file that changed so shortly before it was read may change again in the same tick of its clock."""

Stat = tuple[int, int, int, int]
"""Size in bytes, times of modification and of change in nanoseconds, inode."""


def digest(*parts: object) -> str:
    """Digest values by what they say (``repr``): texts, numbers, dates, tuples, sorted lists."""
    return text_digest(repr(parts))


def text_digest(text: str) -> str:
    """Digest one text, in less time."""
    return bytes_digest(text.encode("utf-8", "surrogatepass"))


def bytes_digest(data: bytes) -> str:
    """Digest bytes, as those of a file."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


@dataclass
class Digests:
    """Digests of files by their absolute path, with what the file looked like when it was read."""

    known: dict[str, tuple[Stat, str]] = field(default_factory=dict)
    links: set[str] = field(default_factory=set)
    """Absolute paths of the symbolic links that were met, to files and to folders."""
    used: dict[str, tuple[Stat, str]] = field(default_factory=dict)

    def of(self, folder: Path) -> dict[str, str]:
        """Digest every file below a folder, by its path below it; hidden ones are left out, links followed.

        Of a path that is a file, there is one digest, by an empty path.
        """
        root = str(folder)
        files = [("", folder.stat())] if folder.is_file() else list(self._walk(root, ""))
        now = time.time_ns() - SETTLED
        found: dict[str, str] = {}
        unread: list[tuple[str, str, Stat]] = []
        for path, stat in files:
            whole = f"{root}/{path}" if path else root
            looks = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
            before = self.known.get(whole)
            if before is not None and before[0] == looks:
                self.used[whole] = before
                found[path] = before[1]
            else:
                unread.append((path, whole, looks))
        with ThreadPoolExecutor(_THREADS) as pool:
            for (path, whole, looks), value in zip(unread, pool.map(_digest_file, unread), strict=True):
                found[path] = value
                if looks[2] < now:
                    self.used[whole] = (looks, value)
        return dict(sorted(found.items()))

    def _walk(self, folder: str, prefix: str) -> Iterable[tuple[str, os.stat_result]]:
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_symlink():
                        self.links.add(entry.path)
                    if entry.is_dir():
                        yield from self._walk(entry.path, f"{prefix}{entry.name}/")
                    else:
                        try:
                            stat = entry.stat()
                        except FileNotFoundError:  # a link that leads nowhere
                            stat = entry.stat(follow_symlinks=False)
                        yield prefix + entry.name, stat
        except FileNotFoundError:
            return


def _digest_file(task: tuple[str, str, Stat]) -> str:
    try:
        with Path(task[1]).open("rb", buffering=0) as stream:
            return bytes_digest(stream.read())
    except OSError as error:
        return f"unreadable: {error.strerror}"


def file_digests(folder: Path) -> dict[str, str]:
    """Digest every file below a folder, by its path below it; hidden ones are left out, links followed."""
    return Digests().of(folder)


def stats_of(*places: Path) -> dict[str, Stat]:
    """Say of each file below some folders what it looks like, by its whole path; of a file, of itself."""
    found: dict[str, Stat] = {}
    for place in places:
        files = [os.fspath(place)] if place.is_file() else []
        files += [os.path.join(above, name) for above, _, names in os.walk(place) for name in names]  # noqa: PTH118
        for name in files:
            stat = os.stat(name, follow_symlinks=os.path.exists(name))  # noqa: PTH110, PTH116 - tens of thousands
            found[name] = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
    return found


Looks = dict[str, tuple[int, int]]
"""What a site looks like: size and time of change of each file and, under names that end in ``/``, of each folder."""


def looks_of(folder: Path) -> Looks:
    """Look at every file and folder below a folder, without reading them."""
    return _look(folder, ["/", *_tree(str(folder), "")])


def is_as_left(folder: Path, looks: Looks) -> bool:
    """Say whether a folder looks as it did: a file that came or went changes the folder that it is in."""
    root = str(folder)
    try:
        return bool(looks) and all(_one(root, path) == look for path, look in looks.items())
    except OSError:
        return False


def look_again(folder: Path, looks: Looks, touched: Iterable[str]) -> Looks:
    """Bring looks up to date where some files below the folder were written or removed."""
    changed = set()
    for path in touched:
        changed.add(path)
        while path:
            path = path.rpartition("/")[0]
            changed.add(f"{path}/")
    kept = {path: look for path, look in looks.items() if path not in changed}
    there = [path for path in changed if (folder / path.lstrip("/")).exists()]
    return kept | _look(folder, there)


def _look(folder: Path, paths: Iterable[str]) -> Looks:
    root = str(folder)
    return {path: _one(root, path) for path in paths}


def _one(root: str, path: str) -> tuple[int, int]:
    stat = os.stat(f"{root}/{path}", follow_symlinks=False)  # noqa: PTH116 - 24,000 times in a large site
    return (-1 if path.endswith("/") else stat.st_size, stat.st_mtime_ns)


def _tree(folder: str, prefix: str) -> Iterable[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield f"{prefix}{entry.name}/"
                yield from _tree(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name
