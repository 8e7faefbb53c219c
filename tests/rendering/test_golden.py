from __future__ import annotations

import pytest
from tests.rendering.golden import GOLDEN, golden_pages
from tests.rendering.manuals import every_kind, pages_of

from primera.model.kinds import Kind


def test_every_kind_has_an_entry_among_them() -> None:
    has = {ref.kind for ref in every_kind().entries}
    lacking = [
        f"tests/rendering/manual/otras.yml has no {kind}" for kind in Kind if kind not in has
    ]
    assert lacking == []


def test_there_is_a_golden_page_for_every_page_and_no_other() -> None:
    assert sorted(golden_pages()) == sorted(pages_of(every_kind()))


@pytest.mark.parametrize("path", sorted(golden_pages()))
def test_a_page_is_the_golden_one_byte_for_byte(path: str) -> None:
    assert pages_of(every_kind())[path] == (GOLDEN / path).read_text(encoding="utf-8")
