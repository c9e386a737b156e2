"""Change a project at random, again and again, and compare each incremental build with a clean one.

    python -m tests.benchmarks.history --changes 60 --seed 1

Prints a line for each change, and exits 1 where a file differs by a byte.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import shutil
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from orientera.commands.build import build
from tests.benchmarks.corpus import ROOT, make_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAY = date(2026, 11, 22)
CODES = ("sv", "sv-simple", "ar", "ti")
ADDED = "uk"
TERM = r"(- id: tolk\n(?:  .*\n)*?  explanation: ).*"
"""The explanation of the term that pages mark."""
NATIONAL = "nationell.md"
"""A page that stays: others show its block."""


class History:
    """A project that is changed at random, from a seed: the same seed makes the same history."""

    def __init__(self, root: Path, seed: int, pages: int = 120) -> None:
        self.root = root
        self.chance = random.Random(seed)
        self.serial = 0
        self.day = DAY
        make_project(root, pages, seed, own=False)
        settings = root / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8").replace("strict: true", "strict: false")
        kept = "|".join(CODES)
        text = re.sub(rf"^ +- {{locale: (?!(?:{kept}),).*\n", "", text, flags=re.MULTILINE)
        text = re.sub(r"^ +only: .*\n", "", text, flags=re.MULTILINE)  # it names a language that is left out
        settings.write_text(text, encoding="utf-8")
        for folder in (root / "content").iterdir():
            if folder.name not in (*CODES, "data"):
                shutil.rmtree(folder)
        (root / "content" / "assets").mkdir()
        (root / "content" / "assets" / "karta.txt").write_text("karta", encoding="utf-8")
        self._write_national("sv")
        for code in ("sv", "ar"):
            self._append(self._page(code), "[[block:nationell#block]]")
        county = "---\ntitle: Gotland\ncounty: gotland\n---\n\n[[news]]\n"
        (root / "content" / "sv" / "gotland.md").write_text(county, encoding="utf-8")
        self.kinds: list[Callable[[], str]] = [
            self.edit_source, self.edit_translation, self.edit_title, self.edit_inherited, self.edit_heading,
            self.add_page, self.rename_page, self.delete_page, self.add_translation, self.delete_translation,
            self.edit_template, self.edit_style, self.edit_message, self.edit_settings, self.edit_data,
            self.edit_asset, self.add_asset, self.delete_asset, self.add_local_file, self.add_link,
            self.add_language, self.edit_review_by, self.pass_days, self.edit_block, self.show_block,
            self.change_nothing,
            self.edit_news, self.edit_alert, self.edit_term, self.edit_rendering, self.mark_term,
        ]  # fmt: skip

    def changes(self, count: int) -> Iterator[str]:
        """Make changes, every kind once in each round, and say each."""
        for number in range(count):
            if number % len(self.kinds) == 0:
                self.chance.shuffle(self.kinds)
            yield self.kinds[number % len(self.kinds)]()

    def edit_source(self) -> str:
        return self._append(self._page("sv"), "En ny mening.")

    def edit_translation(self) -> str:
        return self._append(self._page("ar"), "جملة جديدة عن 114 14.")

    def edit_title(self) -> str:
        file = self._page(self.chance.choice(CODES))
        return self._replace(file, r"^title: .*$", f"title: Titel {self._next()}")

    def edit_inherited(self) -> str:
        return self._set(self._page("sv"), "owner", f"grupp {self._next()}")

    def edit_heading(self) -> str:
        return self._append(self._page(self.chance.choice(CODES)), f"## Rubrik {{ #rubrik-{self._next()} }}")

    def add_page(self) -> str:
        file = self.root / "content" / "sv" / f"tema-{self.chance.randrange(4)}" / f"ny-{self._next()}.md"
        return self._write(file, f"---\ntitle: Ny {self.serial}\nstatus: machine\n---\n\nRing 112.\n")

    def rename_page(self) -> str:
        file = self._page(self.chance.choice(CODES))
        target = file.with_name(f"bytt-{self._next()}.md")
        file.rename(target)
        return f"rename {self._name(file)} to {target.name}"

    def delete_page(self) -> str:
        return self._delete(self._page("sv"))

    def delete_translation(self) -> str:
        return self._delete(self._page(self.chance.choice(CODES[1:])))

    def add_translation(self) -> str:
        code = self.chance.choice(CODES[1:])
        sources = {file.relative_to(self.root / "content" / "sv") for file in self._pages("sv")}
        there = {file.relative_to(self.root / "content" / code) for file in self._pages(code)}
        path = min(sources - there, default=Path(f"egen-{self._next()}.md"))
        return self._write(self.root / "content" / code / path, f"---\ntitle: {code}\n---\n\nTel. 1177.\n")

    def edit_template(self) -> str:
        file = self.root / "overrides" / "partials" / "footer.html"
        return self._append(file, f"<!-- {self._next()} -->")

    def edit_style(self) -> str:
        return self._append(self.root / "overrides" / "assets" / "site.css", f"/* {self._next()} */")

    def edit_message(self) -> str:
        file = self.root / "translations" / self.chance.choice(CODES) / "messages.po"
        return self._replace(file, r'^(msgid "Menu"\nmsgstr ).*$', rf'\g<1>"Meny {self._next()}"')

    def edit_settings(self) -> str:
        return self._replace(self.root / "mkdocs.yml", r"^site_name: .*$", f"site_name: orientera {self._next()}")

    def edit_data(self) -> str:
        file = self.root / "content" / "data" / "authorities.yml"
        return self._replace(file, r"^  name: .*$", f"  name: Namn {self._next()}")

    def edit_term(self) -> str:
        return self._replace(self.root / "translations" / "terms.yml", TERM, rf"\g<1>Någon {self._next()}.")

    def edit_rendering(self) -> str:
        file = self.root / "translations" / self.chance.choice(("ar", "ti")) / "terms.yml"
        there = file.read_text(encoding="utf-8") if file.is_file() else ""
        if "- id: tolk\n" in there:
            return self._replace(file, TERM, rf"\g<1>Ord {self._next()}.")
        entry = f"- id: tolk\n  term: ord\n  explanation: Ord {self._next()}.\n"
        return self._write(file, f"{there}{entry}")

    def mark_term(self) -> str:
        return self._append(self._page(self.chance.choice(CODES)), f"Ord: [[term:tolk|tolk {self._next()}]].")

    def edit_news(self) -> str:
        entry = f"id: ny-{self._next()}, date: {self.day}, title: Nytt, teaser: Nytt nu., source: vi, county: gotland"
        return self._write(self.root / "content" / "data" / "news.yml", f"- {{{entry}}}\n")

    def edit_alert(self) -> str:
        first = self.day + timedelta(days=self.chance.randrange(-5, 30))
        days = f"from: {first}, to: {first + timedelta(days=self.chance.randrange(40))}"
        entry = f"- {{id: varning, level: warning, text: Storm {self._next()}., {days}, counties: [gotland]}}\n"
        return self._write(self.root / "content" / "data" / "alerts.yml", entry)

    def edit_asset(self) -> str:
        return self._append(self.chance.choice(self._assets()), f"rad {self._next()}")

    def add_asset(self) -> str:
        return self._write(self.root / "content" / "assets" / f"fil-{self._next()}.txt", "ny fil")

    def delete_asset(self) -> str:
        return self._delete(self._assets()[-1]) if len(self._assets()) > 1 else self.change_nothing()

    def add_local_file(self) -> str:
        code = self.chance.choice(("sv", "ar"))
        return self._write(self.root / "content" / code / f"blankett-{self._next()}.txt", "blankett")

    def add_link(self) -> str:
        target = self._page("sv").relative_to(self.root / "content" / "sv").as_posix()
        return self._append(self.root / "content" / "sv" / "index.md", f"[länk]({target}) [död](finns-inte.md)")

    def add_language(self) -> str:
        settings = self.root / "mkdocs.yml"
        if f"locale: {ADDED}" in settings.read_text(encoding="utf-8"):
            self._replace(settings, rf"^ +- {{locale: {ADDED},.*\n", "")
            return f"delete the language {ADDED}"
        self._write(self.root / "content" / ADDED / "index.md", "---\ntitle: Ласкаво просимо\n---\n\nТекст.\n")
        line = f"        - {{locale: {ADDED}, name: Українська}}"
        return self._replace(settings, r"^( +- {locale: sv,.*)$", rf"\g<1>\n{line}")

    def edit_review_by(self) -> str:
        day = self.day + timedelta(days=self.chance.randrange(-30, 60))
        return self._set(self._page("sv"), "review_by", str(day))

    def pass_days(self) -> str:
        self.day += timedelta(days=self.chance.randrange(-20, 60))
        return f"build for {self.day}"

    def edit_block(self) -> str:
        code = self.chance.choice(("sv", "ar", "ti"))
        file = self.root / "content" / code / NATIONAL
        if code != "sv" and file.exists():
            return self._delete(file)  # the source's block takes its place
        return self._write_national(code)

    def show_block(self) -> str:
        return self._append(self._page(self.chance.choice(CODES)), "[[block:nationell#block]]")

    def change_nothing(self) -> str:
        return "change nothing"

    def _next(self) -> int:
        self.serial += 1
        return self.serial

    def _pages(self, code: str) -> list[Path]:
        pages = sorted((self.root / "content" / code).rglob("*.md"))
        return [page for page in pages if page.parent.name != code or page.name not in ("index.md", NATIONAL)]

    def _page(self, code: str) -> Path:
        return self.chance.choice(self._pages(code))

    def _assets(self) -> list[Path]:
        return sorted((self.root / "content" / "assets").iterdir())

    def _name(self, file: Path) -> str:
        return file.relative_to(self.root).as_posix()

    def _append(self, file: Path, line: str) -> str:
        file.write_text(f"{file.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
        return f"edit {self._name(file)}"

    def _replace(self, file: Path, pattern: str, text: str) -> str:
        before = file.read_text(encoding="utf-8")
        after = re.sub(pattern, text, before, count=1, flags=re.MULTILINE)
        file.write_text(after, encoding="utf-8")
        return f"edit {self._name(file)}"

    def _set(self, file: Path, key: str, value: str) -> str:
        self._replace(file, rf"^{key}: .*\n", "")
        return self._replace(file, r"^title: ", f"{key}: {value}\ntitle: ")

    def _write(self, file: Path, text: str) -> str:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return f"add {self._name(file)}"

    def _write_national(self, code: str) -> str:
        block = f"## Block {{ #block }}\n\nText {self._next()}, se [start](index.md) och [[phone:polisen]].\n"
        return self._write(self.root / "content" / code / NATIONAL, f"---\ntitle: Nationell\n---\n\n{block}")

    def _delete(self, file: Path) -> str:
        file.unlink()
        return f"delete {self._name(file)}"


def tree(folder: Path) -> dict[str, str]:
    """Digest every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def differences(root: Path, clean: Path, day: date = DAY) -> list[str]:
    """Build incrementally in a project, and cleanly in a copy of it, and name the files that differ."""
    build(root / "mkdocs.yml", lambda _line: None, day=day)
    if clean.exists():
        shutil.rmtree(clean)
    shutil.copytree(root, clean, ignore=shutil.ignore_patterns(".orientera", "site", ".site.*"))
    build(clean / "mkdocs.yml", lambda _line: None, day=day)
    ours, wanted = tree(root / "site"), tree(clean / "site")
    return sorted(path for path in {*ours, *wanted} if ours.get(path) != wanted.get(path))


def main() -> None:
    """Run a history and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--changes", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        history = History(Path(name) / "project", arguments.seed)
        differences(history.root, Path(name) / "clean")
        for number, change in enumerate(history.changes(arguments.changes), start=1):
            found = differences(history.root, Path(name) / "clean", history.day)
            wrong += bool(found)
            print(f"{number:3} {'differs: ' + ', '.join(found[:3]) if found else 'same bytes'}  {change}")
    print(f"{arguments.changes} changes, seed {arguments.seed}: {wrong} builds differ from a clean one")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    assert ROOT.is_dir()
    main()
