"""Whether a built site is whole: what any host's configuration has to give, read with lxml."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html as lxml_html

LOCAL = "http://site.invalid"
"""Where a site without an address of its own is thought to be."""

SECTIONS = ("practicas", "cuestionarios", "listas", "yo")
"""Folders of the fixture manual; the main navigation leads into each."""

LINKS = "//a/@href | //area/@href | //form/@action"
RESOURCES = (
    "//link[not(contains('canonical alternate prev next', @rel))]/@href | //script/@src"
    " | //img/@src | //source/@src | //iframe/@src | //video/@src | //audio/@src"
    " | //*[name()='image' or name()='use']/@href"
)
TEXTS = (
    "//title/text() | //body//text()[not(ancestor::pre or ancestor::code)]"
    "[not(ancestor::script or ancestor::style)]"
)
MARKUP = re.compile(r"\{:? ?#[\w-]+ ?\}|\{\{|\{%|pl-block-|data-pl-mark|^!!! |^:::", re.MULTILINE)
"""What only a source may show."""

_FOREIGN_STYLE = re.compile(r"(?:@import\s+|url\()[\"']?(?:https?:)?//")


@dataclass(frozen=True)
class Page:
    """A page of a site: its path there, and its tree."""

    path: str
    tree: Any

    @property
    def themed(self) -> bool:
        """Whether it is a page of the theme, and not one that only leads to another."""
        return bool(self.tree.xpath("//*[contains(@class, 'md-container')]"))

    @cached_property
    def ids(self) -> frozenset[str]:
        """What a link may lead to in the page."""
        return frozenset(self.tree.xpath("//@id | //a/@name"))


class Site:
    """A built site, published at `address` or, without one, at the root of any server."""

    def __init__(self, folder: Path, address: str = "") -> None:
        self.folder = folder
        self.address = f"{(address or LOCAL).rstrip('/')}/"
        self.pages = {
            path: Page(path, lxml_html.fromstring(file.read_bytes()))
            for file in sorted(folder.rglob("*.html"))
            for path in [file.relative_to(folder).as_posix()]
            if not path.startswith("assets/")
        }

    def themed(self) -> Iterator[Page]:
        """The pages of the theme."""
        return (page for page in self.pages.values() if page.themed)

    def url(self, page: Page, link: str) -> str:
        """Where a link of a page leads. The page for what is missing is shown at any address."""
        path = "no/such/page/" if page.path == "404.html" else page.path
        return urljoin(self.address + path, link)

    def is_here(self, url: str) -> bool:
        """Whether an address is on the site's own host."""
        return urlsplit(url).netloc == urlsplit(self.address).netloc

    def file_of(self, url: str) -> str | None:
        """The file behind an address of this host; None when no file is."""
        path = unquote(urlsplit(url)._replace(query="", fragment="").geturl())
        if not f"{path}/".startswith(self.address):
            return None
        found = path.removeprefix(self.address)
        if not found or found.endswith("/"):
            found += "index.html"
        return found if (self.folder / found).is_file() else None


def whole(folder: Path, address: str = "") -> None:
    """Fail with all that is missing or broken in the built site of the fixture manual.

    `address` is the configuration's `site_url`, if it has one.
    """
    assert faults_of(folder, address) == []


def faults_of(folder: Path, address: str = "") -> list[str]:
    """What is wrong with a built site, one line each."""
    site = Site(folder, address)
    if "index.html" not in site.pages:
        return ["there is no home page"]
    return [fault for judge in JUDGES for fault in judge(site)]


def _unparsed(site: Site) -> Iterator[str]:
    for page in site.pages.values():
        for text in page.tree.xpath(TEXTS):
            if found := MARKUP.search(text):
                yield f"{page.path}: shows {text.strip()[:60]!r} ({found[0]})"


