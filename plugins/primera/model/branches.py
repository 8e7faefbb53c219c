"""The branches of a company, and whom to call in each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from primera.model.fields import Id, Line, Part
from primera.model.kinds import Kind
from primera.model.reference_types import RefTo

PHONE_PATTERN = r"^\+?[0-9(][0-9 ().-]{1,28}[0-9]$"
Phone = Annotated[str, StringConstraints(pattern=PHONE_PATTERN)]
"""A number as people dial it: `+57 315 555 0100`."""


class Contact(Part):
    """Somebody to call."""

    role: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="drop")] = None
    """The role that they have there. Nothing: they help with everything."""
    name: Line
    """Who answers: a name, a post or an extension."""
    phone: Phone | None = None
    """Their number."""


class Branch(Part):
    """A place of the company with people of its own."""

    id: Id
    """Permanent name. Devices keep it."""
    name: Line
    """What it is called."""
    contacts: Annotated[tuple[Contact, ...], Field(min_length=1)]
    """Whom to call there, the first one first."""

    def contacts_for(self, role: str | None) -> tuple[Contact, ...]:
        """Those of a role; where there is none, all."""
        found = tuple(contact for contact in self.contacts if role and contact.role == role)
        return found or self.contacts


def dialled(phone: str) -> str:
    """The address of a number for a telephone, as `tel:+573155550100`."""
    return "tel:" + "".join(sign for sign in phone if sign in "+0123456789")
