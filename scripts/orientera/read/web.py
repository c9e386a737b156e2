"""Visit addresses of the web, to see whether they are there.

A visit is a HEAD, or a GET of the first bytes where HEAD is refused or does not say enough (RFC 9110), along
redirects. No visit raises: what goes wrong is its result.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import httpx

from orientera.model.visit import Result, Visit, result_of
from orientera.model.web_address import normalised
from orientera.model.web_page import not_found_words
from orientera.read.asking import joined
from orientera.read.guarded import NoAnswerError, host_of
from orientera.read.web_page import is_html, read_web_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from orientera.model.visit import Seen
    from orientera.read.asking import Answer, Asker

_LYING = frozenset({400, 403, 404, 405, 406, 410, 500, 501})
"""What servers answer to HEAD that do not know it, also of pages that are there."""
_VALIDATOR = 256
"""Characters of an ETag that are worth keeping."""
_PERMANENT = frozenset({301, 308})


async def visit_all(asker: Asker, wanted: Mapping[str, Seen | None], tell: Callable[[str, Visit], None]) -> None:
    """Visit addresses, each with what is known of it, and tell of each visit as soon as it is over."""

    async def one(address: str, before: Seen | None) -> None:
        tell(address, await visit(asker, address, before.good if before is not None else None))
        await asker.leave(httpx.URL(address))

    for address in wanted:
        asker.expect(httpx.URL(address))
    try:
        await asyncio.gather(*(one(address, before) for address, before in wanted.items()))
    finally:
        await asker.aclose()


async def visit(asker: Asker, address: str, good: Visit | None = None) -> Visit:
    """Visit an address, as ``normalised()`` writes it; ``good`` is the last good visit, to ask what is new since."""
    at = asker.clock()
    walk = _Walk(httpx.URL(address), asker.limits.size, good)
    try:
        answer = await _walked(asker, walk)
    except NoAnswerError as error:
        return Visit(at, error.result, walk.status, error.detail, str(walk.url))
    result = result_of(answer.status)
    found = Visit(
        at,
        result,
        answer.status,
        host_of(answer.url),
        _written(answer.url),
        is_permanent=bool(walk.hops) and _PERMANENT.issuperset(walk.hops),
        etag=_validator(answer, "etag"),
        modified=_validator(answer, "last-modified"),
    )
    if result is not Result.GOOD:
        return found
    if answer.status == 304 and good is not None:
        etag, modified = found.etag or good.etag, found.modified or good.modified
        return replace(found, language=good.language, says=good.says, etag=etag, modified=modified)
    return _with_page(found, answer)


async def _walked(asker: Asker, walk: _Walk) -> Answer:
    """Ask along redirects for the last answer, once more where HEAD is not to be believed or not enough."""
    while True:
        walk.step()
        try:
            answer = await asker.ask(walk.method, walk.url, walk.headers(), walk.cookies)
        except NoAnswerError as error:
            if walk.method == "HEAD" and error.result in (Result.SLOW, Result.DROPPED):
                walk.begin_again()
                continue
            if walk.head is not None and error.result in (Result.BARRED, Result.NO_RULES):
                return walk.head
            raise
        walk.status = answer.status
        if answer.location is not None:
            walk.follow(answer, asker.limits.redirects)
        elif walk.method == "HEAD" and answer.status in _LYING:
            walk.begin_again()
        elif walk.method == "HEAD" and answer.status == 200 and is_html(answer.content_type):
            walk.method = "GET"
            walk.head = answer
        elif walk.is_ranged and answer.status == 416:
            walk.is_ranged = False
        else:
            return answer


@dataclass
class _Walk:
    """A visit on its way: what is asked for next, how, and the redirects so far."""

    url: httpx.URL
    size: int
    good: Visit | None
    method: str = "HEAD"
    is_ranged: bool = True
    status: int = 0
    head: Answer | None = None
    """The answer of a page that is there, which is enough where its words may not be read."""
    hops: list[int] = field(default_factory=list)
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)
    been: set[tuple[object, ...]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.start = self.url

    def headers(self) -> dict[str, str]:
        """What to ask for: the first bytes only, and nothing where it has not changed."""
        headers = {}
        if self.method == "GET" and self.is_ranged:
            headers["Range"] = f"bytes=0-{self.size - 1}"
        if self.good is not None and self.good.address == _written(self.url):
            headers |= {"If-None-Match": self.good.etag} if self.good.etag else {}
            headers |= {"If-Modified-Since": self.good.modified} if self.good.modified else {}
        return headers

    def step(self) -> None:
        """Raise NoAnswerError where the same was asked before, with the same cookies."""
        cookies = sorted((cookie.name, cookie.value or "") for cookie in self.cookies.jar)
        here = (self.method, self.is_ranged, str(self.url), *cookies)
        if here in self.been:
            raise NoAnswerError(Result.CIRCLE, host_of(self.url))
        self.been.add(here)

    def begin_again(self) -> None:
        """Ask with GET, from the first address on."""
        self.method = "GET"
        self.url = self.start
        self.hops.clear()

    def follow(self, answer: Answer, most: int) -> None:
        """Go where a redirect leads."""
        self.hops.append(answer.status)
        if len(self.hops) > most:
            raise NoAnswerError(Result.ENDLESS, str(most))
        self.url = joined(answer.url, answer.location or "")


def _with_page(found: Visit, answer: Answer) -> Visit:
    """Add what a page says of itself; of other things there is nothing to read."""
    if not is_html(answer.content_type):
        return replace(found, language=answer.headers.get("content-language", ""))
    charset = httpx.Response(answer.status, headers=answer.headers).charset_encoding
    page = read_web_page(answer.body, charset, answer.headers.get("content-language", ""))
    return replace(found, language=page.language, says=not_found_words(page.titles))


def _validator(answer: Answer, name: str) -> str:
    """A header that is sent back the next time: only as it may be sent."""
    value = str(answer.headers.get(name, ""))
    return value if value.isascii() and len(value) <= _VALIDATOR else ""


def _written(url: httpx.URL) -> str:
    found = normalised(str(url))
    return found[0] if found is not None else str(url)
