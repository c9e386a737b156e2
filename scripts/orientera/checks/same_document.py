"""One document under two names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=Site.whole, severity=Severity.WARNING)
def same_document(site: Site) -> Iterator[Problem]:
    """A document has one file and one entry in content/data/documents.yml.

    Of two, one is mended and the other stays wrong, and a reader cannot tell that they are the same.
    """
    files: dict[str, str] = {}
    for file in site.document_files():
        if file.digest and file.digest in files:
            hint = "keep one, and let the other pages link to it"
            yield Problem(Location(file.file), f"this is the same document as {files[file.digest]}", hint)
        files.setdefault(file.digest, file.file)
    entries: dict[str, str] = {}
    for placed in site.data.placed("documents"):
        path = site.data.documents[placed.entry.id].path
        if path in entries:
            message = f"{placed.entry.id} has the same file as {entries[path]}"
            yield Problem(placed.place, message, "keep one of the two entries")
        if path is not None:
            entries.setdefault(path, placed.entry.id)
