"""A document that no page shows."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from orientera.model.check import check
from orientera.model.document import DOCUMENTS
from orientera.model.finding import Location, Problem, Severity
from orientera.model.settings import DOCUMENT_FOLDER
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=Site.whole, severity=Severity.NOTICE)
def unused_document(site: Site) -> Iterator[Problem]:
    """Each document is shown by a page, and each file of a document belongs to an entry or to a link.

    What nobody can find is not looked after either. A page shows documents by [[documents]], [[documents:COUNTY]],
    or a link, a county's page by being one, and a strategy by naming them.
    """
    pages = list(site.documented_pages())
    markers = {(marker.kind, marker.id) for page in pages for marker in page.markers}
    counties = {str(page.meta["county"]) for page in pages if page.meta.get("county")}
    linked = {
        posixpath.normpath(posixpath.join(page.language.code, posixpath.dirname(page.path), unquote(target)))
        for page in pages
        for target in (link.target.partition("#")[0] for link in page.links)
        if target and "://" not in target
    }
    named = {
        document
        for plan in site.data.plans.values()
        if ("plans", "") in markers or ("plans", plan.county) in markers or plan.county in counties
        for document in plan.documents
    }
    for placed in site.data.placed("documents"):
        document = site.data.documents[placed.entry.id]
        if not (
            ("documents", "") in markers
            or (document.county is not None and ("documents", document.county) in markers)
            or document.county in counties
            or document.id in named
            or document.path in linked
        ):
            message = f"no page shows the document {document.id}"
            yield Problem(placed.place, message, "show it with [[documents]], or take it out")
    entered = {document.path for document in site.data.documents.values()}
    for file in site.document_files():
        if file.format in DOCUMENTS and file.path not in entered | linked:
            message = "no page links to this file, and no entry of content/data/documents.yml names it"
            hint = f"enter it there (below content/{DOCUMENT_FOLDER}), or take it out"
            yield Problem(Location(file.file), message, hint)
