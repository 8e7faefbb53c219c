"""The texts that tell people what to write and what to run."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMPANY = tuple(
    re.findall(r"^ {10}- guias/(\S+)\.md$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
)
"""The guides for a company: their front page, and those of one task each."""
FOLLOWED = (*COMPANY, "autor", "formador")
TEXTS = {
    page: (ROOT / page).read_text(encoding="utf-8")
    for page in (
        "README.md",
        "README.es.md",
        "docs/index.md",
        "docs/guias/aprendiz.md",
        *(f"docs/guias/{name}.md" for name in FOLLOWED),
    )
}
QUESTIONS = (ROOT / "docs/guias/preguntas.md").read_text(encoding="utf-8")
