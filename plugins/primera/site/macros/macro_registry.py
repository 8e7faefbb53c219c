"""The macros that hand-written pages may call, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from primera.diagnostics.suggestions import closest
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank
from primera.model.refs import Ref
from primera.model.registry import COLLECTIONS, SCHEMES
from primera.rendering.kinds import VIEWS
from primera.rendering.kinds.view import Block
from primera.rendering.page import Page
from primera.rendering.quizzes import question_block

MANUAL = "manual"
"""The name by which templates reach the manual itself."""

Render = Callable[[Page, Manual, Ref], str]


@dataclass(frozen=True, slots=True)
class Macro:
    """What a page may call: the ids that it takes, in order, and what stands in its place.

    `phrasing` tells of those that stand inside a line, `once` of those that a page shows once.
    """

    kind: Kind
    parameters: tuple[str, ...]
    render: Render
    phrasing: bool = False
    once: bool = False

    def ref(self, ids: Iterable[str]) -> Ref:
        """What some of its ids, from the first, name."""
        return Ref(self.kind, *ids)


def _entry(kind: Kind, block: Block) -> Macro:
    def rendered(page: Page, manual: Manual, ref: Ref) -> str:
        return str(block.render(page, manual.entries[ref]))

    return Macro(kind, ("id",), rendered, block.phrasing, block.once)


def _question(page: Page, manual: Manual, ref: Ref) -> str:
    bank = manual.get(Bank, ref.id)
    found = next(question for question in bank.questions if question.id == ref.part)
    return str(question_block(page, bank, found))


MACROS: Mapping[str, Macro] = {
    "question": Macro(Kind.BANK, ("bank", "question"), _question, once=True),
    **{
        view.block.name or kind.value: _entry(kind, view.block)
        for kind, view in VIEWS.items()
        if view.block
    },
}
"""Name -> macro: `{{ quiz("fundamentos") }}`, `{{ question("fundamentos", "llave") }}`."""

NAMES = frozenset({*MACROS, MANUAL})
"""Every name that is ours in a template."""


def _likely_names() -> dict[str, str]:
    """Words that people may write for a macro, each with its name: `cuestionario`, `quizzes`."""
    by_kind = {macro.kind: name for name, macro in MACROS.items() if macro.parameters == ("id",)}
    words = {**SCHEMES, **COLLECTIONS}
    return {
        **{word: by_kind[kind] for word, kind in words.items() if kind in by_kind},
        **{name: name for name in MACROS},
        "pregunta": "question",
        "questions": "question",
    }


_LIKELY_NAMES = _likely_names()
_LIKENESS = 0.76
"""Above what `rule` has in common with `role`: another plugin may know such a name."""


def likely_macro(name: str) -> str | None:
    """The macro that somebody means who writes a name that is none."""
    word = closest(name, _LIKELY_NAMES, least=_LIKENESS)
    return _LIKELY_NAMES[word] if word else None


MANUAL_NAMES = frozenset({*COLLECTIONS, "id", "title", "description", "language"})
"""What templates find in the manual."""


def likely_in_manual(name: str) -> str | None:
    """What somebody looks for in the manual who writes a name that is not there."""
    by_kind = {kind: collection for collection, kind in COLLECTIONS.items()}
    spoken = {
        f"{word}{end}": by_kind[kind] for word, kind in SCHEMES.items() for end in ("s", "es")
    }
    word = closest(name, {*MANUAL_NAMES, *spoken})
    return spoken.get(word, word) if word else None


def usage(name: str) -> str:
    """How a macro is called: `question("bank", "question")`."""
    ids = ", ".join(f'"{parameter}"' for parameter in MACROS[name].parameters)
    return f"{name}({ids})"
