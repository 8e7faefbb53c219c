"""Sections: what stands under a heading of a page."""

from __future__ import annotations

from typing import Annotated

from primera.model.fields import MEANING, Id, Line, Part, Prose


class Section(Part):
    """A piece of a page, under a heading."""

    id: Id
    """Permanent name inside the entry."""
    title: Annotated[Line | None, MEANING] = None
    """Its heading. Without one it goes on with the section before it."""
    prose: Annotated[Prose | None, MEANING] = None
    """Its text."""
