from __future__ import annotations

import datetime

import pytest

from orientera.model.visit import Memory, Result, Seen, Verdict, Visit, noted, rest_until

NOON = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
SECOND = datetime.timedelta(seconds=1)

GOOD, GONE, BUSY, NO_HOST = Result.GOOD, Result.GONE, Result.BUSY, Result.NO_HOST


def history(*visits):
    """What is known after visits, each a number of days after noon and a result."""
    seen = None
    for days, result in visits:
        seen = noted(seen, Visit(NOON + days * DAY, result))
    return seen


@pytest.mark.parametrize(
    ("visits", "is_broken"),
    [
        pytest.param([(0, GOOD)], False, id="good"),
        pytest.param([(0, GONE)], False, id="fails once"),
        pytest.param([(0, GONE), (1, GONE)], True, id="fails twice, a day apart"),
        pytest.param([(0, GONE), (0.99, GONE)], False, id="fails twice within a day"),
        pytest.param([(0, GONE), (0.5, GONE), (1, GONE)], True, id="the first and the last count"),
        pytest.param([(0, GONE), (7, NO_HOST)], True, id="whatever the failure is"),
        pytest.param([(0, GONE), (1, GOOD), (2, GONE)], False, id="good between"),
        pytest.param([(0, GONE), (1, BUSY)], False, id="could not be checked now"),
        pytest.param([(0, GONE), (1, BUSY), (2, GONE)], True, id="could not be checked between"),
        pytest.param([(0, BUSY), (1, BUSY), (9, BUSY)], False, id="could never be checked"),
        pytest.param([(0, BUSY), (1, GONE)], False, id="could not be checked, then fails once"),
        pytest.param([(0, GONE), (1, GONE), (2, GOOD)], False, id="is back"),
    ],
)
def test_broken(visits, is_broken):
    assert history(*visits).is_broken is is_broken


@pytest.mark.parametrize(
    ("visits", "after", "is_due"),
    [
        ([(0, GOOD)], 14 * DAY - SECOND, False),
        ([(0, GOOD)], 14 * DAY, True),
        ([(0, GONE)], DAY - SECOND, False),
        ([(0, GONE)], DAY, True),
        ([(0, BUSY)], DAY - SECOND, False),
        ([(0, BUSY)], DAY, True),
        ([(-30, GOOD), (0, BUSY)], DAY, True),
    ],
)
def test_when_to_ask_again(visits, after, is_due):
    assert history(*visits).is_due(NOON + after) is is_due


def test_the_last_good_visit_is_kept():
    seen = history((0, GOOD), (14, GONE), (15, BUSY))
    assert (seen.good.at, seen.last.at, seen.failed_since) == (NOON, NOON + 15 * DAY, NOON + 14 * DAY)
    assert history((0, GONE), (1, GOOD)).failed_since is None


@pytest.mark.parametrize(
    ("languages", "before"),
    [(["ar"], ""), (["ar", "sv"], "ar"), (["ar", "ar-SE"], ""), (["ar", ""], ""), (["", "sv"], ""),
     (["ar", "sv", "sv"], "")],
)  # fmt: skip
def test_a_language_that_changes(languages, before):
    seen = None
    for number, language in enumerate(languages):
        seen = noted(seen, Visit(NOON + number * DAY, GOOD, language=language))
    assert seen.language_before == before


@pytest.mark.parametrize(
    ("text", "status", "until"),
    [
        ("120", 429, NOON + 120 * SECOND),
        (" 120 ", 503, NOON + 120 * SECOND),
        ("0", 429, None),
        ("604800", 503, NOON + 7 * DAY),
        ("604801", 503, NOON + 7 * DAY),
        ("9" * 5000, 503, NOON + 7 * DAY),
        ("Wed, 25 Nov 2026 12:00:30 GMT", 503, NOON + 30 * SECOND),
        ("Wed, 25 Nov 2026 13:00:30 +0100", 503, NOON + 30 * SECOND),
        ("Wednesday, 25-Nov-26 12:00:30 GMT", 503, NOON + 30 * SECOND),
        ("Wed Nov 25 12:00:30 2026", 503, NOON + 30 * SECOND),
        ("Fri, 25 Nov 2044 12:00:00 GMT", 429, NOON + 7 * DAY),
        ("Tue, 24 Nov 2026 12:00:00 GMT", 429, None),
        ("snart", 429, NOON + 3600 * SECOND),
        ("-5", 429, NOON + 3600 * SECOND),
        ("١٢٠", 429, NOON + 3600 * SECOND),
        ("Wed, 99 Nov 2026 12:00:30 GMT", 429, NOON + 3600 * SECOND),
        (f"Mon, 01 Jan {'9' * 20} 00:00:00 GMT", 429, NOON + 3600 * SECOND),
        (f"Mon, 01 Jan 2027 00:00:00 +{'9' * 20}", 429, NOON + 3600 * SECOND),
        (None, 429, NOON + 3600 * SECOND),
        ("snart", 503, None),
        (None, 503, None),
        ("120", 200, None),
        ("120", 301, None),
        ("120", 500, None),
    ],
)
def test_how_long_a_host_wants_to_be_left_alone(text, status, until):
    assert rest_until(text, status, NOON) == until


def test_every_result_has_its_words_and_verdict():
    said = {result: Visit(NOON, result, 500, "a.se").words for result in Result}
    assert all("{" not in words and words for words in said.values())
    verdicts = {verdict: {result for result in Result if result.verdict is verdict} for verdict in Verdict}
    assert verdicts[Verdict.GOOD] == {Result.GOOD}
    assert verdicts[Verdict.UNCHECKED] == {
        Result.DENIED, Result.BUSY, Result.UNKNOWN_ISSUER, Result.INSECURE, Result.NAMELESS, Result.UNREACHABLE,
        Result.SLOW, Result.DROPPED, Result.PRIVATE, Result.BARRED, Result.NO_RULES, Result.RESTING,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "answers 404 (Not Found)"), (599, "answers 599"), (503, "answers 503 (Service Unavailable)")],
)
def test_a_status_is_said_with_its_phrase(status, words):
    assert Visit(NOON, GONE, status).words == words


def test_what_no_page_links_to_is_forgotten_in_the_end():
    old, young = Seen(Visit(NOON - 60 * DAY, GOOD)), Seen(Visit(NOON - 59 * DAY, GOOD))
    memory = Memory({"a": old, "b": old, "c": young}, {"x.se": NOON, "y.se": NOON + SECOND})
    assert memory.without_old(["a"], NOON) == Memory({"a": old, "c": young}, {"y.se": NOON + SECOND})
