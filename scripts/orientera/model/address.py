"""Addresses, read as the URL standard (WHATWG) says, and the mistakes that show without asking anybody."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote

from ada_url import join_url

from orientera.model.said import say

WHITE_SPACE = "".join(map(chr, range(0x21)))
"""What the standard takes off both ends of an address: C0 controls and the space."""
LINE_ENDS = str.maketrans("", "", "\t\n\r")
"""What it takes out anywhere."""

_MEMO = 1 << 16
_HTTP = re.compile(r"https?:", re.IGNORECASE)
_HOST = re.compile(r"[a-z]+://(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)")
_ONE_HOST = re.compile(r"https?:[/\\]{2}[^/\\]", re.IGNORECASE)
_SCHEME_TWICE = re.compile(r"https?:/*(https?)(?::|/+)", re.IGNORECASE)
_LIKE_HTTP = re.compile(
    r"(?P<scheme>h?t{1,3}p{1,2}s?|h{1,2}t{0,3}p{1,2}s?|https?[a-z])://(?P<rest>.+)", re.IGNORECASE
)
_WITHOUT_COLON = re.compile(r"(?P<scheme>https?)(?:;//|//|\\\\)(?P<rest>[^/\\].*)", re.IGNORECASE)
_WWW = re.compile(r"www\.[^\s/.]+\.[^\s/]+(?:/.*)?", re.IGNORECASE)
_DOMAIN = re.compile(r"((?:[\w-]+\.)+(?:com|dk|edu|eu|fi|gov|io|net|no|nu|org|se))(?:[/?#]|$)", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@/?#:]+@[^\s@/?#:]+\.[^\s@/?#:.]{2,}(?:\?.*)?")
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|\$\{[^}]*\}")
_FOLDERS = "Desktop|Documents|Downloads|Pictures|Bilder|Dokument|Hämtningar|Skrivbord"
_DISK = re.compile(rf"(?:[A-Za-z]:[\\/]|\\\\[^\\]|~/|/Users/[^/]+/.|/home/[^/]+/(?:{_FOLDERS})/)")
_DATA = re.compile(r"(\?|:~:)")
"""What an address asks for, or a text to look for, begins here."""
_JOINED = re.compile("(?<=[^\x00-\xff\u2000-\u206f\ufeff])[\u200c\u200d]+(?=[^\x00-\xff\u2000-\u206f\ufeff])")
"""Joiners and non-joiners between letters of other scripts, or parts of an emoji, where they are at home."""
_NOT_PUBLIC = re.compile(r"(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|corp|home|home\.arpa)\.?$")
_ONE_WORD = re.compile(r"[^.:\[\]]+\.?")
_NETWORKS = [
    ipaddress.ip_network(network)
    for network in ("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                    "192.168.0.0/16", "::/127", "::ffff:0:0/96", "fc00::/7", "fe80::/10")
]  # fmt: skip
"""Networks that are not the Internet (RFC 6890); ::/127 is the unspecified address and loopback.

