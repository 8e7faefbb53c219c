"""What is wrong with the calls and links of hand-written pages, before anything is built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2.filters import FILTERS
from jinja2.tests import TESTS

from primera.checks.context import CheckContext, Rule
from primera.checks.references import follow
from primera.diagnostics import Diagnostic, Severity
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.suggestions import closest
from primera.model.blueprint import is_kept_for_exams
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank
from primera.model.refs import Ref, parse_ref
from primera.site.docs_pages import DocsPage
from primera.site.host import shown_from
from primera.site.macros.calls import Argument, Call, Fault, Given
from primera.site.macros.jinja_messages import template_fault
from primera.site.macros.macro_registry import (
    MACROS,
    MANUAL,
    MANUAL_NAMES,
    Macro,
    likely_in_manual,
    likely_macro,
    usage,
)
from primera.site.macros.markdown_context import Place
from primera.site.macros.page_contents import Contents, contents_of, places_of
from primera.site.macros.templating import Templating

UNKNOWN_ID = Rule("PL801")
HIDDEN_CALL = Rule("PL876", Severity.WARNING)
HIDDEN_LINK = Rule("PL877", Severity.WARNING)
UNKNOWN_MACRO = Rule("PL850")
SMART_QUOTES = Rule("PL851")
WRONG_ARGUMENTS = Rule("PL852")
BAD_TAG = Rule("PL853")
NO_MACROS = Rule("PL854")
IN_SNIPPET = Rule("PL855")
IN_ATTRIBUTE = Rule("PL856")
SHADOWED = Rule("PL857")
COVERED = Rule("PL863")
NOT_IN_MANUAL = Rule("PL864")
NO_IMAGE = Rule("PL866")
KEPT_FOR_EXAMS = Rule("PL880")
UNREADABLE = Rule("PL867")
UNKNOWN_FILTER = Rule("PL868")

_SMART = re.compile(r"[“”„«»‘’‚′″]")
_HEAD_KEY = re.compile(r"^(\w+)[ \t]*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PageIndex:
    """The hand-written pages with what each asks for."""

    pages: tuple[tuple[DocsPage, Contents], ...]
    templating: Templating

    def quoted_banks(self, manual: Manual) -> frozenset[Ref]:
        """The banks that pages show questions of: all of them, when a page works out which."""
        calls = [call for _, contents in self.pages for call in contents.calls]
        banks = [call.arguments[0] for call in calls if call.name == "question" and call.arguments]
        if any(bank.given is not Given.TEXT for bank in banks):
            return frozenset(Ref(Kind.BANK, bank.id) for bank in manual.of(Bank))
        return frozenset(Ref(Kind.BANK, bank.text) for bank in banks)


def index_pages(pages: Iterable[DocsPage], templating: Templating) -> PageIndex:
    """Read what pages ask for."""
    return PageIndex(tuple((page, contents_of(page, templating)) for page in pages), templating)


def check_pages(index: PageIndex, context: CheckContext, root: Path) -> Iterator[Diagnostic]:
    """What is wrong with pages, each at its line and column; paths are shown as from `root`."""
    for page, contents in index.pages:
        yield from _Checker(page, contents, index.templating, context).problems()
        yield from _in_snippets(page, contents, index.templating, root, frozenset())


def _near_id(macro: Macro, ids: list[str], context: CheckContext) -> str | None:
    """The id that somebody means whose last one does not exist."""
    if len(ids) == 1:
        return context.near_id(macro.kind, ids[0])
    return closest(ids[-1], _questions(macro.ref(ids).entry, context))


def _questions(bank: Ref, context: CheckContext) -> frozenset[str]:
    """The questions of a bank; of one with faults all parts: which are questions nobody knows."""
    entry = context.manual.entries.get(bank)
    if isinstance(entry, Bank):
        return frozenset(question.id for question in entry.questions)
    return frozenset(ref.part for ref in context.known if ref.part and ref.entry == bank)


def _in_snippets(
    page: DocsPage,
    contents: Contents,
    templating: Templating,
    root: Path,
    seen: frozenset[Path],
) -> Iterator[Diagnostic]:
    """Calls in files that the host's Markdown puts into a page, when templates are past."""
    places = places_of(page, contents.snippets, templating)
    for named, place in zip(contents.snippets, places, strict=True):
        file = _found(named.text.split(":")[0], templating.snippets)
        if file is None or file in seen or place is Place.EXAMPLE:
            continue
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        snippet = DocsPage(named.text, shown_from(root, file), text)
        inside = contents_of(snippet, templating)
        for call in inside.calls:
            if call.name in MACROS:
                yield IN_SNIPPET.at(snippet.span(call.start, len(call.name)), macro=call.name)
        yield from _in_snippets(snippet, inside, templating, root, seen | {file})


