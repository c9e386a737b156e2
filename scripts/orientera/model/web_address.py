"""Addresses of the web: one way of writing each, and which of them may be asked from a machine of ours."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from ada_url import URL

_LONGEST = 8_000
"""Characters that every server takes (RFC 9110, section 4.1)."""
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_LANGUAGES = "ar|bs|ckb|da|de|en|es|et|fa|fi|fr|hr|is|ku|lt|lv|nb|no|pl|prs|ps|ro|ru|se|so|sq|sr|sv|ti|tr|uk"
"""What a folder is named after that holds a language of a site: not any two letters, or /om and /ny would be ones."""
_START = re.compile(
    rf"/(?:(?:{_LANGUAGES})(?:-[a-z]{{2,8}})?/?)?"
    r"(?:(?:index|default|start|startsida|home|hem)(?:\.\w{2,5})?/?)?",
    re.IGNORECASE,
)
_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_NOT_SERVED = tuple(
    map(ip_network, ["192.0.0.0/24", "192.88.99.0/24", "2001::/32", "2002::/16", "2001:db8::/32", "3fff::/20"])
)
"""Beside what ``ipaddress`` calls not global: its lists differ from one Python to the next."""


def normalised(url: str, base: str | None = None) -> tuple[str, str] | None:
    """Write an address of the web in one way (URL standard; RFC 3986, section 6.2.2), with its fragment apart.

    The fragment is raw, without ``#``; names and passwords are left out. None for what is no address of http(s).
    """
    try:
        parsed = URL(url, base)
    except ValueError:
        return None
    if parsed.protocol not in ("http:", "https:") or len(parsed.href) > _LONGEST:
        return None
    fragment = parsed.hash.removeprefix("#")
    parsed.hash = parsed.username = parsed.password = ""
    if parsed.hostname.endswith("."):
        parsed.hostname = parsed.hostname.rstrip(".")
    return _ESCAPE.sub(_one_way, parsed.href), fragment


def _one_way(escape: re.Match[str]) -> str:
    letter = chr(int(escape[1], 16))
    return letter if _UNRESERVED.fullmatch(letter) else escape[0].upper()


def is_public(address: str) -> bool:
    """Say whether an IP address is of the public internet: not private, loopback, link-local or otherwise reserved.

    Sources: IANA's registries of special-purpose addresses. What carries an IPv4 address inside is judged by that one
    (mapped, NAT64) or is not asked at all (6to4, Teredo: nobody serves pages there any more).
    """
    found = ip_address(address)
    if isinstance(found, IPv6Address):
        inner = found.ipv4_mapped or (IPv4Address(int(found) & 0xFFFFFFFF) if found in _NAT64 else None)
        if inner is None:
            return found.is_global and found in _UNICAST and not any(found in network for network in _NOT_SERVED)
        found = inner
    is_special = found.is_multicast or found.is_reserved or any(found in network for network in _NOT_SERVED)
    return found.is_global and not is_special


def is_start_page(address: str) -> bool:
    """Say whether an address is that of a site's start page, or of one of its languages'."""
    parts = urlsplit(address)
    return not parts.query and _START.fullmatch(parts.path or "/") is not None
