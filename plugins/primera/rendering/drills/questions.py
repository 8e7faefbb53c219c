"""The questions that a manual gives of itself: what is asked, what is right, what is near it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise
from typing import Literal

from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.operations import Procedure
from primera.model.practice import Area, Practice, Responsibilities
from primera.model.question import SingleQuestion
from primera.model.quiz import Bank
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Role
from primera.model.terms_and_sources import Term
from primera.rendering.drills.bank_questions import (
    part_of,
    practised_questions,
    stages_of,
    words_of,
)
from primera.rendering.drills.similarity import Similarity, key, names_of, says, scene_of
from primera.strings import Strings

DrillKind = Literal[
    "question", "rule", "scene", "example", "area", "accountable", "steps", "procedure", "terms"
]
FILING: frozenset[DrillKind] = frozenset({"area", "accountable"})
"""How the manual is arranged: of use to whoever trains others, and to nobody at a counter."""

ROUND = 5
"""Questions of a day. A manual that gives fewer has no page for them."""

_LEAST_WRONG, _MOST_WRONG = 2, 6
"""The browser draws two or three distractors of a question from these."""

_LEAST_ITEMS, _MOST_ITEMS = 3, 6
"""Steps that are put in order at a time: more do not fit on a phone."""

_LONGEST_ID = 76
"""With the number of a stretch, the id of a procedure is still one that progress is kept under."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A distractor, and what it is in truth; of `terms`, another term and its definition."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Drill:
    """Something to ask.

    Its kind says how the texts are put:

    - `question`: a written question, `shown` is its stem and `right` its key.
    - `rule`, `scene`: which practice `shown` is of; `right` is its title.
    - `example`: which scene shows the practice `name`; `right` is the scene.
    - `area`, `accountable`: where the practice `name` belongs, who answers for it.
    - `steps`, `procedure`: `right` are the steps of `name` in their order.
    - `terms`: `right` is the term that `shown` defines; it and those of `wrong` are matched with
      their definitions.

    `lesson` is what to remember, `passage` where it stands, `groups` the areas and roles that it
    concerns. `part` is unique among the drills of a kind, and permanent. `stages`: the roles on
    whose path the passage is read, with the number of the stage.
    """

    kind: DrillKind
    part: str
    passage: Ref
    right: tuple[str, ...]
    groups: frozenset[Ref]
    wrong: tuple[Wrong, ...] = ()
    name: str = ""
    shown: str = ""
    lesson: str = ""
    stages: tuple[tuple[Ref, int], ...] = ()


def offers_drills(manual: Manual, say: Strings) -> bool:
    """Whether a manual gives enough questions for a learner's day."""
    asked = (drill for drill in drills_of(manual, say) if drill.kind not in FILING)
    return len(list(islice(asked, ROUND))) == ROUND


def drills_of(manual: Manual, say: Strings) -> Iterator[Drill]:
    """All questions that a manual gives: of its quizzes, practices, procedures and terms."""
    stages = stages_of(manual)
    for drill in _all(manual, say):
        on_paths = stages.get(drill.passage.entry, {})
        groups = drill.groups | on_paths.keys()
        yield replace(drill, groups=groups, stages=tuple(sorted(on_paths.items())))


def _all(manual: Manual, say: Strings) -> Iterator[Drill]:
    near = Similarity(manual)
    for bank, question in practised_questions(manual):
        yield from _written(manual, bank, question)
    for practice in manual.of(Practice):
        others = near.practices_near(practice)
        yield from _telling_apart(practice, others, say)
        yield from _example(practice, others, say)
        yield from _area(manual, practice)
        yield from _accountable(manual, practice, say)
        yield from _steps(practice)
    for procedure in manual.of(Procedure):
        yield from _stretches(manual, procedure)
    groups = _groups_of_terms(manual)
    for term in manual.of(Term):
        yield from _terms(term, near.terms_near(term), groups.get(term.id, frozenset()))


