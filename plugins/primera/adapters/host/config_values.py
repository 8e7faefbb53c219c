"""What MkDocs takes unseen, and the theme or the reader's browser cannot use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.host.config_source import ConfigSource, error, warning
from primera.diagnostics import Diagnostic
from primera.yamltree.nodes import MappingNode, Node, SequenceNode, span_of, text_of


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_table(value: object) -> bool:
    return isinstance(value, dict)


def _is_font(value: object) -> bool:
    return value is False or _is_table(value)


def _is_palette(value: object) -> bool:
    tables = value if isinstance(value, list) else [value]
    return bool(tables) and all(map(_is_table, tables))


def _is_features(value: object) -> bool:
    return isinstance(value, (str, list))


def _is_list(value: object) -> bool:
    return isinstance(value, list)


_TYPES: tuple[tuple[tuple[str, str], Callable[[object], bool], str], ...] = (
    (("theme", "features"), _is_features, "list"),
    (("theme", "font"), _is_font, "dict"),
    (("theme", "palette"), _is_palette, "dict"),
    (("theme", "icon"), _is_table, "dict"),
    (("theme", "language"), _is_text, "str"),
    (("theme", "logo"), _is_text, "str"),
    (("theme", "favicon"), _is_text, "str"),
    (("extra", "primera"), _is_table, "dict"),
    (("extra", "social"), _is_list, "list"),
)
"""Key, what its value has to be, and how that is said (PL831)."""


def wrong_values(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """Values of a type that the theme's templates stumble over, or pass over."""
    for path, is_right, finding in _TYPES:
        above, key = path
        if written.says(*path) and not is_right(config[above].get(key)):
            yield error("PL831", written.at(*path), key=".".join(path), finding=finding)


def missing_files(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """Files that every page asks for and nothing puts into the site (PL840)."""
    folders = (config.docs_dir, *config.theme.dirs)
    for key, node in _files_of_pages(written):
        path = text_of(node) or ""
        if _is_of_the_site(path) and not any((Path(folder) / path).is_file() for folder in folders):
            yield warning("PL840", span_of(node), key=key, path=path)


def repeated_keys(written: ConfigSource) -> Iterator[Diagnostic]:
    """Keys that are there twice in one file: MkDocs takes the last, without a word (PL841)."""
    for tree in written.trees:
        for node in (tree, *(value for _, value in tree.value)):
            seen: set[str] = set()
            for key, _ in node.value if isinstance(node, MappingNode) else ():
                name = text_of(key) or ""
                if name in seen:
                    yield warning("PL841", span_of(key), key=name)
                seen.add(name)


def _files_of_pages(written: ConfigSource) -> Iterator[tuple[str, Node]]:
    for path in (("theme", "logo"), ("theme", "favicon")):
        if written.says(*path) and (node := written.get(*path)):
            yield ".".join(path), node
    for key in ("extra_css", "extra_javascript"):
        listed = written.get(key)
        for member in listed.value if isinstance(listed, SequenceNode) else ():
            named = dict(_texts(member)).get("path") if isinstance(member, MappingNode) else member
            if named is not None:
                yield key, named


def _texts(node: Node) -> Iterator[tuple[str, Node]]:
    return ((text_of(key) or "", value) for key, value in node.value)


def _is_of_the_site(path: str) -> bool:
    """Whether a path is inside the site: not another host's, and not from the server's root."""
    parts = urlsplit(path)
    return bool(path) and not (parts.scheme or parts.netloc or path.startswith("/"))
