"""Edit real pages at random, and count how well the units that need a translator are found.

    python -m tests.benchmarks.freshness --edits 200 --seed 1

Each edit is made to a Swedish page whose translation was confirmed, one to four at a time. Prints what was found by
kind of edit, each miss and each false alarm. Then every Swedish page is wrapped anew, all of its links are led
elsewhere, and all of its front matter that is not shown is changed: no unit of any translation may ask for a
translator. Exits 1 where recall is under 0.99, precision under 0.97, or there is such an alarm.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import yaml

from orientera.model.freshness import State, has_words
from orientera.model.page import Pair
from orientera.model.records import Records, entries_of, noted
from orientera.read.markdown import page_of, read_text, read_units
from orientera.read.settings import read_settings
from orientera.read.site import read_site
from tests.benchmarks.corpus import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from orientera.model.page import Page
    from orientera.model.unit import Unit

RECALL, PRECISION = 0.99, 0.97
WORDS = ("alltid", "genast", "ibland", "numera", "ofta", "snart")
NEW = (
    "Fråga i receptionen om du undrar över något.",
    "Ta med en vän om du vill.",
    "Tiden räknas från den dag då du får brevet.",
    "Du kan också skriva ett brev.",
)


class Editor:
    """Edits the text of one page; ``open`` are the texts of the units that need a translator afterwards."""

    def __init__(self, page: Page, chance: random.Random) -> None:
        self.lines = page.body.split("\n")
        self.chance = chance
        self.units = [unit for unit in page.units if has_words(unit)]
        self.first = page.body_line
        self.touched: set[int] = set()
        self.open: list[str] = []  # a word of each unit that needs a translator, made up so that it is there once
        self.gone = 0
        self.serial = 0

    def _choose(self, fits: Callable[[Unit], bool]) -> Unit | None:
        fitting = [unit for unit in self.units if unit.line not in self.touched and fits(unit)]
        if not fitting:
            return None
        unit = self.chance.choice(fitting)
        self.touched.add(unit.line)
        return unit

    def _at(self, unit: Unit) -> int:
        return unit.line - self.first

    def _name(self) -> str:
        self.serial += 1
        return f"zx{self.serial}{self.chance.randrange(10**6)}q"

    def _line_with(self, unit: Unit, pattern: str) -> int | None:
        start = self._at(unit)
        for number in range(start, start + unit.text.count("\n") + 1):
            if re.search(pattern, self.lines[number]):
                return number
        return None

    def word(self) -> bool:
        """A word is put in."""
        unit = self._choose(lambda unit: unit.kind == "p")
        if unit is None:
            return False
        number = self._at(unit) + unit.text.count("\n")
        name = self._name()
        self.lines[number] = re.sub(
            r"\s(?=\S+$)", f" {self.chance.choice(WORDS)} {name} ", self.lines[number], count=1
        )
        if name not in self.lines[number]:
            self.lines[number] += f" {name}."
        self.open.append(name)
        return True

    def sentence(self) -> bool:
        """A sentence is put at the end."""
        unit = self._choose(lambda unit: unit.kind == "p")
        if unit is None:
            return False
        name = self._name()
        self.lines[self._at(unit) + unit.text.count("\n")] += f" {self.chance.choice(NEW)} {name}."
        self.open.append(name)
        return True

    def number(self) -> bool:
        """A number becomes another one."""
        unit = self._choose(
            lambda unit: unit.kind == "p" and re.search(r"(?<![\w:.\]-])\d{2,}(?![\w:]|[\]|])", unit.text) is not None
        )
        number = self._line_with(unit, r"(?<![\w:.\]-])\d{2,}(?![\w:]|[\]|])") if unit else None
        if unit is None or number is None:
            return False
        name = str(self.chance.randrange(10**6, 10**7))
        self.lines[number] = re.sub(r"(?<![\w:.\]-])\d{2,}(?![\w:]|[\]|])", name, self.lines[number], count=1)
        self.open.append(name)
        return True

    def rewritten(self) -> bool:
        """A paragraph is written anew, with half of its words kept."""
        unit = self._choose(
            lambda unit: (
                unit.kind == "p" and len(unit.text.split()) > 12 and "[[" not in unit.text and not unit.around
            )
        )
        if unit is None:
            return False
        name, start = self._name(), self._at(unit)
        kept = unit.text.split()[: len(unit.text.split()) * 2 // 3]
        last = start + unit.text.count("\n")
        self.lines[start : last + 1] = [
            " ".join(kept),
            *([f"{name} {self.chance.choice(NEW)}"] * (1 if last > start else 0)),
            *[""] * (last - start - 1),
        ]
        if last == start:
            self.lines[start] += f" {name}."
        self.open.append(name)
        return True

    def heading(self) -> bool:
        """A heading is worded in another way; its id stays."""
        unit = self._choose(lambda unit: unit.name == "heading")
        if unit is None:
            return False
        name = self._name()
        self.lines[self._at(unit)] = re.sub(
            r"^(#+) .*?( \{.*)$", rf"\1 {name} och annat\2", self.lines[self._at(unit)]
        )
        self.open.append(name)
        return True

    def insert(self) -> bool:
        """A paragraph is put in before another."""
        unit = self._choose(lambda unit: unit.kind == "p" and not unit.around)
        if unit is None:
            return False
        name, at = self._name(), self._at(unit)
        self.lines[at] = f"{self.chance.choice(NEW)} {name}.\n\n{self.lines[at]}"
        self.open.append(name)
        return True

    def item(self) -> bool:
        """A list item is put in before another."""
        unit = self._choose(lambda unit: "li" in unit.around and self.lines[self._at(unit)].startswith("- "))
        if unit is None:
            return False
        name, at = self._name(), self._at(unit)
        self.lines[at] = f"- {self.chance.choice(NEW)} {name}.\n{self.lines[at]}"
        self.open.append(name)
        return True

    def delete(self) -> bool:
        """A list item is taken out: its translation is an orphan."""
        unit = self._choose(
            lambda unit: "li" in unit.around and "\n" not in unit.text and self.lines[self._at(unit)].startswith("- ")
        )
        if unit is None:
            return False
        self.lines[self._at(unit)] = "\0"
        self.gone += 1
        return True

    # -------------------------------------------------- what asks for no translator

    def wrap(self) -> bool:
        """A paragraph is wrapped in another way."""
        unit = self._choose(lambda unit: unit.kind == "p" and not unit.around and "\n" in unit.text)
        if unit is None:
            return False
        at, count = self._at(unit), unit.text.count("\n")
        self.lines[at : at + count + 1] = [" ".join(unit.text.split()), *["\0"] * count]
        return True

    def link(self) -> bool:
        """A link leads somewhere else."""
        unit = self._choose(lambda unit: bool(unit.links))
        number = self._line_with(unit, r"\]\([^)]+\)") if unit else None
        if number is None:
            return False
        self.lines[number] = re.sub(r"\]\([^)]+\)", "](../annan/sida.md)", self.lines[number], count=1)
        return True

    def swap(self) -> bool:
        """Two list items change places."""
        unit = self._choose(
            lambda unit: (
                "li" in unit.around
                and "\n" not in unit.text
                and self._at(unit) + 1 < len(self.lines)
                and self.lines[self._at(unit)].startswith("- ")
                and self.lines[self._at(unit) + 1].startswith("- ")
                and unit.line + 1 not in self.touched
                and any(other.line == unit.line + 1 and "\n" not in other.text for other in self.units)
            )
        )
        if unit is None:
            return False
        at = self._at(unit)
        self.touched.add(unit.line + 1)
        self.lines[at], self.lines[at + 1] = self.lines[at + 1], self.lines[at]
        return True

    def quotes(self) -> bool:
        """White space, and the style of quotation marks."""
        unit = self._choose(lambda unit: unit.kind == "p")
        if unit is None:
            return False
        at = self._at(unit)
        self.lines[at] = (
            self.lines[at].replace("”", '"').replace(" ", "  ", 1)
            if not unit.around
            else self.lines[at].replace("”", '"')
        )
        return True

    def text(self) -> str:
        """The page's text after the edits."""
        return "\n".join(line for line in self.lines if line != "\0")


