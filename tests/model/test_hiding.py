"""What is hidden, what follows it, and that nothing which is shown names any of it."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.model.written import manual_of, with_settings

from primera.loading.shown import shown
from primera.model.coverage import coverage_of
from primera.model.entry import Media
from primera.model.kinds import Kind
from primera.model.manual import FaceFile, Manual, MediaFile
from primera.model.parts import fingerprints
from primera.model.practice import Practice
from primera.model.quiz import Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Checklist, Role
from primera.model.terms_and_sources import Term

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = tomllib.loads((HERE / "hiding.toml").read_text(encoding="utf-8"))[
    "case"
]
BY_NAME = {case["name"]: case for case in CASES}


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Manual:
    """A manual with each reference that a policy is about."""
    return manual_of("hidden.yml", tmp_path_factory.mktemp("oculta"))


def hidden(manual: Manual, **settings: tuple[str, ...]) -> Manual:
    return shown(with_settings(manual, **settings)).manual


def names_of(manual: Manual) -> set[str]:
    refs = {ref for entry in manual.entries.values() for ref in fingerprints(entry)}
    return set(map(str, refs))


@pytest.mark.parametrize("case", CASES, ids=BY_NAME)
def test_what_is_hidden_takes_along_what_makes_no_sense_without_it(
    case: dict[str, Any], manual: Manual
) -> None:
    asked = {key: tuple(case.get(key, ())) for key in ("hide", "only")}
    found = shown(with_settings(manual, **asked))
    gone = {str(parse_ref(name)) for name in case["gone"]}
    entries = {name for name in gone if "#" not in name}
    parts_of_gone = {n for n in names_of(manual) if n.partition("#")[0] in entries}
    assert names_of(manual) - names_of(found.manual) == gone | parts_of_gone
    assert dict(found.followers) == case["followers"]


def test_what_hides_nothing_gives_the_same_manual_back(manual: Manual) -> None:
    assert shown(manual).manual is manual


def test_mentions_of_what_is_hidden_go_with_their_ties_and_facts_stay(manual: Manual) -> None:
    left = hidden(manual, hide=("practica:dos", "rol:caja", "termino:mirada"))
    uno = left.get(Practice, "uno")
    assert [tie.practice for tie in uno.related] == ["tres"]
    assert uno.responsibilities
    assert (uno.responsibilities.accountable, uno.responsibilities.responsible) == (
        "caja",
        ("jefe",),
    )
    assert left.get(Role, "jefe").internal_customers == ()
    assert left.get(Term, "saludo").see_also == ()
    assert left.named(Ref(Kind.ROLE, "caja")) == manual.get(Role, "caja")


def test_a_draw_takes_what_is_left_and_lists_ask_no_more(manual: Manual) -> None:
    left = hidden(manual, hide=("practica:uno",))
    assert [(row.take, row.topic) for row in left.get(Quiz, "sorteo").draw] == [(1, None)]
    assert left.get(Quiz, "lista").questions == ("de-dos",)
    of_role = hidden(manual, hide=("rol:caja",))
    assert [(row.take, row.topic) for row in of_role.get(Quiz, "sorteo").draw] == [
        (1, "practica:uno")
    ]


def test_a_moment_that_never_had_a_line_stays(manual: Manual) -> None:
    left = hidden(manual, hide=("practica:tres",)).get(Checklist, "mostrador")
    assert [moment.id for moment in left.moments] == ["al-abrir", "nunca"]


def test_what_is_left_means_what_it_meant(manual: Manual) -> None:
    whole = {ref: value for entry in manual.entries.values() for ref, value in hashes(entry)}
    left = hidden(manual, hide=("practica:dos", "practica:tres", "termino:mirada"))
    kept = {ref: value for entry in left.entries.values() for ref, value in hashes(entry)}
    holders = {Ref(Kind.CHECKLIST, "mostrador"), Ref(Kind.PATH, "nueva"), Ref(Kind.BANK, "todas")}
    assert {ref for ref, value in kept.items() if whole[ref] != value} <= holders


def hashes(entry: Any) -> list[tuple[Ref, str]]:
    return list(fingerprints(entry).items())


def test_files_that_only_hidden_entries_show_are_not_published(manual: Manual) -> None:
    file = MediaFile("", "media/x", 1, "empresa")
    names = ("uno.png", "ambos.png", "texto.png", "cine.mp4", "cine.vtt", "logo.png", "nadie.png")
    media = {name: replace(file, name=name, path=f"media/{name}") for name in names}
    uno, dos = (manual.get(Practice, name) for name in ("uno", "dos"))
    film = Media(kind="video", file="cine.mp4", captions="cine.vtt")
    pictures = [Media(kind="image", file=name, alt="A.") for name in names if name.endswith("png")]
    uno_shows = (film, *pictures[:2], pictures[3])
    entries = {
        **manual.entries,
        Ref(Kind.PRACTICE, "uno"): uno.model_copy(
            update={"media": uno_shows, "why": "Mira.\n\n![A](media:texto.png)"}
        ),
        Ref(Kind.PRACTICE, "dos"): dos.model_copy(update={"why": "![A](media:ambos.png)"}),
    }
    face = {"media/logo.png": FaceFile("media/logo.png")}
    whole = replace(manual, entries=entries, media=media, face=face)
    assert shown(whole).manual.media.keys() == media.keys()
    settings = manual.settings.model_copy(update={"hide": ("practica:uno",)})
    left = shown(replace(whole, settings=settings)).manual
    assert left.media.keys() == {"ambos.png", "logo.png", "nadie.png"}


def test_a_bank_whose_quizzes_are_all_hidden_tests_nothing(manual: Manual) -> None:
    assert coverage_of(shown(manual).manual).banks == 1
    one = coverage_of(hidden(manual, hide=("cuestionario:sorteo",)))
    none = coverage_of(hidden(manual, hide=("cuestionario:sorteo", "cuestionario:lista")))
    assert (one.banks, none.banks, none.questions) == (1, 0, 0)
    assert one.questions > 0
    assert {each.level for each in none.all} == {"none"}


def test_numbers_without_gaps_are_those_of_what_is_shown(manual: Manual) -> None:
    asked = with_settings(manual, hide=("practica:dos",), numbering="consecutive")
    assert [each.number for each in shown(asked).manual.of(Practice)] == [1, 2]
