"""Days of the calendar in the words of a language."""

from __future__ import annotations

from datetime import date

from primera.strings import Strings


def day_in_words(day: str, say: Strings) -> str:
    """A day as people say it: `2026-03-01` is «1 de marzo de 2026»."""
    found = date.fromisoformat(day)
    month = say(f"pages.date.months.{found.month}")
    return say("pages.date.day", day=found.day, month=month, year=found.year)
