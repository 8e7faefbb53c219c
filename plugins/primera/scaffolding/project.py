"""The files of a new project: those of every project, those in its language, and a starter's."""

from __future__ import annotations

from primera import __version__
from primera.loading.json_schema import schema_text
from primera.scaffolding.company import Company
from primera.scaffolding.starter import below, files_of, settings_of
from primera.scaffolding.templating import ENDING, by_address, rendered, templates
from primera.strings import load_strings

SCHEMA = "schema/manual.schema.json"


def project_files(company: Company, starter: str | None = None) -> dict[str, bytes]:
    """Path inside the project -> what is written there. Paths have `/` between their parts.

    A starter takes the place of the samples.
    """
    say = load_strings(company.language, company.address)
    values = {
        "company": company,
        "say": say,
        "by": by_address(company.address),
        "schema": SCHEMA,
        "version": __version__,
        "settings": settings_of(starter) if starter else None,
    }
    samples = (f"content/{say('kinds.practice.address')}/", "quizzes/")
    found = {
        path: rendered(f"project/{folder}/{path}{ENDING}", **values)
        for folder in ("common", company.language)
        for path in _paths(folder)
        if not (starter and path.startswith(samples))
    }
    texts = {**found, **(files_of(starter) if starter else {}), SCHEMA: schema_text(say)}
    pictures = {company.logo.name: company.logo.content} if company.logo else {}
    return {path: text.encode() for path, text in texts.items()} | pictures


def _paths(folder: str) -> list[str]:
    """The files of a folder of templates, without the ending that makes them templates."""
    found = below(templates().joinpath("project", folder))
    return [path.removesuffix(ENDING) for path, _ in found]
