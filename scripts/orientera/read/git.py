"""Ask git what a pull request has changed, and what a file was before it."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientera.model.settings import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def changed_files(root: Path, since: str) -> frozenset[str]:
    """Name the files below a folder that differ from a commit, new ones too: paths from the folder, forward slashes.

    Raises InputError where there is no git, no repository or no such commit.
    """
    base = _git(root, since, "merge-base", since, "HEAD").strip()
    different = _git(root, since, "diff", "--name-only", "-z", "--relative", "--no-renames", base)
    new = _git(root, since, "ls-files", "-z", "--others", "--exclude-standard")
    return frozenset(name for name in f"{different}{new}".split("\0") if name)


def write_tree_before(root: Path, since: str, folder: Path) -> None:
    """Write the tree below a folder as it was where the pull request began into another folder.

    Raises InputError as changed_files() does.
    """
    base = _git(root, since, "merge-base", since, "HEAD").strip()
    raw = _run(root, "archive", "--format=tar", base, ".")[0]
    with tarfile.open(fileobj=io.BytesIO(raw)) as archive:
        archive.extractall(folder, filter="data")


@dataclass(frozen=True)
class Commit:
    """A commit of the main line: its id, the day it was made, and the first line of its message."""

    id: str
    day: str
    subject: str


def commits_since(root: Path, since: str) -> list[Commit]:
    """The commits of the main line from one on, the oldest first. Raises InputError as changed_files() does."""
    form = "--format=%H%x1f%cs%x1f%s"
    first = _git(root, since, "log", "-1", form, since)
    later = _git(root, since, "log", "--reverse", "--first-parent", form, f"{since}..HEAD")
    return [Commit(*line.split("\x1f", 2)) for line in (first + later).splitlines() if line]


def tree_at(root: Path, commit: str, folder: str) -> dict[str, str]:
    """Name the files below a folder in a commit: paths from the folder ``root`` to the digests of their content."""
    listed = _git(root, commit, "ls-tree", "-r", "-z", commit, "--", folder)
    found = {}
    for entry in listed.split("\0"):
        about, _, path = entry.partition("\t")
        if path and about.split()[1] == "blob":
            found[path] = about.split()[2]
    return found


def contents(root: Path, blobs: Iterable[str]) -> dict[str, str]:
    """The texts of files in any commit, by their digests."""
    wanted = sorted(set(blobs))
    raw = _run(root, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())[0]
    found, at = {}, 0
    for blob in wanted:
        end = raw.index(b"\n", at)
        size = int(raw[at:end].split()[2])
        found[blob] = raw[end + 1 : end + 1 + size].decode("utf-8", errors="replace")
        at = end + 1 + size + 1
    return found


def _git(root: Path, since: str, *arguments: str) -> str:
    said, fault, code = _run(root, *arguments)
    if code:
        why = (fault.decode(errors="replace").strip().splitlines() or [""])[0].removeprefix("fatal: ")
        raise InputError(f"git does not know what has changed since {since}: {why}", "name a branch or a commit")
    return said.decode("utf-8", errors="replace")


def _run(root: Path, *arguments: str, given: bytes | None = None) -> tuple[bytes, bytes, int]:
    pipe = subprocess.PIPE
    try:
        with subprocess.Popen(["git", "-C", str(root), *arguments], stdin=pipe, stdout=pipe, stderr=pipe) as process:
            said, fault = process.communicate(given)
    except OSError as error:
        raise InputError("git cannot be run", "install it: this asks git") from error
    return said, fault, process.returncode
