"""Files of a manual, written in the many ways in which people write YAML."""

from __future__ import annotations

import codecs
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

WORDS = ["Saluda", "a quien", "entra", "¡Mira!", "el 2.º día", "niño: ven", "Привет", "—", "100 %"]
SAFE = ["Saluda", "a quien", "entra", "Mira", "el 2.º día", "niño", "Привет", "sí"]
"""Words that need no quotes, wherever they stand."""


ChosenT = TypeVar("ChosenT")


@dataclass
class Written:
    """The bytes of a file, and the ids that are in it."""

    data: bytes
    ids: list[str]


def manual_of(seed: int) -> Written:
    """A file with practices, checklists and procedures, some of whose parts have no ids."""
    writer = _Writer(seed)
    lines = [*writer.comment(0)]
    for kind, parts, text in (
        ("practices", "steps", "text"),
        ("checklists", "lines", "text"),
        ("procedures", "steps", "action"),
    ):
        lines += [f"{kind}:", *writer.entries(parts, text)]
    newline = writer.one_of(["\n", "\r\n"])
    end = writer.one_of(["", newline, newline * 2])
    mark = writer.one_of([b"", codecs.BOM_UTF8])
    return Written(mark + (newline.join(lines) + end).encode(), writer.ids)


class _Writer:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self.ids: list[str] = []

    def one_of(self, things: Sequence[ChosenT]) -> ChosenT:
        return self._random.choice(things)

    def from_to(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def chance(self) -> bool:
        return self.one_of([True, False])

    def comment(self, column: int) -> list[str]:
        made = self.one_of(["", "", "# nota", "# id: otro", "#"])
        return [f"{' ' * column}{made}"] if made else []

    def entries(self, parts: str, text: str) -> list[str]:
        column = self.one_of([0, 2, 4])
        count = self.from_to(1, 2)
        return [line for _ in range(count) for line in self.entry(column, parts, text)]

    def entry(self, column: int, parts: str, text: str) -> list[str]:
        dash = "-" + " " * self.from_to(1, 3)
        inner = column + len(dash)
        keys = [
            [f"title: {self.plain()}{self.tail()}"],
            self.parts(inner, parts, text),
            *([self.own_id()] if self.chance() else []),
        ]
        self._random.shuffle(keys)
        lines = [
            line for key in keys for line in (*self.comment(inner), *self.indented(key, inner))
        ]
        first = next(
            number for number, line in enumerate(lines) if not line.lstrip().startswith("#")
        )
        lines[first] = " " * column + dash + lines[first][inner:]
        return lines

    def indented(self, key: list[str], inner: int) -> list[str]:
        return [" " * inner + key[0], *key[1:]]

    def own_id(self) -> list[str]:
        name = f"propio-{len(self.ids)}"
        self.ids.append(name)
        return [f"id: {name}{self.tail()}"]

    def tail(self) -> str:
        return self.one_of(["", "  # nota", " # - id: x"])

    def parts(self, inner: int, key: str, text: str) -> list[str]:
        """A list of parts; its first line stands at no column, the others at their own."""
        count = self.from_to(1, 3)
        if self.chance():
            members = [self.in_brackets(text) for _ in range(count)]
            joint = self.one_of([", ", ",", f",\n{' ' * (inner + 1)}"])
            return f"{key}: [{joint.join(members)}]{self.tail()}".split("\n")
        column = inner + self.one_of([0, 1, 2, 4])
        lines = [f"{key}:{self.tail()}"]
        for _ in range(count):
            lines += [*self.comment(column), *self.member(column, text)]
        return lines

    def in_brackets(self, text: str) -> str:
        line = self.one_of([self.plain(), self.quoted(), json.dumps("A, b: ñ")])
        way = self.one_of(["line", "group", "bare", "named"])
        if way == "named":
            return "{" + self.own_id()[0].partition(" #")[0].rstrip() + f", {text}: {line}" + "}"
        return {"line": line, "bare": f"{text}: {line}", "group": f"{{{text}: {line}}}"}[way]

    def member(self, column: int, text: str) -> list[str]:
        dash = " " * column + "-" + " " * self.from_to(1, 3)
        way = self.one_of(["line", "group", "named", "begun", "brackets", "below"])
        if way == "brackets":
            return [f"{dash}{{ {text}: {self.quoted()} }}{self.tail()}"]
        at = len(dash)
        if way == "line":
            first, *more = self.text(column, at)
            return [dash + first, *more]
        if way == "below":
            return [f"{' ' * column}-{self.tail()}", f"{' ' * at}{text}: {self.plain()}"]
        own = self.own_id() if way == "named" else ["id:"] if way == "begun" else []
        first, *more = self.text(at, at + 2)
        keys = [*own, f"{text}: {first}"]
        return [dash + keys[0], *(" " * at + key for key in keys[1:]), *more]

    def text(self, above: int, column: int) -> list[str]:
        """A text in a block; what goes on stands further in than `above`."""
        inner = " " * self.from_to(above + 1, column + 4)
        way = self.one_of(["plain", "quoted", "more", "fold", "keep", "single"])
        if way == "plain":
            return [self.plain() + self.tail()]
        if way == "quoted":
            return [self.quoted() + self.tail()]
        blank = self.one_of([[], [""], [inner]])
        if way == "more":
            return [self.plain(), *blank, inner + self.plain()]
        if way == "single":
            return [f"'{self.plain()}", *blank, f"{inner}y ''ya'''{self.tail()}"]
        sign = {"fold": ">", "keep": "|"}[way] + self.one_of(["", "-", "+"])
        further = inner + self.one_of(["", "  "])
        return [sign + self.tail(), inner + self.plain(), *blank, further + self.plain()]

    def plain(self) -> str:
        return " ".join(self._random.choices(SAFE, k=self.from_to(1, 4)))

    def quoted(self) -> str:
        words = " ".join(self._random.choices(WORDS, k=self.from_to(1, 4)))
        return json.dumps(words, ensure_ascii=self.chance())
