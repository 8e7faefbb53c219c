"""A SitePlan as a plain folder, for a host without our plugin: Markdown, files, configuration.

The folder takes this for granted of its host and of the theme there; a host that lacks any of it
stops, or shows less:

- Configuration: `mkdocs.yml`, which is JSON, with `nav`, `theme.custom_dir` and an `extra` that
  templates get as it is. Titles in `nav` are HTML already, and so is `site_name`.
- Markdown: front matter with tables in it, blocks of HTML with `data-*` left alone, and the
  extensions of `base.yml`.
- Files of `docs/` in the place of the theme's at the same path, as that of its search.
- Templates: `base.html` with `lang` and its `t` for blocks, `partials/tags.html`,
  `partials/actions.html`, `partials/source-file.html`, `partials/feedback.html`,
  `partials/comments.html`, and icons as `.icons/<name>.svg`. Beside pages, `404.html`.
- Blocks of `base.html`, whose text `super()` gives: `htmltitle`, `site_meta`, `header`, `site_nav`,
  `tabs`, `content`, `footer`, `config`, `scripts`. What they print has `</title>` last, `title="…"`
  with the name of the site, the search as `data-md-component="search" role="dialog"`, and `<h1>`.
- The language of templates: macros, `namespace`, blocks that are `scoped`, `import` and `include`
  that see what is around, ways into what is not there as nothing (`page.meta.pl.of`), methods and
  slices of texts (`split`, `count`), and the filters `e`, `join`, `replace` with a count,
  `striptags`, `tojson`, `trim`, `url` and `urlencode`.
- What templates are told: `config.extra`, `config.site_name`, `config.site_description`,
  `config.site_url`; `page.meta`, `page.title`, `page.content`, `page.url`, `page.canonical_url`,
  `page.is_homepage`, `page.previous_page` and `page.next_page`.

Zensical 0.1.3 stops in `primera/main.html`, at a value that is not there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from primera.adapters.material.overrides import over_ours
from primera.adapters.material.theme import theme_folder
from primera.rendering.escape import yaml_file
from primera.site.collisions import published_at
from primera.site.host import Host
from primera.site.plan import SitePlan
from primera.site.publishing import renewing

MARKER = "primera.json"
"""A file that says that the folder is ours to replace."""

_TEMPLATES = "overrides"


def is_plain_folder(folder: Path) -> bool:
    """Whether an earlier run wrote a folder."""
    return (folder / MARKER).exists()


@dataclass(frozen=True, slots=True)
class PlainSite:
    """What a folder is made of: the plan, and what the host publishes beside it.

    `written` are the hand-written pages by their paths, filled in, with what hooks add to them.
    `settings` is what the configuration says, completed for the plan, and `templates` the folder of
    the company's own.
    """

    plan: SitePlan
    host: Host
    written: Mapping[str, bytes]
    settings: Mapping[str, Any]
    templates: Path | None


def materialize(site: PlainSite, target: Path, progress: Callable[[int], None]) -> None:
    """Write a site to `target`.

    What an earlier run wrote is replaced as a whole, and what is beside it stays. `progress` gets
    the number of files once a file. Raises as `renewing` does.
    """
    with renewing(target) as fresh:
        _write_contents(dict(_contents(site)), fresh / "docs", progress)
        _write_templates(site.templates, fresh / _TEMPLATES)
        (fresh / "mkdocs.yml").write_text(_config(site.settings), encoding="utf-8")
        (fresh / MARKER).write_text('{"written_by": "primera build --to"}\n', encoding="utf-8")


def _write_contents(
    contents: Mapping[str, bytes | Path], docs: Path, progress: Callable[[int], None]
) -> None:
    for path, content in contents.items():
        file = docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Path):
            shutil.copyfile(content, file)
        else:
            file.write_bytes(content)
        progress(len(contents))


def _write_templates(theirs: Path | None, target: Path) -> None:
    """Write our templates, and over them those of the company."""
    _copy_tree(theme_folder(), target)
    if theirs:
        _copy_tree(theirs, target)
        for file in theirs.rglob("*.html"):
            text = file.read_bytes().decode(errors="surrogateescape")
            template = target / file.relative_to(theirs)
            template.write_bytes(over_ours(text).encode(errors="surrogateescape"))


def _copy_tree(source: Path, target: Path) -> None:
    """Copy what files hold, not their modes: an installed package may be for reading only."""
    for file in filter(Path.is_file, source.rglob("*")):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)


def _contents(site: PlainSite) -> Iterator[tuple[str, bytes | Path]]:
    host = site.host
    pages = set(host.pages())  # what is not `written` of them is not shown
    yield from ((path, host.docs / path) for path in host.files() if path not in pages)
    yield from site.written.items()
    places = {published_at(path, host.url_style) for path in (*host.files(), *site.written)}
    for generated in site.plan.pages:
        if published_at(generated.path, host.url_style) not in places:
            yield generated.path, generated.markdown.encode()
    for asset in site.plan.assets:
        yield asset.path, asset.content


def _config(settings: Mapping[str, Any]) -> str:
    """The configuration, as JSON, which is YAML too."""
    config = {
        **settings,
        "theme": {**settings["theme"], "custom_dir": _TEMPLATES},
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"anchors": "warn"}},
    }
    return yaml_file(config)
