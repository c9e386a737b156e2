"""A link that begins an e-mail to nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from orientera.model.address import bare, visible
from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

_HINT = say("write mailto:name@example.se; several addresses are parted by commas")
_LOCAL = r"(?:[\w.!#$%&'*+/=?^`{|}~-]+|\"[^\"]+\")"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"{_LOCAL}@(?:{_LABEL}(?:\.{_LABEL})+|\[[\w.:]+\])")
_LOOKALIKES = re.compile("[\uff20\ufe6b]|\\((?:at|a|snabel-a)\\)|\\[(?:at|a|snabel-a)\\]", re.IGNORECASE)
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_RECIPIENTS = frozenset({"to", "cc", "bcc"})


@check(each=BuiltSite.readable_files)
def bad_mail_address(entry: PageInSite) -> Iterator[Problem]:
    """A mailto: link has one address or several, each with one @ and a domain, and headers after ? and & (RFC 6068).

    Whoever writes to a broken address hears nothing, and waits for an answer.
    """
    for link, target in entry.outside("mailto"):
        fault = _fault(bare(link.url)[len("mailto:") :])
        if fault:
            message = say("{url}: {fault}", url=visible(bare(link.url)), fault=fault)
            yield Problem(entry.where(link), message, _HINT, entry.page.path, link.url, target=target.address)


def _fault(text: str) -> str:
    recipients, _, query = text.partition("#")[0].partition("?")
    headers = [part.partition("=") for part in query.split("&")] if query else []
    addresses = _split(recipients)
    for name, _, value in headers:
        if name.lower() in _RECIPIENTS:
            addresses += _split(value)
    if _BAD_ESCAPE.search(recipients):
        return say("there is a % without two digits after it")
    if recipients.startswith("//"):
        return say("there are no slashes in a mailto: address")
    if not recipients and not headers:
        return say("there is no address")
    if any(not equals or not name for name, equals, _ in headers):
        return say("a header is name=value")
    return next((fault for address in addresses if (fault := _fault_of(address))), "")


def _split(text: str) -> list[str]:
    """The addresses between commas; a space after a comma is passed over, as mail programs do."""
    first, *others = text.split(",")
    return [unquote(first), *(unquote(part).lstrip(" ") for part in others)] if text else []


def _fault_of(address: str) -> str:
    if not address.strip():
        return say("there is no address beside a comma")
    if _LOOKALIKES.search(address):
        return say("the @ is another character, or written out")
    if address.count("@") != 1 and not address.startswith('"'):
        if "@" in address:
            return say("{address} has more than one @", address=visible(address))
        return say("{address} has no @", address=visible(address))
    local = address.rpartition("@")[0]
    is_dotted = local.startswith(".") or local.endswith(".") or ".." in local
    if is_dotted or not _ADDRESS.fullmatch(address):
        return say("{address} is no e-mail address", address=visible(address))
    return ""
