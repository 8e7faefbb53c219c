"""What our templates ask of a host and its theme is on the list of what the plain folder needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from primera.adapters.material import plain_folder
from primera.adapters.material.theme import theme_folder

LISTED = set(re.findall(r"`([^`]+)`", str(plain_folder.__doc__)))
TEMPLATES = {
    path.relative_to(theme_folder()).as_posix(): path for path in theme_folder().rglob("*.html")
}
OURS = {*TEMPLATES, "band"}
"""Templates, and the block in them that is not the theme's."""


def asked_for(template: Path) -> set[str]:
    """The templates, blocks, filters, tests, values and methods that a template uses."""
    tree = Environment().parse(template.read_text(encoding="utf-8"))
    return {*_named(tree), *_told(tree)}


def _named(tree: nodes.Template) -> Iterator[str]:
    for node in tree.find_all(nodes.Node):
        match node:
            case nodes.Extends(template=nodes.Const(value=name)):
                yield name
            case nodes.Include(template=nodes.Const(value=name)):
                yield name
            case nodes.Import(template=nodes.Const(value=name)):
                yield name
            case nodes.Block(name=name) | nodes.Filter(name=name) | nodes.Test(name=name):
                yield name


def _told(tree: nodes.Template) -> Iterator[str]:
    for value in tree.find_all(nodes.Getattr):
        if isinstance(value.node, nodes.Name) and value.node.name in ("config", "page"):
            yield f"{value.node.name}.{value.attr}"
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr):
            yield call.node.attr


@pytest.mark.parametrize("name", TEMPLATES)
def test_all_that_a_template_asks_for_is_listed(name: str) -> None:
    assert asked_for(TEMPLATES[name]) - OURS - LISTED == set()


def test_nothing_is_listed_that_no_template_asks_for() -> None:
    asked = {one for path in TEMPLATES.values() for one in asked_for(path)}
    listed = {one for one in LISTED if re.match(r"partials/|config\.|page\.(?!meta\.)", one)}
    assert len(asked) > 30
    assert listed - asked == set()
