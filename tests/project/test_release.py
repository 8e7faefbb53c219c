"""A tag is published if it is the version's, told in the changelog, and where we say we are."""

from __future__ import annotations

from pathlib import Path

import pytest
from scripts.release import problems

HOME = "https://github.com/casa/primera"


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """A repository whose version 1.2.0 may be published."""
    for name, text in {
        "plugins/primera/__init__.py": '"""Primera."""\n\n__version__ = "1.2.0"\n',
        "CHANGELOG.md": "# Cambios\n\n## 1.2.0 · 2030-01-31\n\n## 1.1.0 · 2029-10-01\n",
        "pyproject.toml": f'[project]\nname = "primera"\n[project.urls]\nRepository = "{HOME}"\n',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_tag_of_the_version_may_be_published(ready: Path) -> None:
    assert list(problems("v1.2.0", HOME, ready)) == []


@pytest.mark.parametrize("tag", ["v1.2.1", "1.2.0", "v1.2"])
def test_another_tag_may_not(ready: Path, tag: str) -> None:
    assert list(problems(tag, HOME, ready)) == [
        f"the tag is {tag}, and the package is of version 1.2.0"
    ]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("1.2.0 (sin publicar)", "does not say when 1.2.0 is published"),
        ("1.2.0", "does not say when 1.2.0 is published"),
        ("1.3.0 · 2030-01-31", "begins with 1.3.0, not with 1.2.0"),
    ],
)
def test_a_changelog_that_does_not_tell_of_it_keeps_it_back(
    ready: Path, heading: str, words: str
) -> None:
    (ready / "CHANGELOG.md").write_text(f"# Cambios\n\n## {heading}\n", encoding="utf-8")
    (problem,) = problems("v1.2.0", HOME, ready)
    assert words in problem


def test_a_copy_elsewhere_does_not_publish_in_our_name(ready: Path) -> None:
    (problem,) = problems("v1.2.0", "https://github.com/otra/primera", ready)
    assert problem == f"pyproject.toml says {HOME}, and this is https://github.com/otra/primera"
