"""Read what checks and reports say in other languages than English."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent.parent / "report" / "words"
SPOKEN = ("en", *sorted(file.stem for file in FOLDER.glob("*.po")))
"""The languages that reports can be written in (BCP 47)."""


def read_words(code: str) -> Callable[[str], str]:
    """Give a function from a template in English to the same in a language; else it stays."""
    if code == "en":
        return str
    with (FOLDER / f"{code}.po").open("rb") as file:
        catalog = read_po(file, locale=code)
    known = {str(message.id): str(message.string) for message in catalog if message.id and message.string}
    return lambda template: known.get(template, template)
