"""The face of a company: its pictures, its colours, its address, and what everybody can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.checks.media import extension, in_words
from primera.checks.picture_safety import unsafe_part
from primera.checks.prose_findings import places_of
from primera.checks.references import follow
from primera.diagnostics import Diagnostic, Severity
from primera.diagnostics.suggestions import closest
from primera.loading.face_files import MOST_BYTES
from primera.model.contrast import to_hex
from primera.model.identity import PICTURES, Identity
from primera.model.palette import NAMES, colour_of, unreadable
from primera.model.web_address import NoAddressError, web_address

UNREADABLE_PICTURE = Rule("PL620")
UNSAFE_PICTURE = Rule("PL621")
NO_COLOUR = Rule("PL622")
NO_CONTRAST = Rule("PL623")
PUBLIC_PERSON = Rule("PL624", Severity.WARNING)
NO_ADDRESS = Rule("PL625")
EMPTY_COLOUR = Rule("PL627", Severity.WARNING)
HOME = ("identity", "home")
"""The setting that names what stands on the home page."""
RULES = (
    UNREADABLE_PICTURE,
    UNSAFE_PICTURE,
    NO_COLOUR,
    NO_CONTRAST,
    PUBLIC_PERSON,
    NO_ADDRESS,
    EMPTY_COLOUR,
)

_PERSONAL = re.compile(r"\b(?:tel|mailto):|[\w.+-]+@[\w-]+\.\w|^\+?[\d\s().-]{7,}$")
_TOLD = ("green", "verde", "#17663a")


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    identity = context.manual.settings.identity
    if identity:
        yield from _pictures(identity, context)
        yield from _colours(identity, context)
        yield from _address(identity, context)
        yield from _home(context)
        if identity.index:
            yield from _public(identity, context)


def _pictures(identity: Identity, context: CheckContext) -> Iterator[Diagnostic]:
    for key, endings in PICTURES.items():
        path = getattr(identity, key)
        if path is None:
            continue
        span, file = context.span(_at(key)), context.manual.face[path]
        ending = extension(path)
        finding = file.fault or (None if ending in endings else "ending")
        if finding:
            yield UNREADABLE_PICTURE.at(
                span,
                finding=finding,
                file=path,
                allowed=endings,
                size=in_words(file.size),
                most=in_words(MOST_BYTES),
            )
        elif unsafe := unsafe_part(file.content, ending):
            yield UNSAFE_PICTURE.at(span, finding=unsafe[0], file=path, part=unsafe[1])


def _colours(identity: Identity, context: CheckContext) -> Iterator[Diagnostic]:
    colors = identity.colors
    if colors is None:
        return
    for key, value in (("primary", colors.primary), ("accent", colors.accent)):
        if value is None and key in colors.model_fields_set:
            yield EMPTY_COLOUR.at(context.spans.key(None, *_at("colors", key).path), key=key)
        if value is not None and colour_of(value) is None:
            near = closest(value, NAMES)
            yield NO_COLOUR.at(context.span(_at("colors", key)), near, color=value, allowed=_TOLD)
    for wrong in unreadable(colors):
        span = context.span(_at("colors", wrong.key))
        color = getattr(colors, wrong.key)
        yield NO_CONTRAST.at(span, finding=wrong.key, color=color, nearest=to_hex(wrong.nearest))


def _address(identity: Identity, context: CheckContext) -> Iterator[Diagnostic]:
    if identity.domain is None:
        return
    try:
        web_address(identity.domain)
    except NoAddressError as wrong:
        span, domain = context.span(_at("domain")), identity.domain
        yield NO_ADDRESS.at(
            span, wrong.likely, finding=wrong.finding, part=wrong.part, domain=domain
        )


def _home(context: CheckContext) -> Iterator[Diagnostic]:
    """What the home page is to show and leads nowhere; what is hidden leaves it without a word."""
    for place, target in context.index.addresses:
        if place.owner is None and place.path[:2] == HOME and (wrong := follow(target, context)):
            yield wrong.at_page(context.span(place), context)


def _public(identity: Identity, context: CheckContext) -> Iterator[Diagnostic]:
    """What search engines would show of people."""
    if identity.contact and _PERSONAL.search(identity.contact):
        yield PUBLIC_PERSON.at(context.span(_at("contact")), text=identity.contact)
    for at, branch in enumerate(context.manual.settings.branches):
        for number, contact in enumerate(branch.contacts):
            if contact.phone:
                phone = Place(None, ("branches", at, "contacts", number, "phone"))
                yield PUBLIC_PERSON.at(context.span(phone), text=contact.phone)
    for passage in context.index.passages:
        targets = [link.target for link in passage.holds.links]
        for target, place in zip(targets, places_of(targets, passage.text), strict=True):
            if target.lower().startswith(("mailto:", "tel:")):
                yield PUBLIC_PERSON.at(context.inside(passage.place, *place), text=target)


def _at(*path: str) -> Place:
    return Place(None, ("identity", *path))
