"""What the page of each kind needs besides the entry itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from primera.model.blueprint import asked_count
from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.people import Checklist, Path, Role
from primera.model.practice import Area, Practice
from primera.model.quiz import Quiz
from primera.model.reference import Source
from primera.model.refs import Ref
from primera.rendering.checklists import checklist_block
from primera.rendering.context import RESPONSIBILITIES
from primera.rendering.diagrams.draw import drawing_of
from primera.rendering.names import sort_key, summary_of
from primera.rendering.page import Page
from primera.rendering.quizzes import quiz_block

PYRAMID = ("decides", "supports", "inspires", "learns")
"""The places in the inverted pyramid, from the top."""

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class LandingView:
    """The template of a landing page and what it shows besides the entries."""

    template: str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PracticeGroup:
    """Practices under a heading: those of an area, or the complementary ones."""

    area: Area | None
    practices: tuple[Practice, ...]


def view_of(page: Page, entry: Entry) -> Values:
    """What the template of an entry's kind takes besides the entry and its page."""
    view = _VIEWS.get(entry.kind)
    return view(page, entry) if view else {}


def landing_view(page: Page, kind: Kind, entries: tuple[Entry, ...]) -> LandingView:
    """Template and values of the landing page of a kind."""
    view = _LANDINGS.get(kind)
    if view:
        return view(page, entries)
    return LandingView("landing", {"summary_of": summary_of})


def _drawn(page: Page, entry: Entry) -> Values:
    return {"drawing": drawing_of(page, entry)}


def _area(page: Page, entry: Entry) -> Values:
    return {"groups": _by_origin(page.context.manual.practices_of(entry.id))}


def _by_origin(practices: Iterable[Practice]) -> list[PracticeGroup]:
    """The practices of the sources first, the complementary ones in a group of their own."""
    practices = tuple(practices)
    listed = _without_complementary(practices)
    added = tuple(p for p in practices if p.origin == "complementary")
    return [PracticeGroup(None, group) for group in (listed, added) if group]


def _without_complementary(practices: Iterable[Practice]) -> tuple[Practice, ...]:
    return tuple(p for p in practices if p.origin != "complementary")


def _role(page: Page, entry: Entry) -> Values:
    assert isinstance(entry, Role)
    context = page.context
    practices = [
        (responsibility, context.practices_by_role.get((entry.id, responsibility), ()))
        for responsibility in RESPONSIBILITIES
    ]
    return {
        "pyramid": PYRAMID,
        "practices": [(responsibility, found) for responsibility, found in practices if found],
        "checklists": context.checklists_by_role.get(entry.id, ()),
        "paths": context.paths_by_role.get(entry.id, ()),
    }


def _checklist(page: Page, entry: Entry) -> Values:
    assert isinstance(entry, Checklist)
    return {"block": checklist_block(page, entry)}


def _path(page: Page, entry: Entry) -> Values:
    assert isinstance(entry, Path)
    minutes = sum(stage.minutes for stage in entry.stages)
    return {"minutes": minutes, "days": max(stage.within_days for stage in entry.stages)}


def _quiz(page: Page, entry: Entry) -> Values:
    assert isinstance(entry, Quiz)
    return {"block": quiz_block(page, entry), "count": asked_count(page.context.manual, entry)}


def _term(page: Page, entry: Entry) -> Values:
    return {"initial": initial(entry)}


def _source(page: Page, entry: Entry) -> Values:
    assert isinstance(entry, Source)
    rests_on = page.context.manual.rests_on
    addresses = page.context.addresses
    uses = {
        statement.id: [ref for ref in rests_on.get(statement.id, ()) if addresses.has_page(ref)]
        for statement in entry.statements
    }
    return {"uses": uses}


def _practices_landing(page: Page, entries: tuple[Entry, ...]) -> LandingView:
    manual = page.context.manual
    groups = [
        PracticeGroup(area, practices)
        for area in manual.of(Area)
        if (practices := manual.practices_of(area.id))
    ]
    listed = len(_without_complementary(manual.of(Practice)))
    values = {"groups": groups, "listed": listed, "added": len(entries) - listed}
    return LandingView("landing_practices", values)


def _areas_landing(page: Page, entries: tuple[Entry, ...]) -> LandingView:
    practices = {entry.id: page.context.manual.practices_of(entry.id) for entry in entries}
    return LandingView("landing_areas", {"practices": practices})


def _roles_landing(page: Page, entries: tuple[Entry, ...]) -> LandingView:
    roles = page.context.manual.of(Role)
    levels = [(place, [r for r in roles if r.in_the_pyramid == place]) for place in PYRAMID]
    return LandingView("landing_roles", {"levels": [level for level in levels if level[1]]})


def _terms_landing(page: Page, entries: tuple[Entry, ...]) -> LandingView:
    letters: dict[str, list[Entry]] = {}
    for entry in entries:
        letters.setdefault(initial(entry), []).append(entry)
    return LandingView("landing_terms", {"letters": letters})


def _quizzes_landing(page: Page, entries: tuple[Entry, ...]) -> LandingView:
    quizzes = page.context.manual.of(Quiz)
    counts = {quiz.id: asked_count(page.context.manual, quiz) for quiz in quizzes}
    return LandingView("landing_quizzes", {"counts": counts, "summary_of": summary_of})


def _sources_landing(page: Page, entries: tuple[Entry, ...]) -> LandingView:
    rests_on = page.context.manual.rests_on
    counts = {
        source.id: _source_counts(source, rests_on) for source in page.context.manual.of(Source)
    }
    return LandingView("landing_sources", {"counts": counts, "summary_of": summary_of})


def _source_counts(source: Source, rests_on: Mapping[str, tuple[Ref, ...]]) -> tuple[int, int]:
    """How many statements a manual can teach, and how many entries rest on any of them."""
    entries = {ref.entry for said in source.statements for ref in rests_on.get(said.id, ())}
    return sum(not said.noise for said in source.statements), len(entries)


def initial(entry: Entry) -> str:
    """The letter under which the glossary lists a term; `#` for anything but a letter."""
    first = sort_key(entry.title)[:2]
    letter = "ñ" if first == "n~" else first[:1]
    return letter.upper() if letter.isalpha() else "#"


_VIEWS: Mapping[Kind, Callable[[Page, Entry], Values]] = {
    Kind.AREA: _area,
    Kind.FRAMEWORK: _drawn,
    Kind.METRIC: _drawn,
    Kind.PROCEDURE: _drawn,
    Kind.CYCLE: _drawn,
    Kind.ROLE: _role,
    Kind.CHECKLIST: _checklist,
    Kind.PATH: _path,
    Kind.QUIZ: _quiz,
    Kind.TERM: _term,
    Kind.SOURCE: _source,
}

_LANDINGS: Mapping[Kind, Callable[[Page, tuple[Entry, ...]], LandingView]] = {
    Kind.AREA: _areas_landing,
    Kind.PRACTICE: _practices_landing,
    Kind.ROLE: _roles_landing,
    Kind.TERM: _terms_landing,
    Kind.QUIZ: _quizzes_landing,
    Kind.SOURCE: _sources_landing,
}
