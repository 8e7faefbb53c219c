"""The questions that a manual gives of itself: what is asked, what is right, what is near it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.people import Role
from primera.model.practice import Area, Practice
from primera.model.prose import parse_prose, plain_text
from primera.model.reference import Term
from primera.model.refs import Ref
from primera.model.working import Procedure
from primera.rendering.context import RESPONSIBILITIES
from primera.rendering.drills.nearness import Nearness, key, names_of, says
from primera.strings import Strings

DrillKind = Literal[
    "rule", "scene", "example", "area", "accountable", "steps", "procedure", "terms"
]

ROUND = 5
"""Questions of a day. A manual that gives fewer has no page for them."""

_LEAST_WRONG, _MOST_WRONG = 2, 6
"""The browser draws two or three distractors of a question from these."""

_LEAST_ITEMS, _MOST_ITEMS = 3, 6
"""Steps that are put in order at a time: more do not fit on a phone."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A distractor, and what it is in truth; of `terms`, another term and its definition."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Drill:
    """Something to ask. Its kind says how the texts are put:

    - `rule`, `scene`: which practice `shown` is of; `right` is its title.
    - `example`: which scene shows the practice `name`; `right` is the scene.
    - `area`, `accountable`: where the practice `name` belongs, who answers for it.
    - `steps`, `procedure`: `right` are the steps of `name` in their order.
    - `terms`: `right` is the term that `shown` defines; it and those of `wrong` are matched with
      their definitions.

    `lesson` is what to remember, `passage` where it stands, `groups` the areas and roles that it
    concerns. `part` is unique among the drills of a kind, and permanent.
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


def offers_drills(manual: Manual, say: Strings) -> bool:
    """Whether a manual gives enough questions for a day."""
    return len(list(islice(drills_of(manual, say), ROUND))) == ROUND


def drills_of(manual: Manual, say: Strings) -> Iterator[Drill]:
    """All questions that a manual gives, by practice, procedure and term."""
    near = Nearness(manual)
    for practice in manual.of(Practice):
        yield from _of_practice(manual, near, practice, say)
    for procedure in manual.of(Procedure):
        yield from _of_procedure(manual, procedure)
    used = _groups_of_terms(manual)
    for term in manual.of(Term):
        wrong = tuple(Wrong(other.title, other.definition) for other in near.terms_near(term))
        if len(wrong) >= _LEAST_WRONG and not any(
            says(term.definition, name) for name in names_of(term)
        ):
            yield Drill(
                "terms",
                term.id,
                Ref(Kind.TERM, term.id),
                (term.title,),
                used.get(term.id, frozenset()),
                wrong[:_MOST_WRONG],
                shown=term.definition,
            )


def _of_practice(
    manual: Manual, near: Nearness, practice: Practice, say: Strings
) -> Iterator[Drill]:
    ref, groups = Ref(Kind.PRACTICE, practice.id), _groups_of(practice)
    title, rule, scene = practice.title, practice.statement, scene_of(practice)
    others = near.practices_near(practice)
    for kind, shown, part in (("rule", rule, "statement"), ("scene", scene, "do")):
        wrong = _apart(
            (
                Wrong(other.title, _difference(practice, other, say))
                for other in others
                if not says(shown, other.title)
            ),
            title,
        )
        if len(wrong) >= _LEAST_WRONG and not says(shown, title):
            yield Drill(
                "rule" if kind == "rule" else "scene",
                practice.id,
                Ref(ref.kind, ref.id, part),
                (title,),
                groups,
                wrong,
                shown=shown,
                lesson="" if kind == "rule" else rule,
            )
    scenes = _apart(
        (
            Wrong(scene_of(other), say("pages.drills.scene_of", name=other.title))
            for other in others
            if not says(scene_of(other), title)
        ),
        scene,
    )
    if len(scenes) >= _LEAST_WRONG and not says(scene, title):
        yield Drill(
            "example",
            practice.id,
            Ref(ref.kind, ref.id, "do"),
            (scene,),
            groups,
            scenes,
            name=title,
            lesson=rule,
        )
    yield from _place(manual, practice, groups)
    yield from _answering(manual, practice, groups, say)
    yield from _order(
        "steps", practice.id, Ref(ref.kind, ref.id, "steps"),
        tuple(step.text for step in practice.steps), groups, title, rule,
    )  # fmt: skip
