"""Names that not every system can hold are told, whichever system one sits at."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from primera.scaffolding.portable_names import is_portable, unportable_part

GOOD = [
    "mar",
    "Hotel Mar",
    "«casa»",
    "مطعم",
    "🌊",
    ".git",
    "console",
    "com",
    "com10",
    "a.con",
    "con-a",
]
ODD = [
    *("con", "CON", "Aux", "nul.yml", "prn.tar.gz", "com1", "LPT9.txt", "com¹", "con .yml"),
    *("a:b", "a\\b", "¿qué?", "a|b", '"a"', "<a>", "a*", "a\nb", "a\x00b"),
    *("a.", "a ", " ", "x" * 256, "ñ" * 128),
]


@pytest.mark.parametrize("name", GOOD)
def test_a_name_that_every_system_holds_is_portable(name: str) -> None:
    assert is_portable(name)


@pytest.mark.parametrize("name", ODD, ids=ascii)
def test_a_name_that_some_system_cannot_hold_is_not(name: str) -> None:
    assert not is_portable(name)


@pytest.mark.parametrize(
    ("path", "part"),
    [
        (PureWindowsPath(r"C:\Users\ana\mar"), None),
        (PureWindowsPath(r"content\practicas\x.yml"), None),
        (PureWindowsPath(r"..\mar"), None),
        (PureWindowsPath(r"\\equipo\manuales\mar"), None),
        (PureWindowsPath(r"C:\manuales\aux"), "aux"),
        (PureWindowsPath(r"content\nul.yml"), "nul.yml"),
        (PurePosixPath("no/hay/mar"), None),
        (PurePosixPath("../../mar"), None),
        (PurePosixPath(r"C:\mar"), r"C:\mar"),
        (PurePosixPath(r"content\x.yml"), r"content\x.yml"),
        (PurePosixPath("no/hay/a:b/con"), "a:b"),
        (PurePosixPath("a\nb"), "a�b"),
        (PurePosixPath(), None),
    ],
    ids=str,
)
def test_the_first_part_that_is_not_portable_is_told(path: PurePath, part: str | None) -> None:
    assert unportable_part(path) == part


@pytest.mark.linux
def test_what_is_there_already_is_not_asked(tmp_path: Path) -> None:
    there = tmp_path / "a:b"
    there.mkdir()
    assert unportable_part(there / "mar") is None
    assert unportable_part(there / "c:d") == "c:d"
