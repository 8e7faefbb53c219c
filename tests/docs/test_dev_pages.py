"""The pages for developers: in English, found from the first, and naming files that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "dev").glob("*.md"))
WITH_RECIPES = [*PAGES, ROOT / "CONTRIBUTING.md"]
BASES = (ROOT, ROOT / "plugins", ROOT / "plugins" / "primera", ROOT / "tests" / "vectors")
OF_OTHERS = {
    *("assets/javascripts/lunr/min/lunr.es.min.js", "mkdocs.yml", "primera.toml"),
    *("editions/", "editions/<id>.json", "editions/parts.jsonl"),
}
"""Files of the theme and of a company's project."""
SAMPLES = {"question/n/parameter", "2026-11-21/Noche", "1/2"}
_CODE = re.compile(r"(?<!`)`([\w.*/<>-]+)`(?!`)")
_FILE = re.compile(r"[\w<>*-]+\.(?:py|js|md|toml|yml|json|css|j2)")


def named(page: Path) -> set[str]:
    """What stands as code in a page and looks like a file or a folder."""
    words = set(_CODE.findall(page.read_text(encoding="utf-8")))
    return (
        {each for each in words if "/" in each[1:] or _FILE.fullmatch(each)} - OF_OTHERS - SAMPLES
    )


def is_there(name: str) -> bool:
    """Whether a file is there, or one that is called so."""
    pattern = re.sub(r"<\w+>", "*", name).strip("/")
    if "/" in pattern or name.endswith("/"):
        return any(any(base.glob(pattern)) for base in BASES)
    folders = (ROOT / each for each in ("docs", "plugins", "scripts", "tests"))
    return (ROOT / pattern).exists() or any(any(each.rglob(pattern)) for each in folders)


@pytest.mark.parametrize("page", WITH_RECIPES, ids=lambda page: page.name)
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    assert {name for name in named(page) if not is_there(name)} == set()


def test_a_file_that_is_not_there_is_missed() -> None:
    assert is_there("scoring/types/<type>.py")
    assert is_there("loading/")
    assert not is_there("scoring/kinds/<type>.py")
    assert not is_there("nowhere.py")
    assert len(named(ROOT / "docs" / "dev" / "architecture.md")) > 20


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_says_its_language_and_keeps_out_of_the_learners_search(page: Path) -> None:
    head = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    assert head["lang"] == "en"
    assert head["search"] == {"exclude": True}


def test_every_page_is_found_from_the_first() -> None:
    first = (ROOT / "docs" / "dev" / "index.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\((\w[\w-]*\.md)", first))
    assert linked == {page.name for page in PAGES} - {"index.md"}
