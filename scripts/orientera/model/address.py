"""Addresses, read as the URL standard (WHATWG) says, and the mistakes that show without asking anybody."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote

from ada_url import join_url

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
_JOINED = re.compile("(?<=[^\x00-\xff\u2000-\u206f\ufeff])[\u200c\u200d]+(?=[^\x00-\xff\u2000-\u206f\ufeff])")
"""Joiners and non-joiners between letters of other scripts, or parts of an emoji, where they are at home."""
_NOT_PUBLIC = re.compile(r"(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|corp|home|home\.arpa)\.?$")
_ONE_WORD = re.compile(r"[^.:\[\]]+\.?")
_NETWORKS = [
    ipaddress.ip_network(network)
    for network in ("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                    "192.168.0.0/16", "::/127", "::ffff:0:0/96", "fc00::/7", "fe80::/10")
]  # fmt: skip
"""Networks that are not the Internet (RFC 6890); ::/127 is the unspecified address and loopback."""
_INVISIBLE = re.compile("[\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")
_INVISIBLE_NAMES = {
    "\u00a0": "a no-break space",
    "\u202f": "a no-break space",
    "\u00ad": "a soft hyphen",
    "\u061c": "a direction mark",
    "\u200e": "a direction mark",
    "\u200f": "a direction mark",
} | {chr(code): "a direction mark" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


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
    return url.strip(WHITE_SPACE).translate(LINE_ENDS)


def host_of(address: str) -> str:
    """The host of an address that join() gave, or nothing."""
    found = _HOST.match(address)
    return found[1] if found else ""


@lru_cache(_MEMO)
def mistake_in(url: str) -> Mistake | None:
    """Say what is wrong with an address wherever it stands; None where it can be right."""
    text = bare(url)
    if letter := _invisible_in(text):
        name = _INVISIBLE_NAMES.get(letter, "an invisible character")
        return Mistake(f"{visible(text)} has {name} in it (U+{ord(letter):04X})", f"write {without_invisible(text)}")
    if _HTTP.match(text):
        return _mistake_in_http(text)
    if found := _LIKE_HTTP.fullmatch(text):
        scheme = "https" if "s" in found["scheme"].lower() else "http"
        return Mistake(f"{text} begins with {found['scheme']}:", f"write {scheme}://{found['rest']}")
    if found := _WITHOUT_COLON.fullmatch(text):
        return Mistake(f"{text} is written wrong at its beginning", f"write {found['scheme']}://{found['rest']}")
    if text.startswith(("//", "\\\\")) and join("https://site.invalid/", text) is None:
        return Mistake(f"{text} cannot be read as an address", "write the whole address, with its host")
    return None


def _mistake_in_http(text: str) -> Mistake | None:
    if found := _SCHEME_TWICE.match(text):
        rest = text[found.end() :].lstrip("/")
        return Mistake(f"{text} begins twice", f"write {found[1]}://{rest}")
    if found := _TEMPLATE.search(text):
        return Mistake(f"{text} has {found[0]} in it, which was to be filled in", "write the address itself")
    address = join("https://site.invalid/", text)
    host = host_of(address) if address else ""
    rest = text.partition(":")[2].lstrip("/\\")
    if not rest or rest[0] in "?#":
        return Mistake(f"{text} has no host", "write the whole address, or take the link out")
    if address is None:
        return Mistake(f"{text} cannot be read as an address", "copy it anew from the address bar of the page")
    if not _ONE_HOST.match(text):
        scheme = text.partition(":")[0]
        return Mistake(f"{text} has not two slashes before its host", f"write {scheme}://{rest}")
    if ".." in host or host.startswith("."):
        return Mistake(f"{text} has a full stop too many in its host", "correct the host's name")
    return None


@lru_cache(_MEMO)
def forgotten_scheme(url: str, *, is_followed: bool) -> Mistake | None:
    """Say what an address is that leads to nothing because it does not begin with https: or mailto:.

    Only what a reader follows can be an e-mail address: a picture can be named logo@2x.png.
    """
    text = bare(url)
    if _WWW.fullmatch(text):
        return Mistake(f"{text} has no https:// before it", f"write https://{text}")
    if is_followed and _MAIL.fullmatch(text):
        return Mistake(f"{text} has no mailto: before it", f"write mailto:{text}")
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
        return "on somebody's own machine or network"
    try:
        number = ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return f"not public: {name} is a name in somebody's own network" if _ONE_WORD.fullmatch(name) else ""
    return "in a private network" if any(number in network for network in _NETWORKS) else ""


def _invisible_in(text: str) -> str:
    """The first character that nobody sees and that is not at home there."""
    whole = text if text.isascii() and "%" not in text else unquote(text)
    found = _INVISIBLE.search(_JOINED.sub("", whole))
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
