"""Align a huge page with what it was before, for several ways of changing it, and print what it costs.

    python -m tests.benchmarks.align --units 5000

The page is made of the words of the site's own Swedish. Prints CPU seconds, and how many units found what they have
become; exits 1 where a page takes longer than ``--most`` seconds, or where fewer than 95 % of the units that only
changed a word were found.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from orientera.model.freshness import align
from orientera.model.unit import Unit
from tests.benchmarks.corpus import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Units = list[Unit]

SEED = 1
FOUND = 0.95


def page(count: int, chance: random.Random) -> Units:
    """Make a page of paragraphs of 8 to 25 words, with the frequencies of the site's own Swedish."""
    text = " ".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "content/sv").rglob("*.md")))
    words = re.findall(r"[^\W\d_]+", text)
    return [
        Unit("p", (), "", " ".join(chance.choices(words, k=chance.randint(8, 25))), number) for number in range(count)
    ]


def one_word(units: Sequence[Unit], chance: random.Random) -> Units:
    """A word more in every unit."""
    return [replace(unit, text=f"{unit.text} {chance.choice(('alltid', 'genast'))}") for unit in units]


def shuffled(units: Sequence[Unit], chance: random.Random) -> Units:
    """A word more in every unit, and all of them in another order."""
    return chance.sample(one_word(units, chance), len(units))


def rewritten(units: Sequence[Unit], chance: random.Random) -> Units:
    """Every unit is another text."""
    return page(len(units), chance)


def cells(units: Sequence[Unit], chance: random.Random) -> Units:
    """A table of two words only, in another order."""
    return [replace(unit, kind="td", text=chance.choice(("Ja", "Nej"))) for unit in units]


CHANGES: tuple[Callable[[Sequence[Unit], random.Random], Units], ...] = (one_word, shuffled, rewritten, cells)


def main() -> int:
    """Measure, print, and say by the exit code whether a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=5000)
    parser.add_argument("--most", type=float, default=5.0)
    arguments = parser.parse_args()
    is_slow = is_lost = False
    for change in CHANGES:
        chance = random.Random(SEED)
        old = page(arguments.units, chance)
        if change is cells:
            old = cells(old, chance)
        new = change(old, chance)
        for similar in (True, False):
            start = time.process_time()
            found = align(old, new, similar=similar)
            took = time.process_time() - start
            is_slow = is_slow or took > arguments.most
            kept = sum(new[index].text.startswith(old[place].text) for index, place in found.items())
            if similar:
                is_lost = is_lost or (change in (one_word, shuffled) and kept < FOUND * len(new))
            how = "one language" if similar else "two languages"
            print(f"{change.__name__:10} {how:14} {took:6.2f} s, {len(found)} of {len(new)} matched, {kept} rightly")
    return int(is_slow or is_lost)


if __name__ == "__main__":
    sys.exit(main())
