"""Parts of the manual that went lost on a page's way past the other plugins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs.structure.pages import Page

from primera.checks.context import Rule
from primera.diagnostics import Diagnostic, Span

TAKEN = Rule("PL870")
_SHOWN = 5


class LostParts:
    """The pages that lost parts. `place` is where the plugins are listed that can have done it.

    It is an error: published, such a page would say less than the manual.
    """

    def __init__(self, place: Span, plugins: Iterable[str]) -> None:
        self._place = place
        self._plugins = ", ".join(name.removeprefix("material/") for name in plugins)
        self._pages: set[str] = set()

    def note(self, page: Page, parts: int) -> None:
        """Note how many parts of a page were lost, which may be none."""
        if parts:
            self._pages.add(page.file.src_uri)

    def problems(self) -> Iterator[Diagnostic]:
        """What is to be said: one problem, for most likely it has one cause."""
        if self._pages:
            shown = ", ".join(sorted(self._pages)[:_SHOWN])
            shown += ", …" if len(self._pages) > _SHOWN else ""
            yield TAKEN.at(self._place, pages=shown, plugins=self._plugins)
