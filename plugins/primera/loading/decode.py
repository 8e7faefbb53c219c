"""Records to entries of the model, or to what is wrong with them."""

from __future__ import annotations

from pydantic import ValidationError

from primera.diagnostics import Diagnostic
from primera.loading.faults import faults
from primera.loading.record import Record
from primera.model.entry import Entry
from primera.model.manual import ENTRY_CLASSES
from primera.model.settings import Settings


def decode_entry(record: Record, problems: list[Diagnostic]) -> Entry | None:
    """The entry that a record holds; None when something is wrong with it, said in `problems`."""
    assert record.kind is not None
    try:
        return ENTRY_CLASSES[record.kind].model_validate(record.value)
    except ValidationError as error:
        problems.extend(faults(error, record.node(), ENTRY_CLASSES[record.kind]))
        return None


def decode_settings(record: Record, problems: list[Diagnostic]) -> Settings | None:
    """The settings that a record holds; None when something is wrong with them."""
    try:
        return Settings.model_validate(record.value)
    except ValidationError as error:
        problems.extend(faults(error, record.node(), Settings))
        return None
