"""The table of drills as the browser gets it."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

import pytest
from tests.rendering.drills.manuals import full_manual, manual_of, practice
from tests.rendering.manuals import ROOT, context_of

from primera.rendering.addresses import UrlStyle, directory_url, file_url
from primera.rendering.drills.page import render_drills
from primera.rendering.drills.questions import drills_of
from primera.rendering.drills.table import meaning_of, table_of
from primera.site.plan import plan_site, planned_paths
from primera.strings import load_strings

MANUAL = full_manual()


@lru_cache
def table() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(table_of(context_of(MANUAL)).content)
    return found


def test_the_table_holds_every_question_whole() -> None:
    texts, drills = table()["texts"], list(drills_of(MANUAL, load_strings()))
    assert len(table()["questions"]) == len(drills)
    for question, drill in zip(table()["questions"], drills, strict=True):
        assert (question["kind"], question["part"]) == (drill.kind, drill.part)
        assert [texts[place] for place in question["right"]] == list(drill.right)
        wrong = [[texts[place] for place in each] for each in question.get("wrong", [])]
        assert wrong == [
            [each.text, each.note] if each.note else [each.text] for each in drill.wrong
        ]
        for name in ("name", "shown", "lesson"):
            assert (texts[question[name]] if name in question else "") == getattr(drill, name)
        groups = {table()["groups"][place][0] for place in question.get("in", [])}
        assert groups <= set(map(str, drill.groups))


def test_no_text_stands_twice() -> None:
    assert len(set(table()["texts"])) == len(table()["texts"])


def test_a_group_is_offered_only_with_questions_for_a_day() -> None:
    for place, (group, _) in enumerate(table()["groups"]):
        of_it = [question for question in table()["questions"] if place in question.get("in", [])]
        assert len(of_it) >= 5, group


@pytest.mark.parametrize("style", [directory_url, file_url])
def test_every_link_leads_from_the_page_to_a_passage(style: UrlStyle) -> None:
    plan = plan_site(MANUAL, ROOT, style)
    urls = {style(page.path) for page in plan.pages}
    here = style(plan.context.addresses.drills)
    links = json.loads(table_of(plan.context).content)["links"]
    assert links
    for link, label in links:
        assert urljoin(f"/{here}", link.partition("#")[0]).removeprefix("/") in urls
        assert label


@pytest.mark.parametrize(
    ("change", "stays"),
    [
        ({}, True),
        ({"why": "Por otra cosa."}, True),
        ({"statement": "Conviene otra cosa."}, False),
        ({"title": "Otro título"}, False),
    ],
)
def test_a_question_is_another_when_what_it_asks_is(change: dict[str, str], stays: bool) -> None:
    others = [practice(number) for number in range(2, 8)]
    before, after = (
        next(meaning_of(d) for d in drills_of(manual_of(one, *others), load_strings()))
        for one in (practice(1), practice(1, **change))
    )
    assert (before == after) is stays


def test_the_folder_of_the_table_is_named_by_what_is_in_it() -> None:
    one, same = (table_of(context_of(full_manual())) for _ in range(2))
    other = table_of(context_of(full_manual(practices=9)))
    assert one == same
    assert one.path != other.path


def test_the_site_has_page_and_table_or_neither() -> None:
    say = load_strings()
    plan = plan_site(MANUAL, ROOT)
    (asset,) = [asset for asset in plan.assets if asset.path.endswith("drills.json")]
    (page,) = [page for page in plan.pages if page.path == "practicar.md"]
    assert asset.path in page.markdown
    assert 'search: {"exclude": true}' in page.markdown
    assert page.path in set(planned_paths(MANUAL, say))
    small = manual_of(practice(1))
    assert "practicar.md" not in {page.path for page in plan_site(small, ROOT).pages}
    assert "practicar.md" not in set(planned_paths(small, say))


def test_the_page_says_what_it_is_to_whoever_has_no_javascript() -> None:
    context = context_of(MANUAL)
    page = render_drills(context, table_of(context))
    assert "necesita JavaScript" in page.partition("<noscript>")[2]
    assert "Preguntas hechas a partir del manual." in page.partition("<noscript>")[0]
