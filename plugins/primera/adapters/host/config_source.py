"""What stands in a configuration and in those that it inherits from, each word with its place.

MkDocs says what a configuration means. This says only where it is said, and whether it is said.
Paths in the problems are whole ones: `seen_from` shortens them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.suggestions import closest
from primera.site.host import shown_from
from primera.yamltree.full_yaml import read_full_yaml
from primera.yamltree.nodes import (
    NULL,
    MappingNode,
    Node,
    Origin,
    ScalarNode,
    SequenceNode,
    key_of,
    span_of,
    text_of,
    with_pairs,
)
from primera.yamltree.nodes import child as direct_child

_INHERIT = "INHERIT"
_MERGE = "<<"
_NOTHING = ("", "~", "null", "Null", "NULL")
ENVIRONMENT = "!ENV"
"""The tag of a value that the environment says."""


@dataclass(frozen=True, slots=True)
class ConfigSource:
    """A configuration as one tree: what it says lies over what it inherits.

    `files` are all that were read, the configuration first, and `trees` what stands in each.
    """

    root: Node | None
    files: tuple[Path, ...]
    trees: tuple[MappingNode, ...] = ()
    problems: tuple[Diagnostic, ...] = ()

    def get(self, *path: str) -> Node | None:
        """The value of a key inside keys; None where nothing is written."""
        node = self.root
        for key in path:
            node = child(node, key) if node else None
        return node

    def says(self, *path: str) -> bool:
        """Whether something is written for a key: nothing, which YAML calls null, is not."""
        node = self.get(*path)
        return node is not None and not (isinstance(node, ScalarNode) and node.value in _NOTHING)

    def at(self, *path: str) -> Span:
        """Where the value of a key is written, or the nearest that is; else the file as a whole."""
        longest_first = (self.get(*path[:length]) for length in range(len(path), 0, -1))
        found = next((node for node in longest_first if node is not None), None)
        return span_of(found) if found else self.whole()

    def at_key(self, *path: str) -> Span:
        """Where a key itself is written."""
        *above, last = path
        node = self.get(*above)
        key = key_of(node, last) if node else None
        return span_of(key) if key else self.at(*path)

    def whole(self) -> Span:
        """The configuration as a whole."""
        return Span(self.files[0].as_posix()) if self.files else Span("")

    def listed(self, key: str) -> Iterator[tuple[str, Node, Node | None]]:
        """The plugins or the extensions in order: name, where it stands, and its options if any."""
        node = self.get(key)
        members = node.value if isinstance(node, SequenceNode) else [node] if node else []
        for member in members:
            if isinstance(member, MappingNode):
                yield from ((key.value, key, options) for key, options in member.value)
            elif name := text_of(member):
                yield name, member, None

    def option_at(self, key: str, name: str, option: str) -> Span:
        """Where an option of a plugin or an extension is written, or the nearest that is."""
        for found, node, options in self.listed(key):
            if found == name:
                value = child(options, option) if options else None
                return span_of(value) if value else span_of(node)
        return self.at(key)


def child(node: Node, key: str) -> Node | None:
    """The value of a key of a mapping, also of one that is merged into it by `<<`."""
    if (found := direct_child(node, key)) is not None:
        return found
    merged = direct_child(node, _MERGE)
    sources = merged.value if isinstance(merged, SequenceNode) else [merged] if merged else []
    values = (child(source, key) for source in sources if source is not node)
    return next((value for value in values if value is not None), None)


def read_config_source(file: Path) -> ConfigSource:
    """Read a configuration and all that it inherits from. What is wrong comes as problems."""
    problems: list[Diagnostic] = []
    files: list[Path] = []
    trees: list[MappingNode] = []
    root = _inherited(file, files, trees, problems)
    return ConfigSource(root, tuple(files), tuple(trees), tuple(problems))


def seen_from(root: Path, problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Problems with the paths of their places as seen from a folder."""
    return tuple(replace(problem, span=span_from(root, problem.span)) for problem in problems)


def span_from(root: Path, span: Span) -> Span:
    """A place with its path as seen from a folder."""
    return replace(span, path=shown_from(root, Path(span.path)))


def error(code: str, span: Span, suggestion: str | None = None, **params: Param) -> Diagnostic:
    """A problem that stops a build."""
    return Diagnostic(code, Severity.ERROR, span, params, suggestion)


def warning(code: str, span: Span, suggestion: str | None = None, **params: Param) -> Diagnostic:
    """A problem that stops nothing, unless the host is told to be strict."""
    return Diagnostic(code, Severity.WARNING, span, params, suggestion)


def _inherited(
    file: Path, files: list[Path], trees: list[MappingNode], problems: list[Diagnostic]
) -> Node | None:
    """The tree of a file over that of the file that it inherits from."""
    files.append(file)
    origin = Origin(file.as_posix(), "")
    try:
        root, broken = read_full_yaml(file.read_bytes(), origin)
    except OSError as failed:
        cause = failed.strerror or str(failed)
        root, broken = None, (error("PL832", Span(origin.path), finding="mkdocs", cause=cause),)
    problems.extend(broken)
    if broken:
        return None
    if root is None or root.tag == NULL:
        problems.append(error("PL820", Span(origin.path), finding="empty"))
        return None
    if not isinstance(root, MappingNode):
        problems.append(error("PL820", span_of(root), finding="no_mapping"))
        return None
    trees.append(root)
    named = direct_child(root, _INHERIT)
    if named is None:
        return root
    parent = _parent(named, file)
    if parent is None or not parent.is_file() or parent in files:
        finding = "again" if parent in files else "missing"
        problems.append(error("PL821", span_of(named), finding=finding, file=text_of(named) or ""))
        return None
    below = _inherited(parent, files, trees, problems)
    return _over(below, root) if below else None


def _parent(named: Node, file: Path) -> Path | None:
    """The file that `INHERIT` names; the environment may say it."""
    name = text_of(named)
    if named.tag == ENVIRONMENT:
        name = _from_environment(named)
    return Path(os.path.normpath(file.parent / name)) if name else None


def _from_environment(node: Node) -> str | None:
    """The first variable that is set, or the last of several members as it stands."""
    members = node.value if isinstance(node, SequenceNode) else [node]
    names = [text_of(member) or "" for member in members]
    default = names.pop() if len(names) > 1 else None
    return next((os.environ[name] for name in names if name in os.environ), default)


def _over(below: Node, above: Node) -> Node:
    """Mappings are laid over each other key by key; anything else takes its place as a whole."""
    if not (isinstance(below, MappingNode) and isinstance(above, MappingNode)):
        return above
    pairs = list(below.value)
    for key, value in above.value:
        at = next((n for n, (known, _) in enumerate(pairs) if known.value == key.value), None)
        if at is None:
            pairs.append((key, value))
        else:
            pairs[at] = (key, _over(pairs[at][1], value))
    return with_pairs(above, pairs)


def near_path(missing: Path, folder: Path) -> str | None:
    """What is there and most like a path that is not, as written in a file of `folder`."""
    above = next(parent for parent in missing.parents if parent.is_dir())
    first, *rest = missing.relative_to(above).parts
    likely = closest(first, (found.name for found in above.iterdir()))
    found = above.joinpath(likely, *rest) if likely else missing
    return shown_from(folder, found) if found.exists() else None
