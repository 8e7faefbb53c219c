"""Any ten entries of the bundled manual can be hidden: nothing that is shown leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.whole.links import leads_wrong

from primera.checks.fragments import fragments_of
from primera.checks.manual_index import index_manual
from primera.model.blueprint import candidates, is_of_sort
from primera.model.counted_text import COUNT, CountedText, has_counts
from primera.model.counting import count_of, parse_count, said, texts_of, with_counts
from primera.model.fields import Part
from primera.model.hiding import without
from primera.model.introspection import Field, Holds, fields_of
from primera.model.manual import Manual
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.sampling import most_sampled
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.site.plan import plan_nav, plan_site
from primera.strings import load_strings

SETS = 100
HIDDEN = 10
BUILT = (0, 33, 66, 99)
"""The sets of which all pages are written; of the others only what they say of each other."""

SAY = load_strings()
ANCHORS = SAY.under("anchors")


def hidden(manual: Manual, number: int) -> Manual:
    return without(manual, Random(number).sample(list(manual.entries), HIDDEN)).manual


def named_in(part: Part) -> Iterator[tuple[Field, str]]:
    """What the fields of a part and of the parts inside it name, where it must be shown."""
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        for member in value if field.many else filter(None, (value,)):
            if field.holds is Holds.PART:
                yield from named_in(member)
            elif field.refers and field.refers.if_hidden != "unlink":
                yield field, member


def exists(manual: Manual, ref: Ref) -> bool:
    entry = manual.find(ref)
    return entry is not None and (ref.part is None or ref.part in fragments_of(entry, ANCHORS))


def is_shown(manual: Manual, field: Field, name: str) -> bool:
    if field.holds is Holds.STATEMENT:
        return name in manual.statements
    assert field.refers
    ref = Ref(field.refers.kind, name) if field.refers.kind else parse_ref(name)
    return ref is not None and ref.entry in manual.entries and ref not in manual.hidden_parts


def is_counted_right(manual: Manual) -> None:
    left = with_counts(manual)
    texts = [text for entry in left.entries.values() for text in texts_of(entry)]
    told = [text for text in texts if isinstance(text, CountedText)]
    assert len(told) > 5
    assert not any(map(has_counts, texts))
    for text in told:
        for words, target in COUNT.findall(text.written):
            count = parse_count(target)
            assert count
            there = count_of(count, left)
            assert there is not None
            assert said(words, count, there, "es") in text


@pytest.mark.parametrize("number", range(SETS))
def test_nothing_that_is_shown_leads_to_what_is_hidden(manual: Manual, number: int) -> None:
    left = hidden(manual, number)
    for entry in left.entries.values():
        for field, name in named_in(entry):
            assert is_shown(left, field, name), (entry.id, field.name, name)
    addresses = Addresses(left, SAY)
    for passage in index_manual(left).passages:
        for link in passage.holds.links:
            ref = parse_ref(link.target)
            if ref and addresses.has_page(ref):
                assert exists(left, ref) or addresses.anchor_of(ref) is None, link.target
    for quiz in left.of(Quiz):
        bank = left.get(Bank, quiz.bank)
        rows = [[q.id for q in bank.questions if is_of_sort(left, q, row)] for row in quiz.draw]
        sorts = [[at for at, q in enumerate(bank.questions) if q.id in row] for row in rows]
        takes = [row.take for row in quiz.draw]
        assert candidates(left, quiz)
        assert most_sampled(takes, sorts) == sum(takes)
    assert plan_nav(Context(left, SAY, addresses))
    is_counted_right(left)


@pytest.mark.parametrize("number", BUILT)
def test_pages_lead_to_pages_whatever_is_hidden(manual: Manual, number: int) -> None:
    plan = plan_site(hidden(manual, number), Path.cwd())
    assert [*leads_wrong(plan)] == []
