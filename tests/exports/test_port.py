"""What an exporter has to say of itself, and that it is held to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pytest
from tests.paper.samples import every_type

from primera.exports import ExporterError
from primera.exports.formats import NAMES, exporter_of
from primera.exports.options import Whole
from primera.exports.port import Export, Exporter, Loss, Subject
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.strings import load_strings


@dataclass(frozen=True)
class Options:
    seed: Annotated[int, Whole(0, 9)] = 0


@dataclass(frozen=True)
class Unmarked:
    seed: int = 0


SUBJECT = Subject(every_type(), load_strings("es"), lambda name: b"", lambda ref: "")
HINT = Loss("hint", Ref(Kind.BANK, "todos"), ("questions", 0, "hint"))


def giving(*names: str, losses: tuple[Loss, ...] = (HINT,)) -> Export:
    """What comes of an exporter that has the words of ours and gives files of some names."""
    made = Export("x", dict.fromkeys(names, b""), losses)
    words_of_paper = ("hint",)
    found = Exporter("paper", Options, (".html",), words_of_paper, lambda subject, options: made)
    return found.export(SUBJECT, Options())


@pytest.mark.parametrize("name", NAMES)
def test_every_exporter_is_whole(name: str) -> None:
    assert exporter_of(name).name == name


def test_one_that_names_no_losses_is_none() -> None:
    with pytest.raises(ExporterError, match="«paper» names no losses"):
        Exporter("paper", Options, (".html",), (), lambda subject, options: giving())


def test_one_that_does_not_say_how_its_files_end_is_none() -> None:
    with pytest.raises(ExporterError, match="does not say how its files end"):
        Exporter("paper", Options, (), ("hint",), lambda subject, options: giving())


def test_one_whose_loss_has_no_words_is_none() -> None:
    with pytest.raises(ExporterError, match=r"no words for paper\.loss\.smell: es"):
        Exporter("paper", Options, (".html",), ("smell",), lambda subject, options: giving())


def test_an_option_says_how_it_is_given() -> None:
    with pytest.raises(TypeError, match=r"Unmarked\.seed does not say how it is given"):
        Exporter("paper", Unmarked, (".html",), ("hint",), lambda subject, options: giving())


def test_it_gives_what_it_names() -> None:
    assert list(giving("a.html", "b.html").files) == ["a.html", "b.html"]


@pytest.mark.parametrize("name", ["a.htm", "../a.html", "b/a.html", "/a.html"])
def test_a_file_of_another_kind_or_place_is_refused(name: str) -> None:
    with pytest.raises(ExporterError, match="writes to"):
        giving(name)


def test_two_files_that_some_disk_takes_for_one_are_refused() -> None:
    with pytest.raises(ExporterError, match="two files one name"):
        giving("a.html", "A.html")


def test_a_loss_that_it_has_not_named_is_refused() -> None:
    with pytest.raises(ExporterError, match="does not name the loss «link»"):
        giving(losses=(HINT, Loss("link", HINT.ref)))
