"""Records to entries of the model, or to what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Set

from pydantic import ValidationError

from primera.diagnostics import Diagnostic
from primera.loading.faults import faults
from primera.loading.record import Record
from primera.model.entry import Entry
from primera.model.holding import REFERENCES
from primera.model.kinds import Kind
from primera.model.manual import ENTRY_CLASSES
from primera.model.refs import Ref
from primera.model.settings import Settings
from primera.strings import spoken_here
from primera.yamltree.nodes import Step


def decode_entry(record: Record, known: Set[Ref], problems: list[Diagnostic]) -> Entry | None:
    """The entry that a record holds; None when something is wrong with it, said in `problems`.

    `known` has every entry and part that exists: no suggestion names another.
    """
    assert record.kind is not None
    cls = ENTRY_CLASSES[record.kind]
    try:
        return cls.model_validate(record.value)
    except ValidationError as error:
        problems.extend(faults(error, record.node(), cls, _Ids(record, known).fit))
        return None


def decode_settings(record: Record, known: Set[Ref], problems: list[Diagnostic]) -> Settings:
    """The settings that a record holds; what is wrong with them is said, and stood in for."""
    try:
        return Settings.model_validate(record.value)
    except ValidationError as error:
        problems.extend(faults(error, record.node(), Settings, _Ids(record, known).fit))
        wrong = {step for details in error.errors() for step in details["loc"][:1]}
        written = record.value if isinstance(record.value, dict) else {}
        return stand_in({key: value for key, value in written.items() if key not in wrong})


def stand_in(written: Mapping[str, object]) -> Settings:
    """Settings by which all else can be checked, with those that are right of what was written."""
    return Settings.model_validate({**_STAND_IN, "language": spoken_here(), **written})


_STAND_IN = {"id": "manual", "title": "Manual", "description": "Manual"}


class _Ids:
    """The ids that may stand in a record."""

    def __init__(self, record: Record, known: Set[Ref]) -> None:
        self._kind = record.kind
        self._id = record.id or ""
        self._known = known

    def fit(self, path: tuple[Step, ...], name: str) -> bool:
        """Whether an id may stand at a path: new where it names, known where it refers."""
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        if key in REFERENCES:
            return Ref(REFERENCES[key], name) in self._known
        if self._kind is None or "slug" in key:
            return True
        if path == ("id",):
            return Ref(self._kind, name) not in self._known
        if self._kind is Kind.QUIZ:
            return any(ref.kind is Kind.BANK and ref.part == name for ref in self._known)
        return (Ref(self._kind, self._id, name) in self._known) is not (key == "id")
