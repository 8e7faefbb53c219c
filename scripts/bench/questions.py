"""What questions add to a page, ours and those of mkdocs-quiz: the same ones, in one run.

Both stand in hand-written pages, ours by the macro `question`. What they add is what the build
takes beyond the same build without them, so that nothing else of either side counts.
"""

from __future__ import annotations

import json
import os
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.bench.builds import BIN, ENVIRONMENT, run

PEER = Path(__file__).resolve().parent.parent.parent / "build" / "bench"
"""Where `make bench` installs mkdocs-quiz."""
QUESTIONS = 5
_OURS: dict[str, Any] = {"macros": {}, "primera": {}}
_OPTIONS = (
    ("Subo con la huésped y le abro la puerta", "Así entra, y tú ves qué falla en la llave."),
    ("Le doy otra llave para que pruebe", "Si falla, sube por tercera vez con las maletas."),
    ("Le ofrezco un descuento ahora mismo", "Todavía no tiene habitación donde dormir."),
)
_EXPLANATION = "Primero se resuelve lo que la persona necesita; lo demás se habla después."
_SETTINGS = {"id": "banco", "title": "Banco", "description": "Preguntas para medir."}
_SOURCE = {
    "id": "apuntes",
    "title": "Apuntes",
    "provenance": "Escritos para medir.",
    "use": "Nada más.",
}


@dataclass(frozen=True)
class QuestionFigures:
    """Processor seconds of whole processes, medians, for `pages` pages with and without them."""

    pages: int
    ours_bare: float
    ours: float
    peer_bare: float
    peer: float

    @property
    def ours_added(self) -> float:
        """Milliseconds that our questions add to a page."""
        return 1000 * (self.ours - self.ours_bare) / self.pages

    @property
    def peer_added(self) -> float:
        """Milliseconds that those of mkdocs-quiz add to a page."""
        return 1000 * (self.peer - self.peer_bare) / self.pages


def measure_questions(pages: int, rounds: int, folder: Path) -> QuestionFigures:
    """Build the same pages without and with questions on both sides, in turn."""
    sites = {
        "ours_bare": _site(folder / "ours-bare", [""] * pages, _OURS),
        "ours": _site(folder / "ours", map(_macros, range(pages)), _OURS),
        "peer_bare": _site(folder / "peer-bare", [""] * pages, {}),
        "peer": _site(folder / "peer", map(_quizzes, range(pages)), {"mkdocs_quiz": {}}),
    }
    _lay_manual(sites["ours_bare"], 0)
    _lay_manual(sites["ours"], pages)
    environment = {**ENVIRONMENT, "PYTHONPATH": os.fspath(PEER)}
    commands = {
        name: [BIN / "python", "-m", "mkdocs", "build", "-q", "-f", site / "mkdocs.yml"]
        for name, site in sites.items()
    }
    run(commands["ours"], environment)  # compiles the templates, which later builds find
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seconds[name].append(run(command, environment))
    return QuestionFigures(
        pages, **{name: statistics.median(found) for name, found in seconds.items()}
    )


def _site(folder: Path, bodies: Iterator[str] | list[str], plugins: dict[str, Any]) -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Inicio\n", encoding="utf-8")
    for number, body in enumerate(bodies):
        text = f"# Página {number}\n\nUna escena del mostrador, y lo que se hace.\n\n{body}"
        (folder / "docs" / f"pagina-{number}.md").write_text(text, encoding="utf-8")
    config = {"site_name": "Banco", "theme": {"name": "material", "font": False}, "nav": []}
    _write(folder / "mkdocs.yml", {**config, "nav": [{"Inicio": "index.md"}], "plugins": plugins})
    return folder


def _lay_manual(site: Path, banks: int) -> None:
    _write(site / "content" / "manual.yml", _manual(banks))
    layers = 'layers = [{name = "bench", folders = ["content"]}]\n'
    (site / "primera.toml").write_text(layers, encoding="utf-8")


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")  # JSON is YAML


def _macros(page: int) -> str:
    return "\n".join(
        f'{{{{ question("banco-{page}", "pregunta-{number}") }}}}\n' for number in range(QUESTIONS)
    )


def _quizzes(page: int) -> str:
    return "\n".join(_quiz(page, number) for number in range(QUESTIONS))


def _quiz(page: int, number: int) -> str:
    options = "\n".join(
        f"- [{' ' if place else 'x'}] {text}\n  > {feedback}"
        for place, (text, feedback) in enumerate(_OPTIONS)
    )
    return f"<quiz>\n{_stem(page, number)}\n{options}\n\n{_EXPLANATION}\n</quiz>\n"


def _stem(page: int, number: int) -> str:
    return f"La llave de la {page}0{number} falla por segunda vez. ¿Qué haces primero?"


def _manual(banks: int) -> dict[str, Any]:
    return {
        "manual": _SETTINGS,
        "sources": [_SOURCE],
        "banks": [
            {
                "id": f"banco-{page}",
                "title": f"Banco {page}",
                "description": "Cinco preguntas.",
                "questions": [_question(page, number) for number in range(QUESTIONS)],
            }
            for page in range(banks)
        ],
    }


def _question(page: int, number: int) -> dict[str, Any]:
    return {
        "id": f"pregunta-{number}",
        "type": "single",
        "stem": _stem(page, number),
        "options": [
            {"id": f"opcion-{place}", "text": text, "feedback": feedback, "key": not place}
            for place, (text, feedback) in enumerate(_OPTIONS)
        ],
        "explanation": _EXPLANATION,
        "passage": "fuente:apuntes",
        "bloom": "apply",
    }
