"""Every internal link of the demonstration site leads somewhere, anchors too."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html as lxml_html

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
    pages = {
        file.relative_to(bundled_site).as_posix(): file for file in bundled_site.rglob("*.html")
    }

    @cache
    def anchors(path: str) -> frozenset[str]:
        tree = lxml_html.fromstring(pages[path].read_text(encoding="utf-8"))
        return frozenset(tree.xpath("//@id | //a/@name"))

    broken = []
    for path, file in pages.items():
        if path == "404.html":
            continue
        tree = lxml_html.fromstring(file.read_text(encoding="utf-8"))
        for link in tree.xpath("//a/@href | //img/@src | //link/@href | //script/@src"):
            target = urlsplit(urljoin(f"http://here/{path}", link))
            if target.netloc != "here" or target.scheme not in ("http", "https"):
                continue
            found = unquote(target.path).lstrip("/")
            found = f"{found}index.html" if not found or found.endswith("/") else found
            if not (bundled_site / found).exists() or (
                target.fragment
                and found in pages
                and unquote(target.fragment) not in anchors(found)
            ):
                broken.append(f"{path}: {link}")
    assert broken == []


def test_pages_that_have_moved_are_found_at_their_old_address(bundled_site: Path) -> None:
    found = {}
    for old in BEFORE:
        page = lxml_html.parse(bundled_site / old / "index.html")
        (link,) = page.xpath("//link[@rel='canonical']/@href")
        found[old] = urljoin(f"{old}/", link).removesuffix("/")
    assert found == BEFORE
