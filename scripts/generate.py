"""Write again what is made and kept: the JSON Schema, a table of a specification, the examples.

Editors read the schema without any build, and whoever writes another implementation reads the
table of the parts and fields that count for a meaning hash. An example is a starter, and around it
what a company begins with.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from primera.loading.json_schema import schema_text
from primera.model.fields import Part
from primera.model.meaning_hash import fields_with_meaning
from primera.model.registry import ENTRY_CLASSES
from primera.scaffolding.company import Company
from primera.scaffolding.project import project_files
from primera.scaffolding.starter import LANGUAGE, SETTINGS, of_example
from primera.strings import ADDRESSES, load_strings

ROOT = Path(__file__).resolve().parent.parent
SPECIFICATION = ROOT / "docs" / "dev" / "meaning-hash.md"
EXAMPLES = ROOT / "examples"
COMPANIES = {
    starter: Company(name, starter, LANGUAGE, ADDRESSES[0], color)
    for starter, name, color in (
        ("hotel", "Hotel Doce Llaves", "azul marino"),
        ("pharmacy", "Farmacias del Portal", "turquesa"),
        ("shop", "Lino y Suela", "vino"),
    )
}
"""Example -> whose manual it is."""

_AROUND = ("mkdocs.yml", "docs/.gitkeep", SETTINGS)

Fields: TypeAlias = Mapping[str, tuple[str, ...]]

_TABLE = re.compile(r"(?<=^\| Part \| Fields \|\n\|---\|---\|\n)(?:\|.*\n)+", re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \| (.*) \|$", re.MULTILINE)


def marked_fields() -> Fields:
    """Class name -> its fields that count, for entries and all that they hold."""
    found: dict[str, tuple[str, ...]] = {}

    def visit(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Part):
            fields = fields_with_meaning(annotation)
            if fields and annotation.__name__ not in found:
                found[annotation.__name__] = tuple(
                    f"{name} (unordered)" if unordered else name for name, unordered in fields
                )
                for name, _ in fields:
                    visit(annotation.model_fields[name].annotation)
            return
        for inner in getattr(annotation, "__args__", ()):
            visit(inner)

    for cls in ENTRY_CLASSES.values():
        visit(cls)
    return found


def listed_fields(specification: str) -> Fields:
    """Class name -> its fields in the table of the specification."""
    rows = _ROW.findall(specification)
    return {name: tuple(fields.replace("`", "").split(", ")) for name, fields in rows}


def with_table(specification: str, marked: Fields) -> str:
    """The specification with what is marked in its table.

    What is in the table stays, marked or not: taking it out voids what people have kept, so people
    do that themselves, and say so in CHANGELOG.md. A test compares the two.
    """
    listed = listed_fields(specification)
    rows = (
        _row(name, tuple(sorted({*marked.get(name, ()), *listed.get(name, ())})))
        for name in {**marked, **listed}
    )
    return _TABLE.sub("".join(rows).replace("\\", r"\\"), specification, count=1)


def _row(name: str, fields: tuple[str, ...]) -> str:
    shown = (re.sub(r"^\w+", r"`\g<0>`", field) for field in fields)
    return f"| `{name}` | {', '.join(shown)} |\n"


def write_examples() -> None:
    """Write what `primera new` makes of each company; the contents are written by hand."""
    for starter, company in COMPANIES.items():
        files = project_files(company, starter)
        for path in _AROUND:
            file = EXAMPLES / starter / path
            file.parent.mkdir(exist_ok=True)
            file.write_text(of_example(files[path].decode()), encoding="utf-8")


def main() -> int:
    """Write all; 0."""
    schema = ROOT / "schema" / "manual.schema.json"
    schema.write_text(schema_text(load_strings()), encoding="utf-8")
    text = SPECIFICATION.read_text(encoding="utf-8")
    SPECIFICATION.write_text(with_table(text, marked_fields()), encoding="utf-8")
    write_examples()
    return 0


if __name__ == "__main__":
    sys.exit(main())
