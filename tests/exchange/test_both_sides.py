"""Python and the browser's side read the same from what is spoilt, and can be joined to pages."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from random import Random

from tests.exchange.packs import MANUAL, told, told_of_link
from tests.exchange.spoiling import spoilt_fragment, spoilt_payload, spoilt_text
from tests.scoring.programs import RUNTIME, run_node

from primera.exchange.codes import find_codes
from primera.site.bundler import link

HERE = Path(__file__).parent
COUNT = 1_000
CODE_FAULTS = {"version", "truncated", "mistyped", "parts", "manual", "damaged"}


def test_both_sides_read_the_same_from_what_is_spoilt() -> None:
    chance = Random(11)
    texts = [make(chance) for _ in range(COUNT) for make in (spoilt_payload, spoilt_text)]
    fragments = [spoilt_fragment(chance) for _ in range(2 * COUNT)]
    codes = [[told(one) for one in find_codes(text, MANUAL)] for text in texts]
    links = [told_of_link(fragment, MANUAL) for fragment in fragments]
    given = json.dumps({"texts": texts, "fragments": fragments, "manual": MANUAL})
    assert json.loads(run_node(str(HERE / "read_spoilt.mjs"), given=given).stdout) == [codes, links]
    of_codes = Counter(str(one.get("fault")) for found in codes for one in found)
    of_links = Counter(str(one.get("fault")) for one in links)
    assert of_codes.keys() == {*CODE_FAULTS, "None"}
    assert of_links.keys() == {"oversized", "version", "damaged", "bounds", "manual", "None"}


def test_the_modules_can_be_joined_and_the_hash_of_our_own_stays_apart() -> None:
    modules = {
        path.relative_to(RUNTIME).as_posix(): path.read_text(encoding="utf-8")
        for path in (RUNTIME / "exchange").glob("*.js")
    }
    loader = 'import("./exchange/codes.js");\nimport("./exchange/assignment-link.js");\n'
    joined = link({**modules, "loader.js": loader}, "loader.js")
    assert 'import("./sha256-plain.js")' in joined["exchange/codes.js"]
    assert [name for name, text in joined.items() if "Math.cbrt" in text] == [
        "exchange/sha256-plain.js"
    ]
