"""The kind «page»: what a company has to say that is no other kind of entry."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from primera.model.entry import ExitQuestion, Sourced
from primera.model.fields import ADVISED, MEANING, Id, Line
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import RefTo
from primera.model.section import Section


class ManualPage(Sourced):
    """A policy, a welcome, a directory, a price list: sections under headings."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.PAGE,
        collection="pages",
        summary="statement",
        link_words=("pagina",),
        teaches=True,
    )

    statement: Annotated[Line | None, MEANING, ADVISED] = None
    """What it says, in one sentence."""
    roles: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="last_hides_me")] = ()
    """The roles that it is for. None: everybody."""
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    """What it says, under headings, in the order of reading."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""
    exit_question: ExitQuestion | None = None
    """The question to answer before leaving."""
