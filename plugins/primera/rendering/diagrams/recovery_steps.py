"""The steps of a procedure, each with whoever takes it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from primera.model.operations import Procedure, ProcedureStep
from primera.model.refs import Ref
from primera.model.roles import Role
from primera.rendering.diagrams.shapes import (
    WIDTH,
    figure,
    group,
    numbered,
    person,
    picture,
    tip,
    way,
)
from primera.rendering.diagrams.text_layout import PLAIN, SMALL, STRONG, Words, words
from primera.rendering.page import Page

_PERSON = 24
_TEXT = 62
_HIGH = 42
_GAP = 30


def render(page: Page, procedure: Procedure) -> Markup:
    """The steps from the top down; who stands before the customer is marked."""
    shapes: list[Markup] = []
    top = 4
    for number, step in enumerate(procedure.steps, start=1):
        texts = _texts(page, step, number)
        height = max(_HIGH, sum(text.height for text in texts))
        shapes += _step(page, step, texts, top, height)
        top += height + _GAP
        if number < len(procedure.steps):
            shapes += _onward(top - height - _GAP + _HIGH, top)
    told = numbered(_told(page, step) for step in procedure.steps)
    return figure(picture("steps", procedure.title, told, top - _GAP + 4, shapes))


def _texts(page: Page, step: ProcedureStep, number: int) -> list[Words]:
    room = WIDTH - _TEXT
    who = _who(page, step)
    return [
        words(f"{number}. {step.action}", room, STRONG),
        *([words(who, room, PLAIN)] if who else []),
        *([words(step.deadline, room, SMALL)] if step.deadline else []),
    ]


def _step(
    page: Page, step: ProcedureStep, texts: list[Words], top: int, height: int
) -> Iterator[Markup]:
    figure_of = person(_PERSON, top)
    yield group("pl-act", figure_of) if _decides(page, step) else figure_of
    y = top
    for text in texts:
        yield text.at(_TEXT, y, "start")
        y += text.height


def _onward(start: int, end: int) -> Iterator[Markup]:
    yield way(f"M{_PERSON} {start + 6}V{end - 14}")
    yield tip(_PERSON, end - 12, 180)


def _told(page: Page, step: ProcedureStep) -> str:
    who = _who(page, step)
    return f"{step.action.rstrip('.')} ({who})" if who else step.action


def _who(page: Page, step: ProcedureStep) -> str:
    role = _role(page, step)
    return role.title if role else (step.role or "").replace("-", " ")


def _decides(page: Page, step: ProcedureStep) -> bool:
    role = _role(page, step)
    return role is not None and role.in_the_pyramid == "decides"


def _role(page: Page, step: ProcedureStep) -> Role | None:
    found = page.context.manual.named(Ref(Role.kind, step.role)) if step.role else None
    return found if isinstance(found, Role) else None
