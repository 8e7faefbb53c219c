"""`primera check`: everything that is wrong with a manual, all in one run."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from primera import __version__
from primera.cli.report import line_of
from primera.cli.words import WORDS
from primera.diagnostics.formats import FORMATS, Report
from primera.loading import Layer
from primera.site.compile import check_project
from primera.site.project import CONTENT_FOLDERS, FILE, Project, find_project
from primera.strings import LANGUAGES, load_strings

_MARKS_OF_A_PROJECT = (FILE, "mkdocs.yml", *CONTENT_FOLDERS)


@click.command(
    short_help=WORDS("cli.check.short"),
    help=WORDS("cli.check.help"),
    epilog=WORDS("cli.check.examples"),
)
@click.argument(
    "paths",
    metavar=WORDS("cli.check.metavar"),
    nargs=-1,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(tuple(FORMATS)),
    default="human",
    show_default=True,
    help=WORDS("cli.check.format_option"),
)
@click.option("--language", type=click.Choice(LANGUAGES), help=WORDS("cli.check.language_option"))
@click.option("--strict", is_flag=True, help=WORDS("cli.check.strict_option"))
def check(paths: tuple[Path, ...], format_name: str, language: str | None, strict: bool) -> None:
    """Write what is wrong with a project, or with layers; exit code 1 when there is something."""
    project = _project(paths)
    findings = check_project(project, project.docs)
    strings = load_strings(language) if language else findings.strings
    lines = partial(line_of, project.root)
    report = Report(findings.diagnostics, strings, lines, __version__)
    FORMATS[format_name](report, sys.stdout)
    failed = findings.diagnostics if strict else findings.errors
    raise click.exceptions.Exit(1 if failed else 0)


def _project(paths: tuple[Path, ...]) -> Project:
    """The project in a folder, or one made of layers that are given by their folders."""
    if not paths:
        return find_project(Path())
    if len(paths) == 1 and any((paths[0] / mark).exists() for mark in _MARKS_OF_A_PROJECT):
        return find_project(paths[0])
    root = Path.cwd()
    layers = tuple(Layer(path.name, (path.absolute(),)) for path in paths)
    return Project(root, layers, docs=paths[-1] / "docs", config_file=None)
