"""What an entry may lack and the manual of a test has."""

from __future__ import annotations

from typing import TypeVar

Value = TypeVar("Value")


def present(value: Value | None) -> Value:
    """The value itself, which must be there."""
    assert value is not None
    return value
