"""The linker: which modules become one file, and what it refuses."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser
from tests.browser.sites import served

from primera.site.modules import LinkError, link

LOADER = 'if (a) import("./a/define.js");\nif (b) import("./b/define.js");\n'


def linked(**modules: str) -> dict[str, str]:
    """The files of a loader and modules: `a` is a/define.js, `b` b/define.js, others x.js."""
    paths = {"a": "a/define.js", "b": "b/define.js"}
    named = {paths.get(name, f"{name}.js"): text for name, text in modules.items()}
    return link({"loader.js": LOADER, "a/define.js": "", "b/define.js": "", **named}, "loader.js")


def test_entries_keep_their_path_and_the_loader_its_words() -> None:
    files = linked(a="one();\n", b="two();\n")
    assert files == {"loader.js": LOADER, "a/define.js": "one();\n", "b/define.js": "two();\n"}


def test_what_one_entry_needs_goes_to_its_file_after_what_it_imports() -> None:
    files = linked(
        a='import { x } from "../x.js";\nx();\n',
        x='import { y } from "./y.js";\nexport const x = y;\n',
        y="export function y() {}\n",
    )
    assert " ".join(files["a/define.js"].split()) == "function y() {} const x = y; x();"
    assert sorted(files) == ["a/define.js", "b/define.js", "loader.js"]


def test_what_two_entries_need_goes_to_a_file_of_both_with_one_import_of_it() -> None:
    files = linked(
        a='import { x } from "../x.js";\nimport { y } from "../y.js";\nx(y);\n',
        b='import { y } from "../y.js";\nimport "../x.js";\ny();\n',
        x="export function x() {}\nexport const unused = 1;\n",
        y="export async function y() {}\n",
    )
    assert files["a/define.js"].split("\n")[0] == 'import { x, y } from "./../shared/a+b.js";'
    assert files["b/define.js"].split("\n")[0] == 'import { y } from "./../shared/a+b.js";'
    assert files["shared/a+b.js"].endswith("export { x, y };\n")


def test_a_module_that_is_imported_for_its_effect_alone_comes_along() -> None:
    files = linked(a='import "../x.js";\n', b='import "../x.js";\n', x="act();\n")
    assert files["a/define.js"].strip() == 'import {  } from "./../shared/a+b.js";'
    assert files["shared/a+b.js"] == "act();\n"


def test_imports_may_take_several_lines() -> None:
    files = linked(
        a='import {\n  x,\n  y,\n} from "../x.js";\nx(y);\n',
        x="export const x = 1;\nexport class y {}\n",
    )
    assert " ".join(files["a/define.js"].split()) == "const x = 1; class y {} x(y);"


def test_what_a_module_loads_later_is_a_file_with_what_no_entry_needs() -> None:
    files = linked(
        a='import { x } from "../x.js";\nx(() => import("../later.js"));\n',
        later='import { x } from "./x.js";\nimport { y } from "./y.js";\nexport const z = x(y);\n',
        x="export function x() {}\n",
        y='export const y = () => import("./last.js");\n',
        last="export const last = 1;\n",
    )
    assert 'import("./../later.js")' in files["a/define.js"]
    assert files["a/define.js"].endswith("export { x };\n")
    assert files["later.js"].startswith('import { x } from "./a/define.js";\n')
    assert 'import("./last.js")' in files["later.js"]
    assert files["later.js"].endswith("export { z };\n")
    assert files["last.js"] == "const last = 1;\nexport { last };\n"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('import x from "../x.js";', "a form that cannot be joined"),
        ('import * as x from "../x.js";', "a form that cannot be joined"),
        ('import { x as y } from "../x.js";', "a form that cannot be joined"),
        ('import { x } from "somewhere";', "a form that cannot be joined"),
        ('import { x } from "../x.js"', "a form that cannot be joined"),
        ("export default 1;", "a form that cannot be joined"),
        ("export { x };", "a form that cannot be joined"),
        ('export * from "../x.js";', "a form that cannot be joined"),
        ("export let x = 1;", "a form that cannot be joined"),
        ("const { x } = y;", "a form that cannot be joined"),
        ("use(import.meta.url);", "a form that cannot be joined"),
        ("use(import(name));", "a form that cannot be joined"),
        ('import { z } from "../x.js";', "x.js does not export z"),
        ('import { hidden } from "../x.js";', "x.js does not export hidden"),
        ('import "../z.js";', "no module z.js"),
        ('use(import("../z.js"));', "no module z.js"),
    ],
)
def test_what_cannot_be_joined_is_named_with_its_file_and_line(line: str, why: str) -> None:
    with pytest.raises(LinkError, match=f"^a/define.js:3: {re.escape(why)}$"):
        linked(a=f"/** First. */\n\n{line}\n", x="export const x = 1;\nconst hidden = 2;\n")


def test_one_name_with_two_meanings_in_a_file_is_refused() -> None:
    with pytest.raises(LinkError, match=r"^y\.js:2: same is something else at x\.js:1$"):
        linked(
            a='import "../x.js";\nimport "../y.js";\n',
            x="const same = 1;\n",
            y="\nfunction same() {}\n",
        )


def test_a_name_from_another_file_is_not_declared_again() -> None:
    with pytest.raises(LinkError, match=r"^a/define\.js:1: same is something else at y\.js:1$"):
        linked(
            a='import { same } from "../x.js";\nimport "../y.js";\n',
            b='import { same } from "../x.js";\n',
            x="export const same = 1;\n",
            y="const same = 2;\n",
        )


def test_modules_that_import_each_other_are_refused() -> None:
    with pytest.raises(LinkError, match=r"^y\.js:1: modules import each other: .*x\.js -> y\.js$"):
        linked(a='import "../x.js";\n', x='import "./y.js";\n', y='import "./x.js";\n')


def test_chromium_runs_what_was_joined(chromium: Browser) -> None:
    files = link(
        {
            "loader.js": 'import("./a/define.js");\nimport("./b/define.js");\n',
            "a/define.js": 'import { add } from "../sum.js";\n\nadd("a");\n',
            "b/define.js": 'import { add } from "../sum.js";\n\nadd("b");\nimport("../late.js");\n',
            "late.js": 'import { add, told } from "./sum.js";\nadd("late");\n\ntold();\n',
            "sum.js": (
                "const all = [];\n\n/** @param {string} one */\n"
                "export function add(one) {\n  all.push(one);\n}\n"
                "export const told = () => (document.title = all.sort().join());\n"
            ),
        },
        "loader.js",
    )
    with served() as site:
        site.files |= {path: text.encode() for path, text in files.items()}
        site.files["page"] = b'<!doctype html><script type="module" src="/loader.js"></script>'
        page = chromium.new_page()
        page.goto(f"{site.url}page")
        page.wait_for_function("document.title === 'a,b,late'")
        page.close()
