from __future__ import annotations

import pytest

from orientera.checks.insecure_address import insecure_address

HTTP = '<a href="http://polisen.se/a">a</a>'
SAID = [("index.html", "http://polisen.se/a is http:, and polisen.se has https:", "write https://polisen.se/a")]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"index.html": HTTP}, [], id="nobody knows"),
        pytest.param(
            {"index.html": HTTP, "b.html": '<a href="https://polisen.se">b</a>'}, SAID, id="another link knows"
        ),
        pytest.param({"index.html": HTTP, "b.html": '<a href="HTTPS://POLISEN.SE/x">b</a>'}, SAID, id="in capitals"),
        pytest.param({"index.html": HTTP, "b.html": '<a href="https://www.polisen.se">b</a>'}, [], id="another host"),
        pytest.param(
            {"index.html": '<a href="http://polisen.se:8080/a">a</a><a href="https://polisen.se">b</a>'},
            [],
            id="another port",
        ),
        pytest.param(
            {"index.html": '<a href="http://orientera.example/">a</a>'},
            [
                (
                    "index.html",
                    "http://orientera.example/ is http:, and orientera.example has https:",
                    "write https://orientera.example/",
                )
            ],
            id="the site's own address",
        ),
        pytest.param(
            {"index.html": '<a href="http://orientera.example/borta">a</a>'},
            [],
            id="nothing there is the business of dead_link",
        ),
    ],
)
def test_insecure_address(found, files, said):
    assert found(insecure_address, {f"site/{name}": html for name, html in files.items()}) == said


def test_a_host_that_the_registry_knows(found):
    entry = {"id": "polisen", "name": "Polisen", "website": "https://polisen.se", "website_seen": "true",
             "source": "test", "source_date": "2026-11"}  # fmt: skip
    data = "- {" + ", ".join(f"{key}: '{value}'" for key, value in entry.items()) + "}"
    assert found(insecure_address, {"site/index.html": HTTP, "content/data/authorities.yml": data}) == SAID
