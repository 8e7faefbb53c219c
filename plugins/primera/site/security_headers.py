"""What a server says with each page of a site: where a browser may take scripts and the rest from.

All comes from the site itself. The few scripts that a theme writes into pages are let in by the
hashes of what they say, and no others: nothing that somebody smuggles into a text is run.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from primera.site.assets import RUNTIME_FOLDER

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script", re.DOTALL | re.IGNORECASE)
_IS_ELSEWHERE_OR_DATA = re.compile(r"\bsrc\s*=|\btype\s*=\s*[\"']?[^\"'\s>]*json", re.IGNORECASE)
_STYLE = re.compile(rb"style\s*=")
_STYLED = re.compile(r"<style\b|<[a-z][^>]*\sstyle\s*=", re.IGNORECASE)

MOST_HASHES = 40
"""More do not fit into what servers take for a header: then all scripts of pages are let in."""


class ContentPolicy:
    """The Content-Security-Policy of a site, from the HTML of its pages."""

    def __init__(self) -> None:
        self._hashes: dict[str, None] = {}
        self._styled = False

    def look(self, html: str) -> None:
        """Take in what a page brings along."""
        for attributes, script in _SCRIPT.findall(html):
            if script.strip() and not _IS_ELSEWHERE_OR_DATA.search(attributes):
                digest = b64encode(sha256(script.encode()).digest()).decode()
                self._hashes[f"'sha256-{digest}'"] = None
        self._styled = self._styled or _is_styled(html)

    def __str__(self) -> str:
        inline = "'unsafe-inline'"
        hashes = sorted(self._hashes) if len(self._hashes) <= MOST_HASHES else [inline]
        scripts = " ".join(["'self'", *hashes])
        styles = f"'self' {inline}" if self._styled else "'self'"
        return (
            f"default-src 'self'; script-src {scripts}; style-src {styles}; img-src 'self' data:; "
            "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
        )


def _is_styled(html: str) -> bool:
    # Most pages have no styles, and small letters are looked through four times as fast.
    small = html.encode().lower()
    seems_so = b"<style" in small or _STYLE.search(small)
    return bool(seems_so and _STYLED.search(html))


def header_files(policy: ContentPolicy) -> Mapping[str, str]:
    """File name -> headers as a server reads them: that of hosts of static sites, and two more."""
    headers = {
        "Content-Security-Policy": str(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
    }
    static = [
        "/*",
        *(f"  {name}: {value}" for name, value in headers.items()),
        f"/{RUNTIME_FOLDER}/*",
        "  Cache-Control: public, max-age=31536000, immutable",
    ]
    nginx = [f'add_header {name} "{value}" always;' for name, value in headers.items()]
    caddy = ["header {", *(f'\t{name} "{value}"' for name, value in headers.items()), "}"]
    found = {"_headers": static, "_headers.nginx": nginx, "_headers.caddy": caddy}
    return {name: "".join(f"{line}\n" for line in lines) for name, lines in found.items()}
