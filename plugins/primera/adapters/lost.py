"""Parts of the manual that went lost on a page's way past the other plugins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from mkdocs.structure.pages import Page

from primera.diagnostics import Diagnostic, Severity, Span

LOST = "PL870"
_SHOWN = 5


class LostParts:
    """The pages that lost parts. `place` is where the plugins are listed that can have done it."""

    def __init__(self, place: Span, plugins: Iterable[str]) -> None:
        self._place = place
        self._plugins = ", ".join(name.removeprefix("material/") for name in plugins)
        self._pages: Counter[str] = Counter()

    def note(self, page: Page, parts: int) -> None:
        """Note how many parts of a page were lost, which may be none."""
        if parts:
            self._pages[page.file.src_uri] += parts

    def problems(self) -> Iterator[Diagnostic]:
        """What is to be said: one problem, for most likely it has one cause."""
        if self._pages:
            first = sorted(self._pages)[:_SHOWN]
            shown = ", ".join(first) + (", …" if len(self._pages) > _SHOWN else "")
            params = {"pages": shown, "plugins": self._plugins}
            yield Diagnostic(LOST, Severity.WARNING, self._place, params)
