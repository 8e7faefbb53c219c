"""What comes out of loading: the manual, where everything stands, and what exists."""

import gc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.loading.layer_files import SETTINGS, load_files
from tests.present import present

from primera.diagnostics import Span
from primera.loading import Layer, Loaded, load
from primera.loading.shown import shown
from primera.model.backlinks import Backlink
from primera.model.kinds import Kind
from primera.model.practice import Practice
from primera.model.refs import Ref
from primera.model.terms_and_sources import Term

TESTS = Path(__file__).parents[1]
FIXTURE = TESTS / "fixtures" / "manual"
PRACTICE = Ref(Kind.PRACTICE, "saludo-inmediato")


@pytest.fixture(scope="module")
def fixture() -> Loaded:
    return load([Layer("base", (FIXTURE,))], TESTS)


def text_at(span: Span) -> str:
    line = (TESTS / span.path).read_text(encoding="utf-8").split("\n")[span.line - 1]
    return line[span.column - 1 : span.end_column - 1 if span.end_line == span.line else None]


def test_the_fixture_loads_without_a_word(fixture: Loaded) -> None:
    assert fixture.diagnostics == ()
    assert fixture.manual is not None
    assert len(fixture.manual.entries) == 10


def test_entries_know_where_they_were_written(fixture: Loaded) -> None:
    assert fixture.manual is not None
    assert fixture.manual.origins[PRACTICE] == "fixtures/manual/practicas.yml#L9"
    assert fixture.manual.origins.keys() == fixture.manual.entries.keys()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), "saludo-inmediato"),
        (("title",), "Saludo inmediato"),
        (("steps", 1, "text"), "Saluda antes de diez segundos."),
        (("sources",), "[S900-01, S900-02]"),
        (("sources", 1), "S900-02"),
        (("do", "sector"), "farmacia"),
        (("do", "nothing"), "sector"),
        (("steps", 7), "id"),
    ],
)
def test_any_field_has_its_place(fixture: Loaded, path: tuple[str | int, ...], text: str) -> None:
    assert text_at(fixture.spans.of(PRACTICE, *path)) == text


def test_parts_settings_and_keys_have_their_places(fixture: Loaded) -> None:
    spans = fixture.spans
    part = Ref(Kind.PRACTICE, "saludo-inmediato", "saluda")
    assert text_at(spans.of(part, "text")) == "Saluda antes de diez segundos."
    assert text_at(spans.of(Ref(Kind.PRACTICE, "saludo-inmediato", "do"), "sector")) == "farmacia"
    assert text_at(spans.of(None, "title")) == "Manual del mostrador"
    assert text_at(spans.key(PRACTICE, "steps")) == "steps"
    assert text_at(spans.key(PRACTICE, "steps", 0, "id")) == "id"
    assert text_at(spans.key(PRACTICE, "nothing")) == "id"


def test_a_passage_of_a_text_has_its_place(fixture: Loaded) -> None:
    assert fixture.manual is not None
    practice = fixture.manual.get(Practice, "saludo-inmediato")
    for path, text in (
        (("why",), present(practice.why)),
        (("exit_question", "ask"), present(practice.exit_question).ask),
    ):
        for word in text.split():
            start = text.index(word)
            span = fixture.spans.inside(PRACTICE, path, start, start + len(word))
            assert text_at(span) == word


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("uno\n      dos tres", "tres"),
        ("'uno dos tres'", "tres"),
        ('"uno dos\n      tres"', "tres"),
        (">-\n      uno\n      dos tres", "tres"),
        ("|\n      uno\n      dos tres\n\n\n", "tres"),
        ("'uno ''dos'' tres'", "'uno ''dos'' tres'"),
        ('"uno\\u0020dos tres"', '"uno\\u0020dos tres"'),
    ],
)
def test_a_passage_has_its_place_in_every_style(tmp_path: Path, written: str, found: str) -> None:
    text = (
        f"terms:\n  - id: queja\n    title: Queja\n    definition: Algo.\n    example: {written}\n"
    )
    loaded = load_files(tmp_path, {"base/a.yml": text})
    ref = Ref(Kind.TERM, "queja")
    example = loaded.manual.get(Term, "queja").example or ""
    start = example.index("tres")
    span = loaded.spans.inside(ref, ("example",), start, start + 4)
    line = text.split("\n")[span.line - 1]
    assert line[span.column - 1 : span.end_column - 1] == found


def test_an_unknown_entry_has_no_place(fixture: Loaded) -> None:
    with pytest.raises(KeyError):
        fixture.spans.of(Ref(Kind.TERM, "nada"))


def test_backlinks_name_the_entry_and_its_field(fixture: Loaded) -> None:
    assert fixture.manual is not None
    term = Ref(Kind.TERM, "momento-de-verdad")
    framework = Ref(Kind.FRAMEWORK, "caracteristicas")
    assert fixture.manual.backlinks[term] == (
        Backlink(PRACTICE, "why"),
        Backlink(PRACTICE, "terms"),
        Backlink(framework, "groups.items.terms"),
    )
    assert fixture.manual.backlinks[PRACTICE] == (
        Backlink(framework, "groups.items.practices"),
        Backlink(Ref(Kind.CHECKLIST, "lista-primera-linea"), "lines.practice"),
        Backlink(Ref(Kind.PATH, "ruta-primera-linea"), "stages.read"),
        Backlink(Ref(Kind.BANK, "fundamentos"), "questions.passage"),
    )
    assert Backlink(framework, "sources") in fixture.manual.backlinks[Ref(Kind.SOURCE, "apuntes")]


