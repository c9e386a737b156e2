"""A piece of news from a day that has not come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.news import News
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from orientera.model.entry import Placed


@check(each=Site.dated_entries, severity=Severity.WARNING)
def news_date(dated: tuple[Placed, date]) -> Iterator[Problem]:
    """The date of a piece of news is not after today.

    Such news stand first for as long as the date is wrong, on the page and in feed readers.
    """
    placed, today = dated
    news = placed.entry
    if isinstance(news, News) and news.first_day is not None and news.first_day > today:
        message = f"the news {news.id} are dated {news.date}, which has not come"
        yield Problem(placed.place, message, "correct the date")
