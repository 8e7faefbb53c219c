"""Layers that are made for a later version of Primera Línea, and of the base that comes with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from primera import __version__
from primera.diagnostics import Diagnostic, Severity
from primera.loading.reading import ReadLayer
from primera.model.fields import VERSION_PATTERN
from primera.yamltree.nodes import child, span_of

CODE = "PL326"
_KEY = "made_for"


def made_for_later(layers: Iterable[ReadLayer]) -> Iterator[Diagnostic]:
    """A problem for each layer that says it is made for a later version than this one.

    What is wrong with the rest of such a layer may come from that. A version that is none is for
    validation to complain about.
    """
    for layer in layers:
        for record in layer.gathered.settings:
            written = record.value.get(_KEY) if isinstance(record.value, dict) else None
            if not isinstance(written, str) or not re.match(VERSION_PATTERN, written):
                continue
            if _numbers(written) > _numbers(__version__):
                node = record.node()
                params = {"layer": layer.layer.name, "version": written, "present": __version__}
                span = span_of(child(node, _KEY) or node)
                yield Diagnostic(CODE, Severity.ERROR, span, params)


def _numbers(version: str) -> tuple[int, ...]:
    found = [int(number) for number in version.split(".")]
    return (*found, *(0,) * (3 - len(found)))
