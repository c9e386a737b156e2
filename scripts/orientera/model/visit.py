"""Visits to addresses of the web: what asking came to, when to ask again, and when a link is broken.

Nothing here asks anybody, or the clock: ``now`` is given, with its zone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING

from pydantic import AwareDatetime  # noqa: TC002 - pydantic reads it

from orientera.model.said import Said, say
from orientera.model.web_page import is_same_language

if TYPE_CHECKING:
    from collections.abc import Iterable

GOOD_FOR = timedelta(days=14)
"""How long a good answer holds."""
BAD_FOR = timedelta(days=1)
"""How long any other answer holds, and how far apart the failures are that make a link broken."""
LONGEST_REST = timedelta(days=7)
"""A host that asks to be left alone for longer is asked again after this."""
USUAL_REST = timedelta(hours=1)
"""How long a host is left alone that has had too many requests, and does not say for how long."""
FORGOTTEN_AFTER = timedelta(days=60)
"""How long an answer is kept whose address no page has any more."""

_NOT_FOR_US = frozenset({401, 403, 407, 408, 421, 423, 425, 429, 451})
"""Answers that say something of the asker, or of the hour, and nothing of the page."""


class Verdict(StrEnum):
    """What an answer says of a link: it is there, it is not, or nobody knows."""

    GOOD = "good"
    FAILED = "failed"
    UNCHECKED = "unchecked"


class Result(StrEnum):
    """What asking for an address came to."""

    GOOD = "good"
    GONE = "gone"
    NO_HOST = "no-host"
    REFUSED = "refused"
    EXPIRED = "certificate-expired"
    OTHER_HOST = "certificate-other-host"
    SELF_SIGNED = "certificate-self-signed"
    CIRCLE = "redirect-circle"
    ENDLESS = "redirects-endless"
    ASTRAY = "redirect-astray"
    DENIED = "denied"
    BUSY = "busy"
    UNKNOWN_ISSUER = "certificate-unknown-issuer"
    INSECURE = "no-secure-connection"
    NAMELESS = "name-not-looked-up"
    UNREACHABLE = "unreachable"
    SLOW = "slow"
    DROPPED = "dropped"
    PRIVATE = "private-address"
    BARRED = "robots"
    NO_RULES = "robots-unreadable"
    RESTING = "resting"

    @property
    def verdict(self) -> Verdict:
        """What it says of the link."""
        if self is Result.GOOD:
            return Verdict.GOOD
        return Verdict.FAILED if self in _FAILURES else Verdict.UNCHECKED


_FAILURES = frozenset(
    {Result.GONE, Result.NO_HOST, Result.REFUSED, Result.EXPIRED, Result.OTHER_HOST, Result.SELF_SIGNED}
    | {Result.CIRCLE, Result.ENDLESS, Result.ASTRAY}
)


def _words(result: Result, status: int, detail: str) -> Said:
    said = {
        Result.GOOD: say("answers {status}", status=status),
        Result.GONE: say("answers {status}", status=status),
        Result.NO_HOST: say("there is no host {detail} (DNS)", detail=detail),
        Result.REFUSED: say("nobody answers there: {detail} refuses the connection", detail=detail),
        Result.EXPIRED: say("the certificate of {detail} has expired, or does not hold yet", detail=detail),
        Result.OTHER_HOST: say("the certificate is not for {detail}", detail=detail),
        Result.SELF_SIGNED: say("the certificate of {detail} is signed by nobody that browsers know", detail=detail),
        Result.CIRCLE: say("it redirects in a circle"),
        Result.ENDLESS: say("it redirects more than {detail} times", detail=detail),
        Result.ASTRAY: say("it redirects to {detail}", detail=detail),
        Result.DENIED: say("answers {status}", status=status),
        Result.BUSY: say("answers {status}", status=status),
        Result.UNKNOWN_ISSUER: say("the issuer of the certificate of {detail} is not known here", detail=detail),
        Result.INSECURE: say("no secure connection to {detail} could be made", detail=detail),
        Result.NAMELESS: say("the name {detail} could not be looked up now (DNS)", detail=detail),
        Result.UNREACHABLE: say("{detail} cannot be reached from here", detail=detail),
        Result.SLOW: say("{detail} does not answer in time", detail=detail),
        Result.DROPPED: say("{detail} breaks off the connection", detail=detail),
        Result.PRIVATE: say("{detail} is no address of the public internet, and is never asked", detail=detail),
        Result.BARRED: say("robots.txt of {detail} bars programs from it", detail=detail),
        Result.NO_RULES: say("robots.txt of {detail} cannot be read", detail=detail),
        Result.RESTING: say("{detail} asks to be left alone", detail=detail),
    }
    return said[result]


_CUT_OFF = frozenset({Result.NO_HOST, Result.REFUSED, Result.NAMELESS, Result.UNREACHABLE, Result.SLOW})


def result_of(status: int) -> Result:
    """Say what a status of HTTP comes to (RFC 9110, section 15), when redirects have been followed."""
    if status < 400:
        return Result.GOOD
    if status in _NOT_FOR_US:
        return Result.DENIED
    return Result.GONE if status < 500 else Result.BUSY


@dataclass(frozen=True)
class Visit:
    """What asking for an address came to, and when.

    ``status`` is the last answer's (0: nobody answered), ``detail`` a host or whatever the result is about, and
    ``address`` where redirects led; ``is_permanent`` where each of them was for good. ``language`` is the page's own
    word for it, ``says`` the title with which it says that it is not there. ``etag`` and ``modified`` are the
    validators for asking whether it has changed (RFC 9110, section 8.8).
    """

    at: AwareDatetime
    result: Result
    status: int = 0
    detail: str = ""
    address: str = ""
    is_permanent: bool = False
    language: str = ""
    says: str = ""
    etag: str = ""
    modified: str = ""

    @property
    def is_cut_off(self) -> bool:
        """Whether nobody was reached at all, which may be the asker's own fault."""
        return not self.status and self.result in _CUT_OFF

    @property
    def words(self) -> Said:
        """What it came to, as the end of a sentence."""
        words = _words(self.result, self.status, self.detail)
        if not words.endswith(f" {self.status}"):
            return words
        try:
            return say("{answer} ({phrase})", answer=words, phrase=HTTPStatus(self.status).phrase)
        except ValueError:  # a number that no standard has
            return words


