"""YAML that is not a manual: a host's configuration may have anchors, tags and any root."""

from __future__ import annotations

from yaml import YAMLError

from primera.diagnostics import Diagnostic
from primera.yamltree.decoding import decode
from primera.yamltree.nodes import Node, Origin
from primera.yamltree.parse import parse
from primera.yamltree.syntax_errors import diagnose


def read_full_yaml(data: bytes, origin: Origin) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The tree of a file, None when nothing is in it, and why it cannot be read.

    Content never raises. An alias gives the same node as its anchor.
    """
    text, problems = decode(data, origin)
    if problems:
        return None, tuple(problems)
    try:
        return parse(text, origin), ()
    except YAMLError as error:
        return None, (diagnose(error, text, origin),)
