"""Put a new site in the place of the old one, so that a process killed at any moment leaves a whole site.

A whole new tree is built beside, with hard links to what stays, and exchanged with the old one in one system call.
In a large site a few changed files are staged, listed in a journal, and moved in one by one: where that is cut
short, some pages are new and some old, each of them whole, and the next build carries out the journal.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

FEW = 200
LARGE = 6000
"""Files and folders. In a site that is larger, up to FEW changed files are moved in one by one: a second tree of hard
links would take longer than the build."""

try:
    import fcntl
except ImportError:  # Windows: builds there are not kept apart
    fcntl = None  # type: ignore[assignment]

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class Swap:
    """The place beside a site where the next one is made."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.stage = site.parent / f".{site.name}.next"
        self._old = site.parent / f".{site.name}.old"
        self._journal = site.parent / f".{site.name}.journal"

    def recover(self) -> bool:
        """Carry out or clear away what a killed build left; say whether the site was changed."""
        changed = False
        if self._journal.is_file():
            changed = True
            with contextlib.suppress(ValueError):  # written whole or not at all: a broken one is none of ours
                work = json.loads(self._journal.read_text(encoding="utf-8"))
                self._move(work["moved"], work["removed"])
            self._journal.unlink()
        if not self.site.exists() and self._old.is_dir():
            self._old.rename(self.site)
            changed = True
        for leftover in (self.stage, self._old):
            if leftover.is_dir():
                shutil.rmtree(leftover)
        return changed

    def begin(self) -> None:
        """Make the empty place. Raises OSError where nothing can be written."""
        self.stage.mkdir(parents=True)

    def give_up(self) -> None:
        """Clear the place away and leave the old site as it is."""
        shutil.rmtree(self.stage, ignore_errors=True)

    def exchange(self, kept: Iterable[str]) -> None:
        """Complete the staged tree with the files that are kept from the old site, and put it in its place."""
        for path in kept:
            target = self.stage / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                _link(self.site / path, target)
        if not self.site.exists():
            self.stage.rename(self.site)
            return
        if not _exchange(self.stage, self.site):
            self.site.rename(self._old)
            self.stage.rename(self.site)
        for old in (self.stage, self._old):
            shutil.rmtree(old, ignore_errors=True)

    def apply(self, moved: list[str], removed: list[str]) -> None:
        """Move a few staged files into the site, and take files out of it."""
        beside = self._journal.with_name(self._journal.name + ".new")
        with beside.open("w", encoding="utf-8") as stream:
            json.dump({"moved": moved, "removed": removed}, stream)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(self._journal)
        self._move(moved, removed)
        self._journal.unlink()
        shutil.rmtree(self.stage, ignore_errors=True)

    def _move(self, moved: list[str], removed: list[str]) -> None:
        for path in moved:
            staged, target = self.stage / path, self.site / path
            if staged.is_file():  # else it was moved before the process was killed
                target.parent.mkdir(parents=True, exist_ok=True)
                staged.replace(target)
        for path in removed:
            target = self.site / path
            target.unlink(missing_ok=True)
            for folder in target.parents:
                if folder == self.site or not folder.is_dir() or any(folder.iterdir()):
                    break
                folder.rmdir()


def _link(file: Path, target: Path) -> None:
    """Link a file, or copy it on file systems that know no hard links."""
    try:
        os.link(file, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(file, target)


@contextlib.contextmanager
def only_one(file: Path, say: Callable[[str], None]) -> Iterator[bool]:
    """Let one build at a time work; another one says that it waits, and is told that it has waited."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as stream:
        if fcntl is None:
            yield False
            return
        waited = False
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another build is running: waiting for it to end")
            fcntl.flock(stream, fcntl.LOCK_EX)
            waited = True
        yield waited


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step (renameat2 with RENAME_EXCHANGE, Linux); say whether that was possible."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done = rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
    return bool(done == 0)
