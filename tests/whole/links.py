"""The links of a site that is planned, or built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html as lxml_html

from primera.rendering.addresses import directory_url
from primera.site.plan import SitePlan


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


def leads_wrong(plan: SitePlan) -> Iterator[tuple[str, str]]:
    """The links between pages that lead to no page, or to no place of one."""
    pages = {directory_url(page.path): page.markdown for page in plan.pages}
    files = {asset.path for asset in plan.assets}
    anchors = {
        url: {*re.findall(r'\bid="([^"]+)"', text), *re.findall(r"\{: #(\S+)", text)}
        for url, text in pages.items()
    }
    for base, text in pages.items():
        for href in re.findall(r'(?:href|src)="(?!https?:|mailto:|tel:)([^"]+)"', text):
            url, _, anchor = href.partition("#")
            path = normpath(f"{base}{url}") if url else base.rstrip("/")
            place = "" if path == "." else f"{path}/" if path else ""
            if path not in files and (
                place not in pages or (anchor and anchor not in anchors[place])
            ):
                yield base, href