@dataclass(frozen=True)
class Seen:
    """What is known of an address: the last visit, the last good one, and since when it has failed without one."""

    last: Visit
    good: Visit | None = None
    failed_since: AwareDatetime | None = None
    language_before: str = ""
    """The language that the page was in the time before, where it is in another now."""

    def is_due(self, now: datetime) -> bool:
        """Say whether it is time to ask again."""
        return now >= self.last.at + (GOOD_FOR if self.last.result.verdict is Verdict.GOOD else BAD_FOR)

    @property
    def is_broken(self) -> bool:
        """Whether it fails, and failed a day before or earlier, and was not good between."""
        since = self.failed_since if self.last.result.verdict is Verdict.FAILED else None
        return since is not None and self.last.at - since >= BAD_FOR


def noted(before: Seen | None, visit: Visit) -> Seen:
    """Say what is known of an address after one more visit."""
    good = before.good if before is not None else None
    verdict = visit.result.verdict
    if verdict is Verdict.GOOD:
        was = good.language if good is not None else ""
        has_changed = was and visit.language and not is_same_language(was, visit.language)
        return Seen(visit, visit, language_before=was if has_changed else "")
    since = before.failed_since if before is not None else None
    if verdict is Verdict.FAILED and since is None:
        since = visit.at
    return Seen(visit, good, since)


@dataclass(frozen=True)
class Memory:
    """What is kept from run to run: what is known of each address, and until when each host is left alone."""

    seen: dict[str, Seen] = field(default_factory=dict)
    resting: dict[str, AwareDatetime] = field(default_factory=dict)

    def without_old(self, addresses: Iterable[str], now: datetime) -> Memory:
        """Forget the rests that are over, and what no page has linked to for long."""
        linked = set(addresses)
        seen = {
            address: one
            for address, one in self.seen.items()
            if address in linked or one.last.at > now - FORGOTTEN_AFTER
        }
        return Memory(seen, {host: until for host, until in self.resting.items() if until > now})


def rest_until(retry_after: str | None, status: int, now: datetime) -> datetime | None:
    """Say until when a host wants to be left alone, from a Retry-After (RFC 9110, section 10.2.3), or None.

    It is seconds or a date. Where a host has had too many requests (429), what cannot be read counts as an hour.
    """
    if status not in (429, 503):
        return None
    until = _moment(retry_after or "", now)
    if until is None:
        return now + USUAL_REST if status == 429 else None
    return min(until, now + LONGEST_REST) if until > now else None


def _moment(text: str, now: datetime) -> datetime | None:
    text = text.strip()
    if text.isascii() and text.isdigit():
        return now + min(timedelta(seconds=int(text[:9])), LONGEST_REST)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
