"""What all entries of content/data have in common: ids, texts by language, references to other entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, HttpUrl, RootModel, StringConstraints, model_validator

if TYPE_CHECKING:
    from orientera.model.finding import Location

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
"""Small letters a-z, digits and hyphens: it stands in addresses and file names."""

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
"""The tag of a language (BCP 47): sv, sv-simple, ar."""

SOURCE = "sv"


@dataclass(frozen=True)
class Reference:
    """Marks a field that holds the id of an entry of another kind: ``Annotated[str, Reference("counties")]``."""

    kind: str


class Entry(BaseModel):
    """One entry of a file in content/data. An unknown field is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    id: Id


class Text(RootModel[dict[str, str]]):
    """A text by language: ``{sv: ..., en: ...}``; a plain text is Swedish."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        return {SOURCE: value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _has_source(self) -> Text:
        if not self.root.get(SOURCE, "").strip():
            raise ValueError("a text needs Swedish: {sv: ...}")
        return self

    def best(self, code: str) -> str:
        """The code of the language that a reader of ``code`` gets: that one, its main language, or Swedish."""
        return next((found for found in (code, code.partition("-")[0]) if found in self.root), SOURCE)

    def of(self, code: str) -> str:
        """The text in the language that best() names."""
        return self.root[self.best(code)]


class Origin(BaseModel):
    """Where a fact comes from: a title as it is called there, and an address where there is one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Annotated[str, StringConstraints(min_length=1)]
    url: HttpUrl | None = None


@dataclass(frozen=True)
class Placed:
    """An entry with the place where it stands, its file below the project's folder."""

    kind: str
    entry: Entry
    place: Location
