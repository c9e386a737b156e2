from __future__ import annotations

import datetime
import json

import pytest

from orientera.model.settings import InputError
from orientera.model.visit import Memory, Result, Seen, Visit, noted
from orientera.read.web_cache import memory_json, read_memory

NOON = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


def test_what_is_written_is_read(tmp_path):
    good = Visit(NOON, Result.GOOD, 200, "a.se", "https://a.se/صفحة", True, "ar", "Hej", '"7"', "Wed")
    seen = noted(
        noted(Seen(good, good, None, "sv"), Visit(NOON + DAY, Result.GONE, 404)), Visit(NOON, Result.BUSY, 503)
    )
    memory = Memory({"https://a.se/": seen, "https://b.se/": Seen(good, good, None, "sv")}, {"c.se": NOON + DAY})
    file = tmp_path / "external.json"
    file.write_bytes(memory_json(memory))
    assert read_memory(file) == memory
    assert {result for result in Result if _kept(file, result) is not result} == set()


def _kept(file, result):
    file.write_bytes(memory_json(Memory({"a": Seen(Visit(NOON, result))})))
    return read_memory(file).seen["a"].last.result


def test_no_file_is_no_memory(tmp_path):
    assert read_memory(tmp_path / "external.json") == Memory()


@pytest.mark.parametrize(
    "visit",
    [
        pytest.param({"at": "2026-11-25T12:00:00", "result": "good"}, id="a time without its zone"),
        pytest.param({"at": "igår", "result": "good"}, id="no time"),
        pytest.param({"at": "2026-11-25T12:00:00Z", "result": "kanske"}, id="no result"),
        pytest.param({"result": "good"}, id="no time at all"),
        pytest.param([], id="no visit"),
    ],
)
def test_a_visit_that_is_none(tmp_path, visit):
    file = tmp_path / "external.json"
    file.write_text(json.dumps({"orientera_links": 1, "memory": {"seen": {"https://a.se/": {"last": visit}}}}))
    with pytest.raises(InputError):
        read_memory(file)
