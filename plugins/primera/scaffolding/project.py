"""The files of a new project: those of every project, and those in the language of its manual."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from primera import __version__
from primera.loading.json_schema import schema_text
from primera.scaffolding.company import Company
from primera.scaffolding.templating import ENDING, rendered, templates
from primera.strings import load_strings

SCHEMA = "schema/manual.schema.json"


def project_files(company: Company) -> dict[str, str]:
    """Path inside the project -> what is written there. Paths have `/` between their parts."""
    say = load_strings(company.language, company.address)
    values = {"company": company, "say": say, "schema": SCHEMA, "version": __version__}
    found = {
        path: rendered(f"project/{folder}/{path}{ENDING}", **values)
        for folder in ("common", company.language)
        for path in _paths(templates().joinpath("project", folder))
    }
    return {**found, SCHEMA: schema_text(say)}


def _paths(folder: Traversable) -> Iterator[str]:
    """The files below a folder of templates, without the ending that makes them templates."""
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from (f"{entry.name}/{path}" for path in _paths(entry))
        else:
            yield entry.name.removesuffix(ENDING)
