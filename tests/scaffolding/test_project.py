"""`primera new`: a folder that builds at once, whatever the company is called."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from mkdocs.utils.yaml import yaml_load

from primera.cli.main import USAGE_ERROR, run
from primera.exports.paper.papers import file_of
from primera.loading.json_schema import schema_text
from primera.model.fields import ID_PATTERN
from primera.model.settings import BASE_ID
from primera.scaffolding.company import Company
from primera.scaffolding.project import project_files
from primera.site.assets import RUNTIME_FOLDER
from primera.site.security_headers import ContentPolicy, header_files
from primera.strings import LANGUAGES, Language, load_strings
from primera.yamltree.compose import compose
from primera.yamltree.nodes import Origin, child, text_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'
NAMES = [
    "Hotel Mar",
    "no",
    "Hotel «\"Mar\"»: 'sí' # 1",
    "- {{ x }} {% y %} & <b>",
    "!ENV [HOME]",
    "C:\\mar",
    "مطعم 🌊",
    "2026-11-30",
    "`*_[a](b)_*`",
    "CON",
    "\u202bمطعم\u202c",
    "x" * 80,
]


def company(name: str, language: Language = "es") -> Company:
    return Company(name, "hotel", language, "usted")


def texts_of(name: str, language: Language = "es") -> dict[str, str]:
    """The files of a company's project, as texts."""
    files = project_files(company(name, language))
    return {path: content.decode() for path, content in files.items()}


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def title_in(text: str) -> str | None:
    document = compose(text.encode(), Origin("content/manual.yml", "own"))
    assert not document.diagnostics
    assert document.root
    settings = child(document.root, "manual")
    assert settings
    return text_of(child(settings, "title"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_file_says_the_name_as_it_was_given(name: str, language: Language) -> None:
    files = texts_of(name, language)
    assert yaml_load(files["mkdocs.yml"])["site_name"] == name
    assert title_in(files["content/manual.yml"]) == name
    heading = MarkdownIt().parse(files["README.md"])[1]
    assert "".join(each.content for each in heading.children or ()) == name
    assert not [path for path, text in files.items() if "\r" in text or "{#" in text]


def test_the_editor_is_told_of_the_schema_of_this_version() -> None:
    files = texts_of("Mar")
    assert files["schema/manual.schema.json"] == schema_text(load_strings("es"))
    told = json.loads(files[".vscode/settings.json"])["yaml.schemas"]
    assert list(told) == ["./schema/manual.schema.json"]
    written = {path: text for path, text in files.items() if path.startswith("content/")}
    for path, text in written.items():
        up = "../" * path.count("/")
        first = f"# yaml-language-server: $schema={up}schema/manual.schema.json"
        assert text.splitlines()[0] == first


def test_what_publishes_it_is_yaml_that_calls_our_commands() -> None:
    files = texts_of("Mar")
    github, gitlab = (
        yaml_load(files[name]) for name in (".github/workflows/manual.yml", ".gitlab-ci.yml")
    )
    steps = [step.get("run") for step in github["jobs"]["build"]["steps"]]
    assert [step for step in steps if step and "primera" in step] == [
        "primera check --format github",
        "primera build",
    ]
    assert gitlab["pages"]["artifacts"]["paths"] == ["public"]
    assert gitlab["pages"]["script"][-1].endswith("primera build --site public")


@pytest.mark.linux
@pytest.mark.parametrize("own", [None, "", "https://manual.acme.example/"])
def test_the_address_that_gitlab_knows_goes_after_that_of_the_company(own: str | None) -> None:
    gitlab = yaml_load(texts_of("Mar")[".gitlab-ci.yml"])
    script = gitlab["pages"]["script"][-1].replace("primera build --site public", "printenv")
    said = {} if own is None else {"SITE_URL": own}
    ran = subprocess.run(
        ["sh", "-c", f"{script} SITE_URL"],
        env={**os.environ, "CI_PAGES_URL": "https://mar.gitlab.example/manual", **said},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert ran.stdout.strip() == ("https://mar.gitlab.example/manual/" if own is None else own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_and_the_forms_of_an_exam_on_paper_are_not_kept_with_the_project(
    language: Language,
) -> None:
    say = load_strings(language)
    ignored = texts_of("Mar", language)[".gitignore"].splitlines()
    for name in (say("paper.file.key"), file_of("A", say)):
        assert any(fnmatchcase(name, pattern) for pattern in ignored), name


def test_the_servers_say_what_the_build_writes_and_keep_what_never_changes() -> None:
    files = texts_of("Mar")
    written = header_files(ContentPolicy())
    for server in ("nginx.conf", "Caddyfile"):
        text = files[f"servers/{server}"]
        (included,) = re.findall(r"/srv/manual/(\S+?);?\n", text)
        assert included in written
        assert f"^/{RUNTIME_FOLDER}/" in text
    assert "/srv/manual" in files["Containerfile"]


def test_a_new_project_is_in_order_and_says_what_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "hotel mar", "--sector", 'posada "del mar"', "--address", "usted"]) == 0
    folder = tmp_path / "hotel mar"
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"Listo: {folder}"
    assert [line.split(":")[0].strip() for line in told[1:]] == ["Míralo", "Cámbialo", "Revísalo"]
    assert told[1].endswith('primera serve "hotel mar"')
    assert (tmp_path / told[2].split(":", 1)[1].strip()).is_file()
    assert title_in((folder / "content/manual.yml").read_text(encoding="utf-8")) == "Hotel mar"
    assert run(["check", "hotel mar"]) == 0
    assert capsys.readouterr().out == "Todo en orden.\n"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', "el atributo onload"),
        ("a.svg", SVG.replace("<path", "<script/><path").encode(), "lleva el elemento <script>"),
        ("a.png", b"<svg/>", "lo que hay dentro no es png"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(30_000_000), "; lo más es 500 KB"),
    ],
)
def test_a_logo_that_is_no_picture_or_too_heavy_is_refused(
    name: str, content: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert run(["new", str(tmp_path / "mar"), "--logo", str(tmp_path / name)]) == USAGE_ERROR
    assert told in capsys.readouterr().err
    assert not (tmp_path / "mar").exists()


def test_in_english_it_begins_on_its_own_and_is_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", str(tmp_path), "--language", "en", "--name", "Mary's"]) == 0
    capsys.readouterr()
    assert run(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "All in order.\n"


def test_without_a_folder_it_is_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run(["new"]) == 0
    assert "primera serve\n" in capsys.readouterr().out
    assert files_in(tmp_path) == {*project_files(company("Mar"))}


@pytest.mark.parametrize(
    ("there", "named"),
    [
        (["notas.txt"], "notas.txt"),
        ([".gitignore"], ".gitignore"),
        ([".github/x.yml"], ".github"),
        ([".git/config", ".gitignore", "b.txt", "a.txt"], "a.txt, b.txt, .gitignore"),
        (["d", "c", "b", "a"], "a, b, c, …"),
    ],
)
def test_a_folder_with_something_in_it_stays_as_it_is(
    there: list[str], named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in there:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("mío", encoding="utf-8")
    assert run(["new", str(tmp_path)]) == USAGE_ERROR
    assert f"no está vacía: tiene {named}." in capsys.readouterr().err
    assert files_in(tmp_path) == {*there}


@pytest.mark.parametrize(
    ("there", "code"),
    [
        (["logo.svg"], 0),
        (["marca.svg"], 0),
        (["marca.svg", "logo.svg"], USAGE_ERROR),
        (["logo.svg", "nota.txt"], USAGE_ERROR),
    ],
)
def test_a_folder_may_hold_the_logo_that_is_named_and_nothing_else(
    there: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in there:
        (tmp_path / name).write_text(SVG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["new", ".", "--logo", there[0]]) == code
    assert (tmp_path / "content").exists() is (code == 0)
    assert all((tmp_path / name).read_text(encoding="utf-8") == SVG for name in there)
    assert code or (tmp_path / "logo.svg").read_text(encoding="utf-8") == SVG


@pytest.mark.parametrize("name", ["aux", "a:b", "a/con", "x" * 300, "a\nb", "C:\\mar"], ids=ascii)
def test_a_folder_that_not_every_system_holds_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", name]) == USAGE_ERROR
    assert (
        "» no puede ser el nombre de un archivo o una carpeta en Windows" in capsys.readouterr().err
    )
    assert list(tmp_path.iterdir()) == []


def test_a_project_does_not_begin_where_another_manual_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", str(tmp_path)]) == 0
    before = files_in(tmp_path)
    for place in ("content/mar", "quizzes"):
        assert run(["new", str(tmp_path / place)]) == USAGE_ERROR
        assert "de otro manual: los dos se mezclarían." in capsys.readouterr().err
    assert files_in(tmp_path) == before


def test_a_file_is_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "manual"
    file.write_text("mío", encoding="utf-8")
    assert run(["new", str(file)]) == USAGE_ERROR
    assert "es un archivo" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "mío"


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--name", "…", "«--name» no dice nada"),
        ("--name", "Mar\x07", "«--name» trae un carácter que no se ve, U+0007."),
        ("--sector", "x" * 41, "«--sector» tiene 41 caracteres; caben 40."),
        ("--starter", "hotl", "hotel, pharmacy, shop. ¿Quisiste decir «hotel»?"),
        ("--language", "esp", "«--language» admite uno de estos valores: es, en."),
        ("--address", "nos", "«--address» admite uno de estos valores: tu, usted, vos."),
        ("--color", "verd", "«verd» no es un color."),
        ("--color", "verd", "¿Quisiste decir «verde»?"),
        ("--color", "#7f7f7f", 'El tono más cercano que sirve: --color "#888888"'),
        ("--logo", "nada.svg", "«nada.svg» no sirve de logo: no se puede leer."),
        ("--logo", "/", "«/» no sirve de logo: no se puede leer."),
        ("--logo", __file__, "test_project.py» no sirve de logo: no es una imagen para esto"),
    ],
)
def test_what_cannot_be_written_is_refused_and_no_folder_made(
    option: str, value: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", str(tmp_path / "mar"), option, value]) == USAGE_ERROR
    assert told in capsys.readouterr().err
    assert not (tmp_path / "mar").exists()


@pytest.mark.linux
def test_on_a_terminal_it_asks_what_it_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "ceiba.svg").write_text(SVG, encoding="utf-8")
    ours, theirs = os.openpty()
    asked = subprocess.Popen(
        [sys.executable, "-m", "primera", "new", "mar", "--sector", "hotel"],
        cwd=tmp_path,
        env={**os.environ, "LC_ALL": "es_MX.UTF-8", "PYTHONUTF8": "1"},
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.STDOUT,
    )
    os.close(theirs)
    with os.fdopen(ours, "r+b", buffering=0) as terminal:
        terminal.write("Hotel Ñandú\nfr\n\n\nverd\nverde\nceibo.svg\nceiba.svg\n".encode())
        shown = b""
        with suppress(OSError):  # so a pseudo-terminal ends
            while piece := terminal.read(1000):
                shown += piece
    assert asked.wait() == 0, shown.decode()
    assert "¿Cómo se llama la empresa? [Mar]:" in shown.decode()
    assert "¿A qué se dedica?" not in shown.decode()
    assert "Vale una de estas: es, en." in shown.decode()
    assert "¿Quisiste decir «verde»?" in shown.decode()
    assert "«ceibo.svg» no sirve de logo: no se puede leer." in shown.decode()
    assert (tmp_path / "mar/logo.svg").read_text(encoding="utf-8") == SVG
    written = (tmp_path / "mar/content/manual.yml").read_text(encoding="utf-8")
    assert title_in(written) == "Hotel Ñandú"
    assert 'colors: {primary: "verde"}' in written


def test_on_a_terminal_a_full_folder_is_refused_before_anything_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nota.txt").write_text("mío", encoding="utf-8")
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    assert run(["new", str(tmp_path)]) == USAGE_ERROR
    shown = capsys.readouterr()
    assert "no está vacía: tiene nota.txt." in shown.err
    assert "¿" not in shown.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_project_has_the_colour_and_the_logo_that_are_given(
    language: Language, tmp_path: Path
) -> None:
    picture, folder = tmp_path / "Mi logo.SVG", tmp_path / "casa"
    picture.write_text(SVG, encoding="utf-8")
    given = ["--color", "#17663A", "--logo", str(picture), "--language", language]
    assert run(["new", str(folder), *given]) == 0
    assert (folder / "logo.svg").read_text(encoding="utf-8") == SVG
    identity = yaml_load((folder / "content/manual.yml").read_text(encoding="utf-8"))["manual"]
    assert identity["identity"] == {"logo": "logo.svg", "colors": {"primary": "#17663A"}}


def test_no_two_companies_have_one_id_by_chance() -> None:
    names = ["مطعم 🌊", "مقهى", "Primera Línea", "Hotel Mar"]
    ids = [company(name).manual_id for name in names]
    assert len({*ids, BASE_ID}) == len(names) + 1
    assert ids[-1] == "hotel-mar"
    assert all(re.fullmatch(ID_PATTERN, each) for each in ids)


def test_caddy_takes_its_file_as_distributions_have_it_and_keeps_lasting_files() -> None:
    caddy = texts_of("Mar")["servers/Caddyfile"]
    assert "handle_errors {\n" in caddy, "with a number behind it only Caddy 2.8 reads the file"
    assert "header ?Cache-Control no-cache\n" in caddy, "without «?» it comes last and undoes ours"
    assert "error @hidden 404\n" in caddy, "what responds itself does not show our page"
    assert "not path /.well-known/*\n" in caddy
    _, _, missing = caddy.partition("handle_errors {\n")
    assert "encode zstd gzip" in missing, "what is missing is answered apart, with nothing of this"
    assert "header -Server" in missing
    assert "header Cache-Control no-cache" in missing


@pytest.mark.parametrize(
    ("path", "is_hidden"),
    [
        ("/.htaccess", True),
        ("/practicas/.git/config", True),
        ("/_headers.nginx", True),
        ("/.well-knownx", True),
        ("/.well-known/acme-challenge/x", False),
        ("/practicas/venta-consultiva/", False),
        ("/assets/logo.min.css", False),
    ],
)
def test_nginx_serves_nothing_hidden_but_what_certificates_ask_for(
    path: str, is_hidden: bool
) -> None:
    (hidden,) = re.findall(r"location ~ (\S+) \{", texts_of("Mar")["servers/nginx.conf"])
    assert bool(re.search(hidden, path)) is is_hidden
