"""Measure builds, beside the stock stack on the same content and in the same run.

    python -m tests.benchmarks.build                                       the real content
    python -m tests.benchmarks.build --pages 2400,6000,12000               made-up content, with edits
    python -m tests.benchmarks.build --pages 2400,6000 --stock --check     beside stock; exit 1: a bound is missed

Stock is MkDocs, Material and static-i18n as they come: codes that static-i18n refuses are written as ones that it
accepts, and Material's missing language partials say English words. Machines are noisy: a bound on time is a ratio to
stock in the same run where there is one.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import material
import yaml

from tests.benchmarks.corpus import ROOT, languages, make_project

MATERIAL = Path(material.__file__).parent / "templates"
STOCK_CODES = {"sv-simple": "sv-XL", "prs": "fa-AF", "ckb": "ku-IQ"}
STOCK_RATIO = {2400: 5.0, 6000: 8.0}
EXPONENT = 1.05
PEAK = 300.0
KB_A_PAGE = 40.0
WARM = {"nothing": 0.7, "one Arabic page": 1.0, "one Swedish page": 2.0}
"""Bounds: times faster than stock, growth from the smallest to the largest, MiB a process, kB of HTML, seconds."""


@dataclass(frozen=True)
class Measure:
    """A build's wall and CPU seconds, the peak memory of its largest process in MiB, and the HTML it wrote."""

    tool: str
    change: str
    pages: int
    wall: float
    cpu: float
    peak: float
    html_kb: float

    def row(self) -> str:
        """The measure as a line of the table."""
        return (
            f"{self.tool:10} {self.change:17} {self.pages:7} {self.wall:8.2f} {self.cpu:8.2f} {self.peak:9.0f}"
            f" {self.html_kb:8.1f}"
        )


HEAD = f"{'tool':10} {'change':17} {'pages':>7} {'wall s':>8} {'CPU s':>8} {'peak MiB':>9} {'kB/page':>8}"


