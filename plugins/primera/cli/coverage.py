"""`primera coverage`: what the questions of a manual test, and what they leave out."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TextIO

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from primera.cli.addresses import link_to
from primera.cli.bare_folder import tell_if_bare
from primera.cli.localization import Choice
from primera.cli.project_options import FOLDER, config_option, opened
from primera.cli.report import print_problems
from primera.cli.terminal_strings import WORDS
from primera.exports.spreadsheets import cell
from primera.model.coverage import LEVELS, Coverage, Level, Taught, coverage_of, totals
from primera.model.kinds import Kind
from primera.rendering.coverage import summary_rows
from primera.site.compile import read_project
from primera.strings import LANGUAGES, Strings, load_strings

_STYLES: Mapping[Level, str] = {"none": "bold red", "recall": "bold yellow", "beyond": "bold green"}
_COLUMNS = (
    "ref", "kind", "group", "title", "level", "questions", "exam_only", "bloom", "types",
    "difficulties", "question_refs",
)  # fmt: skip


def write_human(coverage: Coverage, say: Strings, out: TextIO) -> None:
    """Write totals by kind, then what has no questions and what only memory is asked of."""
    console = Console(file=out, highlight=False, markup=False, emoji=False)
    size = (
        say("coverage.size.questions", n=coverage.questions),
        say("coverage.size.banks", n=coverage.banks),
        *((say("coverage.size.exam_only", n=coverage.exam_only),) if coverage.exam_only else ()),
    )
    console.print(" ".join(size) + "\n", soft_wrap=True)
    console.print(_summary(coverage, say), soft_wrap=True)
    for level in LEVELS[:-1]:
        found = coverage.at(level)
        heading = Text(f"\n{say(f'coverage.level.{level}')} ({len(found)})", _STYLES[level])
        console.print(heading if found else Text(f"\n{say(f'coverage.nothing.{level}')}"))
        for each in found:
            console.print(
                Text(f"  {link_to(each.ref, say)}  ").append(each.title, "dim"), soft_wrap=True
            )


def write_json(coverage: Coverage, say: Strings, out: TextIO) -> None:
    """Write totals by kind and every entry with its questions, as one JSON object."""
    value = {
        "questions": coverage.questions,
        "exam_only": coverage.exam_only,
        "banks": coverage.banks,
        "totals": {
            row.name: {
                "entries": row.totals.entries,
                **row.totals.levels,
                "percent_beyond": row.totals.percent_beyond,
            }
            for row in summary_rows(coverage)
        },
        "entries": [_member(each) for each in coverage.all],
    }
    json.dump(value, out, ensure_ascii=False, indent=2)
    out.write("\n")


def write_csv(coverage: Coverage, say: Strings, out: TextIO) -> None:
    """Write a row for every entry and item. No cell begins as a formula does."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for each in coverage.all:
        member = {**_member(each), "questions": len(each.questions)}
        member["question_refs"] = [str(ref) for ref, _ in each.questions]
        rows.writerow([_cell(member[name]) for name in _COLUMNS])


FORMATS: Mapping[str, Callable[[Coverage, Strings, TextIO], None]] = {
    "human": write_human,
    "json": write_json,
    "csv": write_csv,
}


@click.command(
    short_help=WORDS("coverage.command.short"),
    help=WORDS("coverage.command.help"),
    epilog=WORDS("coverage.command.examples"),
)
@click.argument("project", metavar=WORDS("coverage.command.metavar"), type=FOLDER, required=False)
@config_option
@click.option(
    "--format",
    "format_name",
    type=Choice(FORMATS),
    default="human",
    show_default=True,
    help=WORDS("coverage.command.format_option"),
)
@click.option(
    "--fail-under", type=click.IntRange(0, 100), help=WORDS("coverage.command.fail_option")
)
@click.option("--language", type=Choice(LANGUAGES), help=WORDS("coverage.command.language_option"))
def coverage(
    project: Path | None,
    config_file: Path | None,
    format_name: str,
    fail_under: int | None,
    language: str | None,
) -> None:
    """Write the coverage of a project; exit code 1 when it has errors or falls short."""
    found = opened(project, config_file)
    tell_if_bare(found)
    read = read_project(found)
    if read.manual is None:
        print_problems(read)
        raise click.exceptions.Exit(1)
    covered = coverage_of(read.manual)
    say = load_strings(language) if language else read.strings
    FORMATS[format_name](covered, say, sys.stdout)
    practices = totals(covered.of_kind(Kind.PRACTICE))
    if fail_under is not None and practices.percent_beyond < fail_under:
        below = say(
            "coverage.command.below",
            percent=practices.percent_beyond,
            beyond=practices.levels["beyond"],
            total=practices.entries,
            least=fail_under,
        )
        click.echo(below, err=True)
        raise click.exceptions.Exit(1)


def _summary(coverage: Coverage, say: Strings) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("", no_wrap=True)
    for name in ("column.total", *(f"level.{level}" for level in LEVELS)):
        table.add_column(say(f"coverage.{name}"), justify="right", no_wrap=True)
    for row in summary_rows(coverage):
        name = "coverage.items" if row.name == "item" else f"kinds.{row.name}.other"
        beyond = say("coverage.percent", n=row.totals.percent_beyond)
        cells = [str(row.totals.levels[level]) for level in LEVELS]
        table.add_row(say(name), str(row.totals.entries), *cells[:-1], f"{cells[-1]} {beyond}")
    return table


def _member(each: Taught) -> dict[str, Any]:
    return {
        "ref": str(each.ref),
        "kind": "item" if each.ref.part else each.ref.kind.value,
        "group": str(each.group) if each.group else None,
        "title": each.title,
        "level": each.level,
        "questions": [str(ref) for ref, _ in each.questions],
        "exam_only": each.exam_only,
        "bloom": dict(each.blooms),
        "types": dict(each.types),
        "difficulties": {str(value): n for value, n in each.difficulties.items()},
    }


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case dict():
            return " ".join(f"{name}:{n}" for name, n in value.items())
        case list():
            return " ".join(map(str, value))
        case _:
            return cell(str(value))
