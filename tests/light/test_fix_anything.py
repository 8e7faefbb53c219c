"""`primera check --fix` over files that are written in any way: it inserts ids and nothing else."""

from __future__ import annotations

import codecs
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

from primera.loading import Layer
from primera.loading.id_insertion import files_with_ids
from tests.light.written import manual_of

KEYS = ("text", "action")
"""The keys that plain lines become the values of."""


@pytest.mark.parametrize("seed", range(0, 240, 20))
def test_ids_are_inserted_and_nothing_else(seed: int) -> None:
    for each in range(seed, seed + 20):
        before = manual_of(each)
        after = with_ids(before.data)
        says_the_same(before.data, after)
        has_all_ids(before.ids, after)


def says_the_same(before: bytes, after: bytes) -> None:
    assert without_ids(loaded(after)) == without_ids(loaded(before)), after.decode()
    assert is_inside(before.decode(), after.decode())
    assert comments(after) == comments(before)
    assert after.startswith(codecs.BOM_UTF8) == before.startswith(codecs.BOM_UTF8)
    assert after.count(b"\r") == (after.count(b"\n") if b"\r" in before else 0)


def has_all_ids(own: list[str], after: bytes) -> None:
    groups = [each for each in below(loaded(after)) if set(each) & {"id", "title", *KEYS}]
    assert all(isinstance(each.get("id"), str) and each["id"] for each in groups), after.decode()
    assert set(own) <= {each["id"] for each in groups}
    for siblings in lists_in(loaded(after)):
        names = [each["id"] for each in siblings if isinstance(each, dict) and "id" in each]
        assert len(names) == len(set(names))
    assert with_ids(after) == after


def with_ids(data: bytes) -> bytes:
    """The bytes of a file when it has all its ids."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "todo.yml").write_bytes(data)
        found = files_with_ids((Layer("todo", (Path(folder),)),), Path(folder))
    for file in found:
        assert file.data is not None, data.decode()
        return file.data
    return data


def loaded(data: bytes) -> Any:
    return yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)


def without_ids(value: Any) -> Any:
    """What a file says but for ids, with lines and groups of one key alike."""
    if isinstance(value, dict):
        rest = {key: without_ids(each) for key, each in value.items() if key != "id"}
        (only,) = rest if len(rest) == 1 else ("",)
        return rest[only] if only in KEYS else rest
    return [without_ids(each) for each in value] if isinstance(value, list) else value


def below(value: Any) -> list[dict[str, Any]]:
    """All groups of keys in lists."""
    inside = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(inside, list):
        return []
    own = [each for each in inside if isinstance(each, dict)] if isinstance(value, list) else []
    return own + [each for one in inside for each in below(one)]


def lists_in(value: Any) -> list[list[Any]]:
    if isinstance(value, dict):
        return [found for each in value.values() for found in lists_in(each)]
    if isinstance(value, list):
        return [value, *(found for each in value for found in lists_in(each))]
    return []


def is_inside(before: str, after: str) -> bool:
    """Whether all characters of a text stand in another, in their order."""
    rest = iter(after)
    return all(character in rest for character in before)


def comments(data: bytes) -> list[str]:
    return [line.partition(" #")[2] for line in data.decode().splitlines() if " #" in line]
