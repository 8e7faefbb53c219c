"""Text of a manual made harmless for where it goes: HTML, a Markdown heading, front matter, JSON.

Everything that a manual says is hostile here. Braces leave this package as entities, so that
neither mkdocs-macros nor the attribute lists of Python-Markdown ever see one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from markupsafe import Markup, escape

_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})
_JSON = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;"})
_MARKDOWN = re.compile(r"[!-+\-./:-@\[-`{-~]|[0-9](?=[A-Za-z])")
"""ASCII punctuation, and a digit before a letter: some extension reads `1st` as more than text."""
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CONTROL = dict.fromkeys([*range(0x20), 0x7F], " ")
_YAML = json.JSONEncoder(ensure_ascii=False)
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

html = escape
"""Characters for the content of an element or for a quoted attribute, as Markup."""


def without_braces(text: str) -> str:
    """HTML with its braces as entities."""
    return text.translate(_BRACES)


def heading(text: str) -> str:
    """Characters for a Markdown heading: whatever Markdown might read becomes an entity."""
    line = text.translate(_CONTROL)
    return _MARKDOWN.sub(lambda match: f"&#{ord(match.group())};", line)


def json_attribute(value: object) -> Markup:
    """A value as JSON in single quotes, ready to follow `data-pl=`; keys in the order given."""
    return Markup(f"'{_COMPACT.encode(value).translate(_JSON)}'")


def front_matter(meta: Mapping[str, object]) -> str:
    """The YAML head of a page, each value as JSON, which YAML reads the same."""
    lines = (f"{key}: {_yaml(value)}" for key, value in meta.items())
    return "\n".join(("---", *lines, "---", ""))


def printed(text: str) -> str:
    """Text for a field of the front matter that MkDocs and Material print as HTML, unescaped."""
    return without_braces(str(escape(text)))


def _yaml(value: object) -> str:
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", _YAML.encode(value))