def _broken_links(site: Site) -> Iterator[str]:
    for page in site.pages.values():
        links = {*page.tree.xpath(f"{LINKS} | {RESOURCES}"), *_told(page)}
        for link in sorted(links):
            url = site.url(page, link)
            if urlsplit(url).scheme in ("http", "https") and site.is_here(url):
                yield from _broken(site, page, link, url)


def _told(page: Page) -> Iterator[str]:
    """What a page tells the browser or our scripts in other ways."""
    for refresh in page.tree.xpath("//meta[@http-equiv='refresh']/@content"):
        yield refresh.partition("url=")[2]
    for payload in map(json.loads, page.tree.xpath("//@data-pl")):
        yield from (url for _, url in payload.get("places", {}).values())


def _broken(site: Site, page: Page, link: str, url: str) -> Iterator[str]:
    target, anchor = site.file_of(url), unquote(urlsplit(url).fragment)
    if target is None:
        yield f"{page.path}: {link} leads nowhere"
    elif anchor and target in site.pages and anchor not in site.pages[target].ids:
        yield f"{page.path}: {link} has no such anchor"


def _other_hosts(site: Site) -> Iterator[str]:
    for page in site.pages.values():
        for link in page.tree.xpath(RESOURCES):
            url = site.url(page, link)
            if urlsplit(url).scheme in ("http", "https") and not site.is_here(url):
                yield f"{page.path}: asks another host for {link}"
        for style in page.tree.xpath("//style/text() | //@style"):
            if _FOREIGN_STYLE.search(style):
                yield f"{page.path}: asks another host in a style: {style[:60]}"


def _without_ours(site: Site) -> Iterator[str]:
    for page in site.themed():
        for kind, found in {
            "script": page.tree.xpath(
                "//script[@type='module'][contains(@src, 'assets/primera/')]"
                "[contains(@src, '/loader.js')]"
            ),
            "styles": page.tree.xpath("//link[@rel='stylesheet'][contains(@href, 'primera.css')]"),
            "band": page.tree.xpath("//*[@class='pl-band']"),
            "bar": page.tree.xpath("//nav[@class='pl-bar']"),
        }.items():
            if len(found) != 1:
                yield f"{page.path}: has our {kind} {len(found)} times"


def _palette(site: Site) -> Iterator[str]:
    for page in site.themed():
        if len(page.tree.xpath("//input[@name='__palette'][@aria-label]")) < 2:
            yield f"{page.path}: nothing to choose light or dark with"


def _repeated_ids(site: Site) -> Iterator[str]:
    for page in site.themed():
        for name, times in Counter(page.tree.xpath("//body//@id")).items():
            if times > 1:
                yield f"{page.path}: the id {name} is there {times} times"


def _search(site: Site) -> Iterator[str]:
    file = site.folder / "search" / "search_index.json"
    if not file.is_file():
        yield "there is no search index"
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    locations = {entry["location"] for entry in index["docs"]}
    found = {location.partition("/")[0] for location in locations}
    yield from (f"the search does not find {name}/" for name in SECTIONS[:1] if name not in found)
    for location in sorted(locations):
        yield from _broken(site, site.pages["index.html"], location, site.address + location)


def _navigation(site: Site) -> Iterator[str]:
    home = site.pages["index.html"]
    links = home.tree.xpath("//nav[contains(@class, 'md-nav--primary')]//a/@href")
    files = {site.file_of(site.url(home, link)) or "" for link in links}
    led = {file.removesuffix(".html").partition("/")[0] for file in files}
    yield from (f"the navigation lacks {name}/" for name in SECTIONS if name not in led)
    if not all("".join(page.tree.xpath("//title/text()")).strip() for page in site.themed()):
        yield "a page has no title"


def _missing_page(site: Site) -> Iterator[str]:
    if "404.html" not in site.pages:
        yield "there is no page for what is missing"


JUDGES = (
    _unparsed,
    _broken_links,
    _other_hosts,
    _without_ours,
    _palette,
    _repeated_ids,
    _search,
    _navigation,
    _missing_page,
)
