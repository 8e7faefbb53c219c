"""The page of a stage's check: a quiz whose questions come from what the path has read so far."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from primera.model.refs import Ref
from primera.model.stage_checks import CheckPool, PoolQuestion
from primera.rendering.context import Context
from primera.rendering.escape import front_matter, printed
from primera.rendering.page import Page
from primera.rendering.questions.view import QuestionView, view_of
from primera.rendering.quizzes import PAYLOAD_VERSION, practice_block
from primera.rendering.templating import render_body
from primera.scoring import SPEC_VERSION

_LONGEST_KEY = 80
_DIGITS = 8


def check_entry(ref: Ref) -> str:
    """What the results of a stage's check are kept under: `check:primera-linea--cuando-falla`.

    No id holds two hyphens, so two checks never share one; a long one ends in digits of its own.
    """
    whole = f"{ref.id}--{ref.part}"
    if len(whole) > _LONGEST_KEY:
        digest = hashlib.sha256(whole.encode()).hexdigest()[:_DIGITS]
        whole = f"{whole[: _LONGEST_KEY - _DIGITS - 1].rstrip('-')}-{digest}"
    return f"check:{whole}"


def check_title(context: Context, pool: CheckPool) -> str:
    """What the check of a stage is called."""
    return context.strings("pages.check.title", stage=pool.stage.title)


def render_check(context: Context, ref: Ref) -> str:
    """The page with the check of a stage, as Markdown with front matter.

    Raises KeyError for a stage that has none.
    """
    pool = context.checks[ref]
    page = Page(context, context.addresses.check_of(ref))
    title = check_title(context, pool)
    stages = pool.path.stages
    following = stages[stages.index(pool.stage) + 1 :][:1]
    body = render_body(
        "check.j2",
        page,
        title=title,
        pool=pool,
        reading=page.addresses(pool.stage.read),
        after=[(stage, Ref(ref.kind, ref.id, stage.id)) for stage in following],
        block=_block(page, pool, title),
    )
    meta: dict[str, object] = {
        "title": printed(title),
        "description": printed(context.strings("pages.check.about", path=pool.path.title)),
        "render_macros": False,
        "pl": {"kind": "check", "of": ref.kind.value},
        "search": {"exclude": True},
        "hide": ["path", "toc"],
    }
    return front_matter(meta) + body


def _block(page: Page, pool: CheckPool, title: str) -> str:
    settings = page.context.manual.settings
    element = page.element_id(page.context.strings("anchors.element_check"))
    views = [_view(page, element, one) for one in pool.questions]
    mark = pool.stage.pass_mark
    payload = {
        "v": PAYLOAD_VERSION,
        "spec": SPEC_VERSION,
        "manual": settings.id,
        "title": title,
        "entry": check_entry(pool.ref),
        "banks": list(dict.fromkeys(str(view.payload["entry"]) for view in views)),
        "pass_mark": settings.pass_mark if mark is None else mark,
        "draw": [{"take": take, "sort": list(sort)} for take, sort in pool.rows],
        "shuffle": ["options"],
    }
    return practice_block(page, views, payload=payload, count=pool.asked, element=element)


def _view(page: Page, element: str, one: PoolQuestion) -> QuestionView:
    view = view_of(page, element, one.bank, one.question)
    return replace(view, payload={**view.payload, "pool": one.name})
