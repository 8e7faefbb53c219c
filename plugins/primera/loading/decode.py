"""Records to entries of the model, or to what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Set

from pydantic import ValidationError

from primera.diagnostics import Diagnostic
from primera.loading.intended_values import intended_value
from primera.loading.model_paths import names_at
from primera.loading.record import Record
from primera.loading.validation_errors import validation_problems
from primera.model.entry import ADDRESS_PATTERN, Entry
from primera.model.fields import ID_PATTERN, Part
from primera.model.reference_types import OwnId, PartId, RefTo
from primera.model.refs import Ref
from primera.model.registry import ENTRY_CLASSES
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
        problems.extend(
            validation_problems(error, record.node(), cls, _Ids(record, cls, known).meant)
        )
        return None


def decode_settings(record: Record, known: Set[Ref], problems: list[Diagnostic]) -> Settings:
    """The settings that a record holds; what is wrong with them is said, and stood in for."""
    try:
        return Settings.model_validate(record.value)
    except ValidationError as error:
        problems.extend(
            validation_problems(error, record.node(), Settings, _Ids(record, Settings, known).meant)
        )
        wrong = {step for details in error.errors() for step in details["loc"][:1]}
        written = record.value if isinstance(record.value, dict) else {}
        return stand_in({key: value for key, value in written.items() if key not in wrong})


def stand_in(written: Mapping[str, object]) -> Settings:
    """Settings by which all else can be checked, with those that are right of what was written."""
    return Settings.model_validate({**_STAND_IN, "language": spoken_here(), **written})


_STAND_IN = {"id": "manual", "title": "Manual", "description": "Manual"}


class _Ids:
    """The ids that may stand in a record."""

    def __init__(self, record: Record, cls: type[Part], known: Set[Ref]) -> None:
        self._cls = cls
        self._kind = record.kind
        self._id = record.id or ""
        self._known = known

    def meant(self, path: tuple[Step, ...], written: str, pattern: str) -> str | None:
        """The value that was meant, if what it names may stand at the path."""
        if pattern == ADDRESS_PATTERN:
            return self._address(written)
        guess = intended_value(written, pattern)
        fits = guess is None or pattern != ID_PATTERN or self._fit(path, guess)
        return guess if fits else None

    def _address(self, written: str) -> str | None:
        """The link to the only entry of an id that stands alone."""
        kinds = [ref.kind for ref in self._known if ref.part is None and ref.id == written]
        if len(kinds) != 1:
            return None
        words = (*ENTRY_CLASSES[kinds[0]].spec.link_words, kinds[0].value)
        return f"{words[0]}:{written}"

    def _fit(self, path: tuple[Step, ...], name: str) -> bool:
        """Whether an id may stand at a path: new where it names, known where it refers."""
        match names_at(self._cls, path):
            case RefTo(kind) if kind is not None:
                return Ref(kind, name) in self._known
            case PartId(of) if of is not None:
                return any(ref.kind is of and ref.part == name for ref in self._known)
            case PartId() if self._kind is not None:
                return Ref(self._kind, self._id, name) in self._known
            case OwnId():
                return True
        # What is left is an id: new in its entry, or as an entry. Those of the settings are free.
        if self._kind is None:
            return True
        new = Ref(self._kind, name) if path == ("id",) else Ref(self._kind, self._id, name)
        return new not in self._known
