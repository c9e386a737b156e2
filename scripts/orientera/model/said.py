"""What checks and reports say, in English, with what it was made from: it can be said in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class Said(str):
    """A text in English that keeps its template and the values in it: a tuple of values is a list with commas."""

    __slots__ = ("template", "values")
    template: str
    values: dict[str, object]

    def __new__(cls, template: str, values: dict[str, object]) -> Said:
        """Put the values in. Raises KeyError where the template asks for one that there is not."""
        said = super().__new__(cls, template.format(**{name: _shown(value) for name, value in values.items()}))
        said.template, said.values = template, values
        return said

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Give what a copy, or one that was kept in a file, is made from."""
        return self.template, self.values


def say(template: str, /, **values: object) -> Said:
    """Say something in English: ``say("{url} has no host", url=url)``.

    The template is a literal: tests look for all of them in the catalogues of ``report/words/``.
    """
    return Said(template, values)


def counted(one: str, many: str, /, count: int, **values: object) -> Said:
    """Say something of one or many: both templates are literals and ask for ``count``."""
    return Said(one if count == 1 else many, {"count": count, **values})


def in_words(text: str, translate: Callable[[str], str]) -> str:
    """Say a text in another language, with the parts of it that were said too; any other text stays as it is."""
    if not isinstance(text, Said):
        return text
    values = {name: _shown(value, translate) for name, value in text.values.items()}
    return translate(text.template).format(**values)


def _shown(value: object, translate: Callable[[str], str] | None = None) -> object:
    if isinstance(value, tuple):
        return ", ".join(str(_shown(part, translate)) for part in value)
    return in_words(value, translate) if translate is not None and isinstance(value, str) else value