def _written(manual: Manual, bank: Bank, question: SingleQuestion) -> Iterator[Drill]:
    """A question of a quiz, as it was written; each wrong option says why."""
    passage = parse_ref(question.passage)
    keys = tuple(option.text for option in question.options if option.key)
    if passage is None or len(keys) != 1:
        return
    practice = manual.entries.get(passage.entry)
    concerned = _groups_of(practice) if isinstance(practice, Practice) else frozenset()
    yield Drill(
        "question",
        part_of(bank.id, question.id),
        passage,
        keys,
        concerned | _groups((), question.roles),
        tuple(
            Wrong(option.text, option.feedback or "")
            for option in question.options
            if not option.key
        ),
        shown=words_of(question.stem),
        lesson=words_of(question.explanation),
    )


def _telling_apart(practice: Practice, others: list[Practice], say: Strings) -> Iterator[Drill]:
    """Which practice a rule or a scene is of. A text that names a practice gives it away."""
    kinds: tuple[tuple[DrillKind, str, str, str], ...] = (
        ("rule", "statement", practice.statement, ""),
        ("scene", "do", scene_of(practice), practice.statement),
    )
    for kind, part, shown, lesson in kinds:
        found = (
            Wrong(other.title, _difference(practice, other, say))
            for other in others
            if not says(shown, other.title)
        )
        wrong = _unlike(practice.title, found)
        if shown and wrong and not says(shown, practice.title):
            yield Drill(
                kind,
                practice.id,
                Ref(Kind.PRACTICE, practice.id, part),
                (practice.title,),
                _groups_of(practice),
                wrong,
                shown=shown,
                lesson=lesson,
            )


def _example(practice: Practice, others: list[Practice], say: Strings) -> Iterator[Drill]:
    """Which of some scenes shows a practice."""
    title, scene = practice.title, scene_of(practice)
    found = (
        Wrong(scene_of(other), say("pages.drills.scene_of", name=other.title))
        for other in others
        if scene_of(other) and not says(scene_of(other), title)
    )
    wrong = _unlike(scene, found)
    if scene and wrong and not says(scene, title):
        yield Drill(
            "example",
            practice.id,
            Ref(Kind.PRACTICE, practice.id, "do"),
            (scene,),
            _groups_of(practice),
            wrong,
            name=title,
            lesson=practice.statement,
        )


def _area(manual: Manual, practice: Practice) -> Iterator[Drill]:
    """To which area a practice belongs."""
    areas = {area.id: area for area in manual.of(Area)}
    own = areas.pop(practice.area, None) if practice.area else None
    if own is None:
        return
    wrong = _unlike(own.title, (Wrong(area.title) for area in areas.values()))
    if wrong:
        yield Drill(
            "area",
            practice.id,
            Ref(Kind.PRACTICE, practice.id),
            (own.title,),
            _groups_of(practice),
            wrong,
            name=practice.title,
            shown=practice.statement,
            lesson=own.statement or "",
        )


def _accountable(manual: Manual, practice: Practice, say: Strings) -> Iterator[Drill]:
    """Which role answers for a practice; those that have to do with it otherwise are near."""
    roles = {role.id: role for role in manual.of(Role)}
    duties = practice.responsibilities
    own = roles.get(duties.accountable) if duties and duties.accountable else None
    if own is None:
        return
    found = (
        Wrong(role.title, say(f"pages.drills.{part}") if part else "")
        for part, role in _by_responsibility(practice, roles)
        if role.id != own.id and names_of(role).isdisjoint(names_of(own))
    )
    wrong = _unlike(own.title, found)
    if wrong:
        yield Drill(
            "accountable",
            practice.id,
            Ref(Kind.PRACTICE, practice.id, "responsibilities"),
            (own.title,),
            _groups_of(practice),
            wrong,
            name=practice.title,
            shown=practice.statement,
        )


