"""Read a translator's file back, in whichever format it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.settings import InputError
from orientera.read.po import read_po
from orientera.read.xliff import read_xliff

if TYPE_CHECKING:
    from pathlib import Path

    from orientera.model.exchange import Returned

LARGEST = 64_000_000
"""Bytes: all pages of a language are some hundred kilobytes."""


def read_work(file: Path) -> tuple[str, list[Returned]]:
    """Read the target language and the units: of a PO file by its ending, else of XLIFF.

    Raises InputError for what is no file of ours.
    """
    if not file.is_file():
        raise InputError(f"there is no file {file}", "name the file that came back")
    if file.stat().st_size > LARGEST:
        raise InputError(f"{file} is too large: {LARGEST // 1_000_000} MB are allowed", "export it anew")
    raw = file.read_bytes()
    return read_po(file, raw) if file.suffix.lower() == ".po" else read_xliff(file, raw)
