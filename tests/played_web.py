"""A web on this machine: hosts that answer what a test says, each under a name and an address of its own."""

from __future__ import annotations

import contextlib
import datetime
import socket
import ssl
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from orientera.read.asking import Asker, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import trustme

QUICK = Limits(pause=0.0)
"""For hosts that answer at once: nobody waits."""
NOON = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)
TRUSTING_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
PUBLIC = "127.0.0.1"
"""The address of hosts that tests may ask: of the loopback addresses, only this one."""
INTERNAL = "127.0.0.2"
"""The address of hosts that nobody may ask."""


@dataclass
class Reply:
    """What a host answers: a status, headers and a body; or, by a function, whatever it does with the connection."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | str = b""
    play: Callable[[BaseHTTPRequestHandler], None] | None = None


def page(body: str = "<title>Hej</title>", language: str = "sv", **headers: str) -> Reply:
    head = {"Content-Type": "text/html; charset=utf-8"} | {k.replace("_", "-"): v for k, v in headers.items()}
    return Reply(200, head, f"<html lang='{language}'>{body}")


def redirect(to: str, status: int = 301, **headers: str) -> Reply:
    return Reply(status, {"Location": to} | {k.replace("_", "-"): v for k, v in headers.items()})


@dataclass
class Asked:
    """One request, as a host saw it."""

    method: str
    host: str
    path: str
    headers: dict[str, str]

    def __str__(self) -> str:
        return f"{self.method} {self.host}{self.path}"


class PlayedWeb:
    """Servers on this machine, and a register of names that lead to them.

    ``replies`` is by host and path, or by method, host and path: ``GET a.test/``; there is no robots.txt but where a
    test says one.
    """

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Callable[[Asked], Reply]] = {}
        self.asked: list[Asked] = []
        self.names: dict[str, list[list[str]]] = {}
        self.looked_up: list[str] = []
        self._stack = contextlib.ExitStack()
        self.port = self.serve()

    def close(self) -> None:
        self._stack.close()

    @property
    def requests(self) -> list[str]:
        """The requests so far but for robots.txt, as ``HEAD a.test/path``."""
        return [str(asked) for asked in self.asked if asked.path != "/robots.txt"]

    def serve(self, certificate: trustme.LeafCert | None = None, address: str = PUBLIC) -> int:
        """Start a server, with TLS where it has a certificate, and give its port."""
        web = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                pass

            def do_GET(self) -> None:
                web._answer(self)

            def do_HEAD(self) -> None:
                web._answer(self)

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            block_on_close = False

            def handle_error(self, *_: object) -> None:  # who asks may hang up whenever it likes
                pass

        server = Server((address, 0), Handler)
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        self._stack.callback(thread.join)
        self._stack.callback(server.server_close)
        self._stack.callback(server.shutdown)
        return int(server.server_address[1])

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        host = (handler.headers["Host"] or "").partition(":")[0]
        asked = Asked(handler.command, host, handler.path, {k.lower(): v for k, v in handler.headers.items()})
        self.asked.append(asked)
        reply = self.replies.get(str(asked)) or self.replies.get(f"{host}{handler.path}") or Reply(404)
        if callable(reply):
            reply = reply(asked)
        if reply.play is not None:
            reply.play(handler)
            return
        body = reply.body.encode() if isinstance(reply.body, str) else reply.body
        handler.send_response(reply.status)
        for name, value in reply.headers.items():
            handler.send_header(name, value.replace("{port}", str(self.port)))
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(body)

    async def look_up(self, host: str, port: int) -> list[str]:
        """Look up a name that a test has given addresses; ``*.test`` has one that may be asked."""
        self.looked_up.append(host)
        if host in self.names:
            found = self.names[host]
            return found.pop(0) if len(found) > 1 else found[0]
        if host.endswith(".test"):
            return [PUBLIC]
        with contextlib.suppress(OSError):
            socket.inet_pton(socket.AF_INET6 if ":" in host else socket.AF_INET, host)
            return [host]
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    def asker(self, limits: Limits = QUICK, **options: object) -> Asker:
        """Make one who asks this web, and may do so: the allowance is for one loopback address, and said here."""
        usual = {
            "may_ask": lambda address: address == PUBLIC,
            "look_up": self.look_up,
            "context": TRUSTING_NOBODY,
            "clock": lambda: NOON,
        }
        return Asker("orientera-links/0 (+https://orientera.example/)", limits, **(usual | options))

    def url(self, place: str) -> str:
        """The address of a place like ``a.test/path``."""
        host, _, path = place.partition("/")
        return f"http://{host}:{self.port}/{path}"


@contextlib.contextmanager
def played_web() -> Iterator[PlayedWeb]:
    web = PlayedWeb()
    try:
        yield web
    finally:
        web.close()
