"""Ask git what a pull request has changed, and what a file was before it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from orientera.model.settings import InputError

if TYPE_CHECKING:
    from pathlib import Path


def changed_files(root: Path, since: str) -> frozenset[str]:
    """Name the files below a folder that differ from a commit, new ones too: paths from the folder, forward slashes.

    Raises InputError where there is no git, no repository or no such commit.
    """
    base = _git(root, since, "merge-base", since, "HEAD").strip()
    different = _git(root, since, "diff", "--name-only", "-z", "--relative", "--no-renames", base)
    new = _git(root, since, "ls-files", "-z", "--others", "--exclude-standard")
    return frozenset(name for name in f"{different}{new}".split("\0") if name)


def file_before(root: Path, since: str, name: str) -> str | None:
    """The text of a file as it was where the pull request began; None where it was not there."""
    base = _git(root, since, "merge-base", since, "HEAD").strip()
    try:
        return _git(root, since, "show", f"{base}:./{name}")
    except InputError:
        return None


def _git(root: Path, since: str, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]
    pipe = subprocess.PIPE
    try:
        with subprocess.Popen(command, stdout=pipe, stderr=pipe, encoding="utf-8", errors="replace") as process:
            said, fault = process.communicate()
    except OSError as error:
        raise InputError("git cannot be run", "--changed-since asks git: install it") from error
    if process.returncode:
        why = (fault.strip().splitlines() or [""])[0].removeprefix("fatal: ")
        raise InputError(f"git does not know what has changed since {since}: {why}", "name a branch or a commit")
    return said
