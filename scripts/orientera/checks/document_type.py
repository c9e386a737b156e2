"""A file that is something else than its name says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.document import DocumentFile

_NAMES = {
    "pdf": "a PDF document",
    "docx": "a Word document",
    "xlsx": "an Excel workbook",
    "pptx": "a PowerPoint presentation",
    "doc": "an old Word document",
    "xls": "an old Excel workbook",
    "ppt": "an old PowerPoint presentation",
    "odt": "an OpenDocument text",
    "ods": "an OpenDocument spreadsheet",
    "odp": "an OpenDocument presentation",
    "rtf": "a rich text document",
    "png": "a PNG picture",
    "jpeg": "a JPEG picture",
    "html": "a web page",
    "text": "plain text",
}


@check(each=Site.document_files)
def document_type(file: DocumentFile) -> Iterator[Problem]:
    """A file is what the end of its name says: its first bytes tell.

    Somebody who follows a link to a PDF and gets a web page, or a file that no program opens, has been told wrong.
    """
    if not file.promised_format or file.promised_format == file.format:
        return
    where = Location(file.file)
    promised = _NAMES[file.promised_format]
    if not file.size:
        yield Problem(where, "the file is empty", f"put {promised} there, or take it out")
    elif not file.format:
        yield Problem(where, f"this is not {promised}", "save it again, or give the file the right name")
    elif file.format == "html":
        hint = "link to the web page by its address, or download the document itself"
        yield Problem(where, f"this is a web page, not {promised}", hint)
    else:
        hint = "give the file the right name, here and in content/data/documents.yml"
        yield Problem(where, f"this is {_NAMES[file.format]}, not {promised}", hint)
