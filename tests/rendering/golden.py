"""The pages as they should be. `python -m tests.rendering.golden` writes them anew, to be read."""

from __future__ import annotations

from pathlib import Path

from tests.rendering.manuals import every_kind, pages_of

GOLDEN = Path(__file__).parent / "golden"


def golden_pages() -> list[str]:
    """Paths of the pages that are kept."""
    return [path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")]


def write_golden_pages() -> None:
    """Replace what is kept by what is rendered now."""
    for path in golden_pages():
        (GOLDEN / path).unlink()
    for path, page in pages_of(every_kind()).items():
        target = GOLDEN / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    write_golden_pages()
