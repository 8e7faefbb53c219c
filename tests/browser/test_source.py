"""What the runtime's source may not do, and that all its words exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import primera
from primera.strings import ADDRESSES, LANGUAGES, load_strings

RUNTIME = Path(primera.__file__).parent / "runtime"
MODULES = sorted(RUNTIME.rglob("*.js"))
SHEETS = sorted(RUNTIME.rglob("*.css"))
FORBIDDEN = re.compile(
    r"\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|document\.write|eval|Function\()"
    r"|createContextualFragment|DOMParser|\bsrcdoc\b|javascript:|setTimeout\(\s*[\"'`]"
    r"|setAttribute\(\s*[\"'`]on"
)
OTHER_HOST = re.compile(r"https?://(?!www\.w3\.org/2000/svg|wa\.me/\?text=)")
"""But for a name of XML, and for the link by which a person sends a note, which nobody fetches."""
# A key has its table before a full stop; words that a page brings along have none.
SAID = re.compile(r"""say\(\s*"([a-z_]+\.[a-z_.]+)"|say\(\s*`([a-z_]+\.[a-z_.]*)\$\{""")


def name(path: Path) -> str:
    return path.relative_to(RUNTIME).as_posix()


def saying(pattern: re.Pattern[str], *paths: Path) -> list[str]:
    """The files in which a pattern is found."""
    return [name(path) for path in paths if pattern.search(path.read_text(encoding="utf-8"))]


def test_no_module_reads_text_as_html_or_as_code() -> None:
    assert len(MODULES) > 50
    assert saying(FORBIDDEN, *MODULES) == []


def test_no_file_names_another_host() -> None:
    assert saying(OTHER_HOST, *MODULES, *SHEETS) == []


def test_a_module_has_at_most_350_lines() -> None:
    lines = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {path: count for path, count in lines.items() if count > 350} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_the_runtime_says_is_in_the_locale(language: str) -> None:
    known = load_strings(language).under("runtime")
    source = "".join(path.read_text(encoding="utf-8") for path in MODULES)
    said = [whole or start for whole, start in SAID.findall(source)]
    assert len(said) > 50
    missing = [key for key in said if not any(full.startswith(key) for full in known)]
    assert missing == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_locales_say_the_same_things_with_the_same_gaps(address: str) -> None:
    spanish, english = (load_strings(one, address).under("runtime") for one in LANGUAGES)
    gaps = re.compile(r"\{\w+\}")
    assert {key: sorted(gaps.findall(text)) for key, text in spanish.items()} == {
        key: sorted(gaps.findall(text)) for key, text in english.items()
    }
