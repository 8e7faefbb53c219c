"""What is said about a site whose configuration, page, template or layers a sample shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from tests.docs.explained.fitting import keys, tree
from tests.docs.explained.running import USED
from tests.docs.explained.samples import Sample
from tests.docs.explained.world import file_of, world
from tests.helpers import build
from yaml import MappingNode

from primera.adapters.build import write_plain
from primera.adapters.host.project_discovery import open_project
from primera.adapters.mkdocs_run import BrokenManualError
from primera.diagnostics import Diagnostic
from primera.site.compile import Findings, check_project

DOMAIN = "ejemplo.org"
"""Where the manual says that its site will be."""
HOME = "practica:saludo-inmediato"
"""What the manual says that its home page holds."""
USUAL = {
    "site_name": "site_name: Manual de Acme\n",
    "site_url": f"site_url: https://{DOMAIN}/\n",
    "theme": "theme: {name: material, custom_dir: overrides}\n",
    "plugins": "plugins: [search, macros, primera]\n",
    "markdown_extensions": (
        "markdown_extensions: [abbr, {pymdownx.snippets: {base_path: [!relative $config_dir]}}]\n"
    ),
    "validation": "validation: {links: {anchors: warn}}\n",
    "extra": "extra: {precios: {dolares: 12}, prices: {dollars: 12}}\n",
}
"""The configuration of the site: of each key, what stands where a sample does not say it."""
CALL = '{{ quiz("fundamentos") }}\n'
FILES = {
    "docs/acme.css": "",
    "docs/guide.md": "",
    "partes/cuestionario.md": CALL,
    "parts/quiz.md": CALL,
    "paginas/guia.md": "# Guía\n",
    "pages/guide.md": "# Guide\n",
    "overrides/partials/nota.html": "<p>Nota</p>\n",
    "../comun/mkdocs.yml": "site_name: Acme\n",
    "../common/mkdocs.yml": "site_name: Acme\n",
}
"""What there is besides, which samples speak of."""
PAGES = {"PL854": CALL, "PL863": '{{ path("primera-linea") }}\n'}
"""The page that the configuration which a code is about does not suit."""
WHOLE = {"PL820"}
"""Codes whose samples are whole files."""
JUDGED = {"PL843"}
"""Codes of project files that are told of when the manual is checked."""


def problems_of_host(root: Path, sample: Sample, good: str) -> Sequence[Diagnostic]:
    """What is found in the project of a site with a sample in it."""
    page = {"docs/guia.md": PAGES.get(sample.code, "")}
    _write_project(root, sample.language, {**page, **dict(_files_of(sample, good))})
    project = open_project(root)
    told = (*project.diagnostics, *project.advice)
    by_itself = sample.fence == "toml" and sample.code not in JUDGED
    if by_itself or sample.code in {problem.code for problem in told}:
        return told
    return check_project(project).diagnostics


def problems_of_pages(root: Path, shown: Sequence[Sample]) -> dict[Sample, set[str]]:
    """What is found of pages while their site is built, all of them in one."""
    pages = {f"docs/pagina-{number}.md": sample for number, sample in enumerate(shown)}
    texts = {path: f"{sample.text}\n" for path, sample in pages.items()}
    _write_project(root, "es", {"mkdocs.yml": "".join(USUAL.values()), **texts})
    found: dict[Sample, set[str]] = {sample: set() for sample in shown}
    for findings in build(open_project(root), root / "site"):
        for problem in findings.diagnostics:
            if problem.span.path in pages:
                found[pages[problem.span.path]].add(problem.code)
    return found


def problems_of_start(root: Path, sample: Sample) -> set[str]:
    """What is found when the plugins of a site begin, with a module of the company's."""
    shown = {"main.py": sample.text, "docs/guia.md": CALL}
    _write_project(root, sample.language, {"mkdocs.yml": "".join(USUAL.values()), **shown})
    found: list[Findings] = []
    with suppress(BrokenManualError):
        write_plain(open_project(root), root / "llano", found.append, lambda files: None)
    return {problem.code for findings in found for problem in findings.diagnostics}


def _files_of(sample: Sample, good: str) -> Iterator[tuple[str, str]]:
    """The files that a sample shows; the configuration is one of them."""
    if sample.fence != "yaml":
        yield "mkdocs.yml", "".join(USUAL.values())
    match sample.fence:
        case "yaml":
            yield "mkdocs.yml", _configuration(sample, good)
        case "toml":
            yield "primera.toml", sample.text
        case "html":
            yield "overrides/main.html", sample.text
        case "markdown":
            home = re.match(r"# \w+\n", sample.text) is not None
            yield "docs/index.md" if home else "docs/pagina.md", sample.text
        case "python":
            yield "main.py", sample.text
        case _:
            yield from ((path, "# Título\n") for path in sample.text.split())


def _configuration(sample: Sample, good: str) -> str:
    if sample.code in WHOLE:
        return sample.text
    said = {
        key
        for node in map(tree, (sample.text, good))
        if isinstance(node, MappingNode)
        for key in keys(node)
    }
    return "".join(line for key, line in USUAL.items() if key not in said) + sample.text


def _write_project(root: Path, language: str, files: dict[str, str]) -> None:
    """Write a site and its manual, which lies in another folder too where a file names that."""
    whole = {"quizzes/.nada": "", **FILES, **_manual_in("", language)}
    for folder in ("../manual", "manual-es", "manual-en"):
        if any(f"project: {folder}\n" in text for text in files.values()):
            whole |= _manual_in(f"{folder}/", language)
    for path, text in (whole | files).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


@lru_cache
def _manual_in(folder: str, language: str) -> dict[str, str]:
    (key, settings), *others = world(language)
    placed = {**settings, "identity": {"domain": DOMAIN, "home": [HOME]}}
    return {
        f"{folder}primera.toml": 'layers = [{name = "acme", folders = ["content"]}]\n',
        f"{folder}content/mundo.yml": file_of([(key, placed), *others]),
        f"{folder}content/media/{USED}": "-",
    }
