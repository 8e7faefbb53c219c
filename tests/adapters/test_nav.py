"""The manual's sections in a navigation that somebody wrote, or nobody."""

from __future__ import annotations

from typing import Any

import pytest

from primera.adapters.host.nav import printed_titles, whole_nav
from primera.rendering.navigation import NavItem

MANUAL = NavItem("Manual", None, (NavItem("Prácticas", "practicas/index.md"),))
ROLES = NavItem("Roles", "roles/index.md")
LISTS = NavItem("Listas", "listas/index.md")
TODAY = NavItem("Hoy", None, (NavItem("", "index.md"), LISTS))
SECTIONS = (TODAY, MANUAL, ROLES)
REST: list[Any] = [{"Manual": [{"Prácticas": "practicas/index.md"}]}, {"Roles": "roles/index.md"}]
WITHIN = {"Listas": "listas/index.md"}
OURS: list[Any] = [WITHIN, *REST]
"""Ours where the home page stands elsewhere: the name of its section is its own."""
ALL: list[Any] = [{"Hoy": ["index.md", WITHIN]}, *REST]


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        (["index.md", "primera", "a.md"], ["index.md", *OURS, "a.md"]),
        (["index.md", "a.md"], ["index.md", *OURS, "a.md"]),
        (["primera"], ALL),
        ([{"Manual": "primera"}], [{"Manual": ALL}]),
        ([{"Manual": ["primera"]}], [{"Manual": ALL}]),
        ([{"Inicio": "README.md"}, "primera"], [{"Inicio": "README.md"}, *OURS]),
        (
            ["index.md", {"Todo": ["a.md", {"Más": ["primera", "b.md"]}]}],
            ["index.md", {"Todo": ["a.md", {"Más": [*OURS, "b.md"]}]}],
        ),
        (["primera", "a.md", {"Otra vez": ["primera"]}], [*ALL, "a.md"]),
        ([{"Una": "primera"}, {"Otra": "primera"}], [{"Una": ALL}]),
        (
            [{"Lo primero": "practicas/index.md"}, "primera"],
            [
                {"Lo primero": "practicas/index.md"},
                {"Hoy": ["index.md", WITHIN]},
                {"Roles": "roles/index.md"},
            ],
        ),
        (
            ["index.md", {"Roles": "roles/index.md"}, "a.md"],
            ["index.md", {"Roles": "roles/index.md"}, "a.md"],
        ),
    ],
)
def test_the_sections_stand_where_they_are_wanted(written: Any, whole: Any) -> None:
    assert whole_nav(written, SECTIONS, ["index.md", "a.md", "b.md"]) == whole


@pytest.mark.parametrize("written", [None, []])
def test_without_a_navigation_pages_are_listed_as_the_host_does(written: Any) -> None:
    pages = ["z/b.md", "a.md", "README.md", "z/index.md", "z/mas-cosas/c.md", "B/d.md"]
    assert whole_nav(written, SECTIONS, pages) == [
        {"Hoy": ["README.md", WITHIN]},
        *REST,
        "a.md",
        {"B": ["B/d.md"]},
        {"Z": ["z/index.md", "z/b.md", {"Mas cosas": ["z/mas-cosas/c.md"]}]},
    ]


def test_a_home_page_that_is_no_page_of_the_host_leaves_the_sections_first() -> None:
    assert whole_nav(None, SECTIONS, ["a.md"]) == [*OURS, "a.md"]


def test_titles_of_a_navigation_are_text_and_paths_stay() -> None:
    nav = ["a<b>.md", {"<b>": "c&d.md"}, {"R&amp;D": [{2026: "e.md"}, "primera"]}]
    assert printed_titles(nav) == [
        "a<b>.md",
        {"&lt;b&gt;": "c&d.md"},
        {"R&amp;D": [{2026: "e.md"}, "primera"]},
    ]
