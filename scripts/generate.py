"""Write the JSON Schema again, which editors read without any build."""

from __future__ import annotations

import sys
from pathlib import Path

from primera.loading.json_schema import schema_text
from primera.strings import load_strings

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the schema; 0."""
    file = ROOT / "schema" / "manual.schema.json"
    file.write_text(schema_text(load_strings()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
