"""What a page of the web says of itself: its language, and that it is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAME_LANGUAGE = {"prs": "fa", "ckb": "ku", "kmr": "ku", "nb": "no", "nn": "no"}
_NOT_FOUND = re.compile(
    r"""
      ^(?:(?:http|error|fel|status)\W*)*404\b | \b404\W+(?:not\ found|page|error|fel|sidan)
    | ^\W*not\ found\W*$
    | \bpage\b.{0,40}\b(?:not\ (?:be\ )?found|can(?:no|')t\ be\ found|no\ longer\ exists?|does\ ?n[o']t\ exist)
    | \b(?:can(?:no|')t|could\ ?n[o']t)\ find\ (?:the|that|this|your)\ page
    | \bsidan\b.{0,40}\b(?:hittades\ inte|inte\ (?:att\ )?hittas?|finns\ inte|existerar\ inte|saknas)
    | \bhitta(?:r|de)?\ (?:tyvärr\ )?inte\ (?:den\ )?sidan | \bhitta\ sidan\ inte
    | الصفحة.{0,40}غير\ موجودة | لم\ يتم\ العثور\ على\ الصفحة
    | صفحه.{0,40}(?:یافت|پیدا)\ نشد | پاڼه.{0,20}ونه\ موندل | پەڕە.{0,20}نەدۆزرایەوە
    | bogga.{0,20}lama\ helin | ገጽ.{0,20}ኣይተረኽበን
    | сторінк[ау].{0,20}не\ знайдено | страница.{0,20}не\ (?:найдена|существует)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class WebPage:
    """The beginning of a page: its own word for its language (as it stands there), its title and main headings."""

    language: str = ""
    titles: tuple[str, ...] = ()


def not_found_words(titles: Iterable[str]) -> str:
    """Find the title or heading with which a page says that it is not there, or nothing."""
    return next((title for title in titles if _NOT_FOUND.search(title)), "")


def is_same_language(one: str, other: str) -> bool:
    """Say whether two language tags are of one language; Dari counts as Persian, Sorani as Kurdish."""
    return _main(one) == _main(other)


def _main(tag: str) -> str:
    subtag = tag.lower().replace("_", "-").split("-")[0]
    return _SAME_LANGUAGE.get(subtag, subtag)
