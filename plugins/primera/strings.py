"""Every word that a person sees, by language and by way of addressing the reader.

A locale is a folder `locales/<language>/` of TOML files; the file's name is the first part of the
key: `check` in `quiz.toml` is `quiz.check`. A value is a text with `{braces}`, or a table with
`tu`, `usted` and `vos`, or with `one` and `other` for a number `n`. The files of a folder inside
the locale are one table under the folder's name; those of `question_types/`, one for each type of
question, add to the tables of the others what is said of the type: `[runtime.ordering]`.
"""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, TypeAlias, get_args

Language: TypeAlias = Literal["es", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
ADDRESSES = ("tu", "usted", "vos")

_BY_TYPE = "question_types"

_Entry: TypeAlias = "str | dict[str, _Entry]"


class Strings:
    """The strings of one language, in one way of addressing the reader."""

    def __init__(self, language: str, address: str, tree: dict[str, _Entry]) -> None:
        self.language = language
        self.address = address
        self._texts = dict(self._flatten("", tree))

    def __call__(self, key: str, /, **params: object) -> str:
        """The text of `key` with its braces filled; a number goes in as `n`.

        Raises KeyError when the locale lacks the key, or a brace has no parameter.
        """
        return self._pick(key, params).format_map(params)

    def __contains__(self, key: str) -> bool:
        return key in self._texts or f"{key}.other" in self._texts

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that change with any of the texts."""
        texts = "\0".join(f"{key}\0{text}" for key, text in self._texts.items())
        return hashlib.sha256(texts.encode()).hexdigest()[:16]

    def under(self, prefix: str) -> dict[str, str]:
        """All texts below `prefix.`, keyed by what follows it, braces unfilled."""
        start = f"{prefix}."
        return {
            key.removeprefix(start): text
            for key, text in self._texts.items()
            if key.startswith(start)
        }

    def _pick(self, key: str, params: dict[str, object]) -> str:
        if key in self._texts:
            return self._texts[key]
        form = "one" if params.get("n") == 1 else "other"
        return self._texts[f"{key}.{form}"]

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
    tree = _tree(files("primera").joinpath("locales", language))
    _add(tree, tree.pop(_BY_TYPE))
    return Strings(language, address, tree)


def _add(tree: dict[str, _Entry], more: _Entry) -> None:
    """Put texts into a tree, table by table."""
    for key, value in _items(more):
        found = tree.setdefault(key, value)
        if isinstance(found, dict) and found is not value:
            _add(found, value)


def _tree(folder: Traversable) -> dict[str, _Entry]:
    """The files of a folder by name; a folder inside it is one table with all of its files."""
    tree: dict[str, _Entry] = {}
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            joined: dict[str, _Entry] = {}
            for table in _tree(entry).values():
                _add(joined, table)
            tree[entry.name] = joined
        elif entry.name.endswith(".toml"):
            text = entry.read_text(encoding="utf-8")
            tree[entry.name.removesuffix(".toml")] = tomllib.loads(text)
    return tree


def _items(table: _Entry) -> Iterable[tuple[str, _Entry]]:
    return table.items() if isinstance(table, dict) else ()
