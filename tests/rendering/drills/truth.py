"""What is true of a question by the manual's own data, said without the code that made it."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations

from tests.present import present

from primera.model.manual import Manual
from primera.model.operations import Procedure
from primera.model.practice import Area, Practice
from primera.model.prose import parse_prose, plain_text
from primera.model.question import SingleQuestion
from primera.model.quiz import Bank, Quiz
from primera.model.refs import parse_ref
from primera.model.roles import Role
from primera.model.terms_and_sources import Term
from primera.rendering.drills.questions import Drill


def plain(text: str) -> str:
    """A text as somebody hears it: small letters, no accents, no signs."""
    letters = unicodedata.normalize("NFD", text.lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", bare))


def holds(text: str, words: str) -> bool:
    return f" {plain(words)} " in f" {plain(text)} "


def scene(practice: Practice) -> str:
    return plain_text(parse_prose(present(practice.do).text))


def lies(manual: Manual, drill: Drill) -> list[str]:
    """All that is not as a question says; empty when exactly its key is true."""
    options = [*drill.right, *(each.text for each in drill.wrong)]
    found = [f"twice: {drill}"] if len({plain(each) for each in options}) < len(options) else []
    return found + {
        "question": _question,
        "rule": _telling_apart,
        "scene": _telling_apart,
        "example": _example,
        "area": _area,
        "accountable": _accountable,
        "steps": _steps,
        "procedure": _procedure,
        "terms": _terms,
    }[drill.kind](manual, drill)


def _question(manual: Manual, drill: Drill) -> list[str]:
    """The key of a written question that no exam keeps for itself, and nothing else."""
    written = [
        question
        for quiz in manual.of(Quiz)
        if quiz.mode == "practice"
        for question in manual.get(Bank, quiz.bank).questions
        if isinstance(question, SingleQuestion) and parse_ref(question.passage) == drill.passage
    ]
    texts = [
        ([each.text for each in question.options if each.key], question) for question in written
    ]
    if not any(
        list(drill.right) == keys
        and {each.text for each in drill.wrong}
        == {each.text for each in question.options if not each.key}
        for keys, question in texts
    ):
        return [f"not as it was written: {drill}"]
    return []


def _named(manual: Manual, title: str) -> list[Practice]:
    return [each for each in manual.of(Practice) if plain(each.title) == plain(title)]


def _go_together(one: Practice, other: Practice) -> bool:
    ties = [(tie, other) for tie in one.related] + [(tie, one) for tie in other.related]
    return any(tie.practice == far.id and tie.type != "not_to_confuse" for tie, far in ties)


def _telling_apart(manual: Manual, drill: Drill) -> list[str]:
    own = manual.get(Practice, drill.part)
    text = own.statement if drill.kind == "rule" else scene(own)
    found = []
    if drill.shown != text or drill.right != (own.title,):
        found.append(f"not its own text: {drill}")
    if holds(text, own.title):
        found.append(f"gives itself away: {drill}")
    for wrong in drill.wrong:
        for other in _named(manual, wrong.text):
            theirs = other.statement if drill.kind == "rule" else scene(other)
            same_rule = plain(other.statement) == plain(own.statement)
            if plain(theirs) == plain(text) or same_rule or _go_together(own, other):
                found.append(f"{wrong.text} is true: {drill}")
        if holds(text, wrong.text) or not _named(manual, wrong.text):
            found.append(f"{wrong.text} is named or no practice: {drill}")
    return found


def _example(manual: Manual, drill: Drill) -> list[str]:
    own = manual.get(Practice, drill.part)
    found = [] if drill.right == (scene(own),) else [f"not its scene: {drill}"]
    for wrong in drill.wrong:
        whose = [each for each in manual.of(Practice) if scene(each) == wrong.text]
        if not whose or any(plain(each.title) == plain(own.title) for each in whose):
            found.append(f"a scene of its own: {drill}")
        if any(_go_together(own, other) for other in whose) or holds(wrong.text, own.title):
            found.append(f"{wrong.text} may show it: {drill}")
    return found


def _area(manual: Manual, drill: Drill) -> list[str]:
    own = manual.get(Area, present(manual.get(Practice, drill.part).area))
    titles = {area.title for area in manual.of(Area)}
    true = drill.right == (own.title,) and all(
        wrong.text in titles and wrong.text != own.title for wrong in drill.wrong
    )
    return [] if true else [f"area: {drill}"]


def _accountable(manual: Manual, drill: Drill) -> list[str]:
    own = manual.get(
        Role, present(present(manual.get(Practice, drill.part).responsibilities).accountable)
    )
    found = [] if drill.right == (own.title,) else [f"accountable: {drill}"]
    names = {plain(name) for name in (own.title, *own.aliases)}
    for wrong in drill.wrong:
        roles = [each for each in manual.of(Role) if each.title == wrong.text]
        called = {plain(name) for each in roles for name in (each.title, *each.aliases)}
        if own in roles or called & names or not roles:
            found.append(f"{wrong.text} answers too: {drill}")
    return found


def _steps(manual: Manual, drill: Drill) -> list[str]:
    steps = tuple(step.text for step in manual.get(Practice, drill.part).steps)
    return [] if drill.right == steps else [f"steps: {drill}"]


def _procedure(manual: Manual, drill: Drill) -> list[str]:
    steps = [step.action for step in manual.get(Procedure, drill.passage.id).steps]
    starts = [start for start in range(len(steps)) if steps[start] == drill.right[0]]
    count = len(drill.right)
    true = any(tuple(steps[start : start + count]) == drill.right for start in starts)
    return [] if true and 3 <= count <= 6 else [f"procedure: {drill}"]


def _terms(manual: Manual, drill: Drill) -> list[str]:
    own = manual.get(Term, drill.part)
    pairs = [(drill.right[0], drill.shown), *((each.text, each.note) for each in drill.wrong)]
    found = [] if pairs[0] == (own.title, own.definition) else [f"term: {drill}"]
    terms = []
    for title, definition in pairs:
        meant = [t for t in manual.of(Term) if (t.title, t.definition) == (title, definition)]
        found += [] if meant else [f"{title} means something else: {drill}"]
        terms += meant[:1]
    for one, other in combinations(terms, 2):
        names, others = (
            {plain(name) for name in (t.title, *(v.text for v in t.variants))} for t in (one, other)
        )
        crossed = [holds(other.definition, n) for n in names]
        crossed += [holds(one.definition, n) for n in others]
        if names & others or plain(one.definition) == plain(other.definition) or any(crossed):
            found.append(f"{one.title} and {other.title} are one: {drill}")
    return found
