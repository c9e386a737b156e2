from __future__ import annotations

from orientera.checks.source_change import source_change


def test_source_change_says_nothing_without_a_change_to_look_at(found):
    """With one, tests/commands/test_changed_since.py tells what it says."""
    assert found(source_change, {"content/sv/index.md": "Gå dit.", "content/ar/index.md": "اذهب."}) == []