OPENING = ("word", "sentence", "number", "rewritten", "heading", "insert", "item", "delete")
HARMLESS = ("wrap", "link", "swap", "quotes")


def measure(edits: int, seed: int) -> tuple[Counter[str], Counter[str], Counter[str], list[str]]:
    """Make the edits; count those found and those there by kind, false alarms, and say each miss and alarm."""
    site = read_site(read_settings(ROOT / "mkdocs.yml"))
    pairs = [pair for pair in site.documented_pairs() if len(pair.source.units) > 12 and not pair.is_without_text]
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    there: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    said: list[str] = []
    done = 0
    while done < edits:
        pair = chance.choice(pairs)
        records = _confirmed(pair)
        editor = Editor(pair.source, chance)
        tried = [chance.choice(OPENING + HARMLESS) for _ in range(chance.randint(1, 4))]
        kinds = [kind for kind in tried if getattr(editor, kind)()]
        done += len(kinds)
        edited = replace(pair.source, units=read_units(editor.text(), pair.source.body_line - 1)[1])
        fresh = records.of(Pair(edited, pair.target))
        flagged = [one.source.text for one in fresh.open if one.source is not None]
        orphans = fresh.count(State.ORPHAN)
        opened = [kind for kind in kinds if kind in OPENING and kind != "delete"]
        for kind, name in zip(opened, editor.open, strict=True):
            there[kind] += 1
            hit = next((text for text in flagged if name in text), None)
            found[kind] += hit is not None
            if hit is None:
                said.append(f"missed: {kind} in {pair.target.file}")
        there["delete"] += editor.gone
        found["delete"] += min(orphans, editor.gone)
        if orphans < editor.gone:
            said.append(f"missed: {editor.gone - orphans} deleted in {pair.target.file} after {', '.join(kinds)}")
        false = [text for text in flagged if not any(name in text for name in editor.open)]
        extra = max(0, orphans - editor.gone)
        alarms[" ".join(sorted({*kinds} & {*HARMLESS}) or kinds)] += len(false) + extra
        said += [f"false: {text[:60]!r} in {pair.target.file} after {', '.join(kinds)}" for text in false]
    return found, there, alarms, said


