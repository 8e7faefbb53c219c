"""What people write by hand and what the manual brings, where both would be at one address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.loading import SpanIndex
from primera.model.refs import parse_ref
from primera.model.settings import Settings
from primera.rendering.addresses import UrlStyle, file_of
from primera.site.host import MARKDOWN
from primera.site.plan import HOME

_LINK = re.compile(r"""(?:\]\(|\]: *|href=)["'<]?([^)\s"'>]+)""")
"""The target of a link in Markdown or HTML."""

_SITE_ROOT = PurePosixPath()


def published_at(path: str, style: UrlStyle) -> str:
    """The file of the site that a file of `docs/` becomes: `yo.md` -> `yo/index.html`."""
    return file_of(style(path)) if path.endswith(MARKDOWN) else path


def check_collisions(
    written: Mapping[str, str], planned: Iterable[str], style: UrlStyle
) -> Iterator[Diagnostic]:
    """Files of `docs/` at the address of another one, or of a generated page, file or folder.

    `written` has the files by their paths in `docs/`, each as problems name it; `planned` are the
    paths of what is generated. A home page written by hand is no collision: it is preferred.
    """
    home = published_at(HOME, style)
    generated = {published_at(path, style): path for path in planned}
    taken = {name: path for place, path in generated.items() for name in _with_folders(place)}
    by_place: dict[str, str] = {}
    for path, shown in written.items():
        place = published_at(path, style)
        if place in taken and place != home:
            params = {"address": _address(place), "generated": taken[place]}
            yield Diagnostic("PL802", Severity.ERROR, Span(shown), params)
        elif place in by_place:
            first = Related(Span(by_place[place]), "report.related.first")
            params = {"address": _address(place)}
            yield Diagnostic("PL803", Severity.WARNING, Span(shown), params, related=(first,))
        by_place.setdefault(place, shown)
    yield from _case_only(written, generated, style)


def _case_only(
    written: Mapping[str, str], generated: Mapping[str, str], style: UrlStyle
) -> Iterator[Diagnostic]:
    """The first file in each place that is a generated one but for its capital letters (PL805)."""
    spelled = {name.casefold(): name for place in generated for name in _with_folders(place)}
    told: set[str] = set()
    for path, shown in written.items():
        for name in _with_folders(published_at(path, style)):
            ours = spelled.get(name.casefold(), name)
            if ours != name and name not in told:
                told.add(name)
                params = {"written": _address(name), "generated": _address(ours)}
                yield Diagnostic("PL805", Severity.WARNING, Span(shown), params)
                break


def check_home(
    texts: Mapping[str, tuple[str, str]], planned: Iterable[str], style: UrlStyle
) -> Iterator[Diagnostic]:
    """A home page written by hand that leads nobody into the manual (PL804).

    It takes the place of the generated one. `texts` has the hand-written pages by their paths in
    `docs/`: each as problems name it, and its text.
    """
    found = written_home(texts, style)
    if found is None:
        return
    shown, text = texts[found]
    ours = {_first_name(path) for path in planned if path != HOME}
    leads = (_first_name(way) in ours or parse_ref(way) for way in _LINK.findall(text))
    if "{{" not in text and not any(leads):
        yield Diagnostic("PL804", Severity.WARNING, Span(shown))


def check_named_home(
    written: Iterable[str], settings: Settings, spans: SpanIndex, style: UrlStyle
) -> Iterator[Diagnostic]:
    """Settings that say what stands on a home page, whose place one of those `written` takes."""
    identity = settings.identity
    found = written_home(written, style)
    if found and identity and identity.home:
        span = spans.of(None, "identity", "home")
        yield Diagnostic("PL879", Severity.WARNING, span, {"page": found})


def written_home(written: Iterable[str], style: UrlStyle) -> str | None:
    """The home page among pages that are written by hand, if there is one."""
    home = published_at(HOME, style)
    return next((path for path in written if published_at(path, style) == home), None)


def _first_name(way: str) -> str:
    """Of a path or a relative link, the page or folder that it leads to or through."""
    return way.removeprefix("./").partition("/")[0].partition(".")[0]


def _with_folders(place: str) -> Iterator[str]:
    """A file and the folders that it is in, the outermost first."""
    path = PurePosixPath(place)
    yield from (str(folder) for folder in reversed(path.parents) if folder != _SITE_ROOT)
    yield place


def _address(place: str) -> str:
    return f"/{place.removesuffix('index.html')}"
