"""What a server says with the pages of a site: a browser runs the theme's scripts and no others."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from primera.site.security_headers import MOST_HASHES, ContentPolicy, header_files


def policy(*pages: str) -> dict[str, list[str]]:
    """The directives of the policy of some pages."""
    found = ContentPolicy()
    for page in pages:
        found.look(page)
    words = (directive.split() for directive in str(found).split("; "))
    return {name: sources for name, *sources in words}


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script type="application/json" id="__config">{"a": 1}</script>',
        "<script type=application/ld+json>{}</script>",
        '<script async SRC=a.js type="module"></script>',
        "<script> </script>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ],
)
def test_what_is_elsewhere_or_data_needs_no_hash(script: str) -> None:
    assert policy(script)["script-src"] == ["'self'"]


def test_a_script_of_a_page_is_let_in_once_by_what_it_says() -> None:
    one, two = "var a = '<p>';\nñ()", "b()"
    pages = (
        f"<head><script>{one}</script>",
        f"<SCRIPT type=module>{two}</SCRIPT><script>{one}</script>",
    )
    assert {*policy(*pages)["script-src"]} == {"'self'", hash_of(one), hash_of(two)}


def test_more_scripts_than_a_header_holds_are_all_let_in() -> None:
    pages = [f"<script>a({number})</script>" for number in range(MOST_HASHES + 1)]
    assert policy(*pages)["script-src"] == ["'self'", "'unsafe-inline'"]
    assert len(policy(*pages[1:])["script-src"]) == MOST_HASHES + 1


def test_styles_in_pages_are_let_in_where_there_are_some() -> None:
    assert policy("<p data-style='x'>style=</p>")["style-src"] == ["'self'"]
    for page in (
        '<p class="x" style="color: red">',
        "<P STYLE\n= 'x'>",
        "<style>p {}</style>",
        "<STYLE>",
    ):
        assert policy(page)["style-src"] == ["'self'", "'unsafe-inline'"]


def test_each_server_is_told_the_same_in_its_words() -> None:
    files = header_files(ContentPolicy())
    assert {*files} == {"_headers", "_headers.nginx", "_headers.caddy"}
    for text in files.values():
        assert str(ContentPolicy()) in text
        assert len(re.findall("nosniff", text)) == 1
        assert '"' not in str(ContentPolicy())
