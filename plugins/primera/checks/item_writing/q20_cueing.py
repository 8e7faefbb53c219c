"""Q20: a question that gives the answer of another one away."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import bare
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic, Severity
from primera.model.question import SingleQuestion

RULE = Rule("Q20", Severity.WARNING)

FEWEST_WORDS = 4
"""A name of one or two words is in many stems, and tells nothing there."""


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each stem that holds the key of another question of its bank."""
    for _, items in lint.banks:
        stems = [(item, bare(item.stem)) for item in items]
        for item in items:
            if not isinstance(item.question, SingleQuestion):
                continue
            for key in map(bare, (option.text for option in item.choices[0].keys)):
                if len(key.split()) < FEWEST_WORDS:
                    continue
                for other, stem in stems:
                    if other is not item and key in stem:
                        yield other.at(RULE, "stem", other=item.question.id, key=key)
