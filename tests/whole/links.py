"""The links of a site that is built."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html as lxml_html


def broken_links(site: Path) -> list[str]:
    """The internal links of a site that lead to no file, or to no place of a page."""
    pages = {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}

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
            if not (site / found).exists() or (
                target.fragment
                and found in pages
                and unquote(target.fragment) not in anchors(found)
            ):
                broken.append(f"{path}: {link}")
    return broken
