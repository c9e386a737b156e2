"""Build a site as `mkdocs build` does, and serve it on 127.0.0.1."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from orientera.model.language import Language
from orientera.model.page import is_for
from orientera.read.catalogues import read_translations
from orientera.read.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.support import Translations

ROOT = Path(__file__).parents[2]
SETTINGS = read_settings(ROOT / "mkdocs.yml")
LANGUAGES = {language.code: language for language in SETTINGS.languages}
RIGHT_TO_LEFT = [code for code, language in LANGUAGES.items() if language.is_right_to_left]
FOR_ALL = ""
"""In place of a language's code: the chooser and the 404 page, which stand above the languages."""
ONLY = SETTINGS.only
PUBLISHED_AT = "https://orientera.example/"
SOURCE = "sv"
COUNTIES = ("gotland", "blekinge", "vastmanland", "dalarna", "vastra-gotaland")


@dataclass(frozen=True)
class Site:
    """A built site. ``address`` is where its root is served, with the slash."""

    folder: Path
    address: str

    def pages(self, code: str) -> list[str]:
        """The addresses, below the root, of the pages of a language.

        Pages of counties are made from one template: those with a text of their own stand for all, with the county
        that has most municipalities.
        """
        pages = [*self.articles(code), f"{code}/404.html"] if code else self._files("")
        return sorted(path for path in pages if "/lan/" not in path or path.split("/")[2] in ("", *COUNTIES))

    def articles(self, code: str) -> list[str]:
        """Every page of a language that has a Markdown file."""
        return [path for path in self._files(code) if not path.endswith("404.html")]

    def _files(self, code: str) -> list[str]:
        files = (self.folder / code).rglob("*.html") if code else self.folder.glob("*.html")
        return sorted(file.relative_to(self.folder).as_posix().removesuffix("index.html") for file in files)


@dataclass(frozen=True)
class Text:
    """The Markdown file behind a page: its language and its front matter."""

    code: str
    title: str
    summary: str


def is_shown(path: str) -> bool:
    """Say whether a page of the source is shown in the language that a path begins with."""
    code, _, rest = path.partition("/")
    return is_for(rest, code, ONLY)


def text_of(path: str) -> Text:
    """Find the text that a page of the real site shows: the language's own, else the source's."""
    code, _, rest = path.partition("/")
    for own in (code, SOURCE):
        for name in (f"{rest}index.md", f"{rest.rstrip('/')}.md"):
            file = ROOT / "content" / own / name
            if file.is_file():
                meta = yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1])
                return Text(own, meta["title"], meta["summary"])
    raise FileNotFoundError(path)


@cache
def words(code: str) -> Translations:
    """The catalogue of a language."""
    return read_translations(ROOT / "translations" / code / "messages.po", Language(code, code))


def build(settings: Path, folder: Path) -> None:
    """Run MkDocs' own build, without the settings of the one who runs the tests."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ORIENTERA_")}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(settings), "-d", str(folder)],
        env=environment | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def serve(folder: Path, prefix: str = "/") -> Iterator[Site]:
    """Serve a built site below a prefix; what is not there is answered by the nearest 404.html."""

    class Handler(_Handler):
        site = folder
        below = prefix

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Site(folder, f"http://127.0.0.1:{server.server_port}{prefix}")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site = Path()
    below = "/"

    def __init__(self, *args: Any) -> None:
        super().__init__(*args, directory=str(self.site))

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.below)
        return super().translate_path(path.removeprefix(self.below) if inside else "/no such page")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        language = self.path.removeprefix(self.below).split("/")[0]
        nearest = self.site / language / "404.html"
        body = (nearest if nearest.is_file() else self.site / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Say nothing: pytest shows what is wrong."""
