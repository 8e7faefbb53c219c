"""`make bench`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from primera.diagnostics.reference import reference_pages
from primera.site.severities import SEVERITIES, TUNABLE
from primera.strings import load_strings
from scripts.bench.builds import BuildFigures, measure_builds, measure_project
from scripts.bench.checking import CheckFigures, compare_reading, measure_checking
from scripts.bench.feedback import FeedbackFigures, measure_feedback
from scripts.bench.layers import LayerFigures, measure_layers
from scripts.bench.multiply import read_manual
from scripts.bench.questions import QuestionFigures, measure_questions
from scripts.bench.weights import IndexWeight, PageWeight, measure_weights, weigh_index

ROOT = Path(__file__).resolve().parent.parent.parent
DEMONSTRATION = "demonstration"
"""The bundled manual with the pages of `docs/`."""
REPORT = ROOT / "docs" / "dev" / "figures.md"
PAGES = {
    "home": "",
    "practice": "practicas/venta-consultiva/",
    "framework": "marcos/piramide-invertida/",
    "role": "roles/primera-linea/",
    "checklist": "listas/primera-linea/",
    "quiz with gaps, pairs and a case": "cuestionarios/fundamentos/",
    "glossary": "glosario/",
    "the learner's own": "yo/",
}


def main() -> None:
    """Measure, print the tables and write them to `docs/`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="*", default=[1, 10, 50])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--question-pages", type=int, default=1000)
    options = parser.parse_args()
    console = Console()
    tables = []
    with tempfile.TemporaryDirectory() as name, Progress(console=console) as progress:
        task = progress.add_task("Measuring", total=7)
        for title, head, rows in _measured(options, Path(name)):
            tables.append((title, head, rows))
            table = Table(*head, title=title)
            for row in rows:
                table.add_row(*row)
            console.print(table)
            progress.advance(task)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(_markdown(tables), encoding="utf-8")


Rows = tuple[str, list[str], list[list[str]]]


def _measured(options: argparse.Namespace, folder: Path) -> Iterator[Rows]:
    """Each table as soon as it is known: all of them together take half an hour."""
    manual = read_manual([ROOT / "content", ROOT / "quizzes"])
    rounds = options.rounds
    pages = reference_pages(load_strings(), SEVERITIES, TUNABLE)
    hooked = {f"reference/{path}": markdown for path, markdown in pages.items()}
    builds = [measure_project(DEMONSTRATION, ROOT, rounds, folder, hooked)]
    builds += [measure_builds(manual, times, rounds, folder) for times in options.times]
    yield _builds(builds)
    bundled = compare_reading((ROOT / "content", ROOT / "quizzes"), ROOT, rounds)
    yield _checking([bundled, measure_checking(manual, rounds, folder)])
    yield _layers(measure_layers(manual, rounds, folder))
    yield _questions(measure_questions(options.question_pages, rounds, folder))
    yield _feedback(measure_feedback(manual, folder))
    site = folder / f"site-{DEMONSTRATION}"
    yield _weights(measure_weights(site, PAGES))
    yield _index(weigh_index(site))


def _builds(figures: list[BuildFigures]) -> Rows:
    head = ["Manual", "Pages", "Primera (s)", "MkDocs (s)", "Times", "ms/page", "KB/page"]
    rows = [
        [f.name, str(f.pages), f"{f.ours:.2f}", f"{f.plain:.2f}", f"{f.ratio:.2f}",
         f"{f.milliseconds_a_page:.1f}", f"{f.html_bytes / f.pages / 1000:.1f}"]
        for f in figures
    ]  # fmt: skip
    return "Building", head, rows


def _checking(figures: list[CheckFigures]) -> Rows:
    head = ["Practices", "Files", "MB", "Reading and checking (s)", "yaml.load (s)", "Times"]
    rows = [
        [str(f.practices), str(f.files), f"{f.megabytes:.1f}",
         f"{f.ours:.2f}", f"{f.yaml_load:.2f}", f"{f.ratio:.2f}"]
        for f in figures
    ]  # fmt: skip
    return "Checking", head, rows


def _layers(figures: list[LayerFigures]) -> Rows:
    head = [
        "Over 2,000 practices a layer",
        "Practices",
        "Two layers (s)",
        "4,000 in one (s)",
        "Times",
    ]
    rows = [
        [f.upper, str(f.practices), f"{f.seconds:.2f}", f"{f.in_one:.2f}", f"{f.ratio:.2f}"]
        for f in figures
    ]
    return "Layers", head, rows


def _questions(figures: QuestionFigures) -> Rows:
    head = ["Pages", "Whose", "Without questions (s)", "With five (s)", "ms more a page"]
    pages = str(figures.pages)
    return "What five questions add to a page", head, [
        [pages, "Primera", f"{figures.ours_bare:.2f}", f"{figures.ours:.2f}",
         f"{figures.ours_added:.1f}"],
        [pages, "mkdocs-quiz", f"{figures.peer_bare:.2f}", f"{figures.peer:.2f}",
         f"{figures.peer_added:.1f}"],
    ]  # fmt: skip


def _feedback(figures: list[FeedbackFigures]) -> Rows:
    head = ["Processor", "Questions", "Types", "Median (ms)", "The slowest (ms)"]
    rows = [
        [f"÷{f.slowdown}", str(f.questions), str(f.types), f"{f.median:.1f}", f"{f.longest:.1f}"]
        for f in figures
    ]
    return "From the answer to the feedback, in Chromium", head, rows


def _weights(figures: list[PageWeight]) -> Rows:
    head = ["Page", "Code", "Styles", "Sum", "HTML", "HTML (gzip)"]
    rows = [
        [
            f.kind,
            str(f.scripts),
            str(f.styles),
            str(f.scripts + f.styles),
            str(f.html),
            str(f.html_gzip),
        ]
        for f in figures
    ]
    return "What our parts weigh, by page", head, rows


def _index(weight: IndexWeight) -> Rows:
    head = ["Places", "Bytes", "gzip"]
    return "Search index", head, [[str(weight.places), str(weight.plain), str(weight.gzip)]]


def _markdown(tables: list[Rows]) -> str:
    lines = [
        "---",
        "search:",
        "  exclude: true",
        "lang: en",
        "---",
        "",
        "# Figures",
        "",
        "`make bench` writes them. Times are seconds of processor of whole processes: the median",
        "of alternate rounds, with the templates that an earlier build compiled. «Times» compares",
        "with MkDocs and Material alone over the same pages, and with `yaml.load` and its C parser",
        "over the same bytes. Weights are bytes: what Chromium really asks for when it opens each",
        "page. Code, styles and their sum are after gzip.",
    ]
    for title, head, rows in tables:
        lines += ["", f"## {title}", "", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
        lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
