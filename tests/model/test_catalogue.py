from __future__ import annotations

import pytest

from orientera.model.catalogue import Message, placeholders


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("بحث", set()),
        ("%(num)d صفحات من %(total)d", {"%(num)d", "%(total)d"}),
        ("%(name)s", {"%(name)s"}),
        ("%s eller %d", {"%s", "%d"}),
        ("{name} och {}", {"{name}", "{}"}),
        ("100 %", set()),
        ("25 % av {total}", {"{total}"}),
        ("%(num)d och %(num)d", {"%(num)d"}),
    ],
)
def test_placeholders(text, there):
    assert placeholders(text) == there


@pytest.mark.parametrize(
    ("message", "is_translated"),
    [
        (Message("Search", strings=("بحث",)), True),
        (Message("Search", strings=("",)), False),
        (Message("Search"), False),
        (Message("Search", strings=("بحث",), is_fuzzy=True), False),
        (Message("%(num)d page", "%(num)d pages", ("%(num)d ገጽ", "%(num)d ገጻት")), True),
        (Message("%(num)d page", "%(num)d pages", ("%(num)d ገጽ", "")), False),
    ],
)
def test_is_translated(message, is_translated):
    assert message.is_translated is is_translated
