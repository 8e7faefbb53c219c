"""The kinds of entry that a manual is made of, and the words by which text refers to them."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of entry. The value is the singular key used in code, locales and CSS."""

    AREA = "area"
    PRACTICE = "practice"
    FRAMEWORK = "framework"
    METHOD = "method"
    METRIC = "metric"
    PROCEDURE = "procedure"
    STANDARD = "standard"
    CYCLE = "cycle"
    ROLE = "role"
    CHECKLIST = "checklist"
    PATH = "path"
    BANK = "bank"
    QUIZ = "quiz"
    TERM = "term"
    SOURCE = "source"


COLLECTIONS: dict[str, Kind] = {
    "areas": Kind.AREA,
    "practices": Kind.PRACTICE,
    "frameworks": Kind.FRAMEWORK,
    "methods": Kind.METHOD,
    "metrics": Kind.METRIC,
    "procedures": Kind.PROCEDURE,
    "standards": Kind.STANDARD,
    "cycles": Kind.CYCLE,
    "roles": Kind.ROLE,
    "checklists": Kind.CHECKLIST,
    "paths": Kind.PATH,
    "banks": Kind.BANK,
    "quizzes": Kind.QUIZ,
    "terms": Kind.TERM,
    "sources": Kind.SOURCE,
}
"""Top-level YAML key -> kind, in the order in which pages and reports list them."""

SCHEMES: dict[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    "practica": Kind.PRACTICE,
    "marco": Kind.FRAMEWORK,
    "metodo": Kind.METHOD,
    "metrica": Kind.METRIC,
    "procedimiento": Kind.PROCEDURE,
    "estandar": Kind.STANDARD,
    "ciclo": Kind.CYCLE,
    "rol": Kind.ROLE,
    "lista": Kind.CHECKLIST,
    "ruta": Kind.PATH,
    "banco": Kind.BANK,
    "cuestionario": Kind.QUIZ,
    "termino": Kind.TERM,
    "fuente": Kind.SOURCE,
}
"""The word before the colon in `[texto](practica:buena-imagen)`, in English and Spanish."""
