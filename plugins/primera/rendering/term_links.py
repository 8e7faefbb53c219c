"""Glossary terms in running text: the first time that a page uses one, it becomes a link."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.model.terms_and_sources import Term
from primera.rendering.addresses import Addresses
from primera.rendering.escape import html


@dataclass(frozen=True, slots=True)
class TermWords:
    """A term, the words it goes by in small letters, and its definition as an attribute."""

    ref: Ref
    names: tuple[str, ...]
    definition: Markup


@dataclass(frozen=True, slots=True)
class Use:
    """Where a text uses a term: from character `start` to before `end`."""

    start: int
    end: int
    term: TermWords


def term_words(manual: Manual) -> dict[str, TermWords]:
    """Term id -> what finds it in a text: title or variant, whole word, in any case."""
    return {term.id: _words(term) for term in manual.of(Term)}


def _words(term: Term) -> TermWords:
    names = {_small(name) for name in (term.title, *(variant.text for variant in term.variants))}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return TermWords(Ref(term.kind, term.id), tuple(longest_first), html(term.definition))


def _small(text: str) -> str:
    """Small letters, one for each character, so that places in both texts are the same."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


class TermLinker:
    """Marks terms in the texts of one page, in the order in which they are handed in.

    Each term is looked for until it is found once. A text costs as many plain searches as the page
    has names left to find, whatever the size of the glossary.
    """

    def __init__(self, page: str, addresses: Addresses, terms: Iterable[TermWords]) -> None:
        self._page = page
        self._addresses = addresses
        self._pending = list(terms)

    def mark(self, text: str) -> Markup:
        """The text as HTML, with a link on the first use of each term still to be marked."""
        uses = self._uses(text) if self._pending else None
        return self._linked(text, uses) if uses else html(text)

    def _uses(self, text: str) -> list[Use]:
        small = _small(text)
        found = [
            Use(start, start + len(name), term)
            for term in self._pending
            for name in term.names
            if name in small and (start := _find_word(small, name)) >= 0
        ]
        kept: list[Use] = []
        marked: set[Ref] = set()
        for use in sorted(found, key=lambda use: (use.start, -use.end, use.term.ref)):
            free = not kept or use.start >= kept[-1].end
            if free and use.term.ref not in marked:
                kept.append(use)
                marked.add(use.term.ref)
        return kept

    def _linked(self, text: str, uses: list[Use]) -> Markup:
        pieces: list[str] = []
        position = 0
        for use in uses:
            self._pending.remove(use.term)
            href = self._addresses.href(use.term.ref, self._page)
            pieces += (
                html(text[position : use.start]),
                f'<a class="pl-term" href="{href}" title="{use.term.definition}">',
                html(text[use.start : use.end]),
                "</a>",
            )
            position = use.end
        pieces.append(html(text[position:]))
        return Markup("".join(pieces))


def _find_word(text: str, name: str) -> int:
    """Where the text holds the name as whole words; -1 when it does not."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (_in_word(text[start - 1 : start]) or _in_word(text[end : end + 1])):
            return start
        start = text.find(name, start + 1)
    return -1


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
