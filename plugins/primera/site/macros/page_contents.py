"""A hand-written page as its host will read it: what it calls, where it links, what it includes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from primera.site.docs_pages import DocsPage
from primera.site.macros.calls import Call, Fault, Lookup, print_fault, read_tag
from primera.site.macros.links import Target, links_in
from primera.site.macros.macro_registry import MANUAL
from primera.site.macros.markdown_context import Place, standings
from primera.site.macros.tagged_text import TaggedText
from primera.site.macros.tags import Tag, TagKind, environment_of, tags_of
from primera.site.macros.template_errors import (
    TemplateErrors,
    Unknown,
    places_of_unknown,
    statement_faults,
    structure_fault,
    template_errors,
    unknown_in,
)
from primera.site.macros.templating import Templating


@dataclass(frozen=True, slots=True)
class Contents:
    """What a page asks for. `misplaced` are calls inside attributes of elements.

    `faults` are those of tags that mean us, `unreadable` those of others, `unknown` the filters and
    tests that nobody defines, and `bound` the names that the page gives a meaning.

    Of links and snippets it holds those in code too: most pages have neither, and most links lead
    somewhere, so that nobody has to know. `places_of` tells.
    """

    calls: tuple[Call, ...] = ()
    misplaced: tuple[Call, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    faults: tuple[tuple[Tag, Fault], ...] = ()
    unreadable: tuple[Fault, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    bound: frozenset[str] = frozenset()
    links: tuple[Target, ...] = ()
    snippets: tuple[Target, ...] = ()


_UNRENDERED = re.compile(r"^render_macros:[ \t]*(?:false|no|off)\b", re.MULTILINE | re.IGNORECASE)
_SNIPPET = re.compile(r"""^[ \t]*-+8<-+[ \t]+["']([^"'\n]+)["']""", re.MULTILINE)


def is_rendered(page: DocsPage) -> bool:
    """Whether templates of a page are filled in, as far as its front matter says."""
    return not _UNRENDERED.search(page.text[: page.body])


def contents_of(page: DocsPage, templating: Templating) -> Contents:
    """What a page calls outside of code, comments and raw blocks, and what it links to."""
    start = page.body
    start += len(page.text) - start - len(page.text[start:].lstrip("\n"))  # as hosts do
    tags = list(tags_of(page.text, templating.syntax, start)) if is_rendered(page) else []
    text = templating.without_foreign(page.text, tags)
    links = tuple(found for found in links_in(text, start) if not _inside(found.start, tags))
    snippets = tuple(_snippets(text, start)) if templating.snippets else ()
    found = Contents(links=links, snippets=snippets)
    return _with_tags(found, TaggedText(text, start, tags, templating)) if tags else found


def _with_tags(contents: Contents, tagged: TaggedText) -> Contents:
    """The contents of a page with what its tags say."""
    templating, text = tagged.templating, tagged.text
    errors = _template_errors(tagged)
    if not (errors.broken or errors.unknown or tagged.ours):
        return contents
    environment = environment_of(templating.syntax)
    live = [
        (standing.place, tag)
        for tag, standing in zip(tagged.tags, tagged.standings, strict=True)
        if standing.place is not Place.EXAMPLE
    ]
    readings = [(place, tag, read_tag(text, tag, environment, errors.lexed)) for place, tag in live]
    told = ((tag, reading.fault) for _, tag, reading in readings)
    if not errors.tree:
        told = ((tag, fault or print_fault(text, tag, environment)) for tag, fault in told)
    faults = [(tag, fault) for tag, fault in told if fault]
    bound = frozenset[str]().union(*(reading.bound for _, _, reading in readings))
    calls = [
        (place, call)
        for place, _, reading in readings
        for call in reading.calls
        if call.name not in bound and templating.means_us(call.name)
    ]
    outside = [tag for _, tag in live]
    ours = MANUAL not in bound | templating.taken | templating.covered
    return replace(
        contents,
        calls=tuple(call for place, call in calls if place is not Place.ATTRIBUTE),
        misplaced=tuple(call for place, call in calls if place is Place.ATTRIBUTE),
        lookups=tuple(
            lookup
            for _, _, reading in readings
            for lookup in reading.lookups
            if ours and lookup.of == MANUAL
        ),
        faults=tuple((tag, fault) for tag, fault in faults if tag in tagged.ours),
        unreadable=_unreadable(tagged, errors, faults, outside),
        unknown=_unknown(
            text, errors, [tag for tag in outside if tag not in dict(faults)], templating
        ),
        bound=bound,
    )


def _template_errors(tagged: TaggedText) -> TemplateErrors:
    """What the host says of the templates of a page."""
    templating = tagged.templating
    if not templating.on or templating.extended:
        return TemplateErrors()
    errors = template_errors(tagged.veiled, environment_of(templating.syntax), templating)
    if errors.tree:
        templating.trees.keep(tagged.text[tagged.start :], errors.tree)
    return errors


def _unknown(
    text: str, errors: TemplateErrors, sound: Sequence[Tag], templating: Templating
) -> tuple[Unknown, ...]:
    """The filters and tests that nobody defines, also in a page that cannot be read."""
    names = errors.unknown
    if errors.broken:
        names = unknown_in(text, sound, environment_of(templating.syntax), templating)
    return tuple(places_of_unknown(text, sound, names))


def _unreadable(
    tagged: TaggedText,
    errors: TemplateErrors,
    faults: Sequence[tuple[Tag, Fault]],
    tags: Sequence[Tag],
) -> tuple[Fault, ...]:
    """What keeps a page from being read, beside the tags that mean us."""
    if errors.broken is None:
        return ()
    found = tuple(_faults_of_others(tagged, faults, tags))
    if found or faults:
        return found
    return (replace(errors.broken, start=errors.broken.start + tagged.start),)


def _faults_of_others(
    tagged: TaggedText, faults: Sequence[tuple[Tag, Fault]], tags: Sequence[Tag]
) -> Iterator[Fault]:
    text, environment = tagged.text, environment_of(tagged.templating.syntax)
    known = {tag for tag, _ in faults}
    sound = [tag for tag in tags if tag not in known]
    found = [*faults, *statement_faults(text, sound, environment)]
    if not any(tag.kind is TagKind.BLOCK for tag, _ in found):
        structure = structure_fault(text, tags, environment)
        found += [structure] if structure else []
    yield from (fault for tag, fault in found if tag not in known or tag not in tagged.ours)


def places_of(page: DocsPage, targets: Sequence[Target], templating: Templating) -> list[Place]:
    """Where some links or snippets of a page stand."""
    start = page.body
    spans = [(each.start - start, each.start + len(each.text) - start) for each in targets]
    found = standings(page.text[start:], spans, templating.extensions)
    return [standing.place for standing in found]


def _snippets(text: str, start: int) -> list[Target]:
    return [Target(found[1], found.start(1)) for found in _SNIPPET.finditer(text, start)]


def _inside(start: int, tags: Iterable[Tag]) -> bool:
    return any(tag.start <= start < tag.end for tag in tags)
