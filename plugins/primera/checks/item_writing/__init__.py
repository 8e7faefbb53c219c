"""How questions are written: rules Q01 to Q30, a module each.

A rule is a module that begins with its number, and has a `RULE` and a `check`.

They rest on T. M. Haladyna, S. M. Downing and M. C. Rodriguez, «A Review of Multiple-Choice
Item-Writing Guidelines for Classroom Assessment», Applied Measurement in Education 15 (2002).
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from primera.checks.context import CheckContext, Rule
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic

_MODULES: tuple[ModuleType, ...] = tuple(
    import_module(f"{__name__}.{name}")
    for name in sorted(module.name for module in iter_modules(__path__))
    if name[0] == "q" and name[1:3].isdigit()
)

RULES: tuple[Rule, ...] = tuple(module.RULE for module in _MODULES)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield what the rules of writing find."""
    lint = Lint(context)
    for module in _MODULES:
        yield from module.check(lint)
