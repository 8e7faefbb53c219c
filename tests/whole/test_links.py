"""Every internal link of the demonstration site leads somewhere, anchors too."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from lxml import html as lxml_html
from tests.whole.links import broken_links

BEFORE = {
    "arquitectura": "dev/architecture",
    "reference/cifras": "dev/figures",
    "reference/meaning-hash": "dev/meaning-hash",
    "reference/paper": "dev/paper",
    "reference/progress": "dev/progress",
    "reference/scoring": "dev/scoring",
}
"""Addresses of pages that are elsewhere now."""


def test_every_internal_link_and_anchor_resolves(bundled_site: Path) -> None:
    assert broken_links(bundled_site) == []


def test_pages_that_have_moved_are_found_at_their_old_address(bundled_site: Path) -> None:
    found = {}
    for old in BEFORE:
        page = lxml_html.parse(bundled_site / old / "index.html")
        (link,) = page.xpath("//link[@rel='canonical']/@href")
        found[old] = urljoin(f"{old}/", link).removesuffix("/")
    assert found == BEFORE
