"""Links that leave the site, with what is known of where they lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientera.model.finding import Problem
from orientera.model.language import is_well_formed
from orientera.model.visit import BAD_FOR, Result, Verdict
from orientera.model.web_address import is_start_page
from orientera.model.web_page import is_same_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from orientera.model.finding import Location
    from orientera.model.visit import Seen, Visit

_NEXT = {
    Result.UNKNOWN_ISSUER: "open it in a browser, on an old phone too: the host may send half of its certificate",
    Result.PRIVATE: "link to an address that readers can reach",
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
        """Where it has moved for good, with the fragment of the first link to it; or nothing."""
        has_moved = self.is_good and self.last.is_permanent and self.last.address != self.address
        if not has_moved or self.is_soft_404:
            return ""
        fragment = self.mentions[0].fragment
        return f"{self.last.address}#{fragment}" if fragment else self.last.address

    @property
    def expected_language(self) -> str:
        """The language that it should be in and is not: as a link to it says, or as it was before; or nothing."""
        if not (self.is_good and is_well_formed(self.last.language)):
            return ""
        said = [mention.language for mention in self.mentions if is_well_formed(mention.language)]
        other = (language for language in said or [self.seen.language_before] if language)
        return next((language for language in other if not is_same_language(language, self.last.language)), "")

    @property
    def next_step(self) -> str:
        """What to do about an address that could not be checked."""
        if self.has_failed:
            return f"wait: it is broken if it fails again after {self.last.at + BAD_FOR:%Y-%m-%d %H:%M} UTC"
        return _NEXT.get(self.last.result, "open it in a browser: only a person can say whether it is there")

    @property
    def last_good(self) -> str:
        """When it was last good, as words to put behind others; or nothing."""
        return f"; it was good on {self.seen.good.at.date()}" if self.seen.good is not None else ""

    def problem(self, what: str, hint: str) -> Problem:
        """Say something of the address, at the first place that links to it, and name the others."""
        first = self.mentions[0]
        return Problem(first.location, f"{self.address} {what}{self.also()}", hint, first.page, first.url)

    def also(self, most: int = 5) -> str:
        """The other places that link to it, as words in brackets; or nothing."""
        places = list(dict.fromkeys(str(mention.location) for mention in self.mentions))[1:]
        more = f" and {len(places) - most} more" if len(places) > most else ""
        return f" (also in {', '.join(places[:most])}{more})" if places else ""


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
