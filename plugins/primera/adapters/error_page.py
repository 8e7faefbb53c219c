"""What `mkdocs serve` shows while the manual has errors."""

from __future__ import annotations

from html import escape
from itertools import islice

from primera.diagnostics.formats.plain import plain_line
from primera.site.compile import Compiled
from primera.site.shown_paths import seen_from_here

_SHOWN = 50
_STYLE = (
    "position:sticky;top:0;z-index:9;margin:0;padding:1rem;max-height:60vh;overflow:auto;"
    "background:#A3301A;color:#fff;font:16px/1.5 system-ui,sans-serif"
)


def error_page(compiled: Compiled) -> str:
    """A home page, as Markdown, for a manual that never was good."""
    words = compiled.strings
    return f"# {words('build.broken.title')}\n\n{words('build.broken.text')}\n"


def with_error_banner(html: str, compiled: Compiled) -> str:
    """A page with the errors on top of its body."""
    title = html.find("</title>")  # which may speak of a `<body>`
    start = html.find(">", html.find("<body", title)) + 1
    return f"{html[:start]}{_banner(compiled)}{html[start:]}"


def _banner(compiled: Compiled) -> str:
    words = compiled.strings
    problems = seen_from_here(compiled).diagnostics
    lines = "".join(
        f"<li><code>{escape(plain_line(problem, words))}</code></li>"
        for problem in islice(problems, _SHOWN)
    )
    title = escape(words("build.broken.banner", n=len(problems)))
    return (
        f'<div role="alert" class="pl-errors" style="{_STYLE}" data-search-exclude>'
        f"<strong>{title}</strong><ul>{lines}</ul></div>"
    )
