"""Every script that is loaded later: no page waits for one that waits for the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.sites import Site, served
from tests.rendering.manuals import ROOT

from primera.loading import load
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.model.roles import Checklist
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.rendering.page import Page as Written
from primera.rendering.quizzes import question_block
from primera.site.project import find_project
from primera.strings import load_strings

UNREADY = "pl-quiz:not([data-ready]), pl-checklist:not([data-ready]), pl-drills:not([data-ready])"
ONLY_WHEN_WANTED = {
    *("home/define.js", "marks/define.js", "marks/changes.js", "read/define.js", "read/keep.js"),
    *("progress/backup-view.js", "progress/storage-trouble-view.js"),
    *("progress/current-person-view.js", "quiz/paper/requested-form.js"),
    "quiz/check/check-order.js",
    *("path/define.js", "path/keep-task.js", "today/say-who.js", "home/exam-card.js"),
    *("device/define.js", "device/session.js", "happening/define.js", "happening/keep-branch.js"),
    *("offline/register.js", "exchange/sha256-plain.js", "progress/receive.js"),
    "shared/progress-progress-code.progress-receive.js",
    "shared/progress-backup-view.me-later-views.progress-keep-view.js",
    *("shared/path.home.js", "shared/happening.path.home.js"),
}
"""What a page loads for whoever has begun, asks for it or is in trouble: other tests see to it."""


@pytest.fixture(scope="module")
def manual() -> Manual:
    """The bundled manual: it has every mode of quiz and every type of question."""
    project = find_project(ROOT)
    found = load(project.layers, project.root).manual
    assert found
    return found


@pytest.fixture(scope="module")
def site(manual: Manual) -> Iterator[Site]:
    """Its quizzes, checklists and pages for the learner, and a page with one question."""
    with served() as found:
        found.publish(manual)
        strings = load_strings()
        bank = manual.of(Bank)[0]
        context = Context(manual, strings, Addresses(manual, strings), found.bundle.folder)
        found.page(
            "guia", "Guía", question_block(Written(context, "index.md"), bank, bank.questions[0])
        )
        yield found


def test_every_kind_of_page_becomes_ready_and_together_they_load_every_script(
    chromium: Browser, site: Site, manual: Manual
) -> None:
    page = chromium.new_page()
    broken: list[str] = []
    asked: set[str] = set()
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("request", lambda request: asked.add(request.url))
    checklist = manual.of(Checklist)[0].id
    for path in (*few_quizzes(site, manual), checklist, "yo", "practicar", "guia"):
        page.goto(f"{site.url}{path}")
        wait_until_ready(page)
    page.close()
    assert broken == []
    scripts = {asset.path for asset in site.bundle.assets if asset.path.endswith(".js")}
    loaded = {url.removeprefix(site.url) for url in asked}
    wanted = {f"{site.bundle.folder}/{path}" for path in ONLY_WHEN_WANTED}
    assert scripts - loaded - wanted == set()


def few_quizzes(site: Site, manual: Manual) -> list[str]:
    """Quizzes that together have every mode, drawn or not, and every type of question."""
    chosen, seen = [], set[object]()
    for quiz in manual.of(Quiz):
        block = site.block(manual, Ref(Kind.QUIZ, quiz.id))
        found = {(quiz.mode, '"shuffle"' in block), *re.findall(r'"type":"(\w+)"', block)}
        if not found <= seen:
            chosen.append(quiz.id)
            seen |= found
    return chosen


def wait_until_ready(page: Page) -> None:
    """Wait for our elements, each of which says when it can be used."""
    page.wait_for_function(
        "unready => document.querySelector('pl-quiz, pl-checklist, pl-drills, pl-me')"
        " && !document.querySelector(unready) && !document.querySelector('pl-me:not(:defined)')",
        arg=UNREADY,
    )