def wrapped(page: Page, text: str) -> tuple[str, int]:
    """Wrap every paragraph in another way: what stands on more lines on one, and what stands on one on two."""
    lines = text.split("\n")
    done = 0
    for unit in reversed(page.units):
        at, size = unit.line - 1, unit.text.count("\n") + 1
        if unit.kind != "p" or "[[block:" in unit.text or "[[instead:" in unit.text:
            continue
        start = lines[at][: lines[at].find(unit.text.split("\n")[0])]
        words = [match.span() for match in _BREAK.finditer(" ".join(unit.text.split()))]
        if size > 1:
            lines[at : at + size] = [start + " ".join(unit.text.split())]
        elif words:
            gap = words[len(words) // 2]
            first, second = unit.text[: gap[0]], unit.text[gap[1] :]
            lines[at : at + 1] = [start + first, (" " * 4 if "li" in unit.around else start) + second]
        else:
            continue
        done += 1
    return "\n".join(lines), done


_BREAK = re.compile(r"(?<=\w)[ ](?=[^\W\d_]{2})(?![^\[\]]*\])")
"""A space between two words that is in no brackets, before what begins no list and no heading."""


def linked_elsewhere(page: Page, text: str) -> tuple[str, int]:
    """Lead every link to another page."""
    return re.subn(r"(?<=\])\([^()\s]+\)", "(../annan/sida.md#del)", text)


def described_anew(page: Page, text: str) -> tuple[str, int]:
    """Change all of the front matter that is not shown, and add to it."""
    kept = {key: page.meta[key] for key in ("title", "summary") if key in page.meta}
    changed = {
        "owner": "en-annan",
        "reviewed": "2031-01-01",
        "review_by": "2032-01-01",
        "sources": ["https://x.example"],
    }
    front = yaml.safe_dump(
        {"keywords": ["nytt"], **changed, **kept, "status": "human"}, allow_unicode=True, sort_keys=False
    )
    return f"---\n{front}---\n\n\n{page.body}", len(changed) + 2


HARMLESS_FAMILIES = {
    "wrapped anew": wrapped,
    "links led elsewhere": linked_elsewhere,
    "front matter that is not shown": described_anew,
}


def false_alarms() -> Iterator[tuple[str, int, int, list[str]]]:
    """Yield each family of edits with the pages it was made to, the edits, and what asked for a translator."""
    site = read_site(read_settings(ROOT / "mkdocs.yml"))
    pairs = [pair for pair in site.documented_pairs() if not pair.is_without_text]
    for name, change in HARMLESS_FAMILIES.items():
        edited: dict[str, Page] = {}
        edits = 0
        said = []
        for pair in pairs:
            source = pair.source
            if source.path not in edited:
                text, done = change(source, read_text(ROOT / source.file))
                edited[source.path] = page_of(text, source.path, source.file, source.language)
                edits += done
            fresh = _confirmed(pair).of(Pair(edited[source.path], pair.target))
            said += [
                f"false: {name}: {one.state.value}: {one.name or 'orphan'} of {pair.target.file}"
                for one in fresh.open
            ]
            if not fresh.units:
                said.append(f"false: {name}: nothing is left of {source.file}")
        yield name, len(edited), edits, said


def _confirmed(pair: Pair) -> Records:
    """The records of a translation that was confirmed whole."""
    whole = Records()
    entries = tuple(entries_of(whole.of(pair), "machine", lambda one: one.source is not None))
    known = {entry.source for entry in entries}
    return Records(
        {pair.source.path: noted(whole.history(pair.source), known.__contains__)},
        {(pair.target.language.code, pair.target.path): entries},
    )


def main() -> int:
    """Measure, print, and say by the exit code whether a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    found, there, alarms, said = measure(arguments.edits, arguments.seed)
    for kind in OPENING:
        print(f"{kind:10} {found[kind]:4} of {there[kind]:4}")
    hits, wanted, false = sum(found.values()), sum(there.values()), sum(alarms.values())
    recall, precision = hits / wanted, hits / (hits + false)
    print(*said, sep="\n")
    print(f"{arguments.edits} edits, seed {arguments.seed}: recall {recall:.3f}, precision {precision:.3f}")
    is_false = False
    for name, pages, edits, alarms_said in false_alarms():
        print(*alarms_said, sep="\n", end="\n" if alarms_said else "")
        print(f"{name}: {edits} edits of {pages} pages, {len(alarms_said)} false alarms")
        is_false = is_false or bool(alarms_said) or not edits
    return int(recall < RECALL or precision < PRECISION or is_false)


if __name__ == "__main__":
    sys.exit(main())
