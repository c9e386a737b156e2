"""An e-mail address of a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = re.compile(r"(?<![\w.+-])(?P<local>[\w.+-]+)@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_PARTS = re.compile(r"[._+-]")
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:[._][^\W\d_]+(?:-[^\W\d_]+)*)+")  # first.last, first.m.last
_INITIALS = re.compile(r"[^\W\d_]{2,3}")
_FOR_EXAMPLES = re.compile(r"(?:^|\.)example(?:\.(?:com|org|net|se))?$", re.IGNORECASE)
_BOXES = """
    bidrag board box byra center central centrum contact csr data diarium dpo enhet enheten epost expedition
    forening forum fraga fragor funktion gdpr grant grants grupp hallbarhet halsa hej hello help hr info
    information integration it jour kansli kommun kommunen konferens kontakt kontor kundtjanst kurs lan
    lansstyrelsen mail mottagande mottagning myndighet national nyheter office order post pr press project
    projekt reception region regional registrator resurs samhallsorientering samordnare samordning samverkan
    service sfi sjukvard social stod studie styrelsen support team tia tillganglighet tjanst utbildning
    utlysning vaxel web webb webbredaktion webmaster
"""
_UNIT = re.compile(r"\w{5,}(?:ning|ningen|het|heten|byra|tjanst|center|centrum|kontor|grupp)")
"""What ends as the words for activities and units do: vägledning, tillgänglighet, medborgarkontor."""
_SMALL = re.compile(r"(?<!\w)[a-zåäöé]{4,}(?!\w)")  # shorter ones are names too: ek, ask, dag
_SWEDISH = str.maketrans("åäöé", "aaoe")


@check(each=Site.whole)
def personal_email(site: Site) -> Iterator[Problem]:
    """An e-mail address belongs to a unit and not to a person.

    People change work and their letters lie unread; and an address is personal data, which stays in archives. What
    the site's own texts use as a word is no name.
    """
    boxes = frozenset(_BOXES.split()) | {part for county in site.data.counties for part in county.split("-")}
    texts: list[tuple[Location, str]] = []
    for page in site.documented_pages():
        lines = enumerate(page.body.split("\n"), start=page.body_line)
        texts += [
            (Location(page.file, page.meta_lines.get(str(key), 1)), str(value)) for key, value in page.meta.items()
        ]
        texts += [(Location(page.file, number), line) for number, line in lines]
    for placed in site.data.placed():
        place = placed.place
        texts += [(place, text) for text in _texts(placed.entry.model_dump(mode="json"))]
    personal = [
        (place, found)
        for place, text in texts
        for found in _ADDRESS.finditer(text)
        if _is_personal(found["local"], found["domain"], boxes)
    ]
    words = _words(site) if personal else frozenset()
    for place, found in personal:
        parts = _parts(found["local"])
        joined = "".join(parts)  # arbets.marknad
        if not words.intersection(parts) and not any(word.startswith(joined) for word in words):
            hint = "write the unit's shared mailbox, or link to the board's website"
            yield Problem(place, f"the address {found[0]} looks like a person's", hint)


def _words(site: Site) -> frozenset[str]:
    """The words of the source's pages that stand in small letters, as addresses write them."""
    bodies = (_ADDRESS.sub(" ", page.body) for page in site.sources())
    return frozenset(word.translate(_SWEDISH) for body in bodies for word in _SMALL.findall(body))


def _parts(local: str) -> list[str]:
    return _PARTS.split(local.lower().translate(_SWEDISH))


def _is_personal(local: str, domain: str, boxes: frozenset[str]) -> bool:
    plain, parts = local.lower().translate(_SWEDISH), _parts(local)
    whole = [*parts, "".join(parts)]  # kund.tjanst is a word with a full stop in it
    if _FOR_EXAMPLES.search(domain) or boxes.intersection(whole) or any(map(_UNIT.fullmatch, parts)):
        return False
    return bool(_NAME.fullmatch(plain) or _INITIALS.fullmatch(plain))


def _texts(value: Any) -> Iterator[str]:
    """Yield every text of an entry's values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
