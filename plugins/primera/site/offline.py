"""The worker by which browsers keep pages for when there is no network."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

import rjsmin

from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.site.assets import Asset, Bundle, runtime_file

WORKER = "sw.js"
"""At the root of the site, for a worker sees to what lies below its own file."""

_HOME = "index.md"
_SCRIPTS = (
    "happening/define.js",
    "happening/keep-branch.js",
    "home/define.js",
    "today/say-who.js",
)
_VERSION_DIGITS = 12


def offline_worker(context: Context, bundle: Bundle, pages: Mapping[str, str]) -> Asset:
    """The worker of a site: it keeps the home page and what helps while something goes wrong.

    `pages` has the Markdown of the generated pages by their paths: with it, the version changes.
    """
    first = dict.fromkeys(_first_pages(context))
    urls = [context.addresses.url_of(path) or "./" for path in first]
    scripts = [f"{bundle.folder}/{name}" for name in _scripts(bundle)]
    texts = [pages.get(path, "") for path in first]
    known = json.dumps([bundle.folder, urls, texts])
    version = hashlib.sha256(known.encode()).hexdigest()[:_VERSION_DIGITS]
    return _worker(version, [*urls, *scripts])


def ending_worker() -> Asset:
    """A worker that ends an earlier one, and drops what that one kept."""
    return _worker("", [])


def _worker(version: str, first: list[str]) -> Asset:
    code = str(rjsmin.jsmin(runtime_file("offline/worker.js")))
    site = json.dumps({"version": version, "first": first}, separators=(",", ":"))
    return Asset(WORKER, f"self.SITE={site};\n{code}\n".encode())


def _first_pages(context: Context) -> Iterator[str]:
    """Where the pages are that everybody keeps."""
    yield _HOME
    if entries := context.by_kind.get(Kind.SITUATION, ()):
        yield context.addresses.landing_of(Kind.SITUATION)
        for entry in entries:
            yield context.addresses.page_of(Ref(entry.kind, entry.id))


def _scripts(bundle: Bundle) -> dict[str, None]:
    """Scripts that these pages load by themselves, which their HTML does not name."""
    return dict.fromkeys(each for name in _SCRIPTS for each in (name, *bundle.brought[name]))
