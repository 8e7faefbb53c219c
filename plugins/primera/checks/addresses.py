"""Two pages at one address, and addresses that the site keeps for itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic
from primera.model.kinds import Kind

DUPLICATE = Rule("PL407")
RESERVED = Rule("PL408")
RULES = (DUPLICATE, RESERVED)

_Claim: TypeAlias = "tuple[tuple[Kind, str], Place]"

RESERVED_NAMES = frozenset({"index", "readme"})
"""What the landing page of a kind is written to; MkDocs reads `readme` as `index`."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each address, present or former, that something else has."""
    claims = [*_present(context), *_former(context)]
    for (_, address), place in claims:
        if address in RESERVED_NAMES:
            yield RESERVED.at(context.span(place), address=address)
    free = (claim for claim in claims if claim[0][1] not in RESERVED_NAMES)
    for (kind, address), place, first in context.repeats(free):
        assert first.owner is not None
        yield DUPLICATE.at(
            context.span(place),
            related=context.first(first),
            address=address,
            kind=kind.value,
            id=first.owner.id,
        )


def _present(context: CheckContext) -> Iterator[_Claim]:
    for ref, entry in context.manual.entries.items():
        if entry.spec.has_pages:
            yield (ref.kind, entry.address), Place(ref, ("slug" if entry.slug else "id",))


def _former(context: CheckContext) -> Iterator[_Claim]:
    for ref, entry in context.manual.entries.items():
        # Once an entry has a slug, the address made of its id leads there, listed or not.
        if entry.address != entry.id:
            yield (ref.kind, entry.id), Place(ref, ("id",))
        for index, slug in enumerate(entry.former_slugs):
            if slug != entry.id or entry.address == entry.id:
                yield (ref.kind, slug), Place(ref, ("former_slugs", index))
