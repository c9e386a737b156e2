"""A question that many ask, with its answer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator

from orientera.model.entry import Entry, Origin, Reference, Text


class Question(Entry):
    """One entry of ``questions.yml``. One with a county is asked there only; an answer says where it is from."""

    topic: Literal["settlement", "grants", "cooperation"]
    question: Text
    answer: Text
    county: Annotated[str, Reference("counties")] | None = None
    laws: tuple[Annotated[str, Reference("laws")], ...] = ()
    sources: tuple[Origin, ...] = ()

    @model_validator(mode="after")
    def _is_from_somewhere(self) -> Question:
        if not (self.laws or self.sources):
            raise ValueError("an answer needs laws or sources")
        return self
