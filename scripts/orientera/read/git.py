"""Ask git what a pull request has changed, and what a file was before it."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientera.model.settings import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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


def commits_since(root: Path, since: str) -> Iterator[tuple[Commit, dict[str, str]]]:
    """Yield the commits of the main line from one on, the oldest first, each with its files.

    Files are paths below the folder ``root``, sorted, to the names of their content (contents() gives it). Raises
    InputError as changed_files() does.
    """
    log = ("log", "-z", "--no-show-signature", "--format=%x1e%H%x1f%P%x1f%cs%x1f%s")
    first = _git(root, since, *log, "-1", since, "--")
    later = _git(
        root, since, *log, "--raw", "--no-abbrev", "--no-renames", "--relative", "--reverse",
        "--first-parent", "-m", f"{since}..HEAD", "--",
    )  # fmt: skip
    tree: dict[str, str] = {}
    before = None
    for commit, parent, changes in _log(first + later):
        if before is None or parent != before:  # the commit to begin with may be beside the main line
            tree = _tree_at(root, commit.id)
        else:
            for path, blob in changes:
                tree.pop(path, None)
                if blob:
                    tree[path] = blob
        before = commit.id
        yield commit, dict(sorted(tree.items()))


def _log(said: str) -> Iterator[tuple[Commit, str, list[tuple[str, str]]]]:
    """Read the output of git log: commits, their first parents, and their changes as (path, new content or "")."""
    parts = iter(said.split("\0"))
    commit, parent = None, ""
    changes: list[tuple[str, str]] = []
    for part in (one.lstrip("\n") for one in parts):
        if part.startswith("\x1e"):
            if commit is not None:
                yield commit, parent, changes
            name, parents, day, subject = part[1:].split("\x1f", 3)
            commit, parent, changes = Commit(name, day, subject), parents.partition(" ")[0], []
        elif part.startswith(":"):
            _, mode, _, blob, kind = part.split(" ")
            changes.append((next(parts), "" if kind == "D" or mode == _MODULE else blob))
    if commit is not None:
        yield commit, parent, changes


_MODULE = "160000"
"""The mode of another repository inside this one: it has no text."""


def _tree_at(root: Path, commit: str) -> dict[str, str]:
    found = {}
    for entry in _git(root, commit, "ls-tree", "-r", "-z", commit).split("\0"):
        about, _, path = entry.partition("\t")
        if path and about.split()[0] != _MODULE:
            found[path] = about.split()[2]
    return found


def contents(root: Path, blobs: Iterable[str]) -> dict[str, bytes]:
    """The contents of files in any commit, by their names in git. Raises InputError where git has not got one."""
    wanted = sorted(set(blobs))
    raw = _run(root, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())[0]
    found, at = {}, 0
    for blob in wanted:
        end = raw.index(b"\n", at)
        about = raw[at:end].split()
        if len(about) < 3:
            raise InputError(f"git has lost the content {blob} of a file", "fetch the whole history: git fetch")
        found[blob] = raw[end + 1 : end + 1 + int(about[2])]
        at = end + 1 + int(about[2]) + 1
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
