"""`make bench`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from scripts.bench.builds import BuildFigures, measure_builds, measure_project
from scripts.bench.checking import CheckFigures, measure_checking
from scripts.bench.feedback import FeedbackFigures, measure_feedback
from scripts.bench.multiply import read_manual
from scripts.bench.questions import QuestionFigures, measure_questions
from scripts.bench.weights import PageWeight, measure_weights

ROOT = Path(__file__).resolve().parent.parent.parent
DEMONSTRATION = "demostración"
"""The bundled manual with the pages of `docs/`."""
REPORT = ROOT / "docs" / "dev" / "figures.md"
PAGES = {
    "portada": "",
    "práctica": "practicas/venta-consultiva/",
    "marco": "marcos/piramide-invertida/",
    "rol": "roles/primera-linea/",
    "lista": "listas/primera-linea/",
    "cuestionario con huecos, parejas y caso": "cuestionarios/fundamentos/",
    "glosario": "glosario/",
    "yo": "yo/",
}


def main() -> None:
    """Measure, print the tables and write them to `docs/`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="*", default=[1, 10, 50])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--question-pages", type=int, default=1000)
    options = parser.parse_args()
    manual = read_manual([ROOT / "content", ROOT / "quizzes"])
    console = Console()
    with tempfile.TemporaryDirectory() as name, Progress(console=console) as progress:
        folder = Path(name)
        task = progress.add_task("Midiendo", total=len(options.times) + 5)
        builds = [measure_project(DEMONSTRATION, ROOT, options.rounds, folder)]
        progress.advance(task)
        for times in options.times:
            builds.append(measure_builds(manual, times, options.rounds, folder))
            progress.advance(task)
        checking = measure_checking(manual, options.rounds, folder)
        progress.advance(task)
        questions = measure_questions(options.question_pages, options.rounds, folder)
        progress.advance(task)
        feedback = measure_feedback(manual, folder)
        progress.advance(task)
        weights = measure_weights(ROOT / "site", PAGES) if (ROOT / "site").is_dir() else []
        progress.advance(task)
    tables = [
        _builds(builds),
        _checking(checking),
        _questions(questions),
        _feedback(feedback),
        _weights(weights),
    ]
    for title, head, rows in tables:
        table = Table(*head, title=title)
        for row in rows:
            table.add_row(*row)
        console.print(table)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(_markdown(tables), encoding="utf-8")


Rows = tuple[str, list[str], list[list[str]]]


def _builds(figures: list[BuildFigures]) -> Rows:
    head = ["Manual", "Páginas", "Primera (s)", "MkDocs (s)", "Veces", "ms/pág.", "KB/pág."]
    rows = [
        [f.name, str(f.pages), f"{f.ours:.2f}", f"{f.plain:.2f}", f"{f.ratio:.2f}",
         f"{f.milliseconds_a_page:.1f}", f"{f.html_bytes / f.pages / 1000:.1f}"]
        for f in figures
    ]  # fmt: skip
    return "Construcción", head, rows


def _checking(figures: CheckFigures) -> Rows:
    head = ["Prácticas", "Archivos", "MB", "Revisar (s)", "yaml.load (s)", "Veces"]
    row = [str(figures.practices), str(figures.files), f"{figures.megabytes:.1f}",
           f"{figures.ours:.2f}", f"{figures.yaml_load:.2f}", f"{figures.ratio:.2f}"]  # fmt: skip
    return "Revisión", head, [row]


def _questions(figures: QuestionFigures) -> Rows:
    head = ["Páginas", "De quién", "Sin preguntas (s)", "Con cinco (s)", "ms más por página"]
    pages = str(figures.pages)
    return "Lo que suman cinco preguntas a una página", head, [
        [pages, "Primera", f"{figures.ours_bare:.2f}", f"{figures.ours:.2f}",
         f"{figures.ours_added:.1f}"],
        [pages, "mkdocs-quiz", f"{figures.peer_bare:.2f}", f"{figures.peer:.2f}",
         f"{figures.peer_added:.1f}"],
    ]  # fmt: skip


def _feedback(figures: list[FeedbackFigures]) -> Rows:
    head = ["Procesador", "Preguntas", "Tipos", "Mediana (ms)", "La más lenta (ms)"]
    rows = [
        [f"÷{f.slowdown}", str(f.questions), str(f.types), f"{f.median:.1f}", f"{f.longest:.1f}"]
        for f in figures
    ]
    return "De la respuesta al comentario, en Chromium", head, rows


def _weights(figures: list[PageWeight]) -> Rows:
    head = ["Página", "Código", "Estilos", "Suma", "HTML", "HTML (gzip)"]
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
    return "Peso de nuestras partes por página", head, rows


def _markdown(tables: list[Rows]) -> str:
    lines = [
        "---",
        "search:",
        "  exclude: true",
        "---",
        "",
        "# Cifras",
        "",
        "Las escribe `make bench`. Los tiempos son segundos de procesador de procesos completos:",
        "mediana de vueltas alternas, con las plantillas que compiló una construcción anterior.",
        "«Veces» compara con MkDocs y Material solos sobre las mismas páginas, y con `yaml.load`",
        "y su analizador en C sobre los mismos bytes. Los pesos son bytes: lo que Chromium pide de",
        "verdad al abrir cada página. Código, estilos y su suma, tras gzip.",
    ]
    for title, head, rows in tables:
        lines += ["", f"## {title}", "", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
        lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
