"""The manual as templates see it: to be read, looped over and linked to, and nothing else.

Its texts are hostile, and templates write Markdown: every text leaves here ready for a line of
Markdown, with its marks as entities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial

from primera.diagnostics.suggestions import closest
from primera.model.entry import Entry
from primera.model.fields import ID_PATTERN, Part
from primera.model.introspection import Holds, fields_of
from primera.model.kinds import Kind
from primera.model.prose import parse_line, parse_prose, plain_text
from primera.model.quiz import Bank
from primera.model.refs import Ref
from primera.model.registry import COLLECTIONS
from primera.rendering.context import Context
from primera.rendering.escape import heading
from primera.rendering.titles import name_of, summary_of

_ID = re.compile(ID_PATTERN)
_SETTINGS = ("id", "title", "description", "language")
_UNSEEN = frozenset({"former_slugs", "slug"})
_OF_QUESTIONS = ("id", "type", "stem", "passage", "bloom", "difficulty")
"""What is seen of a question. Its key, and what tells it, stay where they are asked."""


class View:
    """Values by name, worked out when they are asked for. `words` is what it prints as."""

    __slots__ = ("__find", "__words")

    def __init__(self, words: str, find: Mapping[str, Callable[[], object]]) -> None:
        self.__words = words
        self.__find = find

    def __getattr__(self, name: str) -> object:
        if name.startswith("_") or name not in self.__find:
            raise AttributeError(name)
        return self.__find[name]()

    def __dir__(self) -> Iterable[str]:
        return self.__find

    def __str__(self) -> str:
        return self.__words


class Text(str):
    """A text that the manual gives to templates. Of an id, too: it has no fields."""

    __slots__ = ()


class Collection:
    """The entries of a kind in their order; one is also found by its id."""

    __slots__ = ("__by_id",)

    def __init__(self, members: Mapping[str, View]) -> None:
        self.__by_id = members

    def __iter__(self) -> Iterator[View]:
        return iter(self.__by_id.values())

    def __len__(self) -> int:
        return len(self.__by_id)

    def __getitem__(self, key: str | int | slice) -> View | tuple[View, ...]:
        return self.__by_id[key] if isinstance(key, str) else tuple(self)[key]

    def __contains__(self, key: object) -> bool:
        return key in self.__by_id or key in tuple(self)

    def __str__(self) -> str:
        return ", ".join(map(str, self))


def likely_field(value: object, name: str) -> str | None:
    """The field of a value of the manual that somebody means who writes one that it has not."""
    return closest(name, dir(value)) if isinstance(value, View) else None


def view_of(context: Context, url_of: Callable[[Ref], str]) -> View:
    """The manual for templates: `{% for p in manual.practices %}{{ p.title }}{% endfor %}`.

    `url_of` gives the URL of an entry for the page that is being filled in.
    """
    settings = context.manual.settings
    found: dict[str, Callable[[], object]] = {
        name: _asked(_plain, getattr(settings, name)) for name in _SETTINGS
    }
    for name, kind in COLLECTIONS.items():
        found[name] = cache(partial(_collection, context, kind, url_of))
    return View(heading(settings.title), found)


def _collection(context: Context, kind: Kind, url_of: Callable[[Ref], str]) -> Collection:
    entries = context.manual.of_kind(kind) if kind is Kind.BANK else context.by_kind.get(kind, ())
    return Collection({entry.id: _entry(entry, url_of) for entry in entries})


def _entry(entry: Entry, url_of: Callable[[Ref], str]) -> View:
    found = _fields(entry)
    if isinstance(entry, Bank):
        found["questions"] = lambda: tuple(_part(each, _OF_QUESTIONS) for each in entry.practised)
    else:
        found["url"] = lambda: Text(url_of(Ref(entry.kind, entry.id)))
        found["summary"] = lambda: Text(heading(summary_of(entry)))
    found.setdefault("number", lambda: None)
    found["kind"] = lambda: Text(entry.kind.value)
    found["name"] = lambda: Text(heading(name_of(entry)))
    return View(heading(entry.title), found)


def _part(part: Part, names: Iterable[str] = ()) -> View:
    found = _fields(part)
    seen = {name: found[name] for name in names} if names else found
    return View(str(_plain(getattr(part, "title", None) or getattr(part, "id", ""))), seen)


def _fields(part: Part) -> dict[str, Callable[[], object]]:
    cls = type(part)
    told = {field.name: _IN_WORDS.get(field.holds, _plain) for field in fields_of(cls)}
    return {
        name: _asked(told.get(name, _plain), getattr(part, name))
        for name in cls.model_fields
        if name not in _UNSEEN
    }


def _asked(show: Callable[[object], object], value: object) -> Callable[[], object]:
    return lambda: show(value)


def _plain(value: object) -> object:
    """A value for a line of Markdown. Ids stay as they are: calls are given them."""
    if isinstance(value, str):
        return Text(value if _ID.match(value) else heading(value))
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return _part(value) if isinstance(value, Part) else value


def _prose(value: object) -> object:
    """Prose in words alone."""
    if isinstance(value, tuple):
        return tuple(map(_prose, value))
    return Text(heading(plain_text(parse_prose(value)))) if isinstance(value, str) else value


def _rich_line(value: object) -> object:
    """A line in words alone."""
    if isinstance(value, tuple):
        return tuple(map(_rich_line, value))
    return Text(heading(plain_text(parse_line(value)))) if isinstance(value, str) else value


_IN_WORDS: Mapping[Holds, Callable[[object], object]] = {
    Holds.PROSE: _prose,
    Holds.RICH_LINE: _rich_line,
}
"""What a text with marks holds -> how templates see it."""
