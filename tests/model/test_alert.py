from __future__ import annotations

import pytest

from orientera.model.alert import Alert
from orientera.model.page import Fault
from orientera.model.settings import SettingsError
from orientera.read.data import read_entries

ALERT = """\
- id: vader
  level: warning
  text: {sv: Storm., en: A storm., ar: عاصفة.}
  from: 2026-03-28
  to: 2026-03-29
  counties: [gotland]
"""
MOMENT = "String should match pattern '^\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?$'"


def read(tmp_path, text=ALERT):
    file = tmp_path / "alerts.yml"
    file.write_text(text, encoding="utf-8")
    return [alert for alert, _ in read_entries(file, Alert)]


@pytest.mark.parametrize(
    ("since", "until", "moments"),
    [
        pytest.param(
            "2026-03-28", "2026-03-28", ("2026-03-28T00:00:00+01:00", "2026-03-29T00:00:00+01:00"), id="a whole day"
        ),
        pytest.param(
            "2026-03-28", "2026-03-29", ("2026-03-28T00:00:00+01:00", "2026-03-30T00:00:00+02:00"), id="summer begins"
        ),
        pytest.param(
            "2026-03-28 06:30",
            "2026-03-29 18:00",
            ("2026-03-28T06:30:00+01:00", "2026-03-29T18:00:00+02:00"),
            id="times in Sweden",
        ),
    ],
)
def test_from_and_until(tmp_path, since, until, moments):
    text = ALERT.replace("from: 2026-03-28", f"from: {since}").replace("to: 2026-03-29", f"to: {until}")
    [alert] = read(tmp_path, text)
    assert (alert.since.isoformat(), alert.until.isoformat()) == moments
    assert (str(alert.first_day), str(alert.last_day)) == (since[:10], until[:10])


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        pytest.param("sv", ["sv"], id="Swedish"),
        pytest.param("sv-simple", ["sv"], id="its main language"),
        pytest.param("ar", ["ar"], id="Arabic"),
        pytest.param("ti", ["sv", "en"], id="no Tigrinya: Swedish and English"),
    ],
)
def test_the_languages_for_a_reader(tmp_path, code, shown):
    [alert] = read(tmp_path)
    assert alert.codes_for(code) == shown


def test_only_swedish_where_there_is_no_english(tmp_path):
    [alert] = read(tmp_path, ALERT.replace("{sv: Storm., en: A storm., ar: عاصفة.}", "Storm."))
    assert [alert.codes_for(code) for code in ("en", "ar")] == [["sv"], ["sv"]]


@pytest.mark.parametrize(
    ("counties", "concerned"),
    [
        pytest.param("[gotland]", [True, False, True], id="one county"),
        pytest.param("[]", [True, True, True], id="all"),
        pytest.param("[gotland, blekinge]", [True, True, True], id="two"),
    ],
)
def test_whom_it_concerns(tmp_path, counties, concerned):
    [alert] = read(tmp_path, ALERT.replace("[gotland]", counties))
    assert [alert.concerns(county) for county in ("gotland", "blekinge", "")] == concerned


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        pytest.param(
            "warning", "danger", ("level: Input should be 'info', 'warning' or 'emergency'", 2), id="an unknown level"
        ),
        pytest.param("to: 2026-03-29", "to: 29 mars", (f"to: {MOMENT}", 5), id="a date in words"),
        pytest.param(
            "to: 2026-03-29",
            "to: 2026-03-29 25:00",
            ("to: there is no time 2026-03-29 25:00: write 2026-11-22, or 2026-11-22 18:00 in Swedish time", 5),
            id="no such time",
        ),
        pytest.param(
            "to: 2026-03-29",
            "to: 2026-03-27",
            ("entry: the alert ends 2026-03-27, before it begins 2026-03-28", 1),
            id="ends before it begins",
        ),
        pytest.param("  from: 2026-03-28\n", "", ("from: Field required", 1), id="no beginning"),
        pytest.param(
            "[gotland]",
            "[gotland]\n  link: smhi.se",
            ("link: Input should be a valid URL, relative URL without a base", 7),
            id="an address without scheme",
        ),
    ],
)
def test_every_fault_is_said_with_its_line(tmp_path, before, after, fault):
    with pytest.raises(SettingsError) as error:
        read(tmp_path, ALERT.replace(before, after))
    assert error.value.faults == [Fault(fault[0], "correct this entry", fault[1])]
