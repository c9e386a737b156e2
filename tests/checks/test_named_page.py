from __future__ import annotations

import pytest

from orientera.checks.named_page import named_page
from orientera.read.settings import read_settings
from orientera.read.site import read_site

OPTIONS = {"a_to_z": "a-o.md", "about": "om.md", "footer": "[a-o.md, om.md]"}


@pytest.mark.parametrize("missing", ["", "a-o.md", "om.md"])
def test_named_page(make_site, missing):
    settings = make_site({f"content/sv/{page}": "A" for page in ("a-o.md", "om.md") if page != missing})
    options = "".join(f"      {option}: {page}\n" for option, page in OPTIONS.items())
    text = settings.file.read_text(encoding="utf-8")
    assert "      languages:" in text
    settings.file.write_text(text.replace("      languages:", options + "      languages:"), encoding="utf-8")

    found = [finding.problem for finding in named_page.findings(read_site(read_settings(settings.file)))]

    assert [(str(problem.location), problem.message, problem.hint) for problem in found] == [
        ("mkdocs.yml", f"{option}: there is no page {missing}", "write the page, or correct the option")
        for option, pages in OPTIONS.items()
        if missing and missing in pages
    ]
