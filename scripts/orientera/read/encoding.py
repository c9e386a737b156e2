"""From the bytes of an HTML file to its text, as a browser decodes them (HTML, section 13.2.3)."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PRESCAN = 1024
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta[\s/]([^>]*)", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"([^\s/>=]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+))?")
_IN_CONTENT = re.compile(rb"charset\s*=\s*[\"']?\s*([^\s;\"']+)", re.IGNORECASE)
XML = re.compile(rb"<\?xml\s[^>]*?encoding\s*=\s*[\"'](?P<label>[^\"'>]+)[^>]*>?")
"""The declaration of an XML file that says its encoding."""
_CHARSET = re.compile(rb'@charset "([^"]*)";')
_LIKE_WINDOWS = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
"""What browsers read for what is said (Encoding Standard, section 4.2), by Python's names."""
_LABELS = {
    "cn-big5": "big5",
    "dos-874": "cp874",
    "iso88591": "windows-1252",
    "iso88592": "iso8859-2",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "ks_c_5601-1989": "euc_kr",
    "logical": "iso8859-8",
    "mac": "mac-roman",
    "visual": "iso8859-8",
    "windows-31j": "shift_jis",
    "windows-874": "cp874",
    "windows-949": "euc_kr",
    "x-user-defined": "windows-1252",
    "x-x-big5": "big5",
}
"""Labels of the Encoding Standard that Python does not know, beside those with x- before them or -i or -e behind."""
_BESIDE = re.compile(r"^x-|(?<=^iso-8859-[68])-[ie]$")


def decode_html(raw: bytes) -> tuple[str, str]:
    """Decode by the byte order mark, else by what the file says in its first 1024 bytes, else as UTF-8.

    Gives the text and Python's name of its encoding. What says nothing and is no UTF-8 is windows-1252. Raises
    LookupError where the file says an encoding that is none and is no UTF-8 either.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, errors="replace"), name
    said = _said(raw[:_PRESCAN])
    name = known(said) if said else ""
    if name:
        return raw.decode(name, errors="replace"), name
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        if said:
            raise LookupError(f"unknown encoding: {said}") from None
        return raw.decode("windows-1252", errors="replace"), "windows-1252"


def decode_style(raw: bytes, around: str = "windows-1252") -> str:
    """Decode a style sheet by its byte order mark, else by its @charset, else as UTF-8 (CSS Syntax 3, section 3.2).

    What says nothing and is no UTF-8 has the encoding of the pages ``around`` it.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, errors="replace")
    found = _CHARSET.match(raw)
    name = known(_label(found[1])) if found else ""
    try:
        return raw.decode(name or "utf-8")
    except UnicodeDecodeError:
        return raw.decode(name or around, errors="replace")


def _said(head: bytes) -> str:
    declared = XML.match(head)
    head = _COMMENT.sub(b"", head)
    for meta in _META.finditer(head):
        attributes = {key.lower(): value.strip(b"\"'") for key, value in reversed(_ATTRIBUTE.findall(meta[1]))}
        if b"charset" in attributes:
            return _label(attributes[b"charset"])
        if attributes.get(b"http-equiv", b"").lower() == b"content-type":
            found = _IN_CONTENT.search(attributes.get(b"content", b""))
            if found:
                return _label(found[1])
    return _label(declared["label"]) if declared else ""


def _label(raw: bytes) -> str:
    return raw.decode("ascii", errors="replace").strip().lower()


def known(label: str) -> str:
    """Python's name of the encoding that a label means, or nothing; a file that is read as bytes is no UTF-16."""
    try:
        found = codecs.lookup(_LABELS.get(label) or _BESIDE.sub("", label))
        is_of_text = isinstance(b"a".decode(found.name, "replace"), str) and found.name not in (
            "idna",
            "punycode",
            "undefined",
        )
    except (LookupError, ValueError):
        return ""
    if found.name.startswith(("utf-16", "utf-32", "utf-7")):
        return "utf-8" if found.name.startswith("utf-16") else ""
    return _LIKE_WINDOWS.get(found.name, found.name) if is_of_text else ""
