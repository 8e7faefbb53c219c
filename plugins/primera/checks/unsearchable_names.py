"""Other names of entries that the search cannot look for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic
from primera.model.refs import Ref
from primera.model.roles import Role
from primera.model.terms_and_sources import Term
from primera.strings import load_strings

IDLE = Rule("PL508", excusable=True)
RULES = (IDLE,)

_WORD = re.compile(r"[^\W_]+")


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each name of which every word is too common to be searched for."""
    common = _words(load_strings(context.manual.settings.language)("search.stop_words"))
    for place, text in _names(context):
        if _words(text) <= common:
            yield IDLE.at(context.span(place), text=text)


def _names(context: CheckContext) -> Iterator[tuple[Place, str]]:
    for term in context.manual.of(Term):
        for index, variant in enumerate(term.variants):
            yield Place(Ref(term.kind, term.id), ("variants", index, "text")), variant.text
    for role in context.manual.of(Role):
        for index, alias in enumerate(role.aliases):
            yield Place(Ref(role.kind, role.id), ("aliases", index)), alias
    for ref, entry in context.manual.entries.items():
        for index, name in enumerate(entry.also):
            yield Place(ref, ("also", index)), name


def _words(text: str) -> set[str]:
    """The words of a text without capitals and accents, as people type them in a search box."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return set(_WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign))))
