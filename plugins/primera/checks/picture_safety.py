"""Whether a picture is what its name says, and an SVG nothing but a drawing.

An SVG can hold scripts and ask other hosts for files. Only elements and attributes that draw are
let through; nothing is taken out of a file, which would be another one then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_DRAWING = """
    svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
    linearGradient radialGradient stop clipPath mask pattern style filter feBlend feColorMatrix
    feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset
"""
_ELEMENTS = frozenset(_DRAWING.split())
_DRAWN_WITH = """
    id class style href version baseProfile viewBox preserveAspectRatio width height x y x1 y1
    x2 y2 cx cy r rx ry fx fy fr dx dy d points pathLength rotate transform textLength
    lengthAdjust offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits
    maskContentUnits patternUnits patternContentUnits patternTransform filterUnits
    primitiveUnits in in2 mode operator k1 k2 k3 k4 values type result stdDeviation edgeMode
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display
    visibility overflow clip-path clip-rule mask filter flood-color flood-opacity stop-color
    stop-opacity font-family font-size font-style font-weight letter-spacing word-spacing
    text-anchor text-rendering shape-rendering image-rendering color-interpolation
    color-interpolation-filters color-rendering dominant-baseline alignment-baseline
    baseline-shift paint-order vector-effect mix-blend-mode isolation enable-background role
    aria-label aria-labelledby aria-hidden data-name lang focusable
"""
_ATTRIBUTES = frozenset(_DRAWN_WITH.split())
_FOREIGN = re.compile(r"url\(\s*['\"]?(?!\s*['\"]?#)|@import|\\|expression\s*\(|javascript:", re.I)
"""What leads out of a style: only parts of the drawing itself may be named."""

_MAGIC = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "webp": (b"RIFF",),
    "ico": (b"\0\0\1\0",),
}
"""Ending of a file -> how its bytes begin."""


def unsafe_part(content: bytes, ending: str) -> tuple[str, str] | None:
    """What is wrong with a picture: a kind of fault, and what has it; None where nothing is.

    Kinds are `kind`, `xml`, `doctype`, `element`, `attribute` and `reference`.
    """
    if ending != "svg":
        return None if content.startswith(_MAGIC[ending]) else ("kind", ending)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "xml", "UTF-8"
    if "<!DOCTYPE" in text or "<!ENTITY" in text:  # entities could grow without end
        return "doctype", "<!DOCTYPE>" if "<!DOCTYPE" in text else "<!ENTITY>"
    if "<?" in text.removeprefix("<?xml "):
        return "element", "<?…?>"
    declared = re.match(r"<\?xml [^>]*encoding=['\"]([^'\"]+)", text)
    if declared and declared[1].lower() not in ("utf-8", "us-ascii"):
        return "xml", declared[1]
    try:
        root = ElementTree.fromstring(text.encode())
    except (ElementTree.ParseError, RecursionError):
        return "xml", "XML"
    if root.tag != f"{_SVG}svg":
        return "kind", "svg"
    return next(_unsafe(root), None)


def _unsafe(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for element in root.iter():
        name = str(element.tag)
        if name.removeprefix(_SVG) not in _ELEMENTS or not name.startswith(_SVG):
            yield "element", f"<{_shown(name)}>"
            continue
        if name == f"{_SVG}style" and _FOREIGN.search("".join(element.itertext())):
            yield "reference", "<style>"
        yield from _unsafe_attributes(element)


def _unsafe_attributes(element: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for key, value in element.items():
        name = key.removeprefix(_XLINK)
        if (key != _XML_SPACE and name not in _ATTRIBUTES) or (name != key and name != "href"):
            yield "attribute", _shown(key)
        elif (name == "href" and not value.strip().startswith("#")) or _FOREIGN.search(value):
            yield "reference", f"{_shown(key)}={value}"


def _shown(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
