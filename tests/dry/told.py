"""Told of a manual, as JSON: what this installation makes of it. Run in a process of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from primera.adapters.material.theme import theme_values
from primera.checks.context import CheckContext
from primera.checks.runner import run_checks
from primera.diagnostics.wording import word
from primera.loading import Layer, load
from primera.loading.json_schema import manual_schema
from primera.model.coverage import coverage_of
from primera.model.manual import Manual
from primera.model.refs import parse_ref
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.rendering.whole_pages import render_entry, render_landing
from primera.site.face import Face
from primera.site.macros.macro_registry import MACROS
from primera.site.plan import plan_nav
from primera.strings import load_strings

say = load_strings("es")


def main(root: Path) -> None:
    """Print what is made of the manuals in `right` and `wrong`."""
    told = {"problems": {name: problems(root, name) for name in ("right", "wrong")}}
    manual = load((Layer("base", (root / "right",)),), root).manual
    print(json.dumps(told | shown(manual) | schema()))


def problems(root: Path, name: str) -> list[str]:
    loaded = load((Layer("base", (root / name,)),), root)
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    found = (*loaded.diagnostics, *run_checks(context))
    return [f"{each.code} {word(each, say).message}" for each in found if each.severity == "error"]


def shown(manual: Manual) -> dict[str, object]:
    context = Context(manual, say, Addresses(manual, say))
    ref, role = parse_ref("politica:devoluciones"), parse_ref("role:primera-linea")
    assert ref
    assert role
    reference = plan_nav(context)[1].children
    return {
        "page": render_entry(context, ref),
        "landing": render_landing(context, ref.kind),
        "role": render_entry(context, role),
        "backlinks": [[str(each.source), each.field] for each in manual.backlinks[role]],
        "nav": [[item.title, [each.path for each in item.children]] for item in reference],
        "bar": theme_values(context, Face())["bar"][1]["kinds"],
        "macros": list(MACROS),
        "taught": [str(each.ref) for each in coverage_of(manual).entries],
    }


def schema() -> dict[str, object]:
    made = manual_schema(say)
    return {"key": made["properties"]["policies"], "fields": made["$defs"]["Policy"]["properties"]}


main(Path(sys.argv[1]))
