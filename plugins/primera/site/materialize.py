"""A SitePlan as a plain folder, for a host without our plugin: Markdown, files, configuration."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from primera.rendering.escape import yaml_file
from primera.site.collisions import published_at
from primera.site.host import Host
from primera.site.nav import pages_listed_by, whole_nav
from primera.site.overrides import over_ours
from primera.site.plan import SitePlan
from primera.site.publishing import renewing
from primera.site.theme import theme_folder

MARKER = "primera.json"
"""A file that says that the folder is ours to replace."""

_TEMPLATES = "overrides"


def is_plain_folder(folder: Path) -> bool:
    """Whether an earlier run wrote a folder."""
    return (folder / MARKER).exists()


def materialize(
    plan: SitePlan,
    host: Host,
    written: Mapping[str, bytes],
    settings: Mapping[str, Any],
    target: Path,
    progress: Callable[[int], None],
) -> None:
    """Write the plan and what the host publishes beside it to `target`.

    `written` are the hand-written pages by their paths, filled in, with what hooks add to them, and
    `settings` is what the configuration says, completed for the plan. What an earlier run wrote is
    replaced as a whole, and what is beside it stays. `progress` gets the number of files once a
    file. Raises as `renewing` does.
    """
    with renewing(target) as fresh:
        _write(plan, host, written, settings, fresh, progress)


def _write(
    plan: SitePlan,
    host: Host,
    written: Mapping[str, bytes],
    settings: Mapping[str, Any],
    target: Path,
    progress: Callable[[int], None],
) -> None:
    contents = dict(_contents(plan, host, written))
    for path, content in contents.items():
        file = target / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Path):
            shutil.copyfile(content, file)
        else:
            file.write_bytes(content)
        progress(len(contents))
    _write_templates(host, target / _TEMPLATES)
    (target / "mkdocs.yml").write_text(_config(plan, host, settings), encoding="utf-8")
    (target / MARKER).write_text('{"written_by": "primera build --to"}\n', encoding="utf-8")


def _write_templates(host: Host, target: Path) -> None:
    """Write our templates, and over them those of the company."""
    _copy_tree(theme_folder(), target)
    if host.overrides:
        _copy_tree(host.overrides, target)
        for file in host.overrides.rglob("*.html"):
            text = file.read_bytes().decode(errors="surrogateescape")
            template = target / file.relative_to(host.overrides)
            template.write_bytes(over_ours(text).encode(errors="surrogateescape"))


def _copy_tree(source: Path, target: Path) -> None:
    """Copy what files hold, not their modes: an installed package may be for reading only."""
    for file in filter(Path.is_file, source.rglob("*")):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)


def _contents(
    plan: SitePlan, host: Host, written: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes | Path]]:
    yield from ((path, host.docs / path) for path in host.files() if path not in written)
    yield from written.items()
    places = {published_at(path, host.url_style) for path in (*host.files(), *written)}
    for generated in plan.pages:
        if published_at(generated.path, host.url_style) not in places:
            yield generated.path, generated.markdown.encode()
    for asset in plan.assets:
        yield asset.path, asset.content


def _config(plan: SitePlan, host: Host, settings: Mapping[str, Any]) -> str:
    """The configuration, as JSON, which is YAML too."""
    config = {
        **settings,
        "theme": {**settings["theme"], "custom_dir": _TEMPLATES},
        "nav": whole_nav(host.nav, plan.nav, pages_listed_by(host)),
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"anchors": "warn"}},
    }
    return yaml_file(config)
