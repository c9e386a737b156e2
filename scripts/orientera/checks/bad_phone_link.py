"""A link that calls nobody, or somebody else."""

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

_HINT = say("write the digits alone, as tel:112 or tel:+46771114477")
_SEPARATORS = re.compile(r"[-.()]")
_PARAMETER = re.compile(r"[A-Za-z0-9-]+(?:=[^;=\s]+)?")
_MOST_DIGITS = 15
"""Digits of a number with its country (ITU-T E.164)."""


@check(each=BuiltSite.readable_files)
def bad_phone_link(entry: PageInSite) -> Iterator[Problem]:
    """A tel: link has digits, perhaps with + before them and - . ( ) between them, and nothing else (RFC 3966).

    Telephones pass over what they do not know, or stop there: the call goes to somebody else, or nowhere.
    """
    for link, target in entry.outside("tel"):
        fault = _fault(unquote(bare(link.url)[len("tel:") :]))
        if fault:
            message = say("{url}: {fault}", url=visible(bare(link.url)), fault=fault)
            yield Problem(entry.where(link), message, _HINT, entry.page.path, link.url, target=target.address)


def _fault(text: str) -> str:
    number, *parameters = text.split(";")
    names = {parameter.partition("=")[0].lower() for parameter in parameters}
    if not number.strip():
        return say("there is no number")
    if number.startswith("//"):
        return say("there are no slashes in a telephone number")
    if re.search(r"\s", number):
        return say("there is a space in the number")
    if "(0)" in number and number.startswith("+"):
        return say("the (0) is not dialled after a country's number")
    digits = _SEPARATORS.sub("", number.removeprefix("+"))
    is_local_code = "phone-context" in names and re.fullmatch(r"[0-9A-Fa-f*#]+", digits) and number[0] != "+"
    if not digits.isascii() or not (re.fullmatch(r"[*#]?[0-9*#]*[0-9][0-9*#]*", digits) or is_local_code):
        return say("there is more than digits in the number")
    if number.startswith("+") and not digits.isdigit():
        return say("there is more than digits after the +")
    if number.startswith("+") and len(digits) > _MOST_DIGITS:
        return say("a number has at most {count} digits", count=_MOST_DIGITS)
    if not all(_PARAMETER.fullmatch(parameter) for parameter in parameters):
        return say("what stands after ; is no parameter")
    return ""
