"""The linker: which modules become one file, and what it refuses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from tests.browser.sites import served

from primera.site.bundler import LinkError, link

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
    assert files["a/define.js"].split("\n")[0] == 'import { x, y } from "./../shared/a.b.js";'
    assert files["b/define.js"].split("\n")[0] == 'import { y } from "./../shared/a.b.js";'
    assert files["shared/a.b.js"].endswith("export { x, y };\n")


def test_a_module_that_is_imported_for_its_effect_alone_comes_along() -> None:
    files = linked(a='import "../x.js";\n', b='import "../x.js";\n', x="act();\n")
    assert files["a/define.js"].strip() == 'import {  } from "./../shared/a.b.js";'
    assert files["shared/a.b.js"] == "act();\n"


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


@pytest.mark.parametrize(
    "waiting",
    [
        'await import("../x.js");',
        'const x = await import("../x.js");',
        'await Promise.all([\n  import("../x.js"),\n]);',
        'if (x) {\n  await import("../x.js");\n}',
        "for await (const x of y) use(x);",
    ],
)
def test_a_module_that_waits_at_its_top_level_is_refused(waiting: str) -> None:
    with pytest.raises(LinkError, match=r"^a/define\.js:3: it waits at the top level$"):
        linked(a=f"/** To await. */\n\n{waiting}\n", x='import "./a/define.js";\n')


@pytest.mark.parametrize(
    "waiting",
    [
        "async function wait() {\n  await x;\n}",
        "const wait = async () => await x;",
        "class Waiting {\n  async wait() {\n    await x;\n  }\n}",
        "// Who waits here? await x;\nact();",
        'import("../x.js").then(act);',
    ],
)
def test_a_function_of_a_module_may_wait(waiting: str) -> None:
    assert "a/define.js" in linked(a=f"const x = 1;\n{waiting}\n", x="act();\n")


LAZY = {
    "loader.js": 'import("./a/define.js");\n',
    "a/define.js": (
        'import { tell } from "../tell.js";\ntell();\nimport("../one.js");\nimport("../two.js");\n'
    ),
    "tell.js": "export function tell() {}\n",
    "one.js": 'import { add } from "./sum.js";\nadd("one");\n',
    "two.js": 'import { add } from "./sum.js";\nadd("two");\nimport("./sub/three.js");\n',
    "sub/three.js": (
        'import { tell } from "../tell.js";\nimport { add } from "../sum.js";\n'
        'add("three");\ntell();\n'
    ),
    "sum.js": (
        "const all = [];\nexport function add(one) {\n  all.push(one);\n"
        "  document.title = all.sort().join();\n}\n"
    ),
}
"""Two modules that are loaded later, a third that one of them loads, and what all need."""


def test_what_several_lazy_modules_need_is_in_one_file_that_no_entry_brings_along() -> None:
    files = link(LAZY, "loader.js")
    assert sorted(files) == [
        "a/define.js",
        "loader.js",
        "one.js",
        "shared/one.two.sub-three.js",
        "sub/three.js",
        "two.js",
    ]
    assert sum("const all" in text for text in files.values()) == 1
    assert not re.search(r'from "[^"]*shared', files["a/define.js"])
    for lazy, address in {"one.js": "./", "two.js": "./", "sub/three.js": "./../"}.items():
        assert f'import {{ add }} from "{address}shared/one.two.sub-three.js";' in files[lazy]
    assert 'import { tell } from "./../a/define.js";' in files["sub/three.js"]


def test_what_is_loaded_and_imported_later_exports_all_that_it_has() -> None:
    files = linked(
        a='import("../one.js");\nimport("../two.js");\n',
        one='import { used } from "./two.js";\nused();\n',
        two="export function used() {}\nexport function loaded() {}\n",
    )
    assert 'import("./../shared/one.two.js")' in files["a/define.js"]
    assert files["shared/one.two.js"].endswith("export { used, loaded };\n")
    assert files["one.js"].startswith('import { used } from "./shared/one.two.js";\n')


@given(st.permutations(sorted(LAZY)))
def test_the_order_in_which_modules_are_found_changes_nothing(order: list[str]) -> None:
    files = link(LAZY, "loader.js")
    assert list(link({path: LAZY[path] for path in order}, "loader.js").items()) == list(
        files.items()
    )


def test_chromium_runs_what_several_lazy_modules_need_once(chromium: Browser) -> None:
    assert title_of(chromium, LAZY, "one,three,two") == "one,three,two"


def test_a_lazy_module_may_import_from_the_file_that_loads_it(chromium: Browser) -> None:
    modules = {
        "loader.js": 'import("./a/define.js");\n',
        "a/define.js": (
            'import { add } from "../sum.js";\n'
            'const parts = [import("../one.js"), import("../two.js")];\n'
            'Promise.all(parts).then(() => add("a"));\n'
        ),
        "one.js": 'import { add } from "./sum.js";\nadd("one");\n',
        "two.js": 'import { add } from "./sum.js";\nadd("two");\n',
        "sum.js": LAZY["sum.js"],
    }
    assert 'from "./a/define.js"' in link(modules, "loader.js")["one.js"]
    assert title_of(chromium, modules, "a,one,two") == "a,one,two"


def test_chromium_runs_what_was_joined(chromium: Browser) -> None:
    modules = {
        "loader.js": 'import("./a/define.js");\nimport("./b/define.js");\n',
        "a/define.js": 'import { add } from "../sum.js";\n\nadd("a");\n',
        "b/define.js": 'import { add } from "../sum.js";\n\nadd("b");\nimport("../late.js");\n',
        "late.js": 'import { add, told } from "./sum.js";\nadd("late");\n\ntold();\n',
        "sum.js": (
            "const all = [];\n\n/** @param {string} one */\n"
            "export function add(one) {\n  all.push(one);\n}\n"
            "export const told = () => (document.title = all.sort().join());\n"
        ),
    }
    assert title_of(chromium, modules, "a,b,late") == "a,b,late"


def title_of(chromium: Browser, modules: dict[str, str], title: str) -> str:
    """The title that modules, joined, give to a page: it is waited for."""
    with served() as site:
        site.files |= {path: text.encode() for path, text in link(modules, "loader.js").items()}
        site.files["page"] = b'<!doctype html><script type="module" src="/loader.js"></script>'
        page = chromium.new_page()
        page.goto(f"{site.url}page")
        page.wait_for_function("title => document.title === title", arg=title)
        found = page.title()
        page.close()
    return found
