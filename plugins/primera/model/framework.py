"""Frameworks: named, ordered lists of ideas."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from primera.model.entry import ExitQuestion, Scene, Sourced
from primera.model.fields import ADVISED, MEANING, Id, Line, Part, Prose, StatementId
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import RefTo


class Item(Part):
    """One idea of a framework: stated, explained, shown and tied to practices."""

    id: Id
    """Permanent name inside the framework."""
    title: Annotated[Line, MEANING]
    """Name of the idea."""
    statement: Annotated[Line, MEANING]
    """The idea in one sentence."""
    explanation: Annotated[Prose | None, MEANING, ADVISED] = None
    """What it means at work."""
    example: Scene | None = None
    """A scene that shows it."""
    counterexample: Scene | None = None
    """A scene where it is missing."""
    practices: Annotated[tuple[Id, ...], RefTo(Kind.PRACTICE, if_hidden="drop")] = ()
    """Practices that put it to work."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that it uses."""
    sources: Annotated[tuple[StatementId, ...], RefTo(Kind.SOURCE, if_hidden="drop")] = ()
    """The numbered statements that it rests on."""
    editorial_note: Prose | None = None
    """What was mended or is in doubt in the source."""


class ItemGroup(Part):
    """Items of a framework that stand together under a heading."""

    id: Id
    """Permanent name inside the framework."""
    title: Annotated[Line | None, MEANING, ADVISED] = None
    """Heading of the group."""
    introduction: Prose | None = None
    """What the items of the group have in common."""
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    """The items, in their order."""


class Framework(Sourced):
    """A named, ordered list of ideas, in one or several groups."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.FRAMEWORK,
        collection="frameworks",
        summary="statement",
        link_words=("marco",),
        teaches=True,
    )

    statement: Annotated[Line | None, MEANING, ADVISED] = None
    """What the framework says, in one sentence."""
    introduction: Annotated[Prose | None, MEANING, ADVISED] = None
    """What it is for and where one meets it."""
    diagram: Literal["inverted_pyramid", "standards_cycle", "strategies_and_bonds"] | None = None
    """The diagram that the page shows."""
    groups: Annotated[tuple[ItemGroup, ...], Field(min_length=1)]
    """Its ideas, in one or several groups."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""
    exit_question: ExitQuestion | None = None
    """The question to answer before leaving."""

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order of the page."""
        return tuple(item for group in self.groups for item in group.items)
