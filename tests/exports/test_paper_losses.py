"""What a quiz has and its papers do not is named, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tests.paper.samples import SAY, every_type, quiz

from primera.exports.formats.paper import EXPORTER, PaperOptions
from primera.exports.paper.losses import losses_of
from primera.exports.port import Export, Step, Subject
from primera.model.entry import Media
from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.model.manual import Manual
from primera.model.prose import parse_prose, plain_text
from primera.model.question import LintException
from primera.model.question_types import Question
from primera.model.quiz import Bank
from primera.model.refs import Ref

HINT = "Piensa en lo que se ve desde la puerta."
BANK = every_type().get(Bank, "todos")
REF = Ref(BANK.kind, BANK.id)


def with_questions(questions: tuple[Question, ...]) -> Manual:
    """The manual with these questions in the bank of all types."""
    bank = BANK.model_copy(update={"questions": questions})
    return Manual(every_type().settings, {**every_type().entries, REF: bank})


def with_hints() -> Manual:
    return with_questions(
        tuple(question.model_copy(update={"hint": HINT}) for question in BANK.questions)
    )


def exported(manual: Manual) -> Export:
    subject = Subject(manual, SAY, lambda name: b"", lambda ref: "")
    return EXPORTER.export(subject, PaperOptions("todos", seed=7))


def texts_of(part: Part, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Every text inside a part for whoever answers or marks, with its place."""
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        members = enumerate(value) if field.many else [(None, value)] if value else []
        for index, member in members:
            place = (*path, field.name) if index is None else (*path, field.name, index)
            if field.holds is Holds.PART and not isinstance(member, LintException):
                yield from texts_of(member, place)
            elif field.holds in (Holds.LINE, Holds.PROSE):
                yield place, member


def characters(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_each_text_of_a_question_is_printed_or_named_as_lost() -> None:
    manual = with_hints()
    made = exported(manual)
    html = " ".join(text for text in made.files.values() if isinstance(text, str))
    shown = characters(unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.S)))
    texts = dict(texts_of(manual.get(Bank, "todos"), ()))
    asked = {path: text for path, text in texts.items() if path[0] == "questions"}
    absent = {
        path
        for path, text in asked.items()
        for piece in re.split(r"\[\[.*?\]\]", plain_text(parse_prose(text)))
        if characters(piece) not in shown
    }
    lost = {loss.path for loss in made.losses if loss.what in ("hint", "feedback")}
    assert len(asked) > 100
    assert absent == lost


def test_they_come_in_the_order_of_the_bank() -> None:
    paths = [loss.path[1] for loss in exported(with_hints()).losses]
    assert paths == sorted(paths, key=int)
    assert len(paths) > len(BANK.questions)


def test_recordings_and_links_are_named_and_pictures_are_not() -> None:
    media = (
        Media(kind="image", file="plano.svg", alt="Plano"),
        Media(kind="audio", file="voz.mp3", transcript="«Buenas tardes».", title="La voz"),
    )
    linked = "Lo primero es [mirar](practica:saludo-inmediato)."
    first = BANK.questions[0].model_copy(update={"media": media, "explanation": linked})
    losses = exported(with_questions((first, *BANK.questions[1:]))).losses
    found = {loss.path: loss.what for loss in losses if loss.what in ("recording", "link")}
    assert found == {
        ("questions", 0, "media", 1): "recording",
        ("questions", 0, "explanation"): "link",
    }


def test_what_is_not_asked_is_not_lost() -> None:
    manual = with_hints()
    asked = {loss.path[1] for loss in losses_of(manual, quiz("sorteado"), 7, SAY)}
    assert len(asked) < len(BANK.questions)
