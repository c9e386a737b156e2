from __future__ import annotations

import pytest

from orientera.checks.news_date import news_date

FILE = "content/data/news.yml"


@pytest.mark.parametrize(
    ("date", "is_wrong"),
    [
        pytest.param("2026-03-01", False, id="today"),
        pytest.param("2026-03-02", True, id="tomorrow"),
        pytest.param("2026-03", False, id="this month"),
        pytest.param("2026-04", True, id="the month after"),
        pytest.param("2026", False, id="this year"),
        pytest.param("2027", True, id="the year after"),
        pytest.param("", False, id="no date"),
    ],
)
def test_news_date(found, date, is_wrong):
    entry = f"- {{id: plan, date: '{date}', title: En plan, teaser: En plan., source: Länsstyrelsen}}\n"
    message = f"the news plan are dated {date}, which has not come"
    said = [(f"{FILE}:1", message, "correct the date")] if is_wrong else []
    assert found(news_date, {FILE: entry}) == said
