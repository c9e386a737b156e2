"""Ask one question of one host: when it is our turn, where the host's robots.txt allows it, and never while it rests.

Whoever is asked more than once is asked for its robots.txt first (RFC 9309).
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx
from protego import Protego

from orientera.model.visit import Result, rest_until
from orientera.model.web_address import is_public, normalised
from orientera.read.clock import now
from orientera.read.guarded import GuardedTransport, NoAnswerError, host_of, look_up, why_no_answer
from orientera.read.web_page import unpacked

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from orientera.read.guarded import Lookup

PRODUCT = "orientera-links"
"""The name by which robots.txt may speak of us."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_RULES_SIZE = 512_000
"""Bytes of a robots.txt that are read: RFC 9309, section 2.5, asks for 500 KiB at least."""
_RULES_REDIRECTS = 5
_LONGEST_PAUSE = 30.0


@dataclass(frozen=True)
class Limits:
    """How much is asked at a time, and how long one waits: seconds and bytes."""

    hosts: int = 16
    per_host: int = 1
    pause: float = 1.0
    """From the beginning of one request to a host to that of the next; its robots.txt may ask for more."""
    connect: float = 10.0
    whole: float = 30.0
    """For one request, its answer included."""
    size: int = 65_536
    redirects: int = 10


@dataclass(frozen=True)
class Answer:
    """What a host answered: the status and headers, and the beginning of the body, unpacked."""

    url: httpx.URL
    status: int
    headers: httpx.Headers
    body: bytes = b""

    @property
    def location(self) -> str | None:
        """Where it redirects to, as it stands there and perhaps empty; None where it does not."""
        return str(self.headers.get("location", "")).strip() if self.status in _REDIRECTS else None

    @property
    def content_type(self) -> str:
        """What the body is, with its parameters."""
        return str(self.headers.get("content-type", ""))


@dataclass
class Host:
    """A host in this run: how many visits want something of it, and what it has been asked."""

    turns: asyncio.Semaphore
    pause: float
    visits: int = 0
    requests: int = 0
    under_way: int = 0
    next_at: float = 0.0
    transport: GuardedTransport | None = None
    rules: dict[str, Protego | NoAnswerError] = field(default_factory=dict)
    reading_rules: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def pause_over(self) -> None:
        """Wait until the host has had its pause since the last request began."""
        time = asyncio.get_running_loop().time()
        begins = max(time, self.next_at)
        self.next_at = begins + self.pause
        await asyncio.sleep(begins - time)

    async def aclose(self) -> None:
        """Close the connections; another request would open new ones."""
        transport, self.transport = self.transport, None
        if transport is not None:
            await transport.aclose()


