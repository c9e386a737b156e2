"""Conformance cases of the link checker: small folders of a site, what is broken in them and what is right.

A case is data (``links/<topic>.yml``), decided by a paragraph of a standard or learnt from a kind of test that
another checker has. Nothing here knows how our checker works.
"""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

LINKS = Path(__file__).parent / "links"
CORE = ("dead-link", "dead-fragment")
"""The rules that every checker of links has."""

Rule = Literal[
    "dead-link",
    "dead-fragment",
    "duplicate-id",
    "empty-link",
    "bad-address",
    "bad-mail-address",
    "bad-phone-link",
    "script-address",
    "insecure-address",
    "local-address",
    "leaves-language",
    "bad-hreflang",
    "fallback-link",
]


def _below(path: str) -> str:
    if path.startswith("/") or "\\" in path or {"", ".", ".."} & set(path.split("/")):
        raise ValueError(f"{path} is not a path below the site's folder")
    return path


class Model(BaseModel):
    """What is read from YAML: nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Encoded(Model):
    """A file in another encoding than UTF-8; a byte order mark is written as a character of the text."""

    encoding: str
    text: str

    @property
    def raw(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode(self.encoding)


class Binary(Model):
    """A file as its bytes."""

    base64: str

    @property
    def raw(self) -> bytes:
        """The bytes of the file."""
        return base64.b64decode(self.base64, validate=True)

    @property
    def text(self) -> str:
        """The bytes as text, to look for addresses in."""
        return self.raw.decode("utf-8", errors="replace")


class Broken(Model):
    """A finding that there must be: in which file, for which address as the attribute has it, by which rule.

    The address is what the parser gives: character references and escapes of CSS and JSON read. A finding about no
    address (an id that is there twice) has none.
    """

    page: str = "index.html"
    url: str | None = None
    rule: Rule


class Options(Model):
    """How the host serves the site: ``extensionless`` serves om.html for om."""

    extensionless: bool = False


class Case(Model):
    """A folder of files, the address it is served at, and what a checker says of it."""

    name: Annotated[str, Field(min_length=8, max_length=120)]
    source: Annotated[str, Field(min_length=6)]
    files: Annotated[dict[Annotated[str, AfterValidator(_below)], str | Encoded | Binary], Field(min_length=1)]
    address: Annotated[str | None, Field(pattern=r"^https?://[^/]+/(.*/)?$")] = None
    options: Options = Options()
    broken: tuple[Broken, ...] = ()
    right: tuple[str, ...] = ()
    topic: str

    @model_validator(mode="after")
    def _is_about_something(self) -> Case:
        if not self.broken and not self.right:
            raise ValueError("a case says what is broken or what is right")
        if stray := {one.page for one in self.broken} - self.files.keys():
            raise ValueError(f"broken names files that the case does not have: {stray}")
        if both := {one.url for one in self.broken if one.url is not None} & set(self.right):
            raise ValueError(f"both broken and right: {both}")
        return self

    @property
    def id(self) -> str:
        """Topic and name, as reports give it."""
        return f"{self.topic}: {self.name}"

    def texts(self) -> list[str]:
        """The texts of all files."""
        return [file if isinstance(file, str) else file.text for file in self.files.values()]

    def write(self, folder: Path) -> Path:
        """Write the files below a folder."""
        for path, content in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content.raw)
        return folder


def read_cases() -> list[Case]:
    """Read every case, by topic and in the order of its file."""
    cases: list[Case] = []
    for file in sorted(LINKS.glob("*.yml")):
        entries: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
        cases.extend(Case.model_validate({**entry, "topic": file.stem}) for entry in entries)
    return cases
