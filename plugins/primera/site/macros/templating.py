"""How a host fills in the pages that are written by hand, and which tags of them concern us."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from primera.site.macros.calls import called_names
from primera.site.macros.macro_registry import MACROS, MANUAL, likely_macro
from primera.site.macros.markdown_context import USUAL_EXTENSIONS
from primera.site.macros.tags import Syntax, Tag, TagKind
from primera.site.macros.template_trees import TemplateTrees


def _never(name: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Templating:
    """How a host fills in pages.

    `extensions` are those of its Markdown that say what is code. Of our names, `taken` holds those
    by which it has macros of its own, and `covered` those by which it has variables. `defines`
    tells whether another name may mean something to it. `snippets` are the folders of files that
    its Markdown, after the templates, puts into pages. `extended` tells of a host whose templates
    may have statements and filters of its own, or that fills in only the pages that it is told, and
    `foreign` holds the statements that something else reads before.
    """

    on: bool = True
    syntax: Syntax = field(default_factory=Syntax)
    extensions: frozenset[str] = USUAL_EXTENSIONS
    taken: frozenset[str] = frozenset()
    covered: frozenset[str] = frozenset()
    defines: Callable[[str], bool] = _never
    snippets: tuple[Path, ...] = ()
    extended: bool = False
    foreign: frozenset[str] = frozenset()
    trees: TemplateTrees = field(default_factory=TemplateTrees, compare=False, repr=False)
    """What the check has read of pages, for whoever fills them in."""

    def means_us(self, name: str) -> bool:
        """Whether a name is a macro of ours, or so near to one that it must be meant."""
        if name in MACROS:
            return name not in self.taken
        return likely_macro(name) is not None and not self.defines(name)

    def without_foreign(self, text: str, tags: Iterable[Tag]) -> str:
        """A text with letters, which say nothing, in the place of the statements of others."""
        for tag in tags if self.foreign else ():
            first = _STATEMENT.match(text[tag.start : tag.end])
            if tag.kind is TagKind.BLOCK and first and first[1] in self.foreign:
                hidden = _ANY.sub("x", text[tag.start : tag.end])
                text = text[: tag.start] + hidden + text[tag.end :]
        return text

    def concerns_us(self, text: str, tag: Tag) -> bool:
        """Whether a tag of a page calls us, or seems to mean to."""
        if tag.kind not in (TagKind.PRINT, TagKind.BLOCK):
            return False
        source = text[tag.start : tag.end]
        if any(map(self.means_us, called_names(source))):
            return True
        if MANUAL not in self.taken | self.covered and _OUR_OWN.search(source):
            return True
        first = _FIRST_WORD.match(source)
        return bool(first and first[1] in MACROS and first[1] not in self.taken)


_OUR_OWN = re.compile(rf"(?<![\w.]){MANUAL}\s*[.\[]")
_STATEMENT = re.compile(r"\W*([\w-]+)")
_ANY = re.compile(r".")
_FIRST_WORD = re.compile(r"\W*(\w+)")
