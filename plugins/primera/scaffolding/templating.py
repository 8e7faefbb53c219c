"""The templates of what is begun: files of YAML, Markdown and servers, not of HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from jinja2 import Environment, PackageLoader, StrictUndefined

from primera.rendering.escape import front_matter_value
from primera.strings import ADDRESSES

ENDING = ".j2"
_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W_]+)+")
"""Words that YAML takes for nothing else: one alone may be `no`, and signs may mean a list."""

_OF_MARKDOWN = re.compile(r"[\\`*_\[\]<>&#|~]")


def templates() -> Traversable:
    """The folder of all templates."""
    return files("primera.scaffolding").joinpath("templates")


def rendered(template: str, **values: object) -> str:
    """A template, by its path, filled in. Raises UndefinedError for a value that it lacks."""
    return _environment().get_template(template).render(**values)


def by_address(address: str) -> Callable[..., str]:
    """What picks, of the forms of a sample for each way of addressing the reader, that of one."""
    place = ADDRESSES.index(address)

    def by(*forms: str) -> str:
        return forms[place]

    return by


def exists(template: str) -> bool:
    """Whether there is a template of a path."""
    return templates().joinpath(*template.split("/")).is_file()


@lru_cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("primera.scaffolding", "templates"),
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters["yaml"] = _yaml
    found.filters["md"] = _markdown
    return found


def _yaml(text: str) -> str:
    """Text as a value of YAML on one line, in quotes if need be."""
    return text if _PLAIN.fullmatch(text) else front_matter_value(text)


def _markdown(text: str) -> str:
    """Text of which Markdown reads nothing but the words."""
    return _OF_MARKDOWN.sub(lambda sign: f"\\{sign[0]}", text)
