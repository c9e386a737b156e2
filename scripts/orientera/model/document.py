"""Documents that county boards give out, and the files of those that we host: their format, size and digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - pydantic reads it
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import StringConstraints, field_validator, model_validator

from orientera.model.entry import Entry, Reference, Text
from orientera.model.settings import DOCUMENT_FOLDER

SUFFIXES: dict[str, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "pptx": (".pptx",),
    "odt": (".odt",),
    "ods": (".ods",),
    "odp": (".odp",),
    "doc": (".doc",),
    "xls": (".xls",),
    "ppt": (".ppt",),
    "rtf": (".rtf",),
    "png": (".png",),
    "jpeg": (".jpg", ".jpeg"),
    "html": (".html", ".htm"),
    "text": (".txt",),
}
"""The formats that a file's first bytes tell, each with the ends of names that promise it."""

DOCUMENTS = frozenset(SUFFIXES) - {"png", "jpeg", "html", "text"}
"""The formats of documents proper. Pictures and web pages are part of pages."""

Kind = Literal[
    "call-letter",
    "application",
    "partner-statement",
    "equality-support",
    "application-support",
    "activity-plan",
    "travel-statement",
    "strategy",
    "action-plan",
    "agreement",
    "decision",
    "meeting-documentation",
    "word-list",
]


@dataclass(frozen=True)
class DocumentFile:
    """A file that readers can be given, as its bytes say.

    ``path`` is below the content folder, ``file`` is how reports call it; ``format`` is a key of SUFFIXES, or empty.
    """

    path: str
    file: str
    format: str
    size: int
    digest: str = ""

    @property
    def promised_format(self) -> str:
        """The format that the end of its name promises, empty for an end that is no document's."""
        suffix = PurePosixPath(self.path).suffix.lower()
        return next((name for name, suffixes in SUFFIXES.items() if suffix in suffixes), "")


class Document(Entry):
    """One document of ``documents.yml``: ``file`` below content/assets/documents, or where to ask for it.

    Of a document with ``county`` and no ``file``, readers ask that county's board. Format and size are read from the
    file. ``language`` is the document's own; ``valid_from`` and ``valid_to`` are its first and last day.
    """

    title: Text
    kind: Kind
    file: str | None = None
    ask: Text | None = None
    county: Annotated[str, Reference("counties")] | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$")] = "sv"
    version: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def path(self) -> str | None:
        """The file's path below the content folder; None where we do not host it."""
        return None if self.file is None else f"{DOCUMENT_FOLDER}/{self.file}"

    @field_validator("file")
    @classmethod
    def _stays_in_folder(cls, value: str | None) -> str | None:
        if value is not None and ({"..", ".", ""} & set(value.split("/")) or "\\" in value):
            raise ValueError(f"a file is named below content/{DOCUMENT_FOLDER}, as in gotland/ansokan.pdf")
        return value

    @model_validator(mode="after")
    def _can_be_had(self) -> Document:
        if self.file is None and self.ask is None and self.county is None:
            raise ValueError("a document without file says where to ask: ask, or the county whose board has it")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to is before valid_from")
        return self
