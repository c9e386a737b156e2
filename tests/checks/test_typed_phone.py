from __future__ import annotations

import pytest

from orientera.checks.typed_phone import typed_phone
from orientera.read.site import read_tree
from tests.sites.files import write_files

AUTHORITIES = """\
- {id: polisen, name: Polisen, website: 'https://polisen.se', website_seen: true, phone: 114 14,
   phone_status: public, source: x, source_date: x}
- {id: bris, name: Bris, website: 'https://www.bris.se', website_seen: true, source: x, source_date: x}
"""
UNKNOWN = "add it to content/data/authorities.yml with its source"
AR = "content/ar/index.md"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("اتصل بـ [[phone:polisen]].", [], id="from the data"),
        pytest.param("اتصل بـ 112 أو 1177.", [], id="numbers that are names"),
        pytest.param("90101 و11414", [], id="five digits in one group may be a name"),
        pytest.param(
            "116000 أو 020505050",
            [
                (f"{AR}:1", "the telephone number 116000 is typed", UNKNOWN),
                (f"{AR}:1", "the telephone number 020505050 is typed", UNKNOWN),
            ],
            id="in one group",
        ),
        pytest.param("القانون 2017:30، 250 kr، 2027-05-22، 10-12", [], id="other numbers"),
        pytest.param(
            "---\ntitle: الشرطة\n---\n\nاتصل بـ 114 14.\n",
            [(f"{AR}:5", "the telephone number 114 14 is typed", "write [[phone:polisen]]")],
            id="known",
        ),
        pytest.param(
            "نص\nاتصل بـ 020-50 50 50.\n",
            [(f"{AR}:2", "the telephone number 020-50 50 50 is typed", UNKNOWN)],
            id="unknown",
        ),
        pytest.param(
            "114\u00a014 أو +46 77 114 14 00",
            [
                (f"{AR}:1", "the telephone number 114\u00a014 is typed", "write [[phone:polisen]]"),
                (f"{AR}:1", "the telephone number +46 77 114 14 00 is typed", UNKNOWN),
            ],
            id="two in a line",
        ),
        pytest.param(
            "[اتصل](tel:+4620505050)",
            [(f"{AR}:1", "the telephone number +4620505050 is typed", UNKNOWN)],
            id="in the address of a link",
        ),
        pytest.param(
            "---\ntitle: الشرطة\nsummary: اتصل بـ 114 14\n---\nنص",
            [(f"{AR}:3", "the telephone number 114 14 is typed", "write [[phone:polisen]]")],
            id="in the summary",
        ),
        pytest.param(
            "---\nsummary: الشرطة\ntitle: 020-50 50 50\n---\nنص",
            [(f"{AR}:3", "the telephone number 020-50 50 50 is typed", UNKNOWN)],
            id="in the title",
        ),
    ],
)
def test_typed_phone(found, text, said):
    assert found(typed_phone, {AR: text, "content/data/authorities.yml": AUTHORITIES}) == said


def test_a_tree_that_is_not_ours_has_no_data(tmp_path):
    write_files(tmp_path, {"en/index.md": "Call 020-50 50 50"})
    assert list(typed_phone.findings(read_tree(tmp_path, "en", [".md"]))) == []
