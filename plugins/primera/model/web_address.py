"""The address of a site on the web, as a company writes it: `manual.acme.example`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Finding: TypeAlias = Literal[
    "blank", "scheme", "login", "dot", "letters", "host", "port", "climbs", "rest", "path"
]

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):/{1,2}")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_PATH_CHARACTER = re.compile(r"[A-Za-z0-9._~/-]")
_IPV4 = re.compile(r"\d+\.\d+\.\d+\.\d+")
_LONGEST_HOST = 253
_LAST_PORT = 65535


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Where a site is. `scheme` and `port` are empty where they are not said.

    `path` begins and ends with `/`.
    """

    scheme: str
    host: str
    port: str
    path: str

    @property
    def url(self) -> str:
        """The whole address; it ends with `/`."""
        port = f":{self.port}" if self.port else ""
        return f"{self.scheme or 'https'}://{self.host}{port}{self.path}"

    @property
    def is_domain(self) -> bool:
        """Whether it is a name alone, as those who publish sites ask for in a `CNAME`."""
        return self.path == "/" and not self.port and not _IPV4.fullmatch(self.host)

    def agrees(self, other: WebAddress) -> bool:
        """Whether both say the same; what one leaves open, the other may say."""
        schemes = {self.scheme, other.scheme} - {""}
        places = {(each.host, each.port, each.path) for each in (self, other)}
        return len(schemes) < 2 and len(places) == 1


class NoAddressError(ValueError):
    """A text that is no address: what is wrong, the part that is, and what may be meant."""

    def __init__(self, finding: Finding, part: str, likely: str | None = None) -> None:
        super().__init__(finding, part)
        self.finding, self.part, self.likely = finding, part, likely


def web_address(text: str) -> WebAddress:
    """The address that a text is, with or without `https://`. Raises NoAddressError."""
    text = text.strip()
    if found := re.search(r"\s", text):
        raise NoAddressError("blank", found[0])
    scheme, rest = _scheme_of(text)
    if found := re.search(r"[?#]", rest):
        raise NoAddressError("rest", rest[found.start() :])
    named, _, path = rest.partition("/")
    if "@" in named:
        raise NoAddressError("login", named.rpartition("@")[0] + "@")
    host, _, port = named.partition(":")
    return WebAddress(scheme, _host(host, text), _port(port), _path(path))


def _scheme_of(text: str) -> tuple[str, str]:
    found = _SCHEME.match(text)
    if not found:
        return "", text
    if found[1].lower() not in ("http", "https") or not found[0].endswith("//"):
        raise NoAddressError("scheme", found[0])
    return found[1].lower(), text[found.end() :]


def _host(written: str, text: str) -> str:
    host = written.lower()
    if not host.isascii():
        spelled = _in_ascii(host)
        raise NoAddressError("letters", written, spelled and text.replace(written, spelled, 1))
    if "." not in host.strip("."):
        raise NoAddressError("dot", written)
    labels = host.split(".")
    wrong = next((label for label in labels if not _LABEL.fullmatch(label)), None)
    if wrong is not None or len(host) > _LONGEST_HOST:
        raise NoAddressError("host", wrong or written)
    if labels[-1].isdigit() and not _is_ipv4(host):
        raise NoAddressError("host", written)
    return host


def _is_ipv4(host: str) -> bool:
    return bool(_IPV4.fullmatch(host)) and all(int(part) < 256 for part in host.split("."))


def _in_ascii(host: str) -> str | None:
    """A name with letters of other alphabets as the network writes it; None if there is none."""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return None


def _port(port: str) -> str:
    if port and not (port.isascii() and port.isdigit() and 0 < int(port[:6]) <= _LAST_PORT):
        raise NoAddressError("port", port)
    return port


def _path(path: str) -> str:
    parts = path.split("/")
    if ".." in parts or "." in parts:
        raise NoAddressError("climbs", path)
    if wrong := next((each for each in path if not _PATH_CHARACTER.fullmatch(each)), None):
        raise NoAddressError("path", wrong)
    return "".join(f"/{part}" for part in parts if part) + "/"
