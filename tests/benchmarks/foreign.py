"""Measure what a report on translations costs, of a tree that is not ours and of our own kind with records.

    python -m tests.benchmarks.foreign --pages 300 --most 5

Makes pages in the site's twelve languages, from its own words. Prints CPU milliseconds a page, all told;
exits 1 where a page of the tree that is not ours costs more than ``--most``: our own is asked four times as much.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.corpus import languages, make_project


def cpu_seconds(*arguments: str | Path, folder: Path) -> float:
    """Run the program and give the CPU seconds that it took; findings are no failure."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "orientera", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=folder, env=os.environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode not in (0, 1):
        raise SystemExit(done.stdout)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Measure, print, and say by the exit code whether a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=300, help="pages a language")
    parser.add_argument("--most", type=float, default=5.0, help="CPU milliseconds a page")
    arguments = parser.parse_args()
    is_slow = False
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make_project(folder, arguments.pages * len(languages()), own=False)
        count = sum(1 for _ in folder.glob("content/*/**/*.md"))
        cpu_seconds("confirm", "--all", folder=folder)  # writes the records
        for what, options in (
            ("another tree", ("translations", "--content", "content", "--source", "sv", "--format", "json")),
            ("our own, with records", ("translations", "--format", "json")),
            ("our own, records noted anew", ("sync",)),
        ):
            took = 1000 * cpu_seconds(*options, folder=folder) / count
            is_slow = is_slow or (what == "another tree" and took > arguments.most)
            print(f"{what:28} {count} pages, {took:.2f} ms CPU a page")
    return int(is_slow)


if __name__ == "__main__":
    sys.exit(main())
