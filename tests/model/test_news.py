from __future__ import annotations

from datetime import date

import pytest

from orientera.model.news import News
from orientera.model.page import Fault
from orientera.model.settings import SettingsError
from orientera.read.data import read_entries

NEWS = """\
- id: plan
  date: 2019-09-12
  title: En plan
  teaser: En plan är klar.
  source: Länsstyrelsen
  picture:
    file: assets/plan.png
    alt: Sex personer vid ett bord.
"""
DATE = "date: String should match pattern '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'"
FILE = "picture.file: String should match pattern '^assets/[^\\s:]+\\.(avif|gif|jpe?g|png|svg|webp)$'"


def read(tmp_path, text):
    file = tmp_path / "news.yml"
    file.write_text(text, encoding="utf-8")
    return read_entries(file, News)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        pytest.param("2019-09-12", date(2019, 9, 12), id="a day"),
        pytest.param("2019-09", date(2019, 9, 1), id="a month"),
        pytest.param("2019", date(2019, 1, 1), id="a year"),
    ],
)
def test_the_first_day_that_is_known(tmp_path, written, first):
    [(news, _)] = read(tmp_path, NEWS.replace("2019-09-12", written))
    assert (news.date, news.first_day) == (written, first)


def test_news_without_date(tmp_path):
    [(news, _)] = read(tmp_path, NEWS.replace("  date: 2019-09-12\n", ""))
    assert (news.date, news.first_day) == (None, None)


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        pytest.param("2019-09-12", "12 september 2019", (DATE, 2), id="a date in words"),
        pytest.param("2019-09-12", "2019-09-31", ("date: there is no day 2019-09-31", 2), id="no such day"),
        pytest.param("2019-09-12", "2019-13", ("date: there is no day 2019-13", 2), id="no such month"),
        pytest.param("assets/plan.png", "https://a.example/plan.png", (FILE, 7), id="a picture of another site"),
        pytest.param("assets/plan.png", "assets/plan.pdf", (FILE, 7), id="no picture"),
        pytest.param("  source: Länsstyrelsen\n", "", ("source: Field required", 1), id="no source"),
        pytest.param("    alt: Sex personer vid ett bord.\n", "", ("picture.alt: Field required", 6), id="no alt"),
        pytest.param(
            "En plan är klar.", "{en: A plan.}", ("teaser: a text needs Swedish: {sv: ...}", 4), id="no Swedish"
        ),
    ],
)
def test_every_fault_is_said_with_its_line(tmp_path, before, after, fault):
    with pytest.raises(SettingsError) as error:
        read(tmp_path, NEWS.replace(before, after))
    assert error.value.faults == [Fault(fault[0], "correct this entry", fault[1])]
