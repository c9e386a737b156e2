from __future__ import annotations

import pytest

from orientera.model.language import Language
from orientera.model.page import Heading, Page

AR = Language("ar", "العربية")
HEADINGS = (Heading(2, "الطبيب", "lakare", 5), Heading(2, "بلا معرّف", None, 7), Heading(3, "1177", "1177", 9))


@pytest.mark.parametrize(
    ("meta", "headings", "title"),
    [
        pytest.param({"title": "الصحة"}, HEADINGS, "الصحة", id="front matter"),
        pytest.param({"title": " الصحة "}, HEADINGS, "الصحة", id="spaces around"),
        pytest.param({"title": "  "}, HEADINGS, "الطبيب", id="only spaces: first heading"),
        pytest.param({"title": 1177}, HEADINGS, "الطبيب", id="a number: first heading"),
        pytest.param({}, HEADINGS, "الطبيب", id="first heading"),
        pytest.param({}, (), "halsa/index.md", id="path"),
    ],
)
def test_title(meta, headings, title):
    assert Page("halsa/index.md", "content/ar/halsa/index.md", AR, meta, headings=headings).title == title


@pytest.mark.parametrize(
    ("meta", "is_machine_made"),
    [
        ({}, True),
        ({"status": "machine"}, True),
        ({"status": "human"}, False),
        ({"status": "reviewed"}, False),
    ],
)
def test_is_machine_made(meta, is_machine_made):
    assert Page("index.md", "content/ar/index.md", AR, meta).is_machine_made is is_machine_made


def test_ids():
    assert list(Page("index.md", "content/ar/index.md", AR, headings=HEADINGS).ids()) == ["lakare", "1177"]
