"""What is known of addresses outside the site, kept from run to run in one JSON file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import TypeAdapter, ValidationError

from orientera.model.settings import InputError
from orientera.model.visit import Memory

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class _Kept:
    orientera_links: Literal[1]
    """What the file is, and the version of its form."""
    memory: Memory


_KEPT = TypeAdapter(_Kept)


def read_memory(file: Path) -> Memory:
    """Read what is known; nothing where there is no file. Raises InputError for a file that is not one of ours."""
    try:
        return _KEPT.validate_json(file.read_bytes()).memory
    except FileNotFoundError:
        return Memory()
    except ValidationError as error:
        hint = "name another file with --cache, or delete this one: it is made anew"
        raise InputError(f"{file} is no cache of external links", hint) from error


def memory_json(memory: Memory) -> bytes:
    """Write what is known as JSON, as read_memory() reads it."""
    return _KEPT.dump_json(_Kept(1, memory), indent=1, exclude_defaults=True)
