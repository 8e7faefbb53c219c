"""`primera check`: everything that is wrong with a manual, all in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from primera.adapters.host.project_discovery import CONFIG_FILES
from primera.cli.bare_folder import tell_if_bare
from primera.cli.fix_report import fix_and_tell
from primera.cli.localization import Choice
from primera.cli.project_options import FOLDER, config_option, made_strict, opened, strict_option
from primera.cli.report import report_of
from primera.cli.terminal_strings import WORDS
from primera.diagnostics.formats import FORMATS
from primera.loading import Layer
from primera.site.compile import check_project
from primera.site.host import usual_host
from primera.site.project import CONTENT_FOLDERS, Project
from primera.site.project_file import FILE
from primera.strings import LANGUAGES, load_strings

_MARKS = (FILE, *CONFIG_FILES, *CONTENT_FOLDERS)


@click.command(
    short_help=WORDS("cli.check.short"),
    help=WORDS("cli.check.help"),
    epilog=WORDS("cli.check.examples"),
)
@click.argument(
    "paths",
    metavar=WORDS("cli.check.metavar"),
    nargs=-1,
    type=FOLDER,
)
@config_option
@click.option(
    "--format",
    "format_name",
    type=Choice(FORMATS),
    default="human",
    show_default=True,
    help=WORDS("cli.check.format_option"),
)
@click.option("--language", type=Choice(LANGUAGES), help=WORDS("cli.check.language_option"))
@strict_option
@click.option("--fix", is_flag=True, help=WORDS("cli.check.fix_option"))
def check(
    paths: tuple[Path, ...],
    config_file: Path | None,
    format_name: str,
    language: str | None,
    strict: bool,
    fix: bool,
) -> None:
    """Write what is wrong with a project, or with layers; exit code 1 when there is something."""
    project = _project(paths, config_file)
    project = made_strict(project) if strict else project
    fixed = fix_and_tell(project) if fix else True
    findings = check_project(project)
    strings = load_strings(language) if language else None
    FORMATS[format_name](report_of(findings, strings), sys.stdout)
    failed = findings.diagnostics if project.host.strict else findings.errors
    raise click.exceptions.Exit(1 if failed or not fixed else 0)


def _project(paths: tuple[Path, ...], config_file: Path | None) -> Project:
    """The project in a folder, or one made of layers that are given by their folders."""
    first = next(iter(paths), None)
    if len(paths) < 2 and (not first or any((first / mark).exists() for mark in _MARKS)):
        project = opened(first, config_file)
        tell_if_bare(project)
        return project
    if config_file:
        raise click.UsageError(WORDS("cli.usage.folder_and_file"))
    layers = tuple(Layer(path.name, (path.absolute(),)) for path in paths)
    return Project(Path.cwd(), layers, usual_host(paths[-1]))
