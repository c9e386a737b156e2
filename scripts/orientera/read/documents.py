"""Tell from a file's bytes what it is: a name's end is only a promise."""

from __future__ import annotations

import hashlib
import re
import zipfile
from typing import TYPE_CHECKING, BinaryIO

from orientera.model.document import DOCUMENTS, DocumentFile
from orientera.read.content import ASSETS, files_below, leaves, name_below

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_HEAD = 4096
_MAX_TYPES_BYTES = 1_000_000
_OFFICE = {
    "wordprocessingml.document.main+xml": "docx",
    "spreadsheetml.sheet.main+xml": "xlsx",
    "presentationml.presentation.main+xml": "pptx",
}
"""By what [Content_Types].xml of ECMA-376 says of the main part."""
_OPEN_DOCUMENT = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
_OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument."
_OLE = {"WordDocument": "doc", "Workbook": "xls", "Book": "xls", "PowerPoint Document": "ppt"}
"""By the name of a stream in the compound file ([MS-CFB]; names are UTF-16)."""
_MAGIC = {
    b"{\\rtf": "rtf",
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
}
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)


def read_document(file: Path, path: str, name: str) -> DocumentFile:
    """Read what a file is. ``path`` is below the content folder, ``name`` is how reports call it."""
    with file.open("rb") as stream:
        format_ = format_of(stream)
        stream.seek(0)
        digest = hashlib.file_digest(stream, "sha256").hexdigest() if format_ in DOCUMENTS else ""
    return DocumentFile(path, name, format_, file.stat().st_size, digest)


def read_documents(content: Path, codes: Iterable[str], root: Path) -> tuple[DocumentFile, ...]:
    """Read every file of the assets and of the languages' folders that is no page."""
    return tuple(
        read_document(file, name_below(file, content), name_below(file, root))
        for folder in [ASSETS, *codes]
        for file in files_below(content / folder)
        if file.suffix != ".md" and file.is_file() and not leaves(file, content)
    )


def format_of(stream: BinaryIO) -> str:
    """Tell the format of a file's bytes, a key of SUFFIXES; empty for what is none of these."""
    head = stream.read(_HEAD)
    if b"%PDF-" in head[:1024]:  # readers allow for as much before it (ISO 32000-1, annex H)
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _in_zip(stream)
    if head.startswith(_OLE_MAGIC):
        stream.seek(0)
        raw = stream.read()
        return next((name for entry, name in _OLE.items() if f"{entry}\0".encode("utf-16-le") in raw), "")
    if _WEB_PAGE.match(head):
        return "html"
    magic = next((name for magic, name in _MAGIC.items() if head.startswith(magic)), "")
    return magic or ("text" if _is_text(head) else "")


def _in_zip(stream: BinaryIO) -> str:
    try:
        with zipfile.ZipFile(stream) as parts:
            names = set(parts.namelist())
            if "mimetype" in names:
                kind = _part(parts, "mimetype").strip().removeprefix(_OPEN_DOCUMENT_TYPE)
                return _OPEN_DOCUMENT.get(kind, "")
            types = _part(parts, "[Content_Types].xml") if "[Content_Types].xml" in names else ""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        return ""  # damaged, or encrypted
    return next((name for type_, name in _OFFICE.items() if type_ in types), "")


def _part(parts: zipfile.ZipFile, name: str) -> str:
    with parts.open(name) as part:  # no more than is needed: a small zip can hold gigabytes
        return part.read(_MAX_TYPES_BYTES).decode("utf-8", "replace")


def _is_text(head: bytes) -> bool:
    if not head or b"\0" in head:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return len(head) == _HEAD and error.start >= _HEAD - 3  # cut within a letter
    return True
