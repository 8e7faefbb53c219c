"""A text with its tags: which call us, where they stand, and which are there to be seen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from primera.site.macros.calls import print_fault, read_tag
from primera.site.macros.markdown_context import Standing, may_hide, standings
from primera.site.macros.tags import Tag, TagKind, environment_of, tags_of
from primera.site.macros.templating import Templating

_OF_RAW = re.compile(r"\b(?:end)?raw\b")


class TaggedText:
    """The Markdown of a page, which is `text` from `start`, and its tags.

    What is known of them is asked for by several, and found once.
    """

    def __init__(self, text: str, start: int, tags: Sequence[Tag], templating: Templating) -> None:
        self.text = text
        self.start = start
        self.tags = tags
        self.templating = templating

    @cached_property
    def ours(self) -> frozenset[Tag]:
        """The tags that call us, or seem to mean to."""
        concerns_us = self.templating.concerns_us
        return frozenset(tag for tag in self.tags if concerns_us(self.text, tag))

    @cached_property
    def standings(self) -> list[Standing]:
        """The place of each tag."""
        spans = [(tag.start - self.start, tag.end - self.start) for tag in self.tags]
        return standings(self.text[self.start :], spans, self.templating.extensions)

    @property
    def veiled(self) -> str:
        """The Markdown with all that is no template in raw blocks.

        Those are anchors (`{#anchor}`), and code and comments that show how we are called or hold
        what no template can. No line moves, and filled in the text is what its author sees.
        """
        hidden = self._examples()
        pieces, last = [], self.start
        for tag in self.tags:
            if tag.kind is TagKind.ANCHOR or tag in hidden:
                pieces += [self.text[last : tag.start], self._raw(self.text[tag.start : tag.end])]
                last = tag.end
        return "".join([*pieces, self.text[last:]])

    def _examples(self) -> set[Tag]:
        """All tags of the pieces of code, and of the comments, that are there to be seen."""
        if not may_hide(self.text[self.start :]) or not any(map(self._is_seen, self.tags)):
            return set()
        placed = zip(self.tags, self.standings, strict=True)
        inside = [(tag, standing.group) for tag, standing in placed if standing.group]
        groups = {group for tag, group in inside if self._is_seen(tag)}
        return {tag for tag, group in inside if group in groups and tag.kind is not TagKind.RAW}

    def _is_seen(self, tag: Tag) -> bool:
        """Whether a tag, if it stands in code, is there to be seen."""
        if tag in self.ours:
            return True
        environment = environment_of(self.templating.syntax)
        faulty = read_tag(self.text, tag, environment).fault if tag.kind is TagKind.PRINT else None
        return bool(faulty or print_fault(self.text, tag, environment))

    def _raw(self, tag: str) -> str:
        """A template that prints the words of a tag."""
        begin, end = self.templating.syntax.block
        if _OF_RAW.search(tag):
            before, after = self.templating.syntax.variable
            quoted = tag.replace("\\", "\\\\").replace('"', '\\"')
            return f'{before} "{quoted}" {after}'
        return f"{begin} raw {end}{tag}{begin} endraw {end}"


def veiled(text: str, templating: Templating) -> str:
    """The Markdown of a page with all that is no template in raw blocks."""
    return TaggedText(text, 0, list(tags_of(text, templating.syntax)), templating).veiled
