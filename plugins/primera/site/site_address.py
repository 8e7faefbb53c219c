"""Where a site will be: what its host says of that, and else the manual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from primera.diagnostics import Diagnostic, Severity
from primera.model.manual import Manual
from primera.model.web_address import NoAddressError, WebAddress, web_address
from primera.site.host import Host

UNSAID = "PL809"
"""The code for that nobody says where the site will be."""


def url_of_site(host: Host, manual: Manual) -> str:
    """Where a site will be, with `/` at its end; empty if nobody says it."""
    own = _own_address(manual)
    return host.url or (own.url if own else "")


def domain_at(url: str, manual: Manual) -> str | None:
    """The domain that the manual says to be its own, if that is where the site will be."""
    own = _own_address(manual)
    return own.host if own and own.is_domain and _agree(own, url) else None


def check_address(
    problems: Iterable[Diagnostic], host: Host, manual: Manual
) -> Iterator[Diagnostic]:
    """The problems but for what the manual settles, and where the host gainsays it (PL878)."""
    own = _own_address(manual)
    yield from (each for each in problems if not (own and each.code == UNSAID))
    for text, span in host.addresses:
        if own and not _agree(own, text):
            params = {"written": text, "domain": own.url}
            yield Diagnostic("PL878", Severity.WARNING, span, params)


def _own_address(manual: Manual) -> WebAddress | None:
    """What the manual says; None where it says nothing, or no address."""
    identity = manual.settings.identity
    return _read(identity.domain) if identity and identity.domain else None


def _agree(own: WebAddress, text: str) -> bool:
    other = _read(text)
    return other is not None and own.agrees(other)


def _read(text: str) -> WebAddress | None:
    try:
        return web_address(text)
    except NoAddressError:
        return None
