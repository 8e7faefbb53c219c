"""The card on top of the home page: who is here, and what comes next for them.

Its parts are written here, so that its place is there before any script; the browser fills them
from what is kept on the device.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from primera.model.kinds import Kind
from primera.model.quiz import Quiz
from primera.model.refs import Ref
from primera.model.roles import Checklist, Path, Role
from primera.rendering.context import Context
from primera.rendering.home import first_of, from_the_top
from primera.rendering.kinds.role import PYRAMID
from primera.rendering.page import Page
from primera.rendering.paths_data import DUE_WORDS, path_heads, words_for
from primera.rendering.templating import render_block

_HOME = "index.md"
_VERSION = 1
_WORDS = (
    *("read", "quiz", "check", "task", "of", "needed", "changed", "go_on"),
    *("done", "done_told", "waiting", "waiting_told", "left_off", "last"),
    *("exam", "left", "over", "back"),
)


def today_block(context: Context) -> Markup:
    """The card as HTML for the home page; empty where a manual has nothing to begin with."""
    page, first = Page(context, _HOME), first_of(context)
    if first is None:
        return Markup("")
    return render_block(
        "_today.j2",
        page,
        payload=_payload(page),
        first=first,
        paths=context.manual.of(Path),
        roles=_roles(context),
    )


def _payload(page: Page) -> dict[str, object]:
    context = page.context
    return {
        "v": _VERSION,
        "manual": context.manual.settings.id,
        "words": words_for(context, (*DUE_WORDS, *_WORDS)),
        "drills": [context.strings("pages.drills.title"), page.drills] if page.drills else None,
        "all_paths": _all_paths(page),
        "paths": path_heads(context),
        "roles": [role.id for role in _roles(context)],
        "lists": [
            [it.role or "", it.title, page.href_of(it)]
            for it in from_the_top(context.manual, context.manual.of(Checklist))
        ],
        "exams": {
            str(Ref(Kind.QUIZ, quiz.id)): [quiz.title, page.href_of(quiz)]
            for quiz in context.manual.of(Quiz)
            if quiz.mode == "exam"
        },
        "places": dict(_places(page)),
    }


def _all_paths(page: Page) -> list[str] | None:
    if not page.context.manual.of(Path):
        return None
    return [page.say("pages.home.all_paths"), page.landing(Kind.PATH)]


def _roles(context: Context) -> list[Role]:
    """What somebody can say that they do: the roles with a path or a list, from those who serve.

    A role that has only the path of the first week is told by the question before.
    """
    manual = context.manual
    new = {path.role for path in manual.of(Path) if path.first_week}
    known = {checklist.role for checklist in manual.of(Checklist)} - new
    known |= {path.role for path in manual.of(Path) if not path.first_week}
    roles = [role for role in manual.of(Role) if role.id in known]
    return sorted(roles, key=lambda role: PYRAMID.index(role.in_the_pyramid or "learns"))


def _places(page: Page) -> Iterator[tuple[str, list[str]]]:
    """Entry that progress is kept of -> title and URL of the page to go on with it.

    Of several quizzes with one bank it is the first.
    """
    manual = page.context.manual
    for quiz in reversed(manual.of(Quiz)):
        yield str(Ref(Kind.BANK, quiz.bank)), [quiz.title, page.href_of(quiz)]
    for checklist in manual.of(Checklist):
        yield str(Ref(Kind.CHECKLIST, checklist.id)), [checklist.title, page.href_of(checklist)]
