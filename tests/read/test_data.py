from __future__ import annotations

import pytest

from orientera.model.authority import Authority
from orientera.model.page import Fault
from orientera.model.settings import SettingsError
from orientera.read.data import read_data, read_entries

POLISEN = """\
- id: polisen
  name: Polisen
  website: https://polisen.se
  website_seen: true
  phone: 114 14
  phone_status: public
  source: https://polisen.se/kontakt
  source_date: 2026-02
"""
CORRECT = "correct this entry"


@pytest.fixture
def read(tmp_path):
    def read_as_authorities(raw):
        file = tmp_path / "authorities.yml"
        file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
        return {entry.id: entry for entry, _ in read_entries(file, Authority)}

    return read_as_authorities


@pytest.mark.parametrize("raw", ["", "# inga ännu\n", "[]\n"])
def test_nothing(read, raw):
    assert read(raw) == {}


def test_no_file(tmp_path):
    assert read_entries(tmp_path / "authorities.yml", Authority) == []


def test_authorities_by_id(read):
    authorities = read(f"{POLISEN}{POLISEN.replace('id: polisen', 'id: 1177').replace('114 14', '1177')}")
    assert {key: (entry.name.of("sv"), entry.phone) for key, entry in authorities.items()} == {
        "polisen": ("Polisen", "114 14"),
        "1177": ("Polisen", "1177"),
    }


@pytest.mark.parametrize(
    ("raw", "faults"),
    [
        pytest.param(
            f"{POLISEN}- id: [\n",
            [Fault("this is not YAML: expected the node content, but found '<stream end>'", "mend the line", 10)],
            id="broken YAML",
        ),
        pytest.param(
            f"{POLISEN}  name: a: b\n",
            [Fault("this is not YAML: mapping values are not allowed here", "mend the line", 9)],
            id="a colon in a value",
        ),
        pytest.param(
            POLISEN.replace("Polisen", "Räddningstjänsten").encode("latin-1"),
            [Fault("the file is not UTF-8", "save it as UTF-8")],
            id="not UTF-8",
        ),
        pytest.param(
            f"{POLISEN}  volatile: \x07\n",
            [
                Fault(
                    "this is not YAML: unacceptable character #x0007: special characters are not allowed",
                    "mend the file",
                )
            ],
            id="a control character",
        ),
        pytest.param(
            "polisen:\n  phone: 114 14\n",
            [Fault("this is not a list", "begin each entry with '- id: ...'", 1)],
            id="no list",
        ),
        pytest.param(
            f"{POLISEN}- 1177\n",
            [Fault("entry: Input should be a valid dictionary or instance of Authority", CORRECT, 9)],
            id="an entry that is only an id",
        ),
        pytest.param(
            f"{POLISEN}\n# igen\n{POLISEN}",
            [Fault("the id polisen is there twice", "give each entry its own id", 11)],
            id="an id twice",
        ),
        pytest.param(
            POLISEN.replace("  name: Polisen\n", ""), [Fault("name: Field required", CORRECT, 1)], id="no name"
        ),
        pytest.param(
            f"{POLISEN}  fax: 1177\n",
            [Fault("fax: Extra inputs are not permitted", CORRECT, 9)],
            id="an unknown field",
        ),
        pytest.param(
            POLISEN.replace("https://polisen.se\n", "polisen.se\n"),
            [Fault("website: Input should be a valid URL, relative URL without a base", CORRECT, 3)],
            id="an address without scheme",
        ),
        pytest.param(
            POLISEN.replace("true", "kanske"),
            [Fault("website_seen: Input should be a valid boolean, unable to interpret input", CORRECT, 4)],
            id="neither yes nor no",
        ),
        pytest.param(
            POLISEN.replace("public", "secret"),
            [Fault("phone_status: Input should be 'official', 'public' or 'third-party'", CORRECT, 6)],
            id="an unknown status",
        ),
        pytest.param(
            POLISEN.replace("  phone_status: public\n", ""),
            [Fault("entry: a phone needs a phone_status, and a phone_status a phone", CORRECT, 1)],
            id="a phone without status",
        ),
        pytest.param(
            POLISEN.replace("  phone: 114 14\n", ""),
            [Fault("entry: a phone needs a phone_status, and a phone_status a phone", CORRECT, 1)],
            id="a status without phone",
        ),
        pytest.param(
            f"{POLISEN}  fax: 1\n- id: bris\n  name: Bris\n  website: bris.se\n  website_seen: true\n  source: x\n",
            [
                Fault("fax: Extra inputs are not permitted", CORRECT, 9),
                Fault("website: Input should be a valid URL, relative URL without a base", CORRECT, 12),
                Fault("source_date: Field required", CORRECT, 10),
            ],
            id="three faults in two entries",
        ),
    ],
)
def test_every_fault_is_said_with_its_line(read, tmp_path, raw, faults):
    with pytest.raises(SettingsError) as error:
        read(raw)
    assert error.value.file == str(tmp_path / "authorities.yml")
    assert error.value.faults == faults


@pytest.mark.parametrize("phone", ["112", "0771235235", "11:22", "11_414", "114.14", "0x70", "no"])
def test_a_phone_is_read_as_it_is_written(read, phone):
    assert read(POLISEN.replace("114 14", phone))["polisen"].phone == phone


@pytest.mark.parametrize("date", ["2026", "2026-02", "2026-02-01", "undated"])
def test_a_date_is_read_as_it_is_written(read, date):
    assert read(POLISEN.replace("2026-02", date))["polisen"].source_date == date


@pytest.mark.parametrize(
    "field", ["id: polisen", "name: Polisen", "phone: 114 14", "source: https://polisen.se/kontakt"]
)
def test_nothing_after_the_colon_is_a_fault(read, field):
    with pytest.raises(SettingsError):
        read(POLISEN.replace(field, f"{field.split(':')[0]}:"))


def test_a_kind_is_a_file_or_a_folder_of_files(tmp_path):
    data = tmp_path / "content" / "data"
    county = "- {id: ID, code: '09', name: Gotlands län, board: Länsstyrelsen, website: https://lst.example}\n"
    (data / "counties").mkdir(parents=True)
    (data / "counties.yml").write_text(county.replace("ID", "gotland"), encoding="utf-8")
    (data / "counties" / "a.yml").write_text("\n" + county.replace("ID", "blekinge"), encoding="utf-8")

    found = read_data(data, tmp_path)
    assert list(found.counties) == ["gotland", "blekinge"]
    assert [(placed.place.file, placed.place.line) for placed in found.placed("counties")] == [
        ("content/data/counties.yml", 1),
        ("content/data/counties/a.yml", 2),
    ]


def test_an_id_in_two_files_is_a_fault(tmp_path):
    (tmp_path / "authorities").mkdir()
    (tmp_path / "authorities.yml").write_text(POLISEN, encoding="utf-8")
    (tmp_path / "authorities" / "a.yml").write_text(POLISEN, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        read_data(tmp_path, tmp_path)
    assert error.value.file == str(tmp_path / "authorities" / "a.yml")
    assert [fault.message for fault in error.value.faults] == ["the id polisen is there twice"]
