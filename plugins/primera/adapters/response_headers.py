"""The headers of a site that has been built, written beside its pages for servers to read."""

from __future__ import annotations

from pathlib import Path

from primera.site.security_headers import ContentPolicy, header_files


def write_headers(site: Path) -> None:
    """Write the files of headers into the folder of a site; what somebody wrote there stays."""
    policy = ContentPolicy()
    for page in sorted(site.rglob("*.html")):
        policy.look(page.read_text(encoding="utf-8", errors="replace"))
    for name, text in header_files(policy).items():
        if not (site / name).exists():
            (site / name).write_text(text, encoding="utf-8", newline="\n")
