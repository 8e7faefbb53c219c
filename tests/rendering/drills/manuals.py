"""Manuals to draw questions from: practices, roles and terms with as little in them as may be."""

from __future__ import annotations

from primera.model.entry import Entry
from primera.model.manual import Manual
from primera.model.operations import Procedure
from primera.model.practice import Area, Practice
from primera.model.refs import Ref
from primera.model.roles import Role
from primera.model.settings import Settings
from primera.model.terms_and_sources import Term

AREAS = ("Mostrador", "Trastienda", "Oficina", "Bodega")
ROLES = ("Cajera", "Jefa", "Bodeguero", "Contadora")
THINGS = (
    "abrir", "barrer", "cobrar", "doblar", "enviar", "firmar", "guardar", "hablar", "invitar",
    "jurar",
)  # fmt: skip


def area(number: int, title: str) -> Area:
    return Area(
        id=f"area-{number}", title=title, number=number, statement=f"Pide {title} en orden."
    )


def role(name: str, *aliases: str, role_id: str = "") -> Role:
    return Role(
        id=role_id or name.lower(),
        title=name,
        aliases=aliases,
        mission=f"Lo que hace {name}.",
        in_the_pyramid="decides",
        description="Trabaja.",
    )


def practice(number: int, **changes: object) -> Practice:
    """The practice with a number, from 1; changes replace what it would have."""
    thing = THINGS[(number - 1) % len(THINGS)]
    given: dict[str, object] = {
        "id": f"p-{number}",
        "title": f"Saber {thing}",
        "number": number,
        "area": f"area-{number % len(AREAS) + 1}",
        "statement": f"Conviene {thing} cada mañana, regla {number}.",
        "why": "Importa.",
        "steps": [{"id": f"s{n}", "text": f"Paso {n} para {thing}."} for n in range(1, 4)],
        "do": {"sector": "tienda", "text": f"Ana logra {thing} a tiempo, caso {number}."},
        "dont": {"sector": "tienda", "text": f"Ana olvida {thing}."},
        "indicator": {
            "name": "Veces", "formula": "veces / días", "unit": "%", "frequency": "daily",
            "direction": "up",
        },
        "responsibilities": {
            "accountable": ROLES[number % len(ROLES)].lower(),
            "responsible": [ROLES[(number + 1) % len(ROLES)].lower()],
        },
        "exit_question": {"ask": "¿Qué haces?", "answer": "Lo hago."},
    }  # fmt: skip
    return Practice.model_validate({**given, **changes})


def term(number: int, **changes: object) -> Term:
    given: dict[str, object] = {
        "id": f"t-{number}",
        "title": f"Voz{THINGS[(number - 1) % len(THINGS)]}",
        "definition": f"Lo que se dice en la vuelta {number}.",
    }
    return Term.model_validate({**given, **changes})


def procedure(steps: int, **changes: object) -> Procedure:
    given: dict[str, object] = {
        "id": "devolver",
        "title": "Devolver una compra",
        "goal": "Que quede resuelto.",
        "scope": "Tienda.",
        "trigger": "Alguien devuelve algo.",
        "steps": [
            {"id": f"s{n}", "action": f"Acción {n} de la devolución.", "role": "cajera"}
            for n in range(1, steps + 1)
        ],
    }
    return Procedure.model_validate({**given, **changes})


def manual_of(*entries: Entry) -> Manual:
    """A manual with the areas and roles of the practices, and these entries."""
    settings = Settings(id="prueba", title="Prueba", description="De prueba.", editions=())
    places = [area(number, title) for number, title in enumerate(AREAS, 1)]
    found: tuple[Entry, ...] = (*places, *map(role, ROLES), *entries)
    return Manual(settings, {Ref(entry.kind, entry.id): entry for entry in found})


def full_manual(practices: int = 10, terms: int = 8) -> Manual:
    """A manual that gives questions of every kind."""
    return manual_of(
        *(practice(number) for number in range(1, practices + 1)),
        *(term(number) for number in range(1, terms + 1)),
        procedure(8),
    )
