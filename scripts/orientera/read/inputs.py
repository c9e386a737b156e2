"""Read what a build depends on, as digests: nothing is trusted but content."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_THREADS = 2


def digest(*parts: object) -> str:
    """Digest values by what they say (``repr``): texts, numbers, dates, tuples, sorted lists."""
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def file_digests(folder: Path) -> dict[str, str]:
    """Digest every file below a folder, by its path below it; hidden ones are left out, links followed.

    Of a path that is a file, there is one digest, by an empty path.
    """
    paths = [""] if folder.is_file() else list(_walk(str(folder), ""))
    with ThreadPoolExecutor(_THREADS) as pool:
        digests = pool.map(_digest_many, [(str(folder), paths[start::_THREADS]) for start in range(_THREADS)])
    found: dict[str, str] = {}
    for part in digests:
        found |= part
    return dict(sorted(found.items()))


def tree_stamp(folder: Path) -> str:
    """Digest which files stand below a folder, with size and time of change, without reading them.

    It tells whether somebody else has touched what a build wrote.
    """
    stamps: list[str] = []
    waiting = [str(folder)]
    while waiting:
        current = waiting.pop()
        try:
            with os.scandir(current) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        stat = entry.stat(follow_symlinks=False)
                        stamps.append(f"{entry.path} {stat.st_size} {stat.st_mtime_ns}")
        except FileNotFoundError:
            return "there is no such folder"
    stamps.sort()
    return hashlib.blake2b("\n".join(stamps).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _walk(folder: str, prefix: str) -> Iterable[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    yield from _walk(entry.path, f"{prefix}{entry.name}/")
                else:
                    yield prefix + entry.name
    except FileNotFoundError:
        return


def _digest_many(task: tuple[str, list[str]]) -> dict[str, str]:
    folder, paths = task
    found = {}
    for path in paths:
        try:
            with Path(folder, path).open("rb", buffering=0) as stream:
                found[path] = hashlib.blake2b(stream.read(), digest_size=16).hexdigest()
        except OSError as error:
            found[path] = f"unreadable: {error.strerror}"
    return found
