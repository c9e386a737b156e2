from __future__ import annotations

import datetime

import pytest

from orientera.model.page import Fault
from orientera.model.plan import Plan
from orientera.model.settings import SettingsError
from orientera.read.data import read_entries

STRATEGY = """\
- id: gotland
  county: gotland
  kind: strategy
  title: {sv: Integrationsstrategi}
  summary: {sv: Mål och riktning.}
  first_year: 2017
  last_year: 2020
  decided: 2017-09
"""
CORRECT = "correct this entry"


def read(tmp_path, text):
    file = tmp_path / "plans.yml"
    file.write_text(text, encoding="utf-8")
    return [entry for entry, _ in read_entries(file, Plan)]


def test_a_term_ends_with_its_last_year(tmp_path):
    (plan,) = read(tmp_path, STRATEGY)
    assert (plan.last_day, plan.decided, plan.history) == (datetime.date(2020, 12, 31), "2017-09", False)


@pytest.mark.parametrize("decided", ["2017", "2017-09", "2017-09-12"])
def test_decided_as_exactly_as_it_is_known(tmp_path, decided):
    (plan,) = read(tmp_path, STRATEGY.replace("2017-09", decided))
    assert plan.decided == decided


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param("last_year: 2020", "last_year: 2016",
                     Fault("entry: last_year is before first_year", CORRECT, 1), id="order"),
        pytest.param("2020", "20020",
                     Fault("last_year: Input should be less than or equal to 2100", CORRECT, 7), id="no year"),
        pytest.param("kind: strategy", "kind: plan",
                     Fault("kind: Input should be 'strategy', 'action-plan' or 'agreement'", CORRECT, 3), id="kind"),
        pytest.param("2017-09", "2017-13",
                     Fault("decided: month must be in 1..12", CORRECT, 8), id="no month"),
        pytest.param("  decided: 2017-09", "  promised: {text: Kommer.}",
                     Fault("promised.since: Field required", CORRECT, 8), id="a promise without a day"),
    ],
)  # fmt: skip
def test_a_fault_has_its_field_and_line(tmp_path, old, new, fault):
    with pytest.raises(SettingsError) as error:
        read(tmp_path, STRATEGY.replace(old, new))
    assert error.value.faults == [fault]
