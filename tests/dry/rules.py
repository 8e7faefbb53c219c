"""A rule that there is not, as somebody would add it."""

from __future__ import annotations

from tests.dry.additions import Addition

_WORDS = '''[PL599]
message = "{message}"
hint = "{hint}"
explanation = """
{bad}:

```yaml
title: SALUDO INMEDIATO
```

{good}:

```yaml
title: Saludo inmediato
```
"""

[PL520]
'''

RULE = Addition(
    new={
        "checks/shouting.py": '''\
"""Titles in nothing but capitals, which are read letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Severity

SHOUTED = Rule("PL599", Severity.WARNING)
RULES = (SHOUTED,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each title that is shouted."""
    for ref, entry in context.manual.entries.items():
        if entry.title.isupper():
            yield SHOUTED.at(context.span(Place(ref, ("title",))), title=entry.title)
''',
    },
    changed={
        "checks/registry.py": [
            (
                "    statements,\n    unsearchable_names,\n",
                "    shouting,\n    statements,\n    unsearchable_names,\n",
            ),
            ("    examples,\n    advice,\n", "    examples,\n    advice,\n    shouting,\n"),
        ],
        "locales/es/diagnostics/style.toml": [
            (
                "[PL520]\n",
                _WORDS.format(
                    message="El título «{title}» va todo en mayúsculas.",
                    hint="Basta la primera.",
                    bad="Mal",
                    good="Bien",
                ),
            )
        ],
        "locales/en/diagnostics/style.toml": [
            (
                "[PL520]\n",
                _WORDS.format(
                    message="The title «{title}» is all capitals.",
                    hint="The first one is enough.",
                    bad="Bad",
                    good="Good",
                ),
            )
        ],
    },
)
"""Titles in capitals are warned of."""
