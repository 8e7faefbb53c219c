"""Following a guide to the letter: its files are written and its commands run, in order."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)
_TITLED = re.compile(r'(?P<language>\S+) title="(?P<title>[^"]+)"')
_INLINE = re.compile(
    r"(?<!`)`(primera [a-z][^`]*|pip [^`]+|mkdocs [a-z][^`]*|make [a-z][^`]*)`(?!`)"
)
_PROMPT = "$ "
_ANYTHING = "…"
"""What stands in a guide for words, or as a line of its own for lines, that it leaves out."""


@dataclass(frozen=True)
class Block:
    """A fenced block of a guide: its line, its language, its text, and its file, if it has one."""

    line: int
    language: str
    text: str
    title: str | None

    @property
    def commands(self) -> list[tuple[str, str]]:
        """The commands of a block of a terminal, each with what it is said to answer."""
        if self.language != "console":
            return []
        pieces = re.split(rf"^{re.escape(_PROMPT)}", self.text, flags=re.MULTILINE)
        assert not pieces[0], f"line {self.line}: a block of a terminal begins with «{_PROMPT}»"
        return [
            (command, told) for command, _, told in (each.partition("\n") for each in pieces[1:])
        ]


def blocks_of(guide: str) -> Iterator[Block]:
    """The fenced blocks of a guide, also those inside lists."""
    for found in _FENCE.finditer(guide):
        info = found["info"].strip()
        titled = _TITLED.fullmatch(info)
        yield Block(
            guide.count("\n", 0, found.start()) + 1,
            titled["language"] if titled else info,
            dedent(found["body"]),
            titled["title"] if titled else None,
        )


def inline_commands(guide: str) -> set[str]:
    """The commands that the text of a guide names, outside of its blocks."""
    text = _FENCE.sub("", guide)
    return {" ".join(command.split()) for command in _INLINE.findall(text)}


@dataclass(frozen=True)
class Reader:
    """Someone who does what a guide says, in a folder, with the commands of an installation."""

    folder: Path
    commands: Path

    def follow(self, block: Block) -> None:
        """Write the file of a block or run its commands. Fails where the guide is not right."""
        if block.title:
            file = self.folder / block.title
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
            return
        for command, told in block.commands:
            code, answer = self.run(command)
            assert agrees(told, answer), f"line {block.line}: $ {command}\n{answer}"
            assert code == ("error[" in told), f"line {block.line}: $ {command} leaves with {code}"

    def run(self, command: str) -> tuple[int, str]:
        """The exit code of a command and what it writes, as a terminal shows it."""
        path = os.pathsep.join([str(self.commands), os.environ["PATH"]])
        done = subprocess.run(
            command,
            shell=True,
            cwd=self.folder,
            env={**_environment(), "PATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        return done.returncode, done.stdout


def agrees(told: str, answer: str) -> bool:
    """Whether a command answered what a guide tells: `…` stands for anything that it leaves out."""
    if not told.strip():
        return not answer.strip()
    lines = (
        r"(?:.*\n)*?"
        if line.strip() == _ANYTHING
        else "[^\n]*".join(map(re.escape, line.rstrip().split(_ANYTHING))) + r"[ ]*\n"
        for line in told.splitlines()
    )
    return bool(re.fullmatch("".join(lines), answer if answer.endswith("\n") else answer + "\n"))


def _environment() -> Mapping[str, str]:
    """That of the tests, without what would lead to the code of the checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
