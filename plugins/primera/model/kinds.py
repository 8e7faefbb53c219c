"""The kinds of entry that a manual is made of, and what each says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of entry. The value is the singular key used in code, locales and CSS.

    Pages and reports list the kinds in this order.
    """

    AREA = "area"
    PRACTICE = "practice"
    FRAMEWORK = "framework"
    METHOD = "method"
    METRIC = "metric"
    PROCEDURE = "procedure"
    STANDARD = "standard"
    CYCLE = "cycle"
    PAGE = "page"
    ROLE = "role"
    CHECKLIST = "checklist"
    SITUATION = "situation"
    PATH = "path"
    BANK = "bank"
    QUIZ = "quiz"
    TERM = "term"
    SOURCE = "source"


MODULES = (
    "practice",
    "framework",
    "metrics",
    "operations",
    "page",
    "roles",
    "quiz",
    "situation",
    "terms_and_sources",
)
"""The modules of this package with the classes of their entries, which the registry imports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindSpec:
    """What the layers below the pages have to know of a kind; its class of entries declares it.

    How the kind is shown is in `primera.rendering.kinds`.
    """

    kind: Kind
    collection: str
    """The top-level key of the YAML that holds its entries."""
    summary: str
    """The field that says an entry in a sentence or two."""
    link_words: tuple[str, ...] = ()
    """What links may say before the colon beside the kind's own value: `practica:`."""
    has_pages: bool = True
    """Whether each entry has a page of its own."""
    shown_by: Kind | None = None
    """The kind on whose pages its entries are shown, where they have none."""
    holds: Kind | None = None
    """The kind that its entries are groups of: whoever names one means all that is in it, and
    without them there is nothing to show."""
    teaches: bool = False
    """Whether it holds something to learn, which questions can test: the coverage counts it."""
