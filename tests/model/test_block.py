from __future__ import annotations

import pytest

from orientera.model.block import Target, block_of
from orientera.model.language import Language
from orientera.model.page import Page
from orientera.read.markdown import read_body

BODY = """\
Inledning.

## Mottagande { #mottagande }

Staten fördelar.

### Ring { #ring }

Ring 112.

## Bidrag { #bidrag }
Sök [[block:a#ring]].

Vård
====
"""


def page(body: str = BODY, lines_before: int = 4) -> Page:
    headings, links, markers = read_body(body, lines_before)
    sv = Language("sv", "Svenska", is_source=True)
    return Page("a.md", "content/sv/a.md", sv, {}, body, headings, links, markers, {}, lines_before + 1)


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        pytest.param("mottagande", "Staten fördelar.\n\n### Ring { #ring }\n\nRing 112.", "content/sv/a.md:7",
                     id="with the headings below it"),
        pytest.param("ring", "Ring 112.", "content/sv/a.md:11", id="up to a higher heading"),
        pytest.param("bidrag", "Sök [[block:a#ring]].", "content/sv/a.md:15", id="without an empty line"),
    ],
)  # fmt: skip
def test_a_block_is_the_text_under_a_heading(name, text, place):
    block = block_of(page(), name)
    assert (block.text, block.place) == (text, place)


def test_what_is_no_block():
    assert block_of(page(), "vård") is None
    assert block_of(page(), "") is None


def test_only_its_own_markers():
    assert [list(block_of(page(), name).markers()) == [] for name in ("mottagande", "ring", "bidrag")] == [
        True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "is_same"),
    [
        pytest.param(BODY.replace("Ring 112.", "Ring\n  112.  "), True, id="white space"),
        pytest.param(BODY.replace("fördelar", "fo\u0308rdelar"), True, id="composed letters"),
        pytest.param(BODY.replace("Inledning", "Annat"), True, id="another part"),
        pytest.param(BODY.replace("112", "113"), False, id="a digit"),
    ],
)
def test_the_version_is_of_the_words(body, is_same):
    versions = {block_of(page(text), "mottagande").version for text in (BODY, body)}
    assert len(versions) == (1 if is_same else 2)


def test_a_target():
    target = Target.of("integration/uppdrag#bidrag@1234abcd")
    assert target == Target("integration/uppdrag.md", "bidrag", "1234abcd")
    assert str(target) == "integration/uppdrag#bidrag"
