"""The bytes of small documents of each format, as programs write them."""

from __future__ import annotations

import io
import zipfile

OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"
HTML = b"<!doctype html>\n<html lang=sv><title>Informationsverige</title>\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0"


def zipped(**parts: str) -> bytes:
    """Write a zip archive of parts; in their names ``__`` is a full stop."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name.replace("__", ".")), text)
    return raw.getvalue()


def office(kind: str) -> bytes:
    """Write an Office Open XML file whose main part is of a kind, such as ``wordprocessingml.document``."""
    types = f'<Types><Override PartName="/x.xml" ContentType="{OFFICE}{kind}.main+xml"/></Types>'
    return zipped(**{"[Content_Types].xml": types, "x.xml": "<x/>"})


def open_document(kind: str) -> bytes:
    """Write an OpenDocument file of a kind: ``text``, ``spreadsheet``, ``presentation``."""
    return zipped(mimetype=f"{OPEN_DOCUMENT}{kind}", **{"content.xml": "<x/>"})


def compound(stream: str) -> bytes:
    """Write the start of a compound file (the old Office formats) that has a stream."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + f"Root Entry\0{stream}\0".encode("utf-16-le")


WORD = office("wordprocessingml.document")
EXCEL = office("spreadsheetml.sheet")
POWERPOINT = office("presentationml.presentation")
