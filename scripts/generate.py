"""Write again what is generated: the JSON Schema and the page of diagnostics."""

from __future__ import annotations

import sys
from pathlib import Path

from primera.diagnostics.reference import reference_page
from primera.loading.schema import schema_text
from primera.site.severities import SEVERITIES
from primera.strings import load_strings

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the generated files; 0."""
    strings = load_strings()
    generated = {
        ROOT / "schema" / "manual.schema.json": schema_text(strings),
        ROOT / "docs" / "reference" / "diagnostics.md": reference_page(strings, SEVERITIES),
    }
    for file, text in generated.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
