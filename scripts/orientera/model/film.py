"""A film that somebody else shows: the page links to it, and loads nothing of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, HttpUrl

from orientera.model.entry import Entry, LanguageCode, Reference, Text


class Film(Entry):
    """One entry of ``films.yml``: ``captions`` are languages, ``transcripts`` addresses by language."""

    title: Text
    provider: str
    url: HttpUrl
    spoken: LanguageCode
    captions: tuple[LanguageCode, ...] = ()
    transcripts: dict[LanguageCode, HttpUrl] = Field(default_factory=dict)
    county: Annotated[str, Reference("counties")] | None = None