def _found(name: str, folders: Iterable[Path]) -> Path | None:
    files = (folder / name for folder in folders)
    return next((file for file in files if file.is_file()), None)


@dataclass(frozen=True, slots=True)
class _Checker:
    page: DocsPage
    contents: Contents
    templating: Templating
    context: CheckContext

    def problems(self) -> Iterator[Diagnostic]:
        if self.templating.on:
            yield from (self._fault(fault) for _, fault in self.contents.faults)
            yield from self._unreadable()
            yield from self._shadowed()
            yield from self._looked_up()
        else:
            yield from self._not_filled_in()
        for call in self.contents.misplaced:
            yield IN_ATTRIBUTE.at(self.page.span(call.start, len(call.name)), macro=call.name)
        yield from self._calls()
        yield from self._links()

    def _unreadable(self) -> Iterator[Diagnostic]:
        """What the host could not read, or do, though no call of ours is to blame."""
        for fault in self.contents.unreadable:
            yield UNREADABLE.told(self.page.span(fault.start, 1), template_fault(fault.cause))
        for each in self.contents.unknown:
            likely = closest(each.name, (*FILTERS, *TESTS))
            span = self.page.span(each.start, len(each.name))
            yield UNKNOWN_FILTER.at(span, likely, name=each.name)

    def _links(self) -> Iterator[Diagnostic]:
        """Links that lead nowhere, if they are any."""
        pictured = "![" in self.page.text
        followed = ((link, follow(link.text, self.context)) for link in self.contents.links)
        asked = [
            (link, wrong)
            for link, wrong in followed
            if wrong or pictured or self._is_hidden(parse_ref(link.text))
        ]
        places = places_of(self.page, [link for link, _ in asked], self.templating)
        for (link, wrong), place in zip(asked, places, strict=True):
            span = self.page.span(link.start, len(link.text))
            if place is Place.ATTRIBUTE:  # of what is written as a link: an image's
                yield NO_IMAGE.at(span, target=link.text)
            elif wrong and place is Place.LINK:
                yield wrong.at_page(span, self.context)
            elif place is Place.LINK and self._is_hidden(parse_ref(link.text)):
                yield HIDDEN_LINK.at(span, target=link.text)

    def _calls(self) -> Iterator[Diagnostic]:
        head = self._head_keys()
        spoilt = [tag for tag, _ in self.contents.faults]
        for call in self.contents.calls:
            if call.name in head or any(tag.start <= call.start < tag.end for tag in spoilt):
                continue
            span = self.page.span(call.start, len(call.name))
            if call.name in self.templating.covered:
                if not call.bare:
                    yield COVERED.at(span, macro=call.name)
            elif call.name in MACROS:
                yield from self._arguments(call, MACROS[call.name])
            elif self.templating.on:
                yield UNKNOWN_MACRO.at(span, likely_macro(call.name), macro=call.name)

    def _not_filled_in(self) -> Iterator[Diagnostic]:
        """The first call of a page whose host knows no templates."""
        for call in self.contents.calls:
            if call.name in MACROS:
                yield NO_MACROS.at(self.page.span(call.start, len(call.name)), macro=call.name)
                return

    def _shadowed(self) -> Iterator[Diagnostic]:
        """The keys of the front matter by whose names the page calls us in vain."""
        called = {call.name for call in self.contents.calls if not call.bare}
        for name, start in self._head_keys().items():
            if name in called:
                yield SHADOWED.at(self.page.span(start, len(name)), macro=name)

    def _looked_up(self) -> Iterator[Diagnostic]:
        """Names that the page looks for in the manual in vain."""
        for lookup in self.contents.lookups:
            if lookup.name not in MANUAL_NAMES and MANUAL not in self._head_keys():
                span = self.page.span(lookup.start, len(lookup.name))
                yield NOT_IN_MANUAL.at(span, likely_in_manual(lookup.name), name=lookup.name)

    def _head_keys(self) -> Mapping[str, int]:
        head = self.page.text[: self.page.body]
        return {found[1]: found.start(1) for found in _HEAD_KEY.finditer(head)}

    def _fault(self, fault: Fault) -> Diagnostic:
        smart = _SMART.match(self.page.text, fault.start)
        if smart:
            return SMART_QUOTES.at(self.page.span(fault.start, 1), quote=smart[0])
        return BAD_TAG.told(self.page.span(fault.start, 1), template_fault(fault.cause))

    def _arguments(self, call: Call, macro: Macro) -> Iterator[Diagnostic]:
        """The first thing that is wrong with what a call is given."""
        ids: dict[str, Argument] = {}
        for position, argument in enumerate(call.arguments):
            spare = [name for name in macro.parameters if name not in ids]
            name = argument.keyword or (spare[0] if spare else "")
            if position >= len(macro.parameters):
                yield self._wrong(call, (argument.start, argument.text), "many")
                return
            if name not in spare:
                yield self._wrong(call, (argument.keyword_start, name), "keyword", keyword=name)
                return
            if argument.given is Given.OTHER:
                place = (argument.start, argument.text)
                yield self._wrong(call, place, "type", value=argument.text)
                return
            ids[name] = argument
        if len(ids) < len(macro.parameters) and not call.spread:
            yield self._wrong(call, (call.start, call.name), "few")
            return
        yield from self._ids(call, macro, [ids.get(name) for name in macro.parameters])

    def _wrong(
        self, call: Call, place: tuple[int, str], finding: str, **params: Param
    ) -> Diagnostic:
        told: dict[str, Param] = {"macro": call.name, "usage": usage(call.name)}
        told |= {"finding": finding, **params}
        start, text = place
        return WRONG_ARGUMENTS.told(self.page.span(start, len(text)), told)

    def _ids(self, call: Call, macro: Macro, given: list[Argument | None]) -> Iterator[Diagnostic]:
        """The first id that does not exist: the next one rests on it."""
        written: list[str] = []
        for argument in given:
            if argument is None:
                return
            if argument.given is Given.COMPUTED:
                if self._lacks_quotes(argument.text, macro.ref([*written, argument.text])):
                    place = (argument.start, argument.text)
                    yield self._wrong(call, place, "unquoted", value=argument.text)
                return
            written.append(argument.text)
            if not self._is_there(ref := macro.ref(written)):
                span = self.page.span(argument.start, len(argument.text))
                likely = _near_id(macro, written, self.context)
                problem = UNKNOWN_ID.at(span, likely, macro=call.name, id=argument.text)
                yield self.context.with_removal(ref, problem)
                return
            if is_kept_for_exams(self.context.manual, ref):
                span = self.page.span(argument.start, len(argument.text))
                yield KEPT_FOR_EXAMS.at(span, id=argument.text)
                return
            if self._is_hidden(ref):
                span = self.page.span(argument.start, len(argument.text))
                yield HIDDEN_CALL.at(span, macro=call.name, id=argument.text)
                return

    def _is_hidden(self, ref: Ref | None) -> bool:
        return ref is not None and self.context.hiding.manual.is_hidden(ref)

    def _is_there(self, ref: Ref) -> bool:
        """Whether a call can name this: an entry, or a question and no part of one."""
        if ref.part:
            return ref.part in _questions(ref.entry, self.context)
        return ref in self.context.known

    def _lacks_quotes(self, text: str, ref: Ref) -> bool:
        """Whether what a page seems to work out is an id, and none of its words a variable."""
        if ref not in self.context.known:
            return False
        given = {*self.contents.bound, *self._head_keys()}
        words = re.findall(r"[^\W\d]\w*", text)
        return not any(word in given or self.templating.defines(word) for word in words)
