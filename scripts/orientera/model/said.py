"""What a check says, in English, with what it was made from: a report can say it in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class Said(str):
    """A text in English that keeps its template and the values in it."""

    template: str
    values: dict[str, object]
    __slots__ = ("template", "values")

    def __new__(cls, template: str, values: dict[str, object]) -> Said:
        """Put the values in. Raises KeyError where the template asks for one that there is not."""
        said = super().__new__(cls, template.format(**values))
        said.template, said.values = template, values
        return said

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Give what a copy, or one that was kept in a file, is made from."""
        return self.template, self.values


def say(template: str, /, **values: object) -> Said:
    """Say something in English: ``say("{url} has no host", url=url)``. A template is a literal, so that it is found."""
    return Said(template, values)


def in_words(text: str, translate: Callable[[str], str]) -> str:
    """Say a text in another language, with the parts of it that were said too; any other text stays as it is."""
    if not isinstance(text, Said):
        return text
    values = {name: in_words(value, translate) if isinstance(value, str) else value for name, value in text.values.items()}
    return translate(text.template).format(**values)
