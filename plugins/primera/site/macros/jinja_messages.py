"""What Jinja says of a template, as parameters of a problem: its English is no word of ours."""

from __future__ import annotations

import re

from primera.diagnostics.diagnostic import Param

_PATTERNS = tuple(
    (re.compile(pattern), fault)
    for pattern, fault in (
        (r"Unexpected end of template\..* innermost block .* is '(?P<name>\w+)'", "unclosed"),
        (r"[Uu]nexpected '?end of template", "end"),
        (
            r"Encountered unknown tag '(?P<name>end\w+|else|elif)'.* is '(?P<inner>\w+)'",
            "other_end",
        ),
        (r"Encountered unknown tag '(?P<name>end\w+|else|elif)'", "not_open"),
        (r"Encountered unknown tag '(?P<name>.*?)'\.", "unknown_tag"),
        (r"tag name expected", "no_tag"),
        (r"expected token '(?P<wanted>.+)', got '(?P<met>.+)'", "expected"),
        (r"unexpected '(?P<met>.+)', expected '(?P<wanted>.+)'", "expected"),
        (r"""unexpected char (?:'"'|"'")""", "quotes"),
        (r"unexpected char '(?P<sign>.+)' at", "sign"),
        (r"Expected an expression, got '(?P<met>.+)'", "value"),
        (r"unexpected '(?P<met>.+)'", "unexpected"),
        (r"Missing end of comment", "comment"),
        (r"Missing end of raw", "raw"),
        (r"expected name or number|expected subscript", "name"),
        (r"expected call", "call"),
        (r"invalid syntax for function call|non-default argument", "arguments"),
        (r"can't assign to", "assign"),
        (r"Block names in Jinja", "block_name"),
        (r"'(?P<name>.+)' is undefined", "undefined"),
        (r".+ has no (?:attribute|element) (?P<name>.+)", "no_part"),
        (r"No filter named '(?P<name>.+)'", "no_filter"),
        (r"No test named '(?P<name>.+)'", "no_test"),
    )
)
"""What Jinja says -> what that is called here, under `report.template`. The first that fits."""

_TOKENS = {
    "begin of print statement": "print_begin",
    "end of print statement": "print_end",
    "begin of statement block": "block_begin",
    "end of statement block": "block_end",
    "end of template": "end",
    "template data / text": "text",
    "name": "name",
    "string": "string",
    "integer": "number",
    "float": "number",
}
"""What Jinja calls a piece of a template -> its name under `report.token`."""


def template_fault(message: str) -> dict[str, Param]:
    """The parameter `fault` for what Jinja says, and those that its words need.

    What nobody foresaw is `other`, with the message itself as `cause`.
    """
    for pattern, fault in _PATTERNS:
        if found := pattern.match(message):
            named = ((key, _shown(key, text)) for key, text in found.groupdict().items())
            return {"fault": fault, **dict(named)}
    return {"fault": "other", "cause": message}


def _shown(key: str, text: str) -> str:
    if key in ("wanted", "met"):
        return _TOKENS.get(text, f"`{text}`")
    return text.strip("'\"") if key == "name" else text
