"""Find the references of an entry to other entries: in its fields, in their lists, and in the models inside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from orientera.model.entry import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator


def references(model: BaseModel, path: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield field, kind and id of each reference: ``("members.0", "organisations", "migrationsverket")``."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        yield from _of_marks(field.metadata, value, f"{path}{name}")
        yield from _of_type(field.annotation, value, f"{path}{name}")


def _of_marks(marks: Iterable[Any], value: Any, path: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, str):
        yield from ((path, mark.kind, value) for mark in marks if isinstance(mark, Reference))


def _of_type(annotation: Any, value: Any, path: str) -> Iterator[tuple[str, str, str]]:
    """Follow a type and a value side by side."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if isinstance(value, BaseModel):
        yield from references(value, f"{path}.")
    elif origin is Annotated:
        yield from _of_marks(inner[1:], value, path)
        yield from _of_type(inner[0], value, path)
    elif origin in (Union, UnionType):
        # A word of its own beside the ids, as Literal["all"], refers to nothing.
        if not any(get_origin(part) is Literal and value in get_args(part) for part in inner):
            for part in inner:
                yield from _of_type(part, value, path)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _of_type(inner[-1] if inner else Any, one, f"{path}.{key}")
    elif isinstance(value, Iterable) and not isinstance(value, str):
        types = [part for part in inner if part is not ...] or [Any]  # one for all, or one for each place of a tuple
        for number, one in enumerate(value):
            yield from _of_type(types[min(number, len(types) - 1)], one, f"{path}.{number}")
