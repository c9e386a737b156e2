"""Find the addresses in scripts that are data: JSON-LD, import maps, and rules of what to load beforehand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_JSON_LD = frozenset(
    ["url", "image", "logo", "contentUrl", "downloadUrl", "embedUrl", "thumbnailUrl", "item", "mainEntityOfPage"]
)
"""Properties of schema.org that browsers of data follow; an ``@id`` is a name and need not lead anywhere."""
_NO_ADDRESS = frozenset(["true", "false", "null", "none", "nan", "undefined", "n/a", "na", "-"])
"""What programs write into data for an address that they do not know."""


def urls_in_data(kind: str, text: str) -> Iterator[str]:
    """Yield the addresses in a script that is data: JSON-LD, an import map, or rules of what to load beforehand."""
    try:
        yield from DATA[kind](json.loads(text))
    except (ValueError, RecursionError):
        return


def _imported(value: Any) -> Iterator[str]:
    """Yield the addresses of an import map (HTML, section 8.1.5.2); one with a slash at its end is a beginning."""
    scopes = value.get("scopes", {}) if isinstance(value, dict) else {}
    maps = [value.get("imports"), *scopes.values()] if isinstance(scopes, dict) and isinstance(value, dict) else []
    for found in maps:
        for url in found.values() if isinstance(found, dict) else ():
            if isinstance(url, str) and not url.endswith("/"):
                yield url


def _loaded_beforehand(value: Any) -> Iterator[str]:
    """Yield the addresses of speculation rules (HTML, section 7.6)."""
    for rules in value.values() if isinstance(value, dict) else ():
        for rule in rules if isinstance(rules, list) else ():
            urls = rule.get("urls") if isinstance(rule, dict) else None
            yield from (url for url in urls if isinstance(url, str)) if isinstance(urls, list) else ()


def _is_one(text: str) -> bool:
    return " " not in text and text.lower() not in _NO_ADDRESS


def _addresses(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _addresses(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _addresses(inner, key)
    elif isinstance(value, str) and key in _JSON_LD and "{" not in value and _is_one(value.strip()):
        yield value


DATA: Mapping[str, Callable[[Any], Iterator[str]]] = {
    "application/ld+json": _addresses,
    "importmap": _imported,
    "speculationrules": _loaded_beforehand,
}
"""Types of scripts that are data with addresses, each with what finds them."""
