"""A gettext catalogue of the templates' words in one language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orientera.model.language import Language
    from orientera.model.page import Fault

_PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z]|\{\w*\}")


@dataclass(frozen=True)
class Message:
    """A message of the templates: its id, its plural id, and its translations (one, or one per plural form)."""

    id: str
    plural: str = ""
    strings: tuple[str, ...] = ()
    line: int = 0
    is_fuzzy: bool = False

    @property
    def is_translated(self) -> bool:
        """Whether every form has a text that gettext would use."""
        return bool(self.strings) and all(self.strings) and not self.is_fuzzy


@dataclass(frozen=True)
class Catalogue:
    """The messages of one ``messages.po``; its language is None for the template ``messages.pot``."""

    file: str
    language: Language | None
    messages: dict[str, Message]
    plural_count: int = 0
    fault: Fault | None = None


@dataclass(frozen=True)
class CataloguePair:
    """The template catalogue, a language's catalogue, and the messages that templates really use."""

    reference: Catalogue
    target: Catalogue
    used: dict[str, str]


def placeholders(text: str) -> frozenset[str]:
    """Find the placeholders of a message: ``%(num)d``, ``{name}``."""
    return frozenset(_PLACEHOLDER.findall(text))
