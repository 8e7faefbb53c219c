"""Ids and values that no form gives: they come from files, links and edited storage."""

from __future__ import annotations

from typing import Any

ORDINARY = ("a", "b", "c", "d", "e", "f", "g", "subo-con-ella", "true", "false")
TREACHEROUS = (
    "__proto__", "constructor", "toString", "hasOwnProperty", "length", "0", "é", "e\u0301",
    "\U0001f600", "\ud83d", "", " ", "A", "a\u0000", "null", "NaN", "\ufeffa", "\x85a",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -0.0, 1, 1.5, 10**400, "", "a", "chosen", [], ["a"], [[]], [None], {},
    {"chosen": None}, {"chosen": "a"}, {"chosen": True}, {"chosen": 1}, {"chosen": {}},
    {"chosen": {"0": "a", "length": 1}}, {"chosen": [None]}, {"chosen": [["a"]]},
    {"chosen": [{}]}, {"chosen": [1]}, {"chosen": [True]}, {"chosen": [1e308]},
    {"__proto__": {"chosen": ["a"]}}, {"constructor": {"chosen": ["a"]}}, {"Chosen": ["a"]},
)  # fmt: skip
TEXTS = (
    "", " ", "\u00a0\ufeff", "...", "\x85", "\ud83d", "\ude00", "\ud83d\ud83d", "a\u0000", "\u0301",
    "<b>lealtad</b>", "<script>alert(1)</script>", "${7*7}", "__proto__", "constructor", "null",
    "x" * 500, "x" * 501, "\U0001f600" * 500, "\U0001f600" * 501, "y" * 5_000, "\U0001f600" * 5_000,
    "\u202elealtad", "H\u0331otel", "\u212bngstrom",
)  # fmt: skip
"""Texts that a person could type or paste, and longer ones."""


def values(member: str) -> tuple[Any, ...]:
    """`VALUES` for a type whose response has this member."""
    return tuple(
        {member if name == "chosen" else name: inside for name, inside in value.items()}
        if isinstance(value, dict)
        else value
        for value in VALUES
    )