def test_entries_and_parts_are_known(fixture: Loaded) -> None:
    assert PRACTICE in fixture.known
    assert Ref(Kind.PRACTICE, "saludo-inmediato", "saluda") in fixture.known
    assert Ref(Kind.SOURCE, "apuntes", "S900-04") in fixture.known


def test_a_failing_entry_is_still_known(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "base/a.yml": "frameworks:\n  - id: marco\n    groups: [{id: g, items: [{id: i}]}]\n",
            "base/b.yml": "terms:\n  - id: queja\n    title: x: y\n  - {id: otra, t: [}\n",
            "base/c.yml": "roles:\n  - id: cajera\n    a: 'x\nareas: x\n",
        },
    )
    assert loaded.manual.entries == {}
    assert loaded.known >= {
        Ref(Kind.FRAMEWORK, "marco"),
        Ref(Kind.FRAMEWORK, "marco", "g"),
        Ref(Kind.FRAMEWORK, "marco", "i"),
        Ref(Kind.TERM, "queja"),
        Ref(Kind.TERM, "otra"),
        Ref(Kind.ROLE, "cajera"),
    }


def test_complementary_entries_can_be_left_out_and_stay_known(tmp_path: Path) -> None:
    terms = (
        "terms:\n"
        "  - {id: una, title: Una, definition: Una., origin: complementary}\n"
        "  - {id: otra, title: Otra, definition: Otra., see_also: [una]}\n"
    )
    files = {"base/a.yml": terms, "base/manual.yml": f"{SETTINGS}  complementary: false\n"}
    loaded = load_files(tmp_path, files)
    una, otra = Ref(Kind.TERM, "una"), Ref(Kind.TERM, "otra")
    assert loaded.diagnostics == ()
    manual = shown(loaded.manual).manual
    assert list(manual.entries) == [otra]
    assert manual.backlinks == {}
    assert una in loaded.known
    assert loaded.spans.of(una).line == 2


def test_without_settings_the_entries_are_checked_all_the_same(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"base/manual.yml": "terms:\n  - {id: una}\n"})
    assert loaded.manual.settings.pass_mark == 80
    assert {each.code for each in loaded.diagnostics} == {"PL202", "PL216"}
    assert Ref(Kind.TERM, "una") in loaded.known


def test_what_is_right_of_the_settings_stands_whatever_is_wrong_with_the_rest(
    tmp_path: Path,
) -> None:
    text = SETTINGS.replace("title: Manual", "title: ''\n  language: en\n  pass_mark: 800\n  x: y")
    loaded = load_files(tmp_path, {"base/manual.yml": text})
    assert [each.code for each in loaded.diagnostics] == ["PL204", "PL220", "PL201"]
    kept = loaded.manual.settings
    assert (kept.id, kept.title, kept.language, kept.pass_mark) == ("manual", "Manual", "en", 80)


@pytest.mark.parametrize("written", ["manual: x\n", "manual: [a]\n", "manual: {}\n", "manual:\n"])
def test_settings_that_are_no_group_of_keys_are_stood_in_for(tmp_path: Path, written: str) -> None:
    loaded = load_files(tmp_path, {"base/manual.yml": written})
    assert loaded.diagnostics
    assert loaded.manual.settings.title == "Manual"


def test_the_garbage_collector_is_left_as_it_was(tmp_path: Path) -> None:
    load_files(tmp_path, {})
    assert gc.isenabled()
    gc.disable()
    try:
        load_files(tmp_path, {})
        assert not gc.isenabled()
    finally:
        gc.enable()


FILES = {f"base/{path.name}": path.read_bytes() for path in sorted(FIXTURE.glob("*.yml"))}


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_no_edit_of_the_fixture_raises_or_passes_unseen(
    tmp_path: Path, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(FILES)))
    lines = FILES[name].split(b"\n")
    at = data.draw(st.integers(1, len(lines) - 2))
    edit = data.draw(st.sampled_from(["drop", "repeat", "indent", "outdent", "break"]))
    line = lines[at]
    lines[at : at + 1] = {
        "drop": [],
        "repeat": [line, line],
        "indent": [b"   " + line],
        "outdent": [line[2:]],
        "break": [line.replace(b":", b"", 1)],
    }[edit]
    base = tmp_path / "base"
    base.mkdir(exist_ok=True)
    for other, content in FILES.items():
        (tmp_path / other).write_bytes(b"\n".join(lines) if other == name else content)
    loaded = load([Layer("base", (base,))], tmp_path)
    assert loaded.diagnostics or len(loaded.manual.entries) >= 9
    for problem in loaded.diagnostics:
        assert problem.span.path == name or problem.code == "PL216"
