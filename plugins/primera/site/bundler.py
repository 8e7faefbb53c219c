"""Join the browser's modules into the few files that pages load.

The runtime is written in small modules. A page that fetched them one by one would wait for twenty
requests and pay the beginning of gzip for each. Bundlers need node, and building a manual needs
Python alone: so this joins what the runtime is written in, and refuses every other form.

Understood are `import { a, b } from "./x.js";` and `import "./x.js";`, `export` before a `const`,
`function` or `class`, each at the start of a line, and `import("./x.js")`. No module may wait at
its top level: what it waits for may import the file that it has become a part of, and the browser
would wait for both for good.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath, relpath

_IMPORT = re.compile(r'^import (?:\{(\s*\w+(?:,\s*\w+)*,?\s*)\} from )?"(\.[^"]+)";$', re.MULTILINE)
# Words are looked for before what stands around them: a search for a mere edge is slow.
_LOAD = re.compile(r'import(?<!\wimport)\(()"(\.[^"]+)"\)')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:const|function|class) (\w+))", re.MULTILINE)
_DECLARED = re.compile(r"^(?:async )?(?:const|let|function|class) (\w+)", re.MULTILINE)
_STATEMENT = re.compile(r"^[^\s/].*\n?(?:[ )\]}].*\n?|\n)*", re.MULTILINE)
_UNKNOWN = (
    re.compile(r"^(?:import|export|var|(?:const|let) \W)", re.MULTILINE),
    re.compile(r"import(?<!\wimport) *[(.]"),
)


class LinkError(Exception):
    """A module that cannot be joined; the message begins with its file and line."""


@dataclass(frozen=True, slots=True)
class _Use:
    """What a module takes from the one at `target`, and where it says so, as `file:line`."""

    target: str
    names: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class _Module:
    """A module. `declared` has the place of every name, `body` all but imports and exports."""

    imports: tuple[_Use, ...]
    loads: tuple[_Use, ...]
    exported: tuple[str, ...]
    declared: Mapping[str, str]
    body: str


def link(modules: Mapping[str, str], loader: str) -> dict[str, str]:
    """The files to publish for modules, both as path -> source.

    Entries are what the module at `loader` loads with `import()`. The modules that the same entries
    need become one file, each after those that it imports. What other modules load brings along
    what no entry needs; modules that the same of these loads need become one file as well.

    Raises LinkError for a form, module or name that it does not know, for one name with two
    meanings in a file, for modules that import each other, and for one that waits at its top level.
    """
    parsed = {path: _parse(path, text) for path, text in modules.items()}
    users: dict[str, list[str]] = {loader: [loader]}
    for entry in parsed[loader].loads:
        for path in _needed(entry, parsed):
            users.setdefault(path, []).append(entry.target)
    loads = {load.target: load for path in users for load in parsed[path].loads}
    later: dict[str, list[str]] = {}
    waiting = list(loads.values())
    for load in waiting:  # grows by what the modules load that it brings along
        for path in _needed(load, parsed):
            if path not in users:
                later.setdefault(path, []).append(load.target)
                found = {each.target: each for each in parsed[path].loads}
                fresh = {target: each for target, each in found.items() if target not in loads}
                loads |= fresh
                waiting += fresh.values()
    homes = {path: _home(entries) for path, entries in {**users, **later}.items()}
    wanted = {(target, name) for target in loads for name in parsed[target].exported}
    for path, home in homes.items():
        for used in parsed[path].imports:
            wanted |= {(used.target, name) for name in used.names if homes[used.target] != home}
    return {home: _join(home, parsed, homes, wanted) for home in dict.fromkeys(homes.values())}


def _parse(path: str, text: str) -> _Module:
    imports = tuple(_use(path, text, found) for found in _IMPORT.finditer(text))
    loads = tuple(_use(path, text, found) for found in _LOAD.finditer(text))
    # The empty lines keep what follows at its line number.
    body = _IMPORT.sub(lambda found: "\n" * found[0].count("\n"), _EXPORT.sub("", text))
    body = _LOAD.sub(lambda found: f'load("{_use(path, text, found).target}")', body)
    for form in _UNKNOWN:
        if unknown := form.search(body):
            raise LinkError(f"{_place(path, body, unknown)}: a form that cannot be joined")
    for statement in _STATEMENT.finditer(body) if "await" in body else ():
        if re.search(r"\bawait\b", statement[0]) and not re.search(r"\basync\b", statement[0]):
            raise LinkError(f"{_place(path, body, statement)}: it waits at the top level")
    declared = {found[1]: _place(path, body, found) for found in _DECLARED.finditer(body)}
    return _Module(imports, loads, tuple(_EXPORT.findall(text)), declared, body)


def _use(path: str, text: str, found: re.Match[str]) -> _Use:
    names = tuple(re.findall(r"\w+", found[1] or ""))
    return _Use(normpath(join(dirname(path), found[2])), names, _place(path, text, found))


def _place(path: str, text: str, found: re.Match[str]) -> str:
    return f"{path}:{text.count(chr(10), 0, found.start()) + 1}"


def _needed(used: _Use, parsed: Mapping[str, _Module], *above: str) -> dict[str, None]:
    """What an import or load brings along, every module after those that it imports."""
    target = used.target
    if target in above:
        raise LinkError(f"{used.place}: modules import each other: {' -> '.join(above)}")
    if target not in parsed:
        raise LinkError(f"{used.place}: no module {target}")
    for name in used.names:
        if name not in parsed[target].exported:
            raise LinkError(f"{used.place}: {target} does not export {name}")
    needed: dict[str, None] = {}
    for below in parsed[target].imports:
        needed |= _needed(below, parsed, *above, target)
    return {**needed, target: None}


def _home(entries: list[str]) -> str:
    """The file of the modules that exactly these entries need: `shared/quiz.me.js`.

    Its name stands in addresses, where some servers take a plus for a blank.
    """
    names = (entry.removesuffix(".js").removesuffix("/define") for entry in entries)
    return entries[0] if len(entries) == 1 else f"shared/{'.'.join(names).replace('/', '-')}.js"


def _join(
    home: str, parsed: Mapping[str, _Module], homes: Mapping[str, str], wanted: set[tuple[str, str]]
) -> str:
    """One file; of `wanted`, names with their modules, it exports those that are in it."""

    def address(path: str) -> str:
        return f'"./{relpath(homes[path], dirname(home))}"'

    origins: dict[str, tuple[str, str]] = {}
    outside: dict[str, set[str]] = {}
    bodies, exported = [], []
    for path in (path for path in homes if homes[path] == home):
        module = parsed[path]
        known = [(name, used.target, used.place) for used in module.imports for name in used.names]
        known += [(name, path, place) for name, place in module.declared.items()]
        for name, origin, place in known:
            if origins.setdefault(name, (origin, place))[0] != origin:
                raise LinkError(f"{place}: {name} is something else at {origins[name][1]}")
        for used in module.imports:
            if homes[used.target] != home:
                outside.setdefault(address(used.target), set()).update(used.names)
        body = module.body
        for load in module.loads:
            body = body.replace(f'load("{load.target}")', f"import({address(load.target)})")
        bodies.append(body)
        exported += [name for name in module.exported if (path, name) in wanted]
    head = (f"import {{ {', '.join(sorted(outside[at]))} }} from {at};\n" for at in outside)
    tail = [f"export {{ {', '.join(exported)} }};\n"] if exported else []
    return "".join([*head, *bodies, *tail])
