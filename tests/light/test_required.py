"""What every kind of entry asks for: its id and what gives it sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.model.kinds import Kind
from primera.model.registry import ENTRY_CLASSES, SPECS
from tests.light.manuals import problems_of, read_texts

SENSE: dict[Kind, tuple[str, ...]] = {
    Kind.AREA: ("title",),
    Kind.PRACTICE: ("title", "statement", "steps"),
    Kind.FRAMEWORK: ("title", "groups"),
    Kind.METHOD: ("title", "steps"),
    Kind.METRIC: ("title", "purpose"),
    Kind.PROCEDURE: ("title", "steps"),
    Kind.SITUATION: ("title", "say"),
    Kind.STANDARD: ("title", "behaviour"),
    Kind.CYCLE: ("title", "moments"),
    Kind.ROLE: ("title", "mission"),
    Kind.CHECKLIST: ("title", "lines"),
    Kind.PATH: ("title", "stages"),
    Kind.PAGE: ("title", "sections"),
    Kind.BANK: ("title", "questions"),
    Kind.QUIZ: ("title", "bank"),
    Kind.TERM: ("title", "definition"),
    Kind.SOURCE: ("title",),
}


@pytest.mark.parametrize("kind", Kind)
def test_an_entry_with_nothing_but_an_id_is_told_what_would_give_it_sense(
    kind: Kind, tmp_path: Path
) -> None:
    text = f"manual: {{id: t, title: T, description: T.}}\n{SPECS[kind].collection}: [{{id: a}}]"
    (problem,) = problems_of(read_texts(tmp_path, text))
    assert (problem.code, problem.params["key"]) == ("PL202", SENSE[kind])
    fields = ENTRY_CLASSES[kind].model_fields.items()
    assert {name for name, field in fields if field.is_required()} == {"id", *SENSE[kind]}
