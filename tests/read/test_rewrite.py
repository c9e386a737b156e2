"""New texts in the places of a page's units: every other byte stays, or nothing is written."""

from __future__ import annotations

import pytest

from orientera.model.language import Language
from orientera.read.markdown import page_of
from orientera.read.rewrite import CannotRewriteError, rewrite

TEXT = """\
---
title: ሕክምና
summary: >
  ብዛዕባ ሕክምና
---

ናብኡ ኪድ።

- ደውል።
  ተጸበ።

!!! note "ኣስተውዕል"
    እዚ ኣገዳሲ'ዩ።

| እንታይ | ዋጋ |
|---|---|
| ምብጻሕ | ክሮን |
"""
WOULD_CHANGE = "it would become something else than one piece of text, or change what follows"


def page(text):
    return page_of(text, "a.md", "content/ti/a.md", Language("ti", "ትግርኛ"))


def place(text):
    """Where a unit stands in the page."""
    return [unit.text for unit in page(TEXT).translatable()].index(text)


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        pytest.param("ናብኡ ኪድ።", "ኪድ።\nሕጂ።", "\nኪድ።\nሕጂ።\n", id="a paragraph"),
        pytest.param("ደውል።\nተጸበ።", "ደውል።", "\n- ደውል።\n\n!!!", id="a line less in an item"),
        pytest.param("ኣስተውዕል", "ተጠንቀቕ", '!!! note "ተጠንቀቕ"\n', id="the title of a note"),
        pytest.param("ክሮን", "100 | 200", "| ምብጻሕ | 100 \\| 200 |\n", id="a bar in a cell"),
        pytest.param("ክሮን", r"100 \| 200", "| ምብጻሕ | 100 \\| 200 |\n", id="a bar that was written for a cell"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_new_text(old, new, written, end):
    raw = TEXT.replace("\n", end)
    done = rewrite(raw, page(TEXT), {place(old): new})
    assert written.replace("\n", end) in done
    assert done.count(end) == done.count("\n")
    before, _, after = raw.partition(old.replace("\n", f"{end}  "))
    assert done.startswith(before)
    assert done.endswith(after)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("ናብኡ ኪድ።", "ኪድ።\n!!! note", id="a note in a paragraph"),
        pytest.param("ናብኡ ኪድ።", "ኪድ።\n~~~", id="code that does not end"),
        pytest.param("ደውል።\nተጸበ።", "ደውል።\n\nተጸበ ሕጂ።", id="two paragraphs in an item"),
        pytest.param("ኣስተውዕል", "ተጠንቀቕ\nሕጂ", id="two lines in the title of a note"),
    ],
)
def test_a_text_that_would_change_the_page(old, new):
    with pytest.raises(CannotRewriteError, match=WOULD_CHANGE) as refused:
        rewrite(TEXT, page(TEXT), {place("ምብጻሕ"): "ምብጻሕ ሓኪም", place(old): new})
    assert refused.value.place == place(old)


def test_a_text_of_front_matter_over_lines():
    with pytest.raises(CannotRewriteError, match="the summary does not stand on one line: write it so") as refused:
        rewrite(TEXT, page(TEXT), {place("ናብኡ ኪድ።"): "ኪድ።", 1: "ሓድሽ"})
    assert refused.value.place == 1
