"""Serve the site while it is edited: build what changes, reload the browser, and show what is wrong in the page."""

from __future__ import annotations

import errno
import html
import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from orientera.commands.build import build_with, failing, logging_to
from orientera.model.settings import InputError, SettingsError
from orientera.read.clock import today
from orientera.read.settings import load_config, settings_of
from orientera.read.state import CACHE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOST = "127.0.0.1"


class Server(LiveReloadServer):
    """MkDocs' server, which stays when a build fails: the last good site, with what is wrong above each page."""

    trouble = ""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        if self.trouble:
            box = (
                '<pre role="alert" dir="ltr" lang="en" style="position:sticky;top:0;z-index:99;margin:0;padding:1rem;'
                f'white-space:pre-wrap;background:#7a0c0c;color:#fff">{html.escape(self.trouble)}</pre>'
            )
            head, body, rest = content.partition(b"<body")
            tag, close, page = rest.partition(b">")
            content = head + body + tag + close + box.encode() + page
        return bytes(super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]


def serve(config_file: Path, say: Callable[[str], None], port: int) -> None:
    """Build the site, serve it on this machine, and build it anew when a file changes, until interrupted.

    Raises InputError for a port that is taken, and for the first build what build() raises.
    """
    config = load_config(config_file)
    settings = settings_of(config)
    _refuse_taken(port)
    path = urlsplit(config.site_url or "/").path or "/"
    address = f"http://{HOST}:{port}{path}"
    site = settings.root / CACHE / "serve"

    def rebuild() -> None:
        build_with(config_file, say, site, (), today(), site_url=address, strict=False)

    def rebuild_or_say() -> None:
        try:
            rebuild()
            server.trouble = ""
        except SettingsError as error:
            server.trouble = "\n".join(f"{error.file}:{f.line}: {f.message}\n  {f.hint}" for f in error.faults)
        except (InputError, MkDocsException, OSError, SystemExit) as error:
            server.trouble = str(error)
        if server.trouble:
            say(f"not built: {server.trouble}")

    with logging_to(say):
        with failing():
            rebuild()
        server = Server(builder=rebuild_or_say, host=HOST, port=port, root=str(site), mount_path=path)
        server.error_handler = lambda code: (site / f"{code}.html").read_bytes() if code == 404 else None
        for watched in (settings.content, settings.overrides, settings.translations, settings.file):
            if watched.exists():
                server.watch(str(watched))
        say(f"Serving on {address} (stop with Ctrl+C)")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            say("stopped")
        finally:
            server.shutdown()


def _refuse_taken(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OverflowError as error:
            raise InputError(f"{port} is no port", "give one from 1024 to 65535") from error
        except OSError as error:
            if error.errno == errno.EACCES:
                raise InputError(f"the port {port} is not allowed", "give one from 1024 to 65535") from error
            hint = f"stop the other program, or give another: --port {port + 1}"
            raise InputError(f"the port {port} is taken", hint) from error
