"""What lies where a manual is kept and is read by nothing: files of other kinds, whole folders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.suggestions import closest
from primera.loading.record import SETTINGS_KEY
from primera.model.registry import COLLECTIONS

FILE, FOLDER = "PL134", "PL321"
WARNINGS = (FILE, FOLDER)

_FEW = 3
"""Files of one folder that are told one by one."""

_DISGUISED = re.compile(r"\.ya?ml(?:[.~_-].*|~)$", re.IGNORECASE)
_MEDIA = frozenset(
    {".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"}
    | {".mp4", ".webm", ".mp3", ".m4a", ".ogg", ".wav", ".pdf", ".vtt"}
)
_NOT_MEANT = re.compile(
    r"(?:readme|leeme|léeme|licen[cs]e|licencia|notice|changelog)(?:\.\w+)?|thumbs\.db|desktop\.ini"
    r"|~\$.*",
    re.IGNORECASE,
)
"""Notes beside a manual, and what systems and word processors leave lying about."""

_LIKELY = frozenset(
    {"content", "contents", "contenido", "contenidos"}
    | {"quizzes", "quiz", "cuestionario", "cuestionarios", "preguntas"}
)
"""Names of folders, without capitals and accents, in which a manual is likely to be."""

_OF_A_MANUAL = re.compile(rf"^(?:{'|'.join((SETTINGS_KEY, *COLLECTIONS))})[ ]*:", re.MULTILINE)
_MOST_LOOKED_INTO = 20
_ENOUGH = 20_000
"""Characters: by then a file has shown what it is."""


class Unread:
    """The files of a layer's folder that nothing reads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[tuple[Path, str], list[Path]] = {}

    def note(self, file: Path) -> None:
        """Note a file that is no YAML, unless nobody would take it for a part of a manual."""
        if found := _finding(file.name):
            first = file.relative_to(self._folder).parts[:-1][:1]
            self._files.setdefault((self._folder.joinpath(*first), found), []).append(file)

    def told(self) -> Iterator[tuple[Path, dict[str, Param]]]:
        """What is to be said: of a few each, of many in one folder that they are there."""
        for (folder, found), files in self._files.items():
            if len(files) > _FEW:
                names = tuple(file.relative_to(folder).as_posix() for file in sorted(files))
                yield folder, {"finding": found, "names": names, "n": len(files)}
            else:
                for file in files:
                    yield file, {"finding": found, "name": file.name, "n": 1}


def _finding(name: str) -> str | None:
    """What a file that is no YAML may be: `disguised`, `media`, `other`; None if nothing at all."""
    if _NOT_MEANT.fullmatch(name):
        return None
    if _DISGUISED.search(name):
        return "disguised"
    return "media" if Path(name).suffix.lower() in _MEDIA else "other"


def unread_folders(read: Sequence[Path], root: Path) -> Iterator[Diagnostic]:
    """Yield a warning for each folder of the project that holds a manual and is not `read`."""
    for folder in sorted(root.iterdir()) if root.is_dir() else ():
        if not _is_likely(folder) or any(_overlap(folder, other) for other in read):
            continue
        if any(map(_is_of_a_manual, islice(_yaml_files(folder), _MOST_LOOKED_INTO))):
            params = {"folder": folder.name}
            yield Diagnostic(FOLDER, Severity.WARNING, Span(folder.name), params)


def _is_likely(folder: Path) -> bool:
    return folder.is_dir() and closest(folder.name, _LIKELY) is not None


def _overlap(folder: Path, other: Path) -> bool:
    """Whether one of two folders is, or is in, the other; names may differ in capitals alone."""
    one, two = folder.resolve(), other.resolve()
    if one.is_relative_to(two) or two.is_relative_to(one):
        return True
    return other.is_dir() and folder.samefile(other)


def _yaml_files(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*.y*ml")) if file.is_file())


def _is_of_a_manual(file: Path) -> bool:
    try:
        with file.open(encoding="utf-8-sig", errors="replace") as text:
            return _OF_A_MANUAL.search(text.read(_ENOUGH)) is not None
    except OSError:
        return False
