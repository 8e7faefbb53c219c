from __future__ import annotations

import gzip
import json

from primera.site.assets import bundle_runtime
from primera.strings import load_strings


def test_the_folder_is_named_by_what_is_in_it() -> None:
    tu, usted = (bundle_runtime(load_strings("es", address)) for address in ("tu", "usted"))
    assert tu == bundle_runtime(load_strings("es", "tu"))
    assert tu.script != usted.script


def test_the_strings_of_the_browser_are_those_of_the_locale() -> None:
    strings = load_strings("en")
    (module,) = [
        a.content for a in bundle_runtime(strings).assets if a.path.endswith("/strings.js")
    ]
    assert isinstance(module, bytes)
    words = json.loads(module.decode().removeprefix("export default ").removesuffix(";"))
    assert words == strings.under("runtime")


def test_scripts_and_styles_are_stripped_of_comments() -> None:
    for asset in bundle_runtime(load_strings()).assets:
        assert isinstance(asset.content, bytes)
        assert b"/**" not in asset.content, asset.path


def test_the_script_of_every_page_is_at_most_one_kilobyte() -> None:
    bundle = bundle_runtime(load_strings())
    (loader,) = [asset.content for asset in bundle.assets if asset.path == bundle.script]
    assert isinstance(loader, bytes)
    assert len(gzip.compress(loader, 9)) <= 1024