def _by_responsibility(practice: Practice, roles: Mapping[str, Role]) -> Iterator[tuple[str, Role]]:
    """Each role once, with the first thing that it has to do with a practice; "" is nothing."""
    rest = dict(roles)
    for part in Responsibilities.model_fields:
        named = getattr(practice.responsibilities, part, None) or ()
        for role in (named,) if isinstance(named, str) else named:
            if role in rest:
                yield part, rest.pop(role)
    yield from (("", role) for role in rest.values())


def _steps(practice: Practice) -> Iterator[Drill]:
    """The steps of a practice in their order."""
    texts = tuple(step.text for step in practice.steps)
    if _in_order(texts):
        yield Drill(
            "steps",
            practice.id,
            Ref(Kind.PRACTICE, practice.id, "steps"),
            texts,
            _groups_of(practice),
            name=practice.title,
            lesson=practice.statement,
        )


def _stretches(manual: Manual, procedure: Procedure) -> Iterator[Drill]:
    """The steps of a procedure in their order, a stretch of a few at a time."""
    texts = tuple(step.action for step in procedure.steps)
    count = -(-len(texts) // _MOST_ITEMS)
    bounds = [len(texts) * number // count for number in range(count + 1)]
    practices = {practice.id: practice for practice in manual.of(Practice)}
    areas = {practices[name].area for name in procedure.practices if name in practices}
    for number, (start, end) in enumerate(pairwise(bounds), 1):
        if _in_order(texts[start:end]):
            roles = {step.role for step in procedure.steps[start:end]}
            yield Drill(
                "procedure",
                f"{procedure.id[:_LONGEST_ID]}-{number}",
                Ref(Kind.PROCEDURE, procedure.id, "steps"),
                texts[start:end],
                _groups(areas, roles),
                name=procedure.title,
                lesson=procedure.goal or "",
            )


def _terms(term: Term, others: Iterable[Term], groups: frozenset[Ref]) -> Iterator[Drill]:
    """A term and others near it, to be matched with what they mean."""
    wrong = _unlike(term.title, (Wrong(other.title, other.definition) for other in others))
    if wrong and not any(says(term.definition, name) for name in names_of(term)):
        yield Drill(
            "terms",
            term.id,
            Ref(Kind.TERM, term.id),
            (term.title,),
            groups,
            wrong,
            shown=term.definition,
        )


def _difference(practice: Practice, other: Practice, say: Strings) -> str:
    """What tells another practice from this one: the manual's own words, or the other's rule."""
    for tie in practice.related:
        if tie.practice == other.id and tie.type == "not_to_confuse" and tie.note:
            return tie.note
    return say("pages.drills.its_rule", rule=other.statement)


def _unlike(right: str, found: Iterable[Wrong]) -> tuple[Wrong, ...]:
    """The first distractors, each told from the key and from the others; none if too few are."""
    wrong = {key(right): Wrong(right)}
    for each in found:
        wrong.setdefault(key(each.text), each)
        if len(wrong) > _MOST_WRONG:
            break
    return tuple(wrong.values())[1:] if len(wrong) > _LEAST_WRONG else ()


def _in_order(texts: tuple[str, ...]) -> bool:
    """Whether steps have one order only: enough of them, and no two alike."""
    return len(texts) >= _LEAST_ITEMS and len(set(map(key, texts))) == len(texts)


def _groups_of(practice: Practice) -> frozenset[Ref]:
    duties = practice.responsibilities
    roles = (duties.accountable, *duties.responsible) if duties else ()
    return _groups((practice.area,), roles)


def _groups(areas: Iterable[str | None], roles: Iterable[str | None]) -> frozenset[Ref]:
    """Areas and roles by their ids; None is none."""
    found = chain(((Kind.AREA, each) for each in areas), ((Kind.ROLE, each) for each in roles))
    return frozenset(Ref(kind, each) for kind, each in found if each)


def _groups_of_terms(manual: Manual) -> dict[str, frozenset[Ref]]:
    """Term -> the areas and roles of the practices that use it."""
    found: dict[str, frozenset[Ref]] = {}
    for practice in manual.of(Practice):
        for term in practice.terms:
            found[term] = found.get(term, frozenset()) | _groups_of(practice)
    return found
