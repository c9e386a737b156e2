"""Links that leave the site, with what is known of where they lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientera.model.finding import Problem
from orientera.model.language import is_well_formed
from orientera.model.said import say
from orientera.model.visit import BAD_FOR, Result, Verdict
from orientera.model.web_address import is_start_page
from orientera.model.web_page import is_same_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from orientera.model.finding import Location
    from orientera.model.visit import Seen, Visit

_NEXT = {
    Result.UNKNOWN_ISSUER: say(
        "open it in a browser, on an old phone too: the host may send half of its certificate"
    ),
    Result.PRIVATE: say("link to an address that readers can reach"),
}


@dataclass(frozen=True)
class Mention:
    """A place that links to an address: where an editor mends it, the built page, and the address as it stands there.

    ``language`` is the language that the link says its target has (``hreflang``), or nothing.
    """

    location: Location
    page: str
    url: str
    fragment: str = ""
    language: str = ""


@dataclass(frozen=True)
class ExternalLink:
    """An address outside the site, the places that link to it, and what is known of it."""

    address: str
    mentions: tuple[Mention, ...]
    seen: Seen

    @property
    def last(self) -> Visit:
        """What asking came to the last time."""
        return self.seen.last

    @property
    def is_good(self) -> bool:
        """Whether it answers as it should."""
        return self.last.result.verdict is Verdict.GOOD

    @property
    def has_failed(self) -> bool:
        """Whether the last answer says that it is not there."""
        return self.last.result.verdict is Verdict.FAILED

    @property
    def leads_home(self) -> bool:
        """Whether it was a page of its own, and readers now come to the start page."""
        return self.is_good and not is_start_page(self.address) and is_start_page(self.last.address)

    @property
    def is_soft_404(self) -> bool:
        """Whether the page is not there, although the answer says that all is well."""
        return self.is_good and (bool(self.last.says) or self.leads_home)

    @property
    def new_address(self) -> str:
        """Where it has moved for good, or nothing."""
        has_moved = self.is_good and self.last.is_permanent and self.last.address != self.address
        return self.last.address if has_moved and not self.is_soft_404 else ""

    def expected_language(self, mention: Mention) -> str:
        """The language that a link expects and does not get: as it says itself, else as it was before; or nothing."""
        language = self.last.language
        expected = mention.language if is_well_formed(mention.language) else self.seen.language_before
        is_known = self.is_good and expected and is_well_formed(language)
        return expected if is_known and not is_same_language(expected, language) else ""

    @property
    def next_step(self) -> str:
        """What to do about an address that could not be checked."""
        if self.has_failed:
            time = f"{self.last.at + BAD_FOR:%Y-%m-%d %H:%M}"
            return say("wait: it is broken if it fails again after {time} UTC", time=time)
        return _NEXT.get(self.last.result, say("open it in a browser: only a person can say whether it is there"))

    @property
    def last_good(self) -> str:
        """When it was last good, as words to put behind others; or nothing."""
        return say("; it was good on {day}", day=self.seen.good.at.date()) if self.seen.good is not None else ""

    def problems(self, what: str, hint: str) -> Iterator[Problem]:
        """Say something of the address, at every place that links to it."""
        return (self.problem(mention, what, hint) for mention in self.mentions)

    def problem(self, mention: Mention, what: str, hint: str) -> Problem:
        """Say something of the address at one place; what is said at several is one finding."""
        message = say("{address} {what}", address=self.address, what=what)
        return Problem(mention.location, message, hint, mention.page, mention.url, target=self.address)


@dataclass(frozen=True)
class ExternalLinks:
    """All addresses outside the site that its pages link to, each once."""

    mentions: Mapping[str, tuple[Mention, ...]]
    seen: Mapping[str, Seen]

    def every(self) -> Iterator[ExternalLink]:
        """Yield every address that has been asked for, by address."""
        for address in sorted(self.mentions):
            if address in self.seen:
                yield ExternalLink(address, self.mentions[address], self.seen[address])
