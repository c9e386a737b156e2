"""What was worked out before, with all that it depended on: it is worked out anew only where that has changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

Result = TypeVar("Result")


class Asked(Mapping[str, Any]):
    """A mapping that keeps what was asked of it, and what it answered."""

    def __init__(self, whole: Mapping[str, Any]) -> None:
        self._whole = whole
        self.answers: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        self.answers[key] = self._whole.get(key)
        return self._whole[key]

    def __iter__(self) -> Iterator[str]:
        raise TypeError("what all of it depends on cannot be kept")

    def __len__(self) -> int:
        raise TypeError("what all of it depends on cannot be kept")

    def __bool__(self) -> bool:
        return True


@dataclass
class Memory:
    """Results by name: each with what it was made from, and with what it asked of the rest of the site."""

    known: dict[Hashable, tuple[tuple[object, ...], Mapping[str, Any], Any]] = field(default_factory=dict)

    def recall(
        self,
        name: Hashable,
        made_from: tuple[object, ...],
        rest: Mapping[str, Any],
        work: Callable[[Mapping[str, Any]], Result],
    ) -> Result:
        """Give a result as last time, or let ``work`` work it out from ``rest``, of which it may ask keys only."""
        known = self.known.get(name)
        if known is not None and known[0] == made_from and all(rest.get(key) == was for key, was in known[1].items()):
            result: Result = known[2]
            return result
        asked = Asked(rest)
        result = work(asked)
        self.known[name] = (made_from, asked.answers, result)
        return result
