"""Layers of files for tests, and what was found wrong with them in one line each."""

from pathlib import Path

from primera.diagnostics import Diagnostic, Span
from primera.loading import Layer, Loaded, load

SETTINGS = """
manual:
  id: manual
  title: Manual
  description: Un manual.
""".lstrip()


def load_files(root: Path, files: dict[str, str]) -> Loaded:
    """Write files and load their first folders as layers, in the order of their names."""
    for name, text in {"base/manual.yml": SETTINGS, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    layers = sorted(path for path in root.iterdir() if path.is_dir())
    return load([Layer(path.name, (path,)) for path in layers], root)


def told(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """Code, place, key, `->` suggestion and `<-` second place of each problem."""
    return sorted(map(_told, diagnostics))


def _told(each: Diagnostic) -> str:
    key = each.params.get("key", "")
    keys = key if isinstance(key, tuple) else (str(key),)
    words = [each.code, _place(each.span), *keys]
    if each.suggestion:
        words += ["->", each.suggestion]
    for related in each.related:
        words += ["<-", _place(related.span)]
    return " ".join(filter(None, words))


def _place(span: Span) -> str:
    return f"{span.path}:{span.line}:{span.column}"
