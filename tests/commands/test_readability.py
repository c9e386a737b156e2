from __future__ import annotations

from orientera.commands.readability import measure
from orientera.report.readability_to_terminal import readability_to_terminal

EASY = "Du går till en läkare när du är sjuk.\n" * 8
FRONT = "---\ntitle: A\naudience: [{}]\n---\n{}"


def test_pages_for_newcomers_are_measured_in_both(make_site):
    settings = make_site(
        {
            "content/sv/halsa.md": FRONT.format("newcomers", EASY),
            "content/sv-simple/halsa.md": EASY.replace("läkare", "vårdcentral"),
            "content/sv/kort.md": FRONT.format("everyone", "Du går dit."),
            "content/sv/bidrag.md": FRONT.format("officials", EASY),
            "content/ar/halsa.md": "نص",
        },
        "sv sv-simple ar",
    )
    assert readability_to_terminal(measure(settings.file)).splitlines() == [
        "page      sv LIX (≤ 35)  words  sv-simple LIX (≤ 28)  words",
        "halsa.md            9.0     72                  20.1     72",
        "kort.md               -      3                     -      -",
        "sv: 1 pages, LIX 9.0 on average, 9.0 at most, 0 over 35",
        "sv-simple: 1 pages, LIX 20.1 on average, 20.1 at most, 0 over 28",
    ]
