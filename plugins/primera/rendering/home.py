"""The home page of a site that has none written by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.practice import Practice
from primera.model.quiz import Quiz
from primera.model.refs import Ref
from primera.model.roles import Checklist, Path, Role
from primera.rendering.context import Context
from primera.rendering.escape import front_matter, printed
from primera.rendering.kinds import VIEWS
from primera.rendering.kinds.role import PYRAMID
from primera.rendering.kinds.view import DOORS
from primera.rendering.page import Page
from primera.rendering.templating import render_body
from primera.rendering.titles import summary_of

KeptT = TypeVar("KeptT", Checklist, Path)

_SHOWN = 3
"""Checklists and quizzes that the page names; a link leads to the others."""


@dataclass(frozen=True, slots=True)
class First:
    """The first thing to do: where it is, its name, what it is about, where it belongs, minutes."""

    ref: Ref
    title: str
    about: str | None
    place: str
    minutes: int | None = None


def render_home(context: Context) -> str:
    """The home page, as Markdown with front matter: what to do first, the day's lists, review."""
    manual = context.manual
    page = Page(context, "index.md")
    meta: dict[str, object] = {
        "title": printed(manual.settings.title),
        "description": printed(manual.settings.description),
        "render_macros": False,
        "pl": {"kind": "home"},
        "hide": ["navigation", "toc", "path"],
    }
    body = render_body(
        "home.j2",
        page,
        settings=manual.settings,
        first=_first(context),
        checklists=_from_the_top(context, manual.of(Checklist))[:_SHOWN],
        quizzes=_quizzes(context)[:_SHOWN],
        areas=manual.of_kind(Kind.AREA) or manual.of(Practice)[:_SHOWN],
        practices=_without_area(context),
        doors={
            door: view.kind
            for door in DOORS
            for view in VIEWS.values()
            if view.door == door and manual.of_kind(view.kind)
        },
    )
    return front_matter(meta) + body


def _first(context: Context) -> First | None:
    """The first stage of the first path; else the first checklist, quiz or practice."""
    manual = context.manual
    for path in _from_the_top(context, manual.of(Path)):
        stage = path.stages[0]
        ref = Ref(path.kind, path.id, stage.id)
        return First(ref, stage.title, stage.goal, path.title, stage.minutes)
    entries: Iterable[Entry] = (
        *_from_the_top(context, manual.of(Checklist)),
        *manual.of(Quiz),
        *manual.of(Practice),
    )
    for entry in entries:
        place = context.strings(f"kinds.{entry.kind}.one")
        return First(Ref(entry.kind, entry.id), entry.title, summary_of(entry), place)
    return None


def _from_the_top(context: Context, entries: tuple[KeptT, ...]) -> list[KeptT]:
    """What roles have, those at the top of the inverted pyramid first: they serve customers."""
    roles: dict[str | None, int] = {
        role.id: PYRAMID.index(role.in_the_pyramid)
        for role in context.manual.of(Role)
        if role.in_the_pyramid
    }
    return sorted(entries, key=lambda it: roles.get(it.role, len(PYRAMID)))


def _without_area(context: Context) -> str | None:
    """What the link to the practices that stand in no area says; None where there is none."""
    manual = context.manual
    if not manual.practices_of(None):
        return None
    words = "practices.without_area" if manual.of_kind(Kind.AREA) else "home.all_practices"
    return context.strings(f"pages.{words}")


def _quizzes(context: Context) -> list[Quiz]:
    """All quizzes, those of the first path first and in its order."""
    manual = context.manual
    named = [
        manual.get(Quiz, quiz)
        for path in _from_the_top(context, manual.of(Path))[:1]
        for stage in path.stages
        for quiz in stage.quizzes
    ]
    return list({quiz.id: quiz for quiz in (*named, *manual.of(Quiz))}.values())
