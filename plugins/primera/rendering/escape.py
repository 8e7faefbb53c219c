"""Text of a manual made harmless for where it goes: HTML, a Markdown heading, front matter, JSON.

Everything that a manual says is hostile here. Braces leave this package as entities, so that
neither mkdocs-macros nor the attribute lists of Python-Markdown ever see one.

Whatever a host's templates print of us goes through `printed`: they escape no title, navigation,
name or description of a site.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Mapping

from markupsafe import Markup, escape

_MARKDOWN = re.compile(r"[!-+\-./:-@\[-`{-~]|[0-9](?=[A-Za-z])")
"""ASCII punctuation, and a digit before a letter: some extension reads `1st` as more than text."""
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CONTROL = dict.fromkeys([*range(0x20), 0x7F], " ")
_YAML = json.JSONEncoder(ensure_ascii=False)
_YAML_FILE = json.JSONEncoder(ensure_ascii=False, indent=2)
_LONG_KEY = re.compile(r'^( *)("(?:[^"\\]|\\.){1000,}"):', re.MULTILINE)
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

html = escape
"""Characters for the content of an element or for a quoted attribute, as Markup."""


def without_braces(text: str) -> str:
    """HTML with its braces as entities."""
    return text.replace("{", "&#123;").replace("}", "&#125;")  # ten times as fast as `translate`


def heading(text: str) -> str:
    """Characters for a Markdown heading: whatever Markdown might read becomes an entity."""
    line = text.translate(_CONTROL)
    return _MARKDOWN.sub(lambda match: f"&#{ord(match.group())};", line)


def json_attribute(value: object) -> Markup:
    """A value as JSON in single quotes, ready to follow `data-pl=`; keys in the order given."""
    text = _COMPACT.encode(value).replace("&", "&amp;").replace("<", "&lt;")
    text = text.replace(">", "&gt;").replace("'", "&#39;")
    return Markup(f"'{text}'")


def front_matter(meta: Mapping[str, object]) -> str:
    """The YAML head of a page, each value as JSON, which YAML reads the same."""
    lines = (f"{key}: {_yaml(value)}" for key, value in meta.items())
    return "\n".join(("---", *lines, "---", ""))


def front_matter_value(text: str) -> str:
    """Text as a value of YAML on one line."""
    return _yaml(text)


def printed(text: str) -> Markup:
    """Text for a template of the host, which prints it as HTML: as it stands, or by `| e`.

    The second would escape a plain string once more, so it is handed over as Markup.
    """
    return Markup(without_braces(str(escape(text.translate(_CONTROL)))))


def printed_setting(text: str) -> Markup:
    """The same for text of the host's own configuration, which may be escaped by hand or not."""
    return printed(entities.unescape(text))


def yaml_file(value: object) -> str:
    """A value as a whole file of YAML: JSON, but for keys too long to go without a sign."""
    return _LONG_KEY.sub(r"\1? \2 :", _readable(_YAML_FILE.encode(value))) + "\n"


def _yaml(value: object) -> str:
    return _readable(_YAML.encode(value))


def _readable(json_text: str) -> str:
    """JSON whose every character YAML reads as it stands."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", json_text)
