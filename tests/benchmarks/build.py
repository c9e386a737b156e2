"""Measure builds of the site, beside the stock stack on the same content and in the same run.

    python -m tests.benchmarks.build                           the real content
    python -m tests.benchmarks.build --pages 2400,6000 --stock

Stock is MkDocs, Material and static-i18n as they come: codes that static-i18n refuses are written as ones that it
accepts, and Material's missing language partials say English words.
"""

from __future__ import annotations

import argparse
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


@dataclass(frozen=True)
class Measure:
    """A build's wall and CPU seconds, the peak memory of its largest process in MiB, and what it wrote."""

    tool: str
    pages: int
    wall: float
    cpu: float
    peak: float
    html_kb: float

    def row(self) -> str:
        """The measure as a line of the table."""
        return f"{self.tool:10} {self.pages:7} {self.wall:9.1f} {self.cpu:8.1f} {self.peak:9.0f} {self.html_kb:9.1f}"


HEAD = f"{'tool':10} {'pages':>7} {'wall s':>9} {'CPU s':>8} {'peak MiB':>9} {'kB/page':>9}"


def measure(tool: str, command: list[str], folder: Path, site: Path) -> Measure:
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
    return Measure(
        tool, len(html), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, sum(html) / len(html) / 1000
    )


def measure_ours(config: Path, out: Path) -> Measure:
    """Build with orientera."""
    command = [sys.executable, "-m", "orientera", "-f", str(config), "build", "-d", str(out)]
    return measure("orientera", command, config.parent, out)


def measure_stock(config: Path, folder: Path) -> Measure:
    """Build the same content with the stock stack."""
    stock = make_stock(config.parent, folder)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(stock), "-d", str(folder / "site")]
    return measure("stock", command, folder, folder / "site")


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


def main() -> None:
    """Measure what is asked for and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", default="", help="sizes of made-up projects, such as 2400,6000")
    parser.add_argument("--stock", action="store_true", help="measure the stock stack too (always for real content)")
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.pages.split(",") if size]
    print(HEAD)
    for size in sizes or [0]:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            config = make_project(folder / "project", size) if size else ROOT / "mkdocs.yml"
            ours = measure_ours(config, folder / "ours")
            print(ours.row())
            if arguments.stock or not sizes:
                stock = measure_stock(config, folder / "stock")
                print(stock.row())
                print(f"stock / orientera: wall {stock.wall / ours.wall:.1f}, CPU {stock.cpu / ours.cpu:.1f}")


if __name__ == "__main__":
    main()
