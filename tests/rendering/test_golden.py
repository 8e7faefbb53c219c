from __future__ import annotations

import pytest
from tests.rendering.golden import GOLDEN, golden_pages
from tests.rendering.manuals import every_kind, pages_of


def test_there_is_a_golden_page_for_every_page_and_no_other() -> None:
    assert sorted(golden_pages()) == sorted(pages_of(every_kind()))


@pytest.mark.parametrize("path", sorted(golden_pages()))
def test_a_page_is_the_golden_one_byte_for_byte(path: str) -> None:
    assert pages_of(every_kind())[path] == (GOLDEN / path).read_text(encoding="utf-8")
