"""A hand-written page as its host will read it: what it calls, where it links, what it includes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from primera.site.docs_pages import DocsPage
from primera.site.macros.calls import Call, Fault, Lookup, read_tag
from primera.site.macros.links import Target, links_in
from primera.site.macros.macro_registry import MANUAL
from primera.site.macros.markdown_context import Place, standings
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
    tags = list(tags_of(page.text, templating.syntax, start)) if is_rendered(page) else []
    text = templating.without_foreign(page.text, tags)
    page = replace(page, text=text)
    links = tuple(found for found in links_in(text, start) if not _inside(found.start, tags))
    snippets = tuple(_snippets(text, start)) if templating.snippets else ()
    environment = environment_of(templating.syntax)
    errors = _template_errors(text[start:], tags, templating)
    if errors == TemplateErrors() and not any(templating.concerns_us(text, tag) for tag in tags):
        return Contents(links=links, snippets=snippets)
    spans = [(tag.start - start, tag.end - start) for tag in tags]
    places = standings(text[start:], spans, templating.extensions)
    live = [
        (place, tag)
        for tag, place in zip(tags, places, strict=True)
        if place.place is not Place.EXAMPLE
    ]
    readings = [(place.place, tag, read_tag(text, tag, environment)) for place, tag in live]
    bound = frozenset[str]().union(*(reading.bound for _, _, reading in readings))
    calls = [
        (place, call)
        for place, _, reading in readings
        for call in reading.calls
        if call.name not in bound and templating.means_us(call.name)
    ]
    outside = [tag for _, tag in live]
    faults = [(tag, reading.fault) for _, tag, reading in readings if reading.fault]
    ours = MANUAL not in bound | templating.taken | templating.covered
    return Contents(
        tuple(call for place, call in calls if place is not Place.ATTRIBUTE),
        tuple(call for place, call in calls if place is Place.ATTRIBUTE),
        tuple(
            lookup
            for _, _, reading in readings
            for lookup in reading.lookups
            if ours and lookup.of == MANUAL
        ),
        tuple((tag, fault) for tag, fault in faults if templating.concerns_us(text, tag)),
        _unreadable(page, errors, faults, outside, templating),
        _unknown(text, errors, [tag for tag in outside if tag not in dict(faults)], templating),
        bound,
        links,
        snippets,
    )


def _template_errors(body: str, tags: Sequence[Tag], templating: Templating) -> TemplateErrors:
    """What the host says of the templates of a page, if it has any."""
    if not tags or not templating.on:
        return TemplateErrors()
    return template_errors(veiled(body, templating), environment_of(templating.syntax), templating)


def _unknown(
    text: str, errors: TemplateErrors, sound: Sequence[Tag], templating: Templating
) -> tuple[Unknown, ...]:
    """The filters and tests that nobody defines, also in a page that cannot be read."""
    names = errors.unknown
    if errors.broken:
        names = unknown_in(text, sound, environment_of(templating.syntax), templating)
    return tuple(places_of_unknown(text, sound, names))


def _unreadable(
    page: DocsPage,
    errors: TemplateErrors,
    faults: Sequence[tuple[Tag, Fault]],
    tags: Sequence[Tag],
    templating: Templating,
) -> tuple[Fault, ...]:
    """What keeps a page from being read, beside the tags that mean us."""
    if errors.broken is None:
        return ()
    found = tuple(_faults_of_others(page.text, faults, tags, templating))
    if found or faults:
        return found
    return (replace(errors.broken, start=errors.broken.start + page.body),)


def _faults_of_others(
    text: str, faults: Sequence[tuple[Tag, Fault]], tags: Sequence[Tag], templating: Templating
) -> Iterator[Fault]:
    environment = environment_of(templating.syntax)
    known = {tag for tag, _ in faults}
    sound = [tag for tag in tags if tag not in known]
    found = [*faults, *statement_faults(text, sound, environment)]
    if not any(tag.kind is TagKind.BLOCK for tag, _ in found):
        structure = structure_fault(text, tags, environment)
        found += [structure] if structure else []
    yield from (
        fault for tag, fault in found if tag not in known or not templating.concerns_us(text, tag)
    )


def places_of(page: DocsPage, targets: Sequence[Target], templating: Templating) -> list[Place]:
    """Where some links or snippets of a page stand."""
    start = page.body
    spans = [(each.start - start, each.start + len(each.text) - start) for each in targets]
    found = standings(page.text[start:], spans, templating.extensions)
    return [standing.place for standing in found]


def veiled(text: str, templating: Templating) -> str:
    """The Markdown of a page with all that is no template in raw blocks.

    Those are anchors (`{#anchor}`), and code and comments that show how we are called or hold what
    no template can. No line moves, and filled in the text is what its author sees.
    """
    tags = list(tags_of(text, templating.syntax))
    hidden = {tag for tag in tags if tag.kind is TagKind.ANCHOR}
    shown = {tag for tag in tags if _is_example(text, tag, templating)}
    if shown:
        hidden |= _alike(text, tags, shown, templating)
    pieces, last = [], 0
    for tag in tags:
        if tag in hidden:
            pieces += [text[last : tag.start], _raw(text[tag.start : tag.end], templating)]
            last = tag.end
    return "".join([*pieces, text[last:]])


def _is_example(text: str, tag: Tag, templating: Templating) -> bool:
    """Whether a tag, if it stands in code, is there to be seen."""
    if templating.concerns_us(text, tag):
        return True
    faulty = tag.kind is TagKind.PRINT and read_tag(text, tag, environment_of(templating.syntax))
    return bool(faulty and faulty.fault)


def _alike(text: str, tags: Sequence[Tag], shown: set[Tag], templating: Templating) -> set[Tag]:
    """All tags of the pieces of code, and of the comments, in which one of `shown` stands."""
    spans = [(tag.start, tag.end) for tag in tags]
    places = standings(text, spans, templating.extensions)
    inside = [(tag, place.group) for tag, place in zip(tags, places, strict=True) if place.group]
    groups = {group for tag, group in inside if tag in shown}
    return {tag for tag, group in inside if group in groups and tag.kind is not TagKind.RAW}


def _raw(tag: str, templating: Templating) -> str:
    """A template that prints the words of a tag."""
    begin, end = templating.syntax.block
    if re.search(r"\b(?:end)?raw\b", tag):
        before, after = templating.syntax.variable
        quoted = tag.replace("\\", "\\\\").replace('"', '\\"')
        return f'{before} "{quoted}" {after}'
    return f"{begin} raw {end}{tag}{begin} endraw {end}"


def _snippets(text: str, start: int) -> list[Target]:
    return [Target(found[1], found.start(1)) for found in _SNIPPET.finditer(text, start)]


def _inside(start: int, tags: Iterable[Tag]) -> bool:
    return any(tag.start <= start < tag.end for tag in tags)
