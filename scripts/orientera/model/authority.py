"""An authority, help line or service that pages refer to, as the YAML of content/data says it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, HttpUrl, model_validator

from orientera.model.entry import Entry, LanguageCode, Text


class Authority(Entry):
    """One entry of ``authorities.yml``.

    ``name`` is Swedish, as on its signs and letters, and what people call it in other languages where that is known.
    ``phone_status`` says how well the number is known; a ``third-party`` number is published beside a link only.
    """

    name: Text
    website: HttpUrl
    website_seen: bool
    phone: str | None = None
    phone_status: Literal["official", "public", "third-party"] | None = None
    source: str
    source_date: str
    volatile: str = ""
    languages: tuple[LanguageCode, ...] = ()
    """Every language of the website, where the source says which they are; else nothing is claimed."""
    addresses: dict[LanguageCode, HttpUrl] = Field(default_factory=dict)
    """The start page in a language, where a source says its address; who reads another is led to ``website``."""

    @model_validator(mode="after")
    def _phone_has_status(self) -> Authority:
        if (self.phone is None) != (self.phone_status is None):
            raise ValueError("a phone needs a phone_status, and a phone_status a phone")
        return self

    def address_in(self, code: str) -> HttpUrl:
        """The address of the start page for who reads a language."""
        return self.addresses.get(code, self.website)

    @property
    def site_label(self) -> str:
        """The address as people say it: ``1177.se``."""
        host = (self.website.host or "").removeprefix("www.")
        path = (self.website.path or "").rstrip("/")
        return host + path