def measure(tool: str, change: str, command: list[str], folder: Path, site: Path) -> Measure:
    """Run a build and measure it; raises SystemExit with its output where it fails."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, cwd=folder, stdout=output, stderr=subprocess.STDOUT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )  # fmt: skip
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        if status:
            output.seek(0)
            raise SystemExit(f"{tool} failed:\n{output.read().decode(errors='replace')[-2000:]}")
    html = [file.stat().st_size for file in site.rglob("index.html")]
    cpu, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    return Measure(tool, change, len(html), wall, cpu, peak, sum(html) / len(html) / 1000)


def measure_ours(config: Path, out: Path, change: str = "everything") -> Measure:
    """Build with orientera, in a fresh process."""
    command = [sys.executable, "-m", "orientera", "-f", str(config), "build", "-d", str(out)]
    return measure("orientera", change, command, config.parent, out)


def measure_edits(config: Path, out: Path) -> list[Measure]:
    """Change nothing, then a page of a translation, then a source page that other languages show or inherit from."""
    content = config.parent / "content"
    found = [measure_ours(config, out, "nothing")]
    shown = next(file for file in sorted((content / "sv").rglob("*.md")) if not _translation(file, "ar").is_file())
    for change, file in (
        ("one Arabic page", sorted((content / "ar").rglob("sida-*.md"))[3]),
        ("one Swedish page", shown),
    ):
        file.write_text(file.read_text(encoding="utf-8") + "\nRing 112.\n", encoding="utf-8")
        found.append(measure_ours(config, out, change))
    return found


def _translation(file: Path, code: str) -> Path:
    return Path(str(file).replace("/content/sv/", f"/content/{code}/"))


def measure_stock(config: Path, folder: Path) -> Measure:
    """Build the same content with the stock stack."""
    stock = make_stock(config.parent, folder)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(stock), "-d", str(folder / "site")]
    return measure("stock", "everything", command, folder, folder / "site")


def make_stock(project: Path, folder: Path) -> Path:
    """Write a project for the stock stack with the same content, and return its mkdocs.yml."""
    codes = []
    for language in languages():
        code = str(language["locale"])
        stock = STOCK_CODES.get(code, code)
        codes.append({"locale": stock, "name": language["name"], "default": bool(language.get("default"))})
        shutil.copytree(project / "content" / code, folder / "content" / stock)
        partial = folder / "overrides" / "partials" / "languages" / f"{stock}.html"
        partial.parent.mkdir(parents=True, exist_ok=True)
        if (MATERIAL / "partials" / "languages" / f"{stock}.html").is_file():
            continue
        partial.write_text(
            '{% import "partials/languages/en.html" as base %}{% macro t(key) %}{{ "' + stock
            + '" if key == "language" else base.t(key) }}{% endmacro %}\n',
            encoding="utf-8",
        )  # fmt: skip
    (folder / "overrides" / "a-z.html").write_text('{% extends "main.html" %}', encoding="utf-8")
    config = {
        "site_name": "stock",
        "site_url": "https://stock.example/",
        "docs_dir": "content",
        "theme": {"name": "material", "custom_dir": "overrides", "font": False},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": codes}}],
        "markdown_extensions": ["admonition", "attr_list", "def_list", "md_in_html", "tables", "pymdownx.details"],
    }
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file


def missed(cold: list[Measure], stock: list[Measure], warm: list[Measure]) -> list[str]:
    """Say which bounds are missed."""
    said = []
    for ours, theirs in zip(cold, stock, strict=False):
        size = min(STOCK_RATIO, key=lambda wanted: abs(wanted - ours.pages))
        if theirs.wall / ours.wall < STOCK_RATIO[size]:
            said.append(
                f"{ours.pages} pages: {theirs.wall / ours.wall:.1f} times faster than stock, not {STOCK_RATIO[size]}"
            )
    if len(cold) > 1 and growth(cold) > EXPONENT:
        said.append(f"growth exponent {growth(cold):.2f}, not at most {EXPONENT}")
    said += [f"{one.pages} pages: {one.peak:.0f} MiB, not at most {PEAK:.0f}" for one in cold if one.peak > PEAK]
    said += [f"{one.pages} pages: {one.html_kb:.1f} kB a page" for one in cold if one.html_kb > KB_A_PAGE]
    said += [f"{one.change}: {one.wall:.2f} s, not {WARM[one.change]}" for one in warm if one.wall > WARM[one.change]]
    return said


def growth(cold: list[Measure]) -> float:
    """The exponent by which wall time grows with pages, from the smallest build to the largest."""
    first, last = cold[0], cold[-1]
    return math.log(last.wall / first.wall) / math.log(last.pages / first.pages)


def main() -> None:
    """Measure what is asked for and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", default="", help="sizes of made-up projects, such as 2400,6000")
    parser.add_argument("--stock", action="store_true", help="measure the stock stack too (always for real content)")
    parser.add_argument("--check", action="store_true", help="exit 1 where a bound is missed")
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.pages.split(",") if size]
    cold: list[Measure] = []
    stock: list[Measure] = []
    warm: list[Measure] = []
    print(HEAD)
    for size in sizes or [0]:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            config = make_project(folder / "project", size) if size else _copy(folder / "project")
            cold.append(measure_ours(config, folder / "ours"))
            print(cold[-1].row(), flush=True)
            if size:
                warm = measure_edits(config, folder / "ours")
                print("\n".join(one.row() for one in warm), flush=True)
            if arguments.stock or not sizes:
                stock.append(measure_stock(config, folder / "stock"))
                print(stock[-1].row())
                ratios = stock[-1].wall / cold[-1].wall, stock[-1].cpu / cold[-1].cpu
                print(f"stock / orientera: wall {ratios[0]:.1f}, CPU {ratios[1]:.1f}")
    if len(cold) > 1:
        print(f"growth exponent from {cold[0].pages} to {cold[-1].pages} pages: {growth(cold):.2f}")
    said = missed(cold, stock, warm) if sizes else []
    print("\n".join(f"missed: {line}" for line in said) or "no bound is missed")
    sys.exit(1 if said and arguments.check else 0)


def _copy(folder: Path) -> Path:
    """Copy the real project, so that no cache is there."""
    for part in ("content", "translations", "overrides"):
        shutil.copytree(ROOT / part, folder / part)
    return Path(shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml"))


if __name__ == "__main__":
    main()
