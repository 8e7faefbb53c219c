"""Small manuals that stand beside these tests, loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from primera.loading import Layer, load
from primera.model.manual import Manual

HERE = Path(__file__).parent


def manual_of(name: str, folder: Path, add: str = "") -> Manual:
    """The manual in a file beside the tests, with more entries if need be; it has no errors."""
    text = (HERE / name).read_text(encoding="utf-8")
    (folder / "todo.yml").write_text(text + add, encoding="utf-8")
    loaded = load([Layer("empresa", (folder,))], folder)
    assert loaded.diagnostics == ()
    return loaded.manual


def with_settings(manual: Manual, **settings: Any) -> Manual:
    """The manual with some settings changed."""
    changed = manual.settings.model_copy(update=settings)
    return Manual(changed, manual.entries, manual.media, manual.origins)
