from __future__ import annotations

from orientera.checks.kept_unit import kept_unit


def test_kept_unit_says_nothing_without_a_change_to_look_at(found):
    """With one, tests/commands/test_changed_since.py tells what it says."""
    assert found(kept_unit, {"content/sv/index.md": "Gå dit.", "content/ar/index.md": "اذهب."}) == []
