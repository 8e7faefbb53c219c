"""The face of a company on its site: files, colours, and what the templates print of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from primera.checks.media import extension
from primera.model.contrast import to_hex
from primera.model.identity import PICTURES, Identity
from primera.model.manual import Manual
from primera.model.palette import Shades, shades
from primera.rendering.escape import printed
from primera.site.assets import Asset

FOLDER = "assets/identity"
ROBOTS = "robots.txt"
CNAME = "CNAME"
"""Where some services that publish sites, as GitHub Pages, look for the domain of one."""
_HEX_DIGITS = 10
_NOBODY = "User-agent: *\nDisallow: /\n"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?[\d(][\d\s().-]{5,}\d")
_ABROAD = re.compile(r"(?:\+|00)[\d\s().-]{7,}\d")
"""A number with its country, as it is called from anywhere."""
_WEB = re.compile(r"https://[^\s\"'<>]+")


@dataclass(frozen=True, slots=True)
class Face:
    """What a site shows of its company. Paths are those of the site, None where it shows ours.

    `theme_colours` are those of the browser around pages, by day and by night, if they are not
    ours, and `band` those of the band by day and of the text on it. `foot` is HTML for the foot of
    every page. `mail` and `whatsapp` are where the contact can be written to, the latter as the
    digits of a number with its country.
    """

    assets: tuple[Asset, ...] = ()
    styles: str = ""
    pictures: Mapping[str, str] = field(default_factory=dict)
    theme_colours: tuple[str, str] | None = None
    band: tuple[str, str] | None = None
    foot: str = ""
    mail: str = ""
    whatsapp: str = ""
    is_own: bool = False
    is_indexed: bool = False


def face_of(manual: Manual, brought: Set[str], domain: str | None = None) -> Face:
    """The face that the settings of a manual give to its site.

    `brought` are the files that the company publishes beside: its own `robots.txt` stays. `domain`
    is that of a site that has one for itself.
    """
    identity = manual.settings.identity or Identity()
    assets = {
        key: picture(key, extension(path), manual.face[path].content)
        for key, path in _pictures(identity)
    }
    contact = identity.contact or ""
    texts = {ROBOTS: None if identity.index else _NOBODY, CNAME: domain and f"{domain}\n"}
    for_services = (
        Asset(path, text.encode()) for path, text in texts.items() if text and path not in brought
    )
    pictures = {key: asset.path for key, asset in assets.items()}
    day, night = shades(identity.colors) if identity.colors else (None, None)
    bands = [to_hex(each.band[0]) for each in (day, night) if each and each.band]
    return Face(
        assets=(*{asset.path: asset for asset in assets.values()}.values(), *for_services),
        styles=_styles(day, night, pictures.get("logo_dark")),
        pictures=pictures,
        theme_colours=(bands[0], bands[1]) if bands else None,
        band=(to_hex(day.band[0]), to_hex(day.band[1])) if day and day.band else None,
        foot=_foot(identity),
        mail=contact if _MAIL.fullmatch(contact) else "",
        whatsapp=_digits(contact) if _ABROAD.fullmatch(contact) else "",
        is_own=bool(bands or "logo" in pictures),
        is_indexed=identity.index,
    )


def _pictures(identity: Identity) -> Iterator[tuple[str, str]]:
    """The pictures by their keys. A logo goes to the tabs of browsers too, if they can show it."""
    for key in PICTURES:
        if path := getattr(identity, key):
            yield key, path
    if identity.logo and not identity.favicon and extension(identity.logo) in PICTURES["favicon"]:
        yield "favicon", identity.logo


def picture(key: str, ending: str, content: bytes) -> Asset:
    """A picture under a name of its content, so that a new one is seen at once."""
    digest = hashlib.sha256(content).hexdigest()[:_HEX_DIGITS]
    return Asset(f"{FOLDER}/{key.replace('_', '-')}-{digest}.{ending}", content)


def _styles(day: Shades | None, night: Shades | None, logo_dark: str | None) -> str:
    """Rules for screens: paper has no colours."""
    rules = ""
    if day and night:
        rules += f"[data-md-color-scheme]{{{_variables(day)}}}"
        rules += f'[data-md-color-scheme="slate"]{{{_variables(night)}}}'
        if day.band:
            rules += ":is(.md-header,.md-tabs,.pl-band){--pl-focus:var(--pl-band-text)}"
            rules += ".md-search{--pl-focus:var(--pl-link)}"
    if logo_dark:
        # A logo that the host names in the place of ours stays by night too.
        ours = f'img[src*="{FOLDER}/logo-"]'
        name = logo_dark.rpartition("/")[2]
        rules += f'[data-md-color-scheme="slate"] {ours}{{content:url("../../identity/{name}")}}'
    return f"@media screen{{{rules}}}" if rules else ""


def _variables(shown: Shades) -> str:
    pairs = (
        ("--pl-band", "--pl-band-text", shown.band),
        ("--pl-own-act", "--pl-own-ink", shown.mark),
        ("--pl-link", "--pl-link-on", shown.link),
    )
    return "".join(
        f"{first}:{to_hex(pair[0])};{second}:{to_hex(pair[1])};"
        for first, second, pair in pairs
        if pair
    )


def _foot(identity: Identity) -> str:
    parts = [_linked(identity.contact)] if identity.contact else []
    if identity.footer:
        parts.append(printed(identity.footer))
    return " · ".join(f'<span dir="auto">{part}</span>' for part in parts)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number).removeprefix("00")


def _linked(contact: str) -> str:
    """Who to write to, with a link where it is a mail, a telephone or an address as a whole."""
    text = printed(contact)
    if _MAIL.fullmatch(contact):
        return f'<a href="mailto:{text}">{text}</a>'
    if _PHONE.fullmatch(contact):
        return f'<a href="tel:{re.sub(r"[^+0-9]", "", contact)}">{text}</a>'
    if _WEB.fullmatch(contact):
        return f'<a href="{text}">{text}</a>'
    return text
