"""What scripted histories make of a translation's units: only texts and records decide."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from orientera.model import freshness
from orientera.model.freshness import State, digest, names
from orientera.model.language import Language
from orientera.model.page import Page, Pair
from orientera.model.records import Records, entries_of, noted, with_minor
from orientera.model.unit import Unit
from orientera.read.markdown import read_units

SV, AR = Language("sv", "Svenska", is_source=True), Language("ar", "العربية")
SOURCE = """\
Gå till vårdcentralen först.

Ring 1177 om du vill ha råd.

## Läkare { #lakare }

- Boka en tid innan du går dit.
- Säg till om du behöver tolk.
- Visa legitimation när du kommer.

## Kostnad { #kostnad }

Du betalar 100 kronor för ett besök.
Läs mer på [1177](https://www.1177.se/).
"""
TARGET = """\
اذهب إلى المركز الصحي أولا.

اتصل بـ 1177 إذا أردت نصيحة.

## الطبيب { #lakare }

- احجز موعدا قبل أن تذهب.
- أخبرهم إذا احتجت إلى مترجم.
- أظهر هويتك عندما تصل.

## التكلفة { #kostnad }

تدفع 100 كرونة للزيارة.
اقرأ المزيد على [1177](https://www.1177.se/).
"""
OPEN = {State.SOURCE_CHANGED, State.FACTS_CHANGED, State.MISSING, State.ORPHAN, State.UNTRANSLATED}


def page(text, language, path="index.md"):
    return Page(path, f"content/{language.code}/{path}", language, units=read_units(text, 0)[1])


@dataclass
class Story:
    """A source and its Arabic version with their records, told step by step."""

    sv: dict[str, str] = field(default_factory=lambda: {"index.md": SOURCE})
    ar: dict[str, str] = field(default_factory=lambda: {"index.md": TARGET})
    records: Records = field(default_factory=Records)

    def freshness(self, path="index.md"):
        return self.records.of(Pair(page(self.sv[path], SV, path), page(self.ar[path], AR, path)))

    def sync(self, confirmed=lambda path, one: False):
        translations, known = {}, set()
        for path in self.ar:
            if path in self.sv:
                is_confirmed = lambda one, path=path: confirmed(path, one)  # noqa: E731
                entries = tuple(entries_of(self.freshness(path), "machine", is_confirmed))
                translations["ar", path] = entries
                known |= {entry.source for entry in entries}
        sources = {
            path: noted(self.records.history(page(text, SV, path)), known.__contains__)
            for path, text in self.sv.items()
        }
        self.records = Records(sources, translations)

    def confirm(self, words=""):
        self.sync(lambda _, one: one.source is not None and words in one.source.text)

    def minor(self, words):
        self.sync()
        lineages = tuple(
            (with_minor(one) or one) if words in one.last.unit.text else one
            for one in self.records.sources["index.md"]
        )
        self.records = Records({**self.records.sources, "index.md": lineages}, self.records.translations)

    def edit(self, old, new, *, path="index.md"):
        assert old in self.sv[path]
        self.sv[path] = self.sv[path].replace(old, new)

    def translate(self, old, new, *, path="index.md"):
        assert old in self.ar[path]
        self.ar[path] = self.ar[path].replace(old, new)

    def states(self, path="index.md"):
        """What is not current: the first words of the unit, and its state."""
        return [
            (" ".join((one.source or one.target).text.split()[:2]), one.state.value)
            for one in self.freshness(path).units
            if one.state is not State.CURRENT
        ]


@pytest.fixture(autouse=True, params=["every pair", "near ones"])
def _in_pages_of_any_size(request, monkeypatch):
    """Tell every history twice: as in a page where each pair of units is compared, and as in a huge one."""
    if request.param == "near ones":
        monkeypatch.setattr(freshness, "_PAIRS", 0)


@pytest.fixture
def story():
    told = Story()
    told.confirm()
    return told


def test_a_confirmed_translation_is_current(story):
    assert story.states() == []
    assert len(story.freshness().units) == 8


def test_a_tree_without_records_is_unconfirmed():
    assert {state for _, state in Story().states()} == {"unconfirmed"}
    told = Story()
    told.sync()
    assert {state for _, state in told.states()} == {"unconfirmed"}  # noting the source confirms nothing


def test_a_plain_change_outdates_one_unit(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    assert story.states() == [("Boka alltid", "source changed")]
    story.sync()
    assert story.states() == [("Boka alltid", "source changed")]


def test_a_changed_number_is_urgent(story):
    story.edit("100 kronor", "120 kronor")
    assert story.states() == [("Du betalar", "facts changed")]


def test_a_moved_link_asks_for_no_translator(story):
    story.edit("https://www.1177.se/", "https://www.1177.se/vard/")
    assert story.states() == [("Du betalar", "links moved")]
    assert story.freshness().open == ()


def test_a_link_mended_in_all_languages_at_once(story):
    story.edit("https://www.1177.se/", "https://www.1177.se/vard/")
    story.translate("https://www.1177.se/", "https://www.1177.se/vard/")
    assert story.freshness().open == ()
    story.confirm("Du betalar")
    assert story.states() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Boka en tid innan du", "Boka en tid\n  innan du", id="wrapped anew"),
        pytest.param("Gå till vårdcentralen först.", "Gå till   vårdcentralen först.", id="white space"),
        pytest.param("vårdcentralen", "va\u030ardcentralen", id="another form of Unicode"),
        pytest.param("## Läkare { #lakare }", "## Läkare {#lakare}", id="the attributes of a heading"),
    ],
)
def test_what_is_no_change(story, old, new):
    story.edit(old, new)
    assert story.freshness().open == ()


def test_a_translation_that_is_edited_stays_open_until_it_is_confirmed(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.translate("احجز موعدا", "احجز دائما موعدا")
    assert story.states() == [("Boka alltid", "source changed")]
    story.sync()
    assert story.states() == [("Boka alltid", "source changed")]
    story.confirm("Boka")
    assert story.states() == []
    assert [entry.is_kept for entry in story.records.translations["ar", "index.md"]] == [False] * 8


def test_a_confirmation_without_new_text_is_said(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.confirm("Boka")
    assert story.states() == []
    assert [entry.is_kept for entry in story.records.translations["ar", "index.md"]].count(True) == 1


def test_a_typo_in_a_stale_translation_clears_nothing(story):
    story.edit("Säg till om", "Säg alltid till om")
    story.translate("أخبرهم", "اخبرهم")
    assert story.states() == [("Säg alltid", "source changed")]


def test_a_better_word_in_a_current_translation_opens_nothing(story):
    story.translate("أخبرهم", "قل لهم")
    assert story.states() == []
    story.sync()
    assert story.records.translations["ar", "index.md"][4].own == digest("قل لهم إذا احتجت إلى مترجم.")
    assert story.states() == []


def test_the_source_changes_while_a_translation_is_worked_on(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.sync()
    mine = Story(dict(story.sv), dict(story.ar), story.records)  # the translator's branch
    mine.translate("احجز موعدا", "احجز دائما موعدا")
    mine.confirm("Boka")
    story.edit("Boka alltid en tid", "Boka alltid en tid hemma")  # meanwhile
    story.sync()
    merged = Story(story.sv, mine.ar, Records(story.records.sources, mine.records.translations))
    assert merged.states() == [("Boka alltid", "source changed")]


def test_a_revert_is_current_again(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.sync()
    story.edit("Boka alltid en tid", "Boka en tid")
    assert story.states() == []
    story.sync()
    assert story.states() == []


def test_an_inserted_unit_is_missing_and_outdates_no_other(story):
    story.edit("- Säg till", "- Ta med en vän.\n- Säg till")
    assert story.states() == [("Ta med", "missing")]
    story.sync()
    assert story.states() == [("Ta med", "missing")]


def test_an_inserted_paragraph_that_resembles_its_neighbour(story):
    story.edit("Ring 1177 om du vill ha råd.", "Ring 1177 om du vill ha råd.\n\nRing 112 om du vill ha hjälp.")
    assert story.states() == [("Ring 112", "missing")]


def test_a_deleted_unit_is_an_orphan(story):
    story.edit("- Säg till om du behöver tolk.\n", "")
    assert story.states() == [("أخبرهم إذا", "orphan")]


def test_list_items_in_another_order_are_current(story):
    items = ["- Boka en tid innan du går dit.\n", "- Säg till om du behöver tolk.\n"]
    story.edit("".join(items), "".join(reversed(items)))
    assert story.states() == []


def test_a_paragraph_that_moves_to_another_heading_is_current(story):
    story.edit("Ring 1177 om du vill ha råd.\n\n", "")
    story.sv["index.md"] += "\nRing 1177 om du vill ha råd.\n"
    assert story.states() == []


def test_a_table_row_is_added():
    told = Story(
        {"index.md": "| A | B |\n|---|---|\n| Vård | Dag |\n"},
        {"index.md": "| أ | ب |\n|---|---|\n| رعاية | يوم |\n"},
    )
    told.confirm()
    told.edit("| Vård | Dag |", "| Vård | Dag |\n| Tandvård | Vecka |")
    assert told.states() == [("Tandvård", "missing"), ("Vecka", "missing")]


def test_a_heading_keeps_its_translation_by_its_id(story):
    story.edit("## Läkare {", "## Vem du möter på mottagningen {")
    assert story.states() == [("Vem du", "source changed")] or story.states() == [("Vem", "source changed")]


def test_what_is_left_in_swedish(story):
    story.translate("احجز موعدا قبل أن تذهب.", "Boka en tid innan du går dit.")
    assert story.states() == [("Boka en", "untranslated")]


def test_a_page_is_renamed_with_its_translation(story):
    for tree in (story.sv, story.ar):
        tree["vard.md"] = tree.pop("index.md")
    assert story.states("vard.md") == []
    story.sync()
    assert list(story.records.sources) == ["vard.md"]
    assert story.states("vard.md") == []


def test_a_page_is_renamed_while_a_unit_is_open(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.sync()
    for tree in (story.sv, story.ar):
        tree["vard.md"] = tree.pop("index.md")
    assert story.states("vard.md") == [("Boka alltid", "source changed")]


def test_a_page_is_divided_in_two(story):
    for tree, heading in ((story.sv, "## Kostnad"), (story.ar, "## التكلفة")):
        first, name, second = tree["index.md"].partition(heading)
        tree["index.md"], tree["kostnad.md"] = first, name + second
    assert (story.states(), story.states("kostnad.md")) == ([], [])
    story.sync()
    assert (story.states(), story.states("kostnad.md")) == ([], [])


def test_two_pages_are_joined(story):
    story.sv["kostnad.md"], story.ar["kostnad.md"] = "Besöket är gratis för barn.\n", "الزيارة مجانية للأطفال.\n"
    story.confirm()
    for tree in (story.sv, story.ar):
        tree["index.md"] += "\n" + tree.pop("kostnad.md")
    assert story.states() == []


def test_minor_clears_the_last_change(story):
    story.edit("Boka en tid", "Boka en tid,")
    story.minor("Boka en")
    assert story.states() == []


def test_minor_clears_no_older_change_that_nobody_translated(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.sync()
    story.edit("innan du går dit.", "innan du går dit!")
    story.minor("Boka alltid")
    assert story.states() == [("Boka alltid", "source changed")]


def test_a_change_after_a_minor_one_is_open(story):
    story.edit("Boka en tid", "Boka en tid,")
    story.minor("Boka en")
    story.edit("innan du går dit", "innan du åker dit")
    assert story.states() == [("Boka en", "source changed")]


def test_a_lost_record_is_unconfirmed(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.records = Records(story.records.sources, {})
    assert {state for _, state in story.states()} == {"unconfirmed"}


def test_a_lost_source_record_leaves_what_is_current(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.records = Records({}, story.records.translations)
    assert story.states() == [("Boka alltid", "unconfirmed")]


def test_records_of_an_older_branch(story):
    old = story.records.translations
    story.edit("Boka en tid", "Boka alltid en tid")
    story.translate("احجز موعدا", "احجز دائما موعدا")
    story.confirm()
    story.records = Records(story.records.sources, old)  # the conflict was resolved for the wrong side
    assert [state for _, state in story.states()] == ["unconfirmed"]


def test_a_record_that_was_bumped_by_hand_is_what_it_says(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    wanted = digest("Boka alltid en tid innan du går dit.")
    entries = story.records.translations["ar", "index.md"]
    bumped = tuple(
        entry
        if entry.source != digest("Boka en tid innan du går dit.")
        else type(entry)(wanted, entry.own, "machine")
        for entry in entries
    )
    story.records = Records(story.records.sources, {("ar", "index.md"): bumped})
    assert story.states() == []  # only a comparison with the older record shows it: --changed-since


def test_several_changes_at_once(story):
    story.edit("100 kronor", "150 kronor")
    story.edit("- Visa legitimation när du kommer.\n", "- Visa legitimation.\n- Kom i tid.\n")
    story.edit("Gå till vårdcentralen först.", "Börja alltid med att gå till vårdcentralen.")
    assert sorted(story.states()) == [
        ("Börja alltid", "source changed"),
        ("Du betalar", "facts changed"),
        ("Kom i", "missing"),
        ("Visa legitimation.", "source changed"),
    ]


def test_a_page_that_is_renamed_and_changed_at_once_keeps_its_history(story):
    story.sv = {"vard.md": story.sv["index.md"].replace("Boka en tid", "Boka alltid en tid")}
    story.ar = {"vard.md": story.ar["index.md"]}
    assert story.states("vard.md") == [("Boka alltid", "source changed")]
    story.sync()
    assert story.states("vard.md") == [("Boka alltid", "source changed")]


def test_a_new_page_does_not_take_the_history_of_one_that_there_is(story):
    story.sv["vard.md"] = story.sv["index.md"].replace("Boka en tid", "Boka alltid en tid")
    story.ar["vard.md"] = story.ar["index.md"].replace("احجز", "احجز دائما")
    story.records = replace(story.records, pages={("sv", "index.md"), ("ar", "index.md")})
    assert [state for _, state in story.states("vard.md")] == ["unconfirmed"]


@pytest.mark.parametrize(
    ("old", "new", "is_behind"),
    [
        pytest.param("", "", False, id="nothing"),
        pytest.param("Boka en tid", "Boka alltid en tid", True, id="changed"),
        pytest.param("Boka en tid", "Vänta.\n\nBoka en tid", True, id="added"),
    ],
)
def test_is_behind(story, old, new, is_behind):
    story.edit(old, new)
    assert (
        story.records.is_behind(
            Pair(page(story.sv["index.md"], SV, "index.md"), page(story.ar["index.md"], AR, "index.md"))
        )
        is is_behind
    )


@pytest.mark.parametrize(
    ("text", "called"),
    [
        pytest.param("Ett.\n\n## A { #a }\n\nTvå.\n\n- Tre", [".1", "a", "a.1", "a.2"], id="by the heading above"),
        pytest.param(
            "## A { #a }\n\nEtt.\n\n## B { #a }\n\nTvå.", ["a", "a.1", "a.2", "a.3"], id="an id that is there twice"
        ),
        pytest.param(
            "## A { #a }\n\n## B { #a.1 }\n\n## C { #a }\n\nEtt.", ["a", "a.1", "a.2", "a.3"], id="an id like a name"
        ),
    ],
)
def test_no_two_units_have_the_same_name(text, called):
    assert names(page(text, SV).translatable()) == called


def test_a_heading_s_id_is_not_taken_for_the_title():
    title = Unit("title", (), "", "Vård", 2)
    assert names([title, *page("## Titel { #title }", SV).translatable()]) == ["title", "title.1"]


def test_a_minor_change_after_a_revert_asks_for_nothing(story):
    story.edit("Boka en tid", "Boka alltid en tid")
    story.sync()
    story.edit("Boka alltid en tid", "Boka en tid")
    story.sync()
    story.edit("Boka en tid", "Boka tid")
    story.minor("Boka tid")
    assert story.states() == []
