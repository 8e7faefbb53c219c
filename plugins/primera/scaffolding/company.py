"""What a new project is told of the company that it is for."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from primera.model.settings import BASE_ID
from primera.model.slugs import id_of
from primera.strings import Language

LONGEST_NAME = 80
LONGEST_SECTOR = 40
_NAMELESS = "manual-{}"
"""The id of a manual whose name has no letter that an id may have, or is that of the base."""
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture, the name that it has in the project, and the file that it comes from."""

    name: str
    content: bytes
    file: Path


@dataclass(frozen=True, slots=True)
class Company:
    """A company, as its manual presents it: its texts are lines."""

    name: str
    sector: str
    language: Language
    address: str
    color: str | None = None
    logo: Logo | None = None

    @property
    def manual_id(self) -> str:
        """The permanent name of its manual: no other company shall have it by chance."""
        found = id_of(self.name)
        if found and found != BASE_ID:
            return found
        return _NAMELESS.format(sha256(self.name.encode()).hexdigest()[:_DIGITS])
