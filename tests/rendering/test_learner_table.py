"""The table of what the manual is made of now: it says what the pages say."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

from tests.browser.manuals import QUESTIONS, bank_of, exam_of, manual_of, quiz_of
from tests.rendering.manuals import context_of, every_kind, pages_of

from primera.model.meaning_hash import meaning_hash
from primera.model.settings import Edition, MinorChange
from primera.rendering.learner_table import learner_table, table_data

PAYLOAD = re.compile(r"<(pl-question|pl-read|li)[^>]* data-pl='([^']+)'")


def test_what_is_kept_by_a_page_is_known_by_the_table_with_the_same_hash() -> None:
    manual = every_kind()
    table: dict[str, Any] = json.loads(learner_table(context_of(manual)).content)
    seen = set()
    for text in pages_of(manual).values():
        for element, payload in PAYLOAD.findall(text):
            kept = json.loads(unescape(payload))
            entry, part = kept.get("entry"), kept.get("part")
            if element == "pl-read":
                assert table["entries"][entry][2].split()[0] == kept["hash"]
            elif element == "pl-question":
                hashes, _, link = table["parts"][entry][part]
                assert hashes.split()[0] == kept["hash"]
                assert link.endswith(f"#{part}")
            seen.add(element)
    assert seen >= {"pl-read", "pl-question"}


def test_a_question_that_only_an_exam_asks_is_repeated_by_its_passage() -> None:
    kept = QUESTIONS[0].model_copy(update={"exam_only": True})
    bank = bank_of((kept, *QUESTIONS[1:]))
    parts: Any = table_data(context_of(manual_of(bank, quiz_of(bank), exam_of(bank))))["parts"]
    links = {name: part[2] for name, part in parts["bank:fundamentos"].items()}
    assert links["llave"].startswith("../roles/mostrador/")
    assert links["tocar"] == "../cuestionarios/fundamentos/#tocar"


def test_a_minor_change_leaves_the_former_hash_good() -> None:
    now, before = meaning_hash(QUESTIONS[0]), "0" * 12
    change = MinorChange(part="banco:fundamentos#llave", before=before, after=now)
    edition = Edition(id="e2", date="2026-12-01", note="Una coma.", minor_changes=(change,))
    bank = bank_of(QUESTIONS)
    manual = manual_of(bank, quiz_of(bank), editions=(edition,))
    parts: Any = table_data(context_of(manual))["parts"]
    assert parts["bank:fundamentos"]["llave"][0] == f"{now} {before}"