class Asker:
    """Asks hosts. ``agent`` says who asks, ``resting`` until when hosts want to be left alone.

    ``may_ask`` judges the IP addresses that are connected to: only tests have another than the public internet.
    """

    def __init__(
        self,
        agent: str,
        limits: Limits | None = None,
        *,
        may_ask: Callable[[str], bool] = is_public,
        look_up: Lookup = look_up,
        context: ssl.SSLContext | None = None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.agent = agent
        self.limits = limits or Limits()
        self.clock = clock
        self.resting: dict[str, datetime] = {}
        self._may_ask = may_ask
        self._look_up = look_up
        self._context = context or httpx.create_ssl_context(trust_env=False)
        self._slots = asyncio.Semaphore(self.limits.hosts)
        self._hosts: defaultdict[str, Host] = defaultdict(
            lambda: Host(asyncio.Semaphore(self.limits.per_host), self.limits.pause)
        )

    def expect(self, url: httpx.URL) -> None:
        """Count a visit that begins with this address: where a host has several, robots.txt comes first."""
        self._hosts[host_of(url)].visits += 1

    async def leave(self, url: httpx.URL) -> None:
        """Say that a visit that was expected is over; the last one closes the connections.

        Where another visit is here meanwhile, by a redirect, they are closed in the end.
        """
        host = self._hosts[host_of(url)]
        host.visits -= 1
        if not host.visits and not host.under_way:
            await host.aclose()

    async def aclose(self) -> None:
        """Close all connections."""
        for host in self._hosts.values():
            await host.aclose()

    async def ask(self, method: str, url: httpx.URL, headers: Mapping[str, str], cookies: httpx.Cookies) -> Answer:
        """Ask for an address if that is allowed, and keep the cookies. Raises NoAnswerError."""
        host = self._hosts[host_of(url)]
        is_only_request = host.visits <= 1 and not host.requests
        host.requests += 1
        if not is_only_request:
            rules = await self._rules(url)
            if not rules.can_fetch(str(url), PRODUCT):
                raise NoAnswerError(Result.BARRED, host_of(url))
        return await self._ask(method, url, headers, cookies, self.limits.size)

    async def _rules(self, url: httpx.URL) -> Protego:
        host = self._hosts[host_of(url)]
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        async with host.reading_rules:
            if origin not in host.rules:
                try:
                    rules = await self._read_rules(httpx.URL(f"{origin}/robots.txt"))
                    host.pause = max(host.pause, min(rules.crawl_delay(PRODUCT) or 0.0, _LONGEST_PAUSE))
                    host.rules[origin] = rules
                except NoAnswerError as error:
                    host.rules[origin] = error
        found = host.rules[origin]
        if isinstance(found, NoAnswerError):
            raise NoAnswerError(found.result, found.detail)
        return found

    async def _read_rules(self, url: httpx.URL) -> Protego:
        """Read a robots.txt: none is no rule, one that cannot be read bars all (RFC 9309, section 2.3.1)."""
        asked = host_of(url)
        for _ in range(_RULES_REDIRECTS + 1):
            answer = await self._ask("GET", url, {}, httpx.Cookies(), _RULES_SIZE)
            if answer.location is not None:
                url = joined(url, answer.location)
            elif answer.status >= 500:
                raise NoAnswerError(Result.NO_RULES, asked)
            else:
                return Protego.parse(answer.body.decode("utf-8", errors="replace") if answer.status == 200 else "")
        return Protego.parse("")

    async def _ask(
        self, method: str, url: httpx.URL, headers: Mapping[str, str], cookies: httpx.Cookies, size: int
    ) -> Answer:
        name = host_of(url)
        host = self._hosts[name]
        async with host.turns:
            self._let_rest(name)
            await host.pause_over()
            self._let_rest(name)  # somebody else may have been told so meanwhile
            async with self._slots:
                answer = await self._answer(method, url, headers, cookies, size)
        until = rest_until(answer.headers.get("retry-after"), answer.status, self.clock())
        if until is not None:
            self.resting[name] = until
        return answer

    async def _answer(
        self, method: str, url: httpx.URL, headers: Mapping[str, str], cookies: httpx.Cookies, size: int
    ) -> Answer:
        try:
            async with asyncio.timeout(self.limits.whole):
                return await self._send(method, url, headers, cookies, size)
        except (NoAnswerError, httpx.TransportError, TimeoutError) as error:
            raise why_no_answer(error, host_of(url)) from error

    def _let_rest(self, name: str) -> None:
        until = self.resting.get(name)
        if until is not None and until > self.clock():
            raise NoAnswerError(Result.RESTING, name)

    async def _send(
        self, method: str, url: httpx.URL, headers: Mapping[str, str], cookies: httpx.Cookies, size: int
    ) -> Answer:
        host = self._hosts[host_of(url)]
        if host.transport is None:
            host.transport = GuardedTransport(self._look_up, self._may_ask, self._context, self.limits.per_host)
        usual = {
            "Host": url.netloc.decode("ascii"),  # httpx would decode it, and knows no names but those of IDNA 2008
            "User-Agent": self.agent,
            "Accept": "text/html, */*;q=0.8",
            "Accept-Encoding": "identity",
        }
        timeouts = httpx.Timeout(self.limits.whole, connect=self.limits.connect).as_dict()
        request = httpx.Request(method, url, headers=usual | dict(headers), extensions={"timeout": timeouts})
        cookies.set_cookie_header(request)
        host.under_way += 1
        try:
            response = await host.transport.handle_async_request(request)
            try:
                response.request = request
                cookies.extract_cookies(response)
                body = await _beginning(response, size) if method == "GET" else b""
            finally:
                await response.aclose()
        finally:
            host.under_way -= 1
        return Answer(url, response.status_code, response.headers, body)


def joined(url: httpx.URL, location: str) -> httpx.URL:
    """Say where a redirect leads. Raises NoAnswerError where that is no address of the web."""
    found = normalised(location, str(url)) if location else None
    if found is None:
        raise NoAnswerError(Result.ASTRAY, location or "nowhere")
    return httpx.URL(found[0])


async def _beginning(response: httpx.Response, size: int) -> bytes:
    body = b""
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) >= size:
            break
    return unpacked(body[:size], response.headers.get("content-encoding", "").strip().lower(), size)
