"""Following a guide fails where the guide is not right."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.docs.guide_runner import Reader, agrees, blocks_of

COMMANDS = Path(sys.executable).parent
FAILS = 'python -c "raise SystemExit(1)"'


@pytest.mark.parametrize(
    ("told", "answer", "right"),
    [
        ("", "", True),
        ("", "Listo\n", False),
        ("Listo\n", "Listo\n", True),
        ("Listo\n", "Listo\nHay 1 aviso.\n", False),
        ("Listo: …/site\n", "Listo: /casa/site\n", True),
        ("Listo: …/site\n", "Listo: /casa/otro\n", False),
        ("Uno\n…\n", "Uno\nDos\nTres\n", True),
        ("Uno\n…\nTres\n", "Uno\nDos\n\nTres\n", True),
        ("Uno\n…\nTres\n", "Uno\nDos\n", False),
        ("Uno… dos\n", "Uno\n dos\n", False),
    ],
)
def test_an_answer_agrees_with_what_is_told(told: str, answer: str, right: bool) -> None:
    assert agrees(told, answer) is right


@pytest.mark.parametrize("told", ["", "a.yml:1:1: error[PL401] No.\n", "…\n"])
def test_a_command_that_fails_is_told_to_fail(told: str, tmp_path: Path) -> None:
    (block,) = blocks_of(f"```console\n$ {FAILS}\n{told}```\n")
    with pytest.raises(AssertionError, match="line 1"):
        Reader(tmp_path, COMMANDS).follow(block)


def test_blocks_of_lists_are_read_without_their_margin_and_later_ones_replace(
    tmp_path: Path,
) -> None:
    guide = """
1. Escribe:

    ```yaml title="a/b.yml"
    uno:
      dos: 2
    ```

2. Cambia:

    ```yaml title="a/b.yml"
    tres: 3
    ```
"""
    first, second = blocks_of(guide)
    reader = Reader(tmp_path, COMMANDS)
    for block, text in ((first, "uno:\n  dos: 2\n"), (second, "tres: 3\n")):
        reader.follow(block)
        assert (tmp_path / "a/b.yml").read_text(encoding="utf-8") == text


def test_a_terminal_without_a_command_is_refused() -> None:
    (block,) = blocks_of("```console\nprimera check\n```\n")
    with pytest.raises(AssertionError, match="line 1"):
        _ = block.commands
