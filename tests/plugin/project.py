"""A small project in a folder of its own, and the site that is built of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import yaml
from babel.messages.pofile import read_po
from selectolax.lexbor import LexborHTMLParser

from orientera.commands.build import BuildFailed, build

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from babel.messages.catalog import Catalog
    from selectolax.lexbor import LexborNode

REPOSITORY = Path(__file__).resolve().parent.parent.parent
SITE_URL = "https://example.org/"
ENDONYMS = {
    "sv": "Svenska",
    "sv-simple": "Lätt svenska",
    "en": "English",
    "ar": "العربية",
    "prs": "دری",
    "fa": "فارسی",
    "ckb": "کوردیی ناوەندی",
    "ti": "ትግርኛ",
    "uk": "Українська",
    "am": "አማርኛ",
    "uz-Cyrl": "Ўзбекча",
    "zh-Hans": "简体中文",
    "ku-Arab": "کوردی",
}
EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "tables",
    {"toc": {"permalink": False}},
    "pymdownx.details",
]
VALIDATION = {
    "nav": {"omitted_files": "warn", "not_found": "warn"},
    "links": {"not_found": "warn", "anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"},
}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def page(title: str, body: str = "", **meta: Any) -> str:
    """Write a page: front matter, a blank line, the text."""
    return f"---\n{yaml.safe_dump({'title': title, **meta}, allow_unicode=True, sort_keys=False)}---\n\n{body}\n"


def settings(
    languages: Iterable[str], nav: list[Any] | None = None, plugin: Mapping[str, Any] | None = None, **others: Any
) -> str:
    """Write a mkdocs.yml; the first language is the source."""
    listed = [{"locale": code, "name": ENDONYMS[code]} for code in languages]
    listed[0] |= {"default": True}
    given = {
        "site_name": "orientera",
        "site_url": SITE_URL,
        "docs_dir": "content",
        "theme": {"name": "material", "custom_dir": str(REPOSITORY / "overrides"), "font": False},
        "plugins": [{"orientera": {"languages": listed, **(plugin or {})}}],
        "markdown_extensions": EXTENSIONS,
        "validation": VALIDATION,
        **({} if nav is None else {"nav": nav}),
        **others,
    }
    return yaml.safe_dump(given, allow_unicode=True, sort_keys=False)


@dataclass(frozen=True)
class Project:
    """A project: ``mkdocs.yml``, ``content/`` and ``translations/`` below ``root``."""

    root: Path

    @property
    def settings(self) -> Path:
        """The project's mkdocs.yml."""
        return self.root / "mkdocs.yml"

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files below ``content/``."""
        for path, text in files.items():
            file = self.root / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def copy_catalogue(self, code: str) -> None:
        """Take a language's catalogue from the repository."""
        source = REPOSITORY / "translations" / code / "messages.po"
        if source.is_file():
            target = self.root / "translations" / code / "messages.po"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)

    def build(self, folder: str = "site", said: list[str] | None = None) -> Built:
        """Build the site into a folder. Raises what ``orientera build`` raises; ``said`` gets its lines even then."""
        lines = [] if said is None else said
        build(self.settings, lines.append, self.root / folder)
        return Built(self.root / folder, tuple(lines))

    def refused(self) -> list[str]:
        """Build a site that cannot be built, and give all that is said: the lines, and the reason at the end."""
        said: list[str] = []
        try:
            self.build(said=said)
        except BuildFailed as error:
            return [*said, str(error)]
        raise AssertionError(f"the site was built: {said}")

    def copy(self, root: Path) -> Project:
        """Copy the sources to another place, without what builds have made of them."""
        for name in ("content", "translations", "overrides"):
            if (self.root / name).is_dir():
                shutil.copytree(self.root / name, root / name)
        shutil.copy(self.settings, root)
        return Project(root)

    def run(self, *command: str, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run ``python -m`` with the arguments, in the project's folder or another."""
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=cwd or self.root,
            env=os.environ | variables,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@dataclass(frozen=True)
class Built:
    """A built site: its folder, and the lines that were said while it was built."""

    folder: Path
    said: tuple[str, ...] = ()

    @property
    def warnings(self) -> list[str]:
        """The warnings among what was said."""
        return [line for line in self.said if line.startswith(("warning: ", "error: "))]

    def text(self, path: str) -> str:
        """Read a file of the site."""
        return (self.folder / path).read_text(encoding="utf-8")

    def html(self, path: str) -> LexborHTMLParser:
        """Read a page of the site, by its address."""
        return LexborHTMLParser(self.text(f"{path}index.html" if path.endswith("/") else path))

    def one(self, path: str, selector: str) -> LexborNode:
        """Find the one element of a page that a selector fits."""
        [node] = self.html(path).css(selector)
        return node

    def all(self, path: str, selector: str) -> list[LexborNode]:
        """Find the elements of a page that a selector fits."""
        return self.html(path).css(selector)

    def texts(self, path: str, selector: str) -> list[str]:
        """Read the elements of a page that a selector fits, white space put together."""
        return [words(node) for node in self.all(path, selector)]

    def alternates(self, path: str) -> dict[str, str]:
        """Read a page's hreflang links."""
        return {
            str(link.attributes["hreflang"]): str(link.attributes["href"])
            for link in self.all(path, "link[rel=alternate][hreflang]")
        }

    def sitemap(self) -> dict[str, dict[str, str]]:
        """Read sitemap.xml: the alternates of each address."""
        return {
            str(url.findtext(f"{SITEMAP}loc")): {
                link.attrib["hreflang"]: link.attrib["href"] for link in url.findall(f"{XHTML}link")
            }
            for url in ElementTree.fromstring(self.text("sitemap.xml")).findall(f"{SITEMAP}url")
        }

    def paths(self) -> list[str]:
        """Name all files, sorted."""
        return sorted(file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file())

    def files(self) -> dict[str, bytes]:
        """Read all files."""
        return {path: (self.folder / path).read_bytes() for path in self.paths()}


def words(node: LexborNode) -> str:
    """Read an element's text, white space put together."""
    return " ".join(node.text().split())


def message(code: str, text: str) -> str:
    """Read a message of the templates in a language from the repository's catalogue: translators may change it."""
    found = catalogue(code).get(text)
    assert found is not None, f"the catalogue of {code} has no message {text!r}"
    assert isinstance(found.string, str)
    assert found.string not in ("", text), f"the message {text!r} is not translated to {code}"
    return found.string


@cache
def catalogue(code: str) -> Catalog:
    """Read a catalogue of the repository."""
    with (REPOSITORY / "translations" / code / "messages.po").open("rb") as stream:
        return read_po(stream)
