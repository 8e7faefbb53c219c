"""Situations by role, whom to call by branch, and what browsers keep of them."""

from __future__ import annotations

from dataclasses import replace

from lxml import html
from tests.conftest import ROOT
from tests.rendering.manuals import context_of, every_kind, head_and_body

from primera.loading.shown import shown
from primera.model.branches import Branch
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.rendering.whole_pages import render_entry, render_landing
from primera.site.plan import plan_site, without_worker

CONTACTS = (
    {"role": "primera-linea", "name": "Rosa <b>", "phone": "+57 (315) 555-0100"},
    {"role": "encargada", "name": "Nora"},
)
BRANCHES = (
    Branch.model_validate({"id": "centro", "name": "Centro", "contacts": CONTACTS}),
    Branch.model_validate({"id": "norte", "name": "Norte", "contacts": [{"name": "Ana"}]}),
)


def told(**said: object) -> Manual:
    """The fixture with other settings, as it is shown."""
    settings = every_kind().settings.model_copy(update=said)
    return shown(replace(every_kind(), settings=settings)).manual


def called(manual: Manual, situation: str) -> list[tuple[str, list[str], list[str]]]:
    """Branches of a page, each with who is called there and what their links dial."""
    page = render_entry(context_of(manual), Ref(Kind.SITUATION, situation))
    return [
        (branch.findtext("p"), branch.xpath(".//b/text()"), branch.xpath(".//a/@href"))
        for branch in html.fromstring(head_and_body(page)[1]).xpath("//*[@data-branch]")
    ]


def test_each_branch_names_those_of_the_role_and_else_all() -> None:
    dialled = ["tel:+573155550100"]
    assert called(told(branches=BRANCHES), "me-gritan") == [
        ("Centro", ["Rosa <b>"], dialled),
        ("Norte", ["Ana"], []),
    ]
    assert called(told(branches=BRANCHES), "no-se")[0] == ("Centro", ["Rosa <b>", "Nora"], dialled)
    assert called(told(), "me-gritan") == []


def test_contacts_of_a_hidden_role_are_not_shown() -> None:
    manual = told(branches=BRANCHES, hide=("rol:encargada",))
    assert called(manual, "no-se")[0][1] == ["Rosa <b>"]


def test_what_happens_to_everybody_is_listed_with_every_role() -> None:
    page = html.fromstring(head_and_body(render_landing(context_of(told()), Kind.SITUATION))[1])
    [group] = page.xpath("//details[@open]")
    assert group.get("data-role") == "primera-linea"
    assert group.xpath(".//a/text()") == ["Me gritan", "No sé qué responder"]


def worker_of(manual: Manual) -> str:
    [worker] = [asset for asset in plan_site(manual, ROOT).assets if asset.path == "sw.js"]
    assert isinstance(worker.content, bytes)
    return worker.content.decode()


def test_the_worker_keeps_situations_and_changes_with_what_they_say() -> None:
    assert '"pasando/me-gritan/"' in worker_of(told())
    entries = dict(every_kind().entries)
    ref = Ref(Kind.SITUATION, "me-gritan")
    entries[ref] = entries[ref].model_copy(update={"say": ("Otra frase.",)})
    other = replace(every_kind(), entries=entries)
    assert worker_of(other).partition("\n")[0] != worker_of(told()).partition("\n")[0]


def test_where_it_is_off_and_where_a_site_is_served_the_worker_ends_earlier_ones() -> None:
    off, served = plan_site(told(offline=False), ROOT), without_worker(plan_site(told(), ROOT))
    for plan in (off, served):
        assert plan.offline == ""
        [worker] = [asset for asset in plan.assets if asset.path == "sw.js"]
        assert isinstance(worker.content, bytes)
        assert worker.content.startswith(b'self.SITE={"version":"","first":[]};')


def test_a_worker_that_a_site_brings_stays() -> None:
    plan = plan_site(told(), ROOT, brought=frozenset({"sw.js"}))
    assert plan.offline == ""
    assert "sw.js" not in {asset.path for asset in plan.assets}
