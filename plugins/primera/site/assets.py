"""The files beside the pages: our scripts and styles, and the manual's media."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from posixpath import dirname, join, normpath

import rcssmin
import rjsmin

from primera.model.manual import Manual
from primera.rendering.addresses import MEDIA_FOLDER
from primera.rendering.questions.registry import FORM_SCRIPTS
from primera.site.bundler import link
from primera.strings import Strings

RUNTIME_FOLDER = "assets/primera"
_LOADER = "loader.js"
STYLESHEET = "primera.css"
_HEX_DIGITS = 10
_IMPORTED = re.compile(r'(?:from|import)"(\.[^"]+)"')


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site: its path there and its bytes, or the file on disk that has them."""

    path: str
    content: bytes | Path


@dataclass(frozen=True, slots=True)
class Bundle:
    """Our scripts and styles under a folder named by their content.

    `script` is the module that every page loads, `stylesheet` the styles of every page. The sheets
    of features lie beside them in `folder`. `brought` has the scripts that each script imports at
    once, by their paths in `folder`.
    """

    assets: tuple[Asset, ...]
    folder: str
    script: str
    stylesheet: str
    brought: Mapping[str, tuple[str, ...]]


def bundle_runtime(strings: Strings, styles: str = "") -> Bundle:
    """Join the browser's modules and styles, with its strings, and strip comments and blanks.

    `styles` are the company's own, after ours on every page.
    The folder's name changes with any byte in it, so that browsers may keep the files for good.
    """
    linked = link({**_modules(), **_strings_modules(strings)}, _LOADER)
    contents = {
        **{path: str(rjsmin.jsmin(text)) for path, text in linked.items()},
        **_stylesheets(),
    }
    contents[STYLESHEET] += styles
    digest = hashlib.sha256(json.dumps(contents, sort_keys=True).encode()).hexdigest()
    folder = f"{RUNTIME_FOLDER}/{digest[:_HEX_DIGITS]}"
    assets = tuple(
        Asset(f"{folder}/{path}", content.encode()) for path, content in sorted(contents.items())
    )
    brought = {path: tuple(_brought(path, contents)) for path in linked}
    return Bundle(assets, folder, f"{folder}/{_LOADER}", f"{folder}/{STYLESHEET}", brought)


def _brought(script: str, contents: Mapping[str, str]) -> dict[str, None]:
    """What a script imports at once, and what that imports."""
    found: dict[str, None] = {}
    for address in _IMPORTED.findall(contents[script]):
        path = normpath(join(dirname(script), address))
        found |= {path: None, **_brought(path, contents)}
    return found


def media_assets(manual: Manual, root: Path) -> Iterator[Asset]:
    """The media files that the layers of the project at `root` bring along."""
    for name, media in manual.media.items():
        yield Asset(media_path(name), root / media.path)


def media_path(name: str) -> str:
    """Where a media file is published."""
    return f"{MEDIA_FOLDER}/{name}"


@cache
def _modules() -> dict[str, str]:
    written = {path: runtime_file(path) for path in _runtime_paths() if path.endswith(".js")}
    return {**written, "quiz/types/list.js": _list_of_forms(written["quiz/define.js"])}


def _list_of_forms(quiz: str) -> str:
    """The module that loads the form of a type, but for what comes with every quiz."""
    loads = (
        f'  {name}: () => import("./{script}"),\n'
        for name, script in FORM_SCRIPTS.items()
        if f'import "./types/{script}"' not in quiz
    )
    return f"export const RARER = {{\n{''.join(loads)}}};\n"


@cache
def _stylesheets() -> dict[str, str]:
    """Sheets with a number make up the one of every page, in order; others are for a feature."""
    sheets: dict[str, str] = {}
    for path in _runtime_paths():
        folder, _, name = path.rpartition("/")
        if folder == "styles":
            sheet = STYLESHEET if name[0].isdigit() else name
            sheets[sheet] = sheets.get(sheet, "") + runtime_file(path)
    return {name: str(rcssmin.cssmin(text)) for name, text in sheets.items()}


def _strings_modules(strings: Strings) -> dict[str, str]:
    """A module for each table of the browser's words, by which `strings.js` learns them."""
    tables: dict[str, dict[str, str]] = {}
    for key, text in strings.under("runtime").items():
        tables.setdefault(key.partition(".")[0], {})[key] = text
    return {
        f"strings/{name}.js": f'import {{ learn }} from "../strings.js";\nlearn({_json(table)});\n'
        for name, table in tables.items()
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _runtime_folder() -> Path:
    return Path(str(files("primera").joinpath("runtime")))


def _runtime_paths() -> list[str]:
    folder = _runtime_folder()
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def runtime_file(path: str) -> str:
    """The text of a file of the browser's folder, as it was written."""
    return (_runtime_folder() / path).read_text(encoding="utf-8")
