from __future__ import annotations

import pytest

from tests.conformance.cases import read_cases
from tests.conformance.checker import check, expected, plain


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in read_cases()])
def test_links(case, tmp_path):
    found = check(case, tmp_path)
    assert found == expected(case), case.source
    assert not {url for _, url, _ in found} & {plain(url) for url in case.right}
