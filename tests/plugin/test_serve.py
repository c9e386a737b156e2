"""The site served on this machine while it is edited."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Project

PAGES = {
    "sv/index.md": page("Välkommen till Sverige"),
    "sv/vard.md": page("Vård"),
    "ar/index.md": page("أهلًا بك في السويد"),
}
PATIENCE = 30
"""Seconds before what has not come is taken for broken."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A command that serves, in a process of its own."""

    def __init__(self, project: Project, arguments: list[str], port: int, said: Path) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.said = said
        self._stream = said.open("wb")
        command = [sys.executable, "-m", *(argument.replace("PORT", str(port)) for argument in arguments)]
        self.process = subprocess.Popen(
            command,
            cwd=project.root,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=self._stream,
            stderr=subprocess.STDOUT,
        )

    def read(self, path: str, wanted: str = "") -> str:
        """Ask for a page until it is there and says what is wanted."""
        end = time.monotonic() + PATIENCE
        text = ""
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:
                    text = answer.read().decode()
            except urllib.error.HTTPError as error:
                text = error.read().decode()
            except OSError:
                text = ""
            if text and wanted in text:
                return text
            time.sleep(0.05)
        raise AssertionError(f"{path} does not say {wanted!r}: {text[:500]}\n{self.said.read_text(encoding='utf-8')}")

    def stop(self) -> int:
        """Stop it as a person does, with Ctrl and C, and give its exit code."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(PATIENCE)
        finally:
            self.process.kill()
            self._stream.close()


ORIENTERA = ["orientera", "serve", "--port", "PORT"]
MKDOCS = ["mkdocs", "serve", "-a", "127.0.0.1:PORT"]


@contextmanager
def serving(project: Project, said: Path, arguments: list[str] = ORIENTERA) -> Iterator[Server]:
    server = Server(project, arguments, free_port(), said)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()


def test_a_site_is_served_and_built_anew_when_a_page_changes(make_project: MakeProject, tmp_path: Path) -> None:
    project = make_project(PAGES)
    with serving(project, tmp_path / "said") as server:
        assert "Välkommen till Sverige" in server.read("/sv/")
        assert 'href="./ar/"' in server.read("/")
        assert '<html lang="ar" dir="rtl">' in server.read("/ar/")
        assert "أهلًا بك في السويد" in server.read("/ar/")

        project.write({"ar/index.md": page("مرحبًا")})
        assert "مرحبًا" in server.read("/ar/", "مرحبًا")
        project.write({"sv/vard.md": "---\ntitle: [\n---\n"})
        project.write({"sv/vard.md": page("Sjukvård")})
        assert "Sjukvård" in server.read("/ar/vard/", "Sjukvård")
        code = server.stop()

    said = server.said.read_text(encoding="utf-8")
    assert code == 0, said
    assert "Traceback" not in said
    for language, pages in (("sv", 2), ("ar", 2), ("uk", 2)):
        assert f"{language}: {pages} pages" in said or f"{language:10} {pages} pages" in said, said


def test_what_is_wrong_stands_above_the_last_good_page(make_project: MakeProject, tmp_path: Path) -> None:
    project = make_project(PAGES)
    with serving(project, tmp_path / "said") as server:
        server.read("/sv/vard/")
        project.write({"sv/vard.md": "---\ntitle: Vård\nstatus: klar\n---\n\nNy text.\n"})
        shown = server.read("/ar/", 'role="alert"')
        assert "content/sv/vard.md:3: " in shown
        assert "أهلًا بك في السويد" in shown
        assert "Ny text" not in server.read("/sv/vard/", 'role="alert"')
        assert "not built: content/sv/vard.md:3: " in server.said.read_text(encoding="utf-8")

        project.write({"sv/vard.md": page("Sjukvård")})
        assert 'role="alert"' not in server.read("/sv/vard/", "Sjukvård")
        assert server.stop() == 0


def test_mkdocs_own_server_works_too(make_project: MakeProject, tmp_path: Path) -> None:
    project = make_project(PAGES, site_url="https://example.org/sub/")
    with serving(project, tmp_path / "said", MKDOCS) as server:
        assert "أهلًا بك في السويد" in server.read("/sub/ar/", "أهلًا بك في السويد")
        project.write({"ar/index.md": page("مرحبًا")})
        assert "مرحبًا" in server.read("/sub/ar/", "مرحبًا")
        assert server.stop() == 0


def test_a_server_leaves_the_project_as_it_was(make_project: MakeProject, tmp_path: Path) -> None:
    project = make_project(PAGES)
    with serving(project, tmp_path / "said") as server:
        server.read("/sv/")

    there = {file.name for file in project.root.iterdir()} - {".orientera"}
    assert there == {"content", "mkdocs.yml", "translations"}


def test_a_taken_port_is_said(make_project: MakeProject) -> None:
    project = make_project(PAGES)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = project.run("orientera", "serve", "--port", str(port))

    assert answer.returncode == 2
    assert answer.stderr == (
        f"error: the port {port} is taken\n  stop the other program, or give another: --port {port + 1}\n"
    )
    assert answer.stdout == ""


@pytest.mark.parametrize("port", ["0", "65536", "åtta"])
def test_what_is_no_port_is_said(make_project: MakeProject, port: str) -> None:
    answer = make_project(PAGES).run("orientera", "serve", "--port", port)

    assert answer.returncode == 2
    assert "Invalid value for '-p' / '--port'" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_site_that_cannot_be_built_is_not_served(make_project: MakeProject) -> None:
    project = make_project(PAGES | {"ar/index.md": "---\ntitle: [\n---\n"})
    answer = project.run("orientera", "serve", "--port", str(free_port()))
    said = answer.stdout + answer.stderr

    assert answer.returncode == 1
    assert said.count("content/ar/index.md:") == 1
    assert "Traceback" not in said