Those of examples (RFC 5737) may stand in a text. What may be asked is a stricter question: web_address.is_public().
"""
_INVISIBLE = re.compile("[\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")
_INVISIBLE_NAMES = {
    "\u00a0": say("a no-break space"),
    "\u202f": say("a no-break space"),
    "\u00ad": say("a soft hyphen"),
    "\u061c": say("a direction mark"),
    "\u200e": say("a direction mark"),
    "\u200f": say("a direction mark"),
} | {chr(code): say("a direction mark") for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


class Mistake(NamedTuple):
    """What is wrong with an address, and the next thing to do."""

    message: str
    hint: str


def join(base: str, url: str) -> str | None:
    """Read an address as a browser does, seen from a base; None where it cannot be read."""
    try:
        return join_url(base, url)
    except ValueError:
        return None


def bare(url: str) -> str:
    """Take out of an address what a browser takes out before it reads it."""
    text = url.strip(WHITE_SPACE)
    return text if text.isprintable() else text.translate(LINE_ENDS)


def host_of(address: str) -> str:
    """The host of an address that join() gave, or nothing."""
    found = _HOST.match(address)
    return found[1] if found else ""


@lru_cache(_MEMO)
def mistake_in(url: str) -> Mistake | None:
    """Say what is wrong with an address wherever it stands; None where it can be right."""
    text = bare(url)
    if letter := _invisible_in(text):
        said = {"url": visible(text), "name": _INVISIBLE_NAMES.get(letter, say("an invisible character"))}
        message = say("{url} has {name} in it (U+{number})", **said, number=f"{ord(letter):04X}")
        return Mistake(message, say("write {address}", address=without_invisible(text)))
    if _HTTP.match(text):
        return _mistake_in_http(text)
    if found := _LIKE_HTTP.fullmatch(text):
        scheme = "https" if "s" in found["scheme"].lower() else "http"
        message = say("{url} begins with {scheme}:", url=text, scheme=found["scheme"])
        return Mistake(message, say("write {address}", address=f"{scheme}://{found['rest']}"))
    if found := _WITHOUT_COLON.fullmatch(text):
        message = say("{url} is written wrong at its beginning", url=text)
        return Mistake(message, say("write {address}", address=f"{found['scheme']}://{found['rest']}"))
    if text.startswith(("//", "\\\\")) and join("https://site.invalid/", text) is None:
        message = say("{url} cannot be read as an address", url=text)
        return Mistake(message, say("write the whole address, with its host"))
    return None


def _mistake_in_http(text: str) -> Mistake | None:
    if found := _SCHEME_TWICE.match(text):
        rest = text[found.end() :].lstrip("/")
        return Mistake(say("{url} begins twice", url=text), say("write {address}", address=f"{found[1]}://{rest}"))
    if found := _TEMPLATE.search(text):
        message = say("{url} has {template} in it, which was to be filled in", url=text, template=found[0])
        return Mistake(message, say("write the address itself"))
    address = join("https://site.invalid/", text)
    host = host_of(address) if address else ""
    rest = text.partition(":")[2].lstrip("/\\")
    if not rest or rest[0] in "?#":
        return Mistake(say("{url} has no host", url=text), say("write the whole address, or take the link out"))
    if address is None:
        message = say("{url} cannot be read as an address", url=text)
        return Mistake(message, say("copy it anew from the address bar of the page"))
    if not _ONE_HOST.match(text):
        scheme = text.partition(":")[0]
        message = say("{url} has not two slashes before its host", url=text)
        return Mistake(message, say("write {address}", address=f"{scheme}://{rest}"))
    if ".." in host or host.startswith("."):
        message = say("{url} has a full stop too many in its host", url=text)
        return Mistake(message, say("correct the host's name"))
    return None


@lru_cache(_MEMO)
def forgotten_scheme(url: str, *, is_followed: bool) -> Mistake | None:
    """Say what an address is that leads to nothing because it does not begin with https: or mailto:.

    Only what a reader follows can be an e-mail address: a picture can be named logo@2x.png.
    """
    text = bare(url)
    if _WWW.fullmatch(text):
        message = say("{url} has no https:// before it", url=text)
        return Mistake(message, say("write {address}", address=f"https://{text}"))
    if is_followed and _MAIL.fullmatch(text):
        message = say("{url} has no mailto: before it", url=text)
        return Mistake(message, say("write {address}", address=f"mailto:{text}"))
    return None


def host_without_scheme(url: str) -> str:
    """The host that an address begins with, where it looks like one of the usual domains; else nothing."""
    found = _DOMAIN.match(bare(url))
    return found[1] if found else ""


def is_on_disk(url: str) -> bool:
    """Whether an address names a place on somebody's own machine, as ``C:/x`` or ``/Users/anna/x``."""
    return _DISK.match(bare(url)) is not None


def why_not_public(host: str) -> str:
    """Say why a host that an address has is no place that all readers reach; nothing where it can be one."""
    name = host.lower()
    if _NOT_PUBLIC.search(name):
        return say("on somebody's own machine or network")
    try:
        number = ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        named = say("not public: {name} is a name in somebody's own network", name=name)
        return named if _ONE_WORD.fullmatch(name) else ""
    return say("in a private network") if any(number in network for network in _NETWORKS) else ""


def _invisible_in(text: str) -> str:
    """The first character that nobody sees and that is not at home there."""
    place, mark, rest = (part for part in _DATA.split(text, maxsplit=1)) if _DATA.search(text) else (text, "", "")
    whole = place if place.isascii() and "%" not in place else unquote(place)
    found = _INVISIBLE.search(_JOINED.sub("", whole + mark + rest))  # encoded behind ? and in :~: they are data
    return found[0] if found else ""


def visible(text: str) -> str:
    """Show the characters that nobody sees by their number."""
    return _INVISIBLE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def without_invisible(text: str) -> str:
    """Leave out the characters that nobody sees, as they are and percent-encoded."""
    encoded = re.sub(
        r"(?:%[0-9A-Fa-f]{2})+",
        lambda found: found[0] if not _INVISIBLE.search(unquote(found[0])) else _encoded_without(found[0]),
        text,
    )
    return _INVISIBLE.sub("", encoded)


def _encoded_without(run: str) -> str:
    return quote(_INVISIBLE.sub("", unquote(run)))
