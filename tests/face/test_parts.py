"""Parts of the manual in a page that is written by hand, as a reader sees them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page
from tests.face.conftest import served
from tests.helpers import build

from primera.site.project import Project

CARD = '{{ practice("saludo-inmediato") }}'
PAGE = f"""# Guía

Antes.

{CARD}
{CARD}

{CARD}

Después.

!!! note "Nota"

    Un texto.

    {{{{ quiz("fundamentos") }}}}

    {CARD}

    {CARD}
"""
GAPS = """() => [...document.querySelectorAll('.pl-card')].map(card => {
    const before = card.closest('.pl-block').previousElementSibling;
    return card.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
})"""
SIZES = """() => ['.admonition > p', '.pl-quiz__facts', '.pl-card__body', 'article > p'].map(part =>
    parseFloat(getComputedStyle(document.querySelector(part + ':not(.admonition-title)')).fontSize)
)"""


def test_parts_keep_apart_and_are_written_as_what_is_around_them(
    project: Project, desk: Page, tmp_path: Path
) -> None:
    project.docs.mkdir()
    (project.docs / "guia.md").write_text(PAGE, encoding="utf-8")
    build(project, tmp_path / "sitio")
    with served(tmp_path / "sitio") as address:
        desk.goto(f"{address}/guia/")
        gaps = desk.evaluate(GAPS)
        assert len(gaps) == 5
        assert min(gaps) >= 8
        around, facts, card, page = desk.evaluate(SIZES)
        assert facts <= around <= page
        assert around >= 16
        assert card == page
