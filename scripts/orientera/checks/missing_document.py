"""A document whose file is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem, did_you_mean
from orientera.model.settings import DOCUMENT_FOLDER
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=Site.whole)
def missing_document(site: Site) -> Iterator[Problem]:
    """The file of an entry of content/data/documents.yml is in content/assets/documents.

    Without it the site is not built: format and size are read from the file.
    """
    paths = {file.path for file in site.files}
    names = [
        path.removeprefix(f"{DOCUMENT_FOLDER}/") for path in sorted(paths) if path.startswith(f"{DOCUMENT_FOLDER}/")
    ]
    for placed in site.data.placed("documents"):
        document = site.data.documents[placed.entry.id]
        if document.file is None or document.path in paths:
            continue
        hint = did_you_mean(document.file, names, "put the file there, or say in ask where to ask for it")
        message = f"there is no file content/{document.path}"
        yield Problem(placed.place, message, hint)
