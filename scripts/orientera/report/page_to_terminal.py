"""From a translated page beside its source, unit by unit, to what a translator reads in the terminal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from orientera.model.difference import word_changes
from orientera.model.freshness import State

if TYPE_CHECKING:
    from orientera.model.freshness import PageFreshness, UnitState
    from orientera.model.page import Pair

_STYLES = {"same": "", "gone": "red strike", "new": "bold green"}
_MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def page_to_terminal(pair: Pair, freshness: PageFreshness, *, width: int = 100, color: bool = False) -> str:
    """Write each unit that is not current: its name and state, what changed in the source, and the translation."""
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=color, no_color=not color, highlight=False)
    todo = [one for one in freshness.units if one.state is not State.CURRENT]
    for one in todo:
        _print(console, pair, one)
    console.print(Text(_summary(freshness, len(todo)), style="bold"))
    return stream.getvalue()


def _print(console: Console, pair: Pair, one: UnitState) -> None:
    place = pair.target.file if one.target is None else f"{pair.target.file}:{one.target.line}"
    edited = ", edited since" if one.is_edited else ""
    console.print(
        Text.assemble((f"{one.name or '-'}  ", "bold"), f"{one.state.value}{edited}", (f"  {place}", "dim"))
    )
    if one.source is not None:
        before = one.made_from.text if one.made_from is not None else one.source.text
        line = Text(f"  {pair.source.language.code}: ")
        for what, words in word_changes(before, one.source.text):
            line.append(_MARKS[what].format(words), style=_STYLES[what])
        console.print(line, soft_wrap=True)
    if one.target is not None:
        console.print(Text(f"  {pair.target.language.code}: {' '.join(one.target.text.split())}"), soft_wrap=True)
    console.print()


def _summary(freshness: PageFreshness, todo: int) -> str:
    counts = [(freshness.count(state), state.value) for state in State if state is not State.CURRENT]
    said = ", ".join(f"{count} {name}" for count, name in counts if count)
    return (
        f"{todo} of {len(freshness.units)} parts: {said}" if todo else f"all {len(freshness.units)} parts are current"
    )
