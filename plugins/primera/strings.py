"""Every word that a person sees, by language and by way of addressing the reader.

A locale is a folder `locales/<language>/` of TOML files; the file's name is the first part of the
key: `check` in `quiz.toml` is `quiz.check`. A value is a text with `{braces}`, or a table with
`tu`, `usted` and `vos`, or with `one` and `other` for a number `n`. The files of a folder inside
the locale are one table under the folder's name. Those of `kinds/` and `question_types/`, one for
each kind of entry and type of question, have all that is said of it, for whatever part of the
package: their tables have whole keys, as `[pages.role]`.
"""

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, TypeAlias, get_args

Language: TypeAlias = Literal["es", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
ADDRESSES = ("tu", "usted", "vos")

_GATHERED = ("kinds", "question_types")
"""Folders whose files have all that is said of one thing, under whole keys."""

_FIRST_PART = re.compile(r"^\[(\w+)", re.MULTILINE)

_Entry: TypeAlias = "str | dict[str, _Entry]"


class MissingWordsError(LookupError):
    """A locale that lacks a key: `files` are those of its folder that have the key's table."""

    def __init__(self, key: str, language: str, files: Sequence[str]) -> None:
        *tables, last = key.split(".")
        if len(files) == 1:
            whole = files[0].startswith(_GATHERED)
            where = _inside(tables if whole else tables[1:], last)
            super().__init__(f"no words for {key}: locales/{language}/{files[0]} has no {where}")
        else:
            rooms = " or ".join(f"{name}/" for name in _GATHERED)
            super().__init__(
                f"no words for {key}: no file of locales/{language}/ has {_inside(tables, last)}."
                f" The words of a kind or a question type are in a file of its name in {rooms}"
            )


def _inside(tables: Sequence[str], last: str) -> str:
    return f"[{'.'.join(tables)}] {last}" if tables else last


class Strings:
    """The strings of one language, in one way of addressing the reader."""

    def __init__(self, language: str, address: str, locale: _Locale) -> None:
        self.language = language
        self.address = address
        self._locale = locale
        self._tables: dict[str, dict[str, str]] = {}
        self._groups: dict[str, dict[str, dict[str, str]]] = {}

    def __call__(self, key: str, /, **params: object) -> str:
        """The text of `key` with its braces filled; a number goes in as `n`.

        Raises MissingWordsError when the locale lacks the key, KeyError when a brace has no
        parameter.
        """
        return self._pick(key, params).format_map(params)

    def __contains__(self, key: str) -> bool:
        texts = self._table_of(key)
        return key in texts or f"{key}.other" in texts

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that change with any of the texts."""
        sources = b"\0".join((self.address.encode(), *self._locale.sources()))
        return hashlib.sha256(sources).hexdigest()[:16]

    def under(self, prefix: str) -> dict[str, str]:
        """All texts below `prefix.`, keyed by what follows it, braces unfilled."""
        start = f"{prefix}."
        found = self._group_of(prefix) if "." in prefix else self._table_of(prefix)
        return {
            key.removeprefix(start): text for key, text in found.items() if key.startswith(start)
        }

    def _pick(self, key: str, params: dict[str, object]) -> str:
        texts = self._table_of(key)
        if key in texts:
            return texts[key]
        form = "one" if params.get("n") == 1 else "other"
        if f"{key}.{form}" not in texts:
            files = self._locale.files_with(key.split(".")[:-1])
            raise MissingWordsError(key, self.language, files)
        return texts[f"{key}.{form}"]

    def _group_of(self, key: str) -> dict[str, str]:
        """The texts whose keys have the same first two parts."""
        table, second, *_ = key.split(".")
        if table not in self._groups:
            groups = self._groups[table] = {}
            for each, text in self._table_of(table).items():
                groups.setdefault(each.split(".")[1], {})[each] = text
        return self._groups[table].get(second, {})

    def _table_of(self, key: str) -> dict[str, str]:
        """The texts whose keys have the same first part, which are read when one is wanted."""
        name = key.partition(".")[0]
        if name not in self._tables:
            self._tables[name] = dict(self._flatten(f"{name}.", self._locale.table(name)))
        return self._tables[name]

    def _flatten(self, prefix: str, tree: dict[str, _Entry]) -> Iterator[tuple[str, str]]:
        for name, value in tree.items():
            key = f"{prefix}{name}"
            if isinstance(value, str):
                yield key, value
            elif set(value) & set(ADDRESSES):
                spoken = value.get(self.address, value.get("tu"))
                assert isinstance(spoken, str), key
                yield key, spoken
            else:
                yield from self._flatten(f"{key}.", value)


def spoken_here() -> str:
    """The first language that the environment asks for, if we speak it; else Spanish."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    asked = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return asked[:2] if asked[:2] in LANGUAGES else LANGUAGES[0]


def load_strings(language: str = LANGUAGES[0], address: str = ADDRESSES[0]) -> Strings:
    """Read the locale of `language`, addressing the reader as `address` says.

    Raises FileNotFoundError for a language that is not in LANGUAGES.
    """
    return _loaded(language, address)


@lru_cache
def _loaded(language: str, address: str) -> Strings:
    return Strings(language, address, _Locale(language))


class _Locale:
    """The folder of a language, whose files are read one by one.

    Most of it tells what is wrong with a manual, which most runs do not have to say.
    """

    def __init__(self, language: str) -> None:
        folder = files("primera").joinpath("locales", language)
        found = sorted(folder.iterdir(), key=lambda entry: entry.name)
        self._entries = {entry.name.removesuffix(".toml"): entry for entry in found}

    def table(self, name: str) -> dict[str, _Entry]:
        """What the keys hold that begin with `name`; nothing when there are none."""
        table: dict[str, _Entry] = {}
        if name in self._entries and name not in _GATHERED:
            _add(table, _joined(self._entries[name]))
        for each in self._gathered:
            if name in each.names:
                _add(table, each.tables[name])
        return table

    def sources(self) -> Iterator[bytes]:
        """The names and the bytes of all files."""
        for name, entry in self._entries.items():
            for file in _files(entry):
                yield from (name.encode(), file.name.encode(), file.read_bytes())

    def files_with(self, tables: Sequence[str]) -> list[str]:
        """The files, in the folder, that have the table of a key."""
        return [
            f"{name}/{file.name}" if entry.is_dir() else file.name
            for name, entry in self._entries.items()
            if name in (*_GATHERED, tables[0])
            for file in _files(entry)
            if _has(_parsed(file), tables if name in _GATHERED else tables[1:])
        ]

    @cached_property
    def _gathered(self) -> tuple[_Gathered, ...]:
        folders = (self._entries[name] for name in _GATHERED)
        return tuple(_Gathered(file) for folder in folders for file in _files(folder))


class _Gathered:
    """A file whose keys begin with several names. It is parsed when one of them is wanted."""

    def __init__(self, file: Traversable) -> None:
        self._text = file.read_text(encoding="utf-8")
        self.names = frozenset(_FIRST_PART.findall(self._text))

    @cached_property
    def tables(self) -> dict[str, _Entry]:
        return tomllib.loads(self._text)


def _joined(entry: Traversable) -> dict[str, _Entry]:
    """The table of a file, or of all files of a folder together."""
    joined: dict[str, _Entry] = {}
    for file in _files(entry):
        _add(joined, _parsed(file))
    return joined


def _parsed(file: Traversable) -> dict[str, _Entry]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _files(entry: Traversable) -> list[Traversable]:
    inside = entry.iterdir() if entry.is_dir() else [entry]
    return sorted(
        (file for file in inside if file.name.endswith(".toml")), key=lambda file: file.name
    )


def _has(tree: _Entry, tables: Sequence[str]) -> bool:
    """Whether a tree has a table inside of others."""
    for name in tables:
        if not isinstance(tree, dict) or name not in tree:
            return False
        tree = tree[name]
    return isinstance(tree, dict)


def _add(tree: dict[str, _Entry], more: _Entry) -> None:
    """Put texts into a tree, table by table."""
    for key, value in _items(more):
        found = tree.setdefault(key, value)
        if isinstance(found, dict) and found is not value:
            _add(found, value)


def _items(table: _Entry) -> Iterable[tuple[str, _Entry]]:
    return table.items() if isinstance(table, dict) else ()
