from __future__ import annotations

import pytest

from orientera.model.coverage import PageState
from orientera.model.freshness import State
from orientera.model.progress import LanguageProgress, OpenPart, PageProgress, Progress
from orientera.read.settings import read_settings
from orientera.read.site import read_site
from tests.sites.records import source_record, translation_record

FRONT = "title: {}\nsummary: {}\n{}"
SV, AR = "content/sv/vard.md", "content/ar/vard.md"
SWEDISH = "Vård här.\n\nDet kostar 100 kronor.\n"
ARABIC = "الرعاية هنا.\n\nتكلف 100 كرونة.\n"
TITLE, SUMMARY = ("Vård", "الرعاية"), ("Om vård", "عن الرعاية")
FIRST, SECOND = ("Vård här.", "الرعاية هنا."), ("Det kostar 100 kronor.", "تكلف 100 كرونة.")


def page(title, summary, text, more=""):
    return f"---\n{FRONT.format(title, summary, more)}---\n\n{text}"


@pytest.fixture
def progress(make_site):
    def of(swedish=SWEDISH, arabic=ARABIC, more="", of_source="", records=True):
        source = source_record(
            {"kind": "title", "text": TITLE[0]}, {"kind": "summary", "text": SUMMARY[0]},
            {"kind": "p", "text": FIRST[0]}, {"kind": "p", "text": SECOND[0]},
        )  # fmt: skip
        files = {SV: page(TITLE[0], SUMMARY[0], swedish, of_source)}
        if arabic:
            files[AR] = page(TITLE[1], SUMMARY[1], arabic, more)
        if records:
            files["translations/sv/records/vard.json"] = source
            files["translations/ar/records/vard.json"] = translation_record(TITLE, SUMMARY, FIRST, SECOND)
        root = make_site(files, "sv ar").root
        (language,) = read_site(read_settings(root / "mkdocs.yml")).progress.languages
        return next(page for page in language.pages if page.path == "vard.md")

    return of


@pytest.mark.parametrize(
    ("given", "state", "counts"),
    [
        pytest.param({}, PageState.MACHINE, (4, 0, 0, 0, 0), id="machine"),
        pytest.param({"more": "status: reviewed\n"}, PageState.REVIEWED, (4, 0, 0, 0, 0), id="reviewed"),
        pytest.param(
            {"swedish": SWEDISH.replace("här", "nära dig")}, PageState.OUTDATED, (4, 1, 0, 0, 3), id="outdated"
        ),
        pytest.param(
            {"swedish": SWEDISH.replace("100", "120")}, PageState.OUTDATED, (4, 1, 1, 0, 4), id="urgent"
        ),
        pytest.param(
            {"swedish": f"{SWEDISH}\nKom in.\n"}, PageState.IN_PROGRESS, (5, 1, 0, 0, 2), id="a part is missing"
        ),
        pytest.param({"records": False}, PageState.UNCONFIRMED, (4, 0, 0, 4, 0), id="without records"),
        pytest.param({"arabic": ""}, PageState.FALLBACK, (4, 4, 0, 0, 9), id="not there"),
    ],
)  # fmt: skip
def test_progress_of_a_page(progress, given, state, counts):
    found = progress(**given)
    assert found.state is state
    assert (found.total, found.open, found.urgent, found.unconfirmed, found.words_left) == counts


def test_what_a_part_is_behind(progress):
    (part,) = progress(swedish=SWEDISH.replace("100", "120")).parts
    assert part == OpenPart(".2", State.FACTS_CHANGED, 1)


@pytest.mark.parametrize(
    ("text", "more", "importance"),
    [
        pytest.param(SWEDISH, "", 1, id="any page"),
        pytest.param(SWEDISH, "theme: 7\n", 3, id="the landing page of a theme"),
        pytest.param(SWEDISH + "\n[[phone:a]] [[phone:b]]\n", "", 1, id="two numbers"),
        pytest.param(SWEDISH + "\n[[phone:a]] [[phone:b]] [[phone:c]]\n", "", 3, id="a page of numbers"),
    ],
)
def test_importance(progress, text, more, importance):
    assert progress(swedish=text, of_source=more).importance == importance


def made(path, *parts, importance=1, total=10, state=PageState.OUTDATED):
    return PageProgress("ar", path, state, total, parts, importance=importance)


WORDS, NUMBER = (
    OpenPart("a.1", State.SOURCE_CHANGED, 1),
    OpenPart("a.2", State.FACTS_CHANGED, 1),
)
OLD = OpenPart("a.3", State.SOURCE_CHANGED, 3)


def test_what_to_translate_first():
    pages = (
        made("done.md"),
        made("words.md", WORDS, WORDS),
        made("important.md", WORDS, importance=3),
        made("number.md", NUMBER),
        made("absent.md", state=PageState.FALLBACK),
    )
    whole = Progress((LanguageProgress("ar", pages),))
    assert [page.path for page in whole.first(9)] == ["number.md", "absent.md", "important.md", "words.md"]
    assert [page.path for page in whole.first(1)] == ["number.md"]


def test_the_oldest_parts():
    whole = Progress((LanguageProgress("ar", (made("b.md", WORDS, OLD), made("a.md", NUMBER))),))
    assert [part.name for _, part in whole.oldest(9)] == ["a.3", "a.2", "a.1"]


def test_counts_of_a_language():
    pages = (
        made("a.md", WORDS, NUMBER),
        made("b.md", state=PageState.FALLBACK),
        made("c.md", state=PageState.MACHINE),
    )
    language = LanguageProgress("ar", pages)
    assert (language.total, language.open, language.urgent, language.percent) == (30, 12, 1, 60)
    assert language.count(PageState.OUTDATED, PageState.FALLBACK) == 2
    assert LanguageProgress("ar").percent == 100


def test_what_nobody_has_compared_is_not_up_to_date():
    pages = (PageProgress("ar", "a.md", PageState.UNCONFIRMED, 10, unconfirmed=10), made("b.md"))
    assert LanguageProgress("ar", pages).percent == 50


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (State.FACTS_CHANGED, "urgent"),
        (State.SOURCE_CHANGED, "outdated"),
        (State.MISSING, "in progress"),
        (State.UNTRANSLATED, "in progress"),
        (State.ORPHAN, "gone"),
    ],
)
def test_what_a_part_is_shown_as(state, kind):
    assert OpenPart("a.1", state).kind == kind
