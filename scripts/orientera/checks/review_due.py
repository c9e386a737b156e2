"""A page whose next review is near, or should have been."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEAR = datetime.timedelta(days=60)


@check(each=Site.whole, severity=Severity.WARNING)
def review_due(site: Site) -> Iterator[Problem]:
    """A page is reviewed by the day that its review_by names.

    What nobody looks at grows old unseen: seeds of this site had closed calls and expired plans standing for years.
    A day that is past is a warning, one within 60 days a notice.
    """
    assert site.today is not None
    for page in site.documented_pages():
        day = page.meta.get("review_by")
        if not page.language.is_source or not isinstance(day, datetime.date):
            continue
        place = Location(page.file, page.meta_lines.get("review_by", 1))
        hint = f"read it, mend it, and run 'orientera reviewed {page.path}'"
        if day < site.today:
            yield Problem(place, f"the review was due on {day:%Y-%m-%d}", hint, day=day)
        elif day <= site.today + _NEAR:
            message = f"the review is due by {day:%Y-%m-%d}"
            yield Problem(place, message, hint, severity=Severity.NOTICE, day=day)
