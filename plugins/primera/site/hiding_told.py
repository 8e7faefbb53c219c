"""What a company hides, in one line of the report."""

from __future__ import annotations

from collections.abc import Iterator

from primera.model.hiding import NOUNS, Shown
from primera.strings import Strings


def hiding_told(hiding: Shown, strings: Strings) -> Iterator[str]:
    """How many entries are hidden and what follows them, if any are."""
    if not hiding.named and not hiding.followers:
        return
    say = "report.hidden"
    told = strings(f"{say}.entries", n=hiding.named)
    if not hiding.followers:
        yield strings(f"{say}.alone", hidden=told)
        return
    counted = [_counted(name, number, strings) for name, number in hiding.followers.items()]
    listed = strings("report.and").join(filter(None, (", ".join(counted[:-1]), counted[-1])))
    them = strings(f"{say}.them", n=hiding.named)
    number = sum(hiding.followers.values())
    yield strings(f"{say}.followed", n=number, hidden=told, them=them, followers=listed)


def _counted(name: str, number: int, strings: Strings) -> str:
    if name in NOUNS:
        return strings(f"report.hidden.parts.{name}", n=number)
    form = "one" if number == 1 else "other"
    return f"{number} {strings(f'kinds.{name}.{form}').lower()}"
