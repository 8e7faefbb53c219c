"""A role that merges into another: the other answers for all that was its own, once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.model.written import manual_of, with_settings

from primera.loading.shown import shown
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.operations import Procedure
from primera.model.page import ManualPage
from primera.model.practice import Practice
from primera.model.refs import Ref
from primera.model.role_merging import merged_roles, with_merged_roles
from primera.model.roles import Checklist, Role
from primera.model.roles import Path as LearningPath
from primera.rendering.addresses import Addresses
from primera.strings import load_strings


@pytest.fixture
def manual(tmp_path: Path) -> Manual:
    return manual_of("merged_roles.yml", tmp_path)


def test_a_role_has_all_that_those_had_which_merge_into_it(manual: Manual) -> None:
    merged = with_merged_roles(manual)
    assert [role.id for role in merged.of(Role)] == ["sala", "jefa"]
    parts = merged.get(Practice, "saludo").responsibilities
    assert parts
    assert (parts.accountable, parts.responsible) == ("sala", ("sala",))
    assert (parts.consulted, parts.informed) == (("jefa",), ())
    assert merged.get(Checklist, "abrir").role == "sala"
    (stage,) = merged.get(LearningPath, "nueva").stages
    assert stage.read == ("role:sala#decisions", "rol:sala")
    procedure = merged.get(Procedure, "cambios")
    assert [step.role for step in procedure.steps] == ["sala", "jefa"]
    assert [limit.role for limit in procedure.limits] == ["sala"]
    assert merged.get(ManualPage, "propinas").roles == ("sala",)


def test_it_brings_along_its_names_its_addresses_and_its_decisions(manual: Manual) -> None:
    sala = with_merged_roles(manual).get(Role, "sala")
    assert sala.aliases == ("Piso", "Cajera", "Cobro", "Ayuda")
    assert sala.former_slugs == ("caja", "cajera", "ayuda")
    assert sala.decisions == ("Invita.", "Cambia.")
    assert sala.internal_customers == ("jefa",)


def test_prose_stays_as_it_was_and_its_links_lead_to_the_other(manual: Manual) -> None:
    merged = with_merged_roles(manual)
    assert merged.get(Role, "jefa").description == manual.get(Role, "jefa").description
    addresses = Addresses(merged, load_strings())
    link = Ref(Kind.ROLE, "cajera", "decisions")
    assert addresses.has_page(link)
    assert addresses.href(link, "index.md") == "roles/sala/#decisiones"
    assert addresses.redirects()["roles/caja.md"] == "roles/sala.md"


def test_what_is_hidden_of_the_other_is_hidden_of_both(manual: Manual) -> None:
    left = shown(with_settings(manual, hide=("rol:sala",))).manual
    assert not left.of(Checklist)
    assert not left.of(LearningPath)
    assert not left.of(ManualPage)


def test_without_such_roles_the_manual_is_the_same(manual: Manual) -> None:
    plain = with_merged_roles(manual)
    assert with_merged_roles(plain) is plain
    assert merged_roles(plain) == {}
