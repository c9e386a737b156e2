"""Whom to ask at a county board: a unit with a telephone, a mailbox or an address."""

from __future__ import annotations

from typing import Annotated

from pydantic import HttpUrl, StringConstraints, model_validator

from orientera.model.entry import Entry, LanguageCode, Origin, Reference, Text


class Contact(Entry):
    """One entry of ``contacts.yml``: ``mailbox`` is a unit's and never a person's, ``hours`` stand where known."""

    county: Annotated[str, Reference("counties")]
    unit: Text
    phone: str | None = None
    mailbox: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")] | None = None
    website: HttpUrl | None = None
    hours: Text | None = None
    languages: tuple[LanguageCode, ...] = ()
    source: Origin

    @model_validator(mode="after")
    def _can_be_reached(self) -> Contact:
        if not (self.phone or self.mailbox or self.website):
            raise ValueError("a contact needs a phone, a mailbox or a website")
        return self
