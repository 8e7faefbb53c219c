"""Whether a tag may be published: the version is the package's, and the changelog tells of it."""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_CHANGES = re.compile(r"^## ([\w.]+)(.*)$", re.MULTILINE)


def problems(tag: str, repository: str, root: Path = ROOT) -> Iterator[str]:
    """What keeps a tag from being published from a repository, whose address is given."""
    package = (root / "plugins" / "primera" / "__init__.py").read_text(encoding="utf-8")
    (version,) = _VERSION.findall(package)
    if tag != f"v{version}":
        yield f"the tag is {tag}, and the package is of version {version}"
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    newest, rest = _CHANGES.findall(changelog)[0]
    if newest != version:
        yield f"CHANGELOG.md begins with {newest}, not with {version}"
    elif not re.fullmatch(r" · \d{4}-\d\d-\d\d", rest):
        yield f"CHANGELOG.md does not say when {version} is published: «## {version} · 2030-01-31»"
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    if project["urls"]["Repository"] != repository:
        yield f"pyproject.toml says {project['urls']['Repository']}, and this is {repository}"


def main() -> int:
    """Print what is wrong; 1 if anything is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tag", help="as v1.2.3")
    parser.add_argument("repository", help="the address of the repository that the tag is in")
    given = parser.parse_args()
    found = list(problems(given.tag, given.repository))
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
