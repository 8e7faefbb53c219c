"""The front matter of a page for a host whose themes print what it says as it stands."""

from __future__ import annotations

import re

from primera.rendering.escape import front_matter_value, printed_setting
from primera.yamltree.full_yaml import read_full_yaml
from primera.yamltree.nodes import MappingNode, Origin, text_of

PRINTED_META = ("title", "description", "author", "subtitle")
"""What themes print of the front matter of a page."""

_MARKS = re.compile(r"\A\ufeff?---|^(?:\.\.\.|---)(?=[ \t]*\n?\Z)", re.MULTILINE)


def printed_head(head: str) -> str:
    """The front matter of a page, whose host prints it as it stands, with texts for that."""
    root, _ = read_full_yaml(_yaml_of(head).encode(), Origin("", ""))
    if not isinstance(root, MappingNode):
        return head
    for key, value in reversed(root.value):
        said = text_of(value)
        if text_of(key) in PRINTED_META and said and (shown := printed_setting(said)) != said:
            start, end = value.start_mark.index, value.end_mark.index
            written = front_matter_value(shown)
            head = head[:start] + written + "\n" * head[start:end].endswith("\n") + head[end:]
    return head


def _yaml_of(head: str) -> str:
    """The front matter without its marks, which leave blanks: no place in it moves."""
    return _MARKS.sub(lambda mark: " " * len(mark[0]), head)
