"""Assignments as links: all in the fragment, nothing to a server. docs/dev/assignment-links.md."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, NoReturn, TypeVar

from primera.exchange.varints import is_line

VERSION = 1
LONGEST_LINK = 1_500
"""Characters of a link, and of a fragment that is read."""
MOST_TASKS = 20
LONGEST_TITLE = 120
LONGEST_NAME = 60

_LATEST = 68_374_080
"""The year 2100, in minutes since 1970."""
_BOUNDS = {
    "n": (1, 200),
    "seed": (0, 2**32 - 1),
    "tries": (1, 99),
    "min": (1, 600),
    "pass": (0, 100),
    "o": (0, _LATEST),
    "d": (0, _LATEST),
}
_PATTERNS = {
    "m": re.compile(r"[a-z0-9-]{1,80}"),
    "id": re.compile(r"[0-9a-f]{10}"),
    "do": re.compile(r"[a-z]{1,20}:[a-z0-9-]{1,80}(?:#[a-z0-9-]{1,80})?"),
    "tz": re.compile(r"[A-Za-z0-9_+/-]{1,40}"),
    "w": re.compile(r"[0-9]{6,15}"),
}
_FRAGMENT = re.compile(r"#pl-a=([0-9]{1,4})\.([A-Za-z0-9_-]+)")

LinkFault = Literal["oversized", "version", "damaged", "bounds", "manual"]
ReadT = TypeVar("ReadT")


class LinkError(ValueError):
    """No assignment: `fault` says why, and `key` names the value that is out of bounds."""

    def __init__(self, fault: LinkFault, key: str = "") -> None:
        super().__init__(f"{fault} {key}".strip())
        self.fault: LinkFault = fault
        self.key = key


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done: an address, and of a quiz how. None is as the manual has it."""

    address: str
    questions: int | None = None
    seed: int | None = None
    tries: int | None = None
    minutes: int | None = None
    pass_mark: int | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom the results go to; `phone` in figures with the country's first, "" for none."""

    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Tasks with their times, in minutes since 1970; `id` in hexadecimal digits.

    `zone` is what the times are shown in, "" for the device's own.
    """

    manual: str
    id: str
    title: str
    tasks: tuple[Task, ...]
    opens: int | None = None
    due: int | None = None
    zone: str = ""
    recipient: Recipient | None = None


def write_link(site: str, assignment: Assignment) -> str:
    """The link that opens a site with an assignment. Raises LinkError for one out of bounds."""
    written = json.dumps(_plain(assignment), ensure_ascii=False, separators=(",", ":"))
    _assignment(json.loads(written))
    encoded = urlsafe_b64encode(written.encode()).decode().rstrip("=")
    link = f"{site}#pl-a={VERSION}.{encoded}"
    if len(link) > LONGEST_LINK:
        raise LinkError("oversized")
    return link


def read_link(fragment: str, manual: str) -> Assignment:
    """The assignment of a fragment, which begins with `#`. Raises LinkError.

    `manual` is the id of the manual that it must belong to.
    """
    if len(fragment) > LONGEST_LINK:
        raise LinkError("oversized")
    found = _FRAGMENT.fullmatch(fragment)
    if not found:
        raise LinkError("damaged")
    if int(found[1]) != VERSION:
        raise LinkError("version")
    assignment = _assignment(_json(found[2]))
    if assignment.manual != manual:
        raise LinkError("manual")
    return assignment


def _plain(assignment: Assignment) -> dict[str, Any]:
    """The object that is written: without what is not said."""
    to = assignment.recipient
    return _said(
        {
            "v": VERSION,
            "m": assignment.manual,
            "id": assignment.id,
            "t": assignment.title,
            "do": [[task.address, _said(_options(task))] for task in assignment.tasks],
            "o": assignment.opens,
            "d": assignment.due,
            "tz": assignment.zone or None,
            "w": ([to.name, to.phone] if to.phone else [to.name]) if to else None,
        }
    )


def _options(task: Task) -> dict[str, Any]:
    return {
        "n": task.questions,
        "seed": task.seed,
        "tries": task.tries,
        "min": task.minutes,
        "pass": task.pass_mark,
    }


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def _json(encoded: str) -> Any:
    try:
        data = urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
        read = json.loads(data.decode(), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise LinkError("damaged") from error
    if urlsafe_b64encode(data).decode().rstrip("=") != encoded:
        raise LinkError("damaged")
    return read


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _assignment(read: Any) -> Assignment:
    """An object rebuilt value by value: what is not known stays behind."""
    if not isinstance(read, dict):
        raise LinkError("damaged")
    if _whole(read.get("v")) != VERSION:
        raise LinkError("version")
    tasks = read.get("do")
    if not isinstance(tasks, list) or not 1 <= len(tasks) <= MOST_TASKS:
        raise LinkError("bounds", "do")
    assignment = Assignment(
        manual=_matching("m", read.get("m")),
        id=_matching("id", read.get("id")),
        title=_line("t", read.get("t"), LONGEST_TITLE),
        tasks=tuple(map(_task, tasks)),
        opens=_number("o", read),
        due=_number("d", read),
        zone=_optional(read.get("tz"), lambda zone: _matching("tz", zone)) or "",
        recipient=_optional(read.get("w"), _recipient),
    )
    opens, due = assignment.opens, assignment.due
    if opens is not None and due is not None and opens > due:
        raise LinkError("bounds", "d")
    return assignment


def _task(read: Any) -> Task:
    if not isinstance(read, list) or not read:
        raise LinkError("bounds", "do")
    options = read[1] if len(read) > 1 else {}
    if not isinstance(options, dict):
        raise LinkError("bounds", "do")
    return Task(
        _matching("do", read[0]),
        *(_number(key, options) for key in ("n", "seed", "tries", "min", "pass")),
    )


def _recipient(read: Any) -> Recipient:
    if not isinstance(read, list) or not read:
        raise LinkError("bounds", "w")
    phone = _matching("w", read[1]) if len(read) > 1 else ""
    return Recipient(_line("w", read[0], LONGEST_NAME), phone)


def _optional(value: Any, read: Callable[[Any], ReadT]) -> ReadT | None:
    return None if value is None else read(value)


def _number(key: str, values: dict[str, Any]) -> int | None:
    if values.get(key) is None:
        return None
    least, greatest = _BOUNDS[key]
    number = _whole(values[key])
    if number is None or not least <= number <= greatest:
        raise LinkError("bounds", key)
    return number


def _whole(value: Any) -> int | None:
    """A whole number, also when it is written `1.0`: not every language knows the difference."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if type(value) is int else None


def _matching(key: str, value: Any) -> str:
    if not isinstance(value, str) or not _PATTERNS[key].fullmatch(value):
        raise LinkError("bounds", key)
    return value


def _line(key: str, value: Any, most: int) -> str:
    """A text of one line, of characters that UTF-8 can write."""
    if not isinstance(value, str) or not 1 <= len(value) <= most or not is_line(value):
        raise LinkError("bounds", key)
    return value
