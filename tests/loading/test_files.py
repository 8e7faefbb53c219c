"""What may lie in a layer's folder besides good files."""

import os
from pathlib import Path

import pytest
from tests.loading.layer_files import SETTINGS, load_files, told

from primera.diagnostics.wording import word
from primera.loading import Layer, Loaded, load
from primera.loading.files import MAX_BYTES
from primera.strings import load_strings


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    folder.mkdir()
    (folder / "manual.yml").write_text(SETTINGS, encoding="utf-8")
    return folder


def load_folder(base: Path) -> Loaded:
    return load([Layer("base", (base,))], base.parent)


def test_a_folder_with_the_name_of_a_file_is_told_and_not_read(base: Path) -> None:
    (base / "x.yml").mkdir()
    (base / "x.yml" / "y.yml").write_text("terms: nada\n", encoding="utf-8")
    assert told(load_folder(base).diagnostics) == ["PL117 base/x.yml:0:0"]


def test_links_that_lead_outside_are_told_and_not_followed(base: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yml").write_text("terms: nada\n", encoding="utf-8")
    (base / "file.yml").symlink_to(outside / "secret.yml")
    (base / "folder").symlink_to(outside)
    (base / "media").mkdir()
    (base / "media" / "photo.png").symlink_to(outside / "secret.yml")
    loaded = load_folder(base)
    assert told(loaded.diagnostics) == [
        "PL118 base/file.yml:0:0",
        "PL118 base/folder:0:0",
        "PL118 base/media/photo.png:0:0",
    ]
    assert loaded.manual.media == {}


def test_a_linked_media_folder_that_leads_outside_is_told(base: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "photo.png").write_bytes(b"x")
    (base / "media").symlink_to(outside)
    loaded = load_folder(base)
    assert told(loaded.diagnostics) == ["PL118 base/media:0:0"]
    assert loaded.manual.media == {}


def test_links_inside_the_layer_are_read(base: Path) -> None:
    (base / "sub").mkdir()
    (base / "sub" / "a.txt").write_text("terms: nada\n", encoding="utf-8")
    (base / "a.yml").symlink_to(base / "sub" / "a.txt")
    assert told(load_folder(base).diagnostics) == [
        "PL134 base/sub/a.txt:0:0",
        "PL218 base/a.yml:1:8 terms",
    ]


def test_broken_and_circular_links_are_told(base: Path) -> None:
    (base / "gone.yml").symlink_to(base / "nowhere.yml")
    (base / "round.yml").symlink_to(base / "round.yml")
    assert told(load_folder(base).diagnostics) == [
        "PL119 base/gone.yml:0:0",
        "PL119 base/round.yml:0:0",
    ]


@pytest.mark.linux
def test_what_is_no_ordinary_file_is_not_opened(base: Path) -> None:
    os.mkfifo(base / "pipe.yml")
    assert told(load_folder(base).diagnostics) == ["PL119 base/pipe.yml:0:0"]


def test_the_size_limit_is_exact(base: Path) -> None:
    fits = b"terms: nada #" + b" " * (MAX_BYTES - 13)
    (base / "fits.yml").write_bytes(fits)
    (base / "large.yml").write_bytes(fits + b" ")
    loaded = load_folder(base)
    assert told(loaded.diagnostics) == ["PL116 base/large.yml:0:0", "PL218 base/fits.yml:1:8 terms"]
    assert loaded.diagnostics[1].params["size"] == 9


def test_a_layer_without_its_folder_is_told(base: Path) -> None:
    loaded = load([Layer("base", (base, base / "quizzes"))], base.parent)
    assert told(loaded.diagnostics) == ["PL311 base/quizzes:0:0"]


def test_hidden_files_are_left_alone_and_other_suffixes_told(base: Path) -> None:
    (base / ".git").mkdir()
    for name in (".hidden.yml", ".git/config.yml", "notes.txt", "old.yml.bak"):
        (base / name).write_text("terms: nada\n", encoding="utf-8")
    (base / "SHOUTING.YML").write_text("terms: nada\n", encoding="utf-8")
    assert told(load_folder(base).diagnostics) == [
        "PL134 base/notes.txt:0:0",
        "PL134 base/old.yml.bak:0:0",
        "PL218 base/SHOUTING.YML:1:8 terms",
    ]


def test_many_unread_files_of_a_folder_are_one_problem(base: Path) -> None:
    names = ["a.csv", "fotos/2023/b.docx", *(f"fotos/2024/{number}.docx" for number in range(40))]
    for name in (*names, *(f"copias/{number}.yml.bak" for number in range(4)), "copias/x.csv"):
        (base / name).parent.mkdir(parents=True, exist_ok=True)
        (base / name).write_text("x", encoding="utf-8")
    found = load_folder(base).diagnostics
    assert told(found) == [
        "PL134 base/a.csv:0:0",
        "PL134 base/copias/x.csv:0:0",
        "PL134 base/copias:0:0",
        "PL134 base/fotos:0:0",
    ]
    words = {each.span.path: word(each, load_strings()).message for each in found}
    assert words["base/fotos"].startswith(
        "Nada lee 41 archivos de esta carpeta (2023/b.docx, 2024/"
    )
    assert "y 33 más" in words["base/fotos"]
    assert "su nombre tiene que terminar en .yml" in words["base/copias"]


def test_media_of_an_upper_layer_take_the_place_of_those_below(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "base/media/a/photo.png": "xx",
            "base/media/other.png": "x",
            "base/media/.hidden": "x",
            "company/media/a/photo.png": "xxx",
        },
    )
    assert {name: (file.path, file.size) for name, file in loaded.manual.media.items()} == {
        "a/photo.png": ("company/media/a/photo.png", 3),
        "other.png": ("base/media/other.png", 1),
    }


def test_one_media_name_in_two_folders_of_a_layer_is_told(tmp_path: Path) -> None:
    for folder in ("content", "quizzes"):
        (tmp_path / folder / "media").mkdir(parents=True)
        (tmp_path / folder / "media" / "photo.png").write_bytes(b"x")
    (tmp_path / "content" / "manual.yml").write_text(SETTINGS, encoding="utf-8")
    loaded = load([Layer("base", (tmp_path / "content", tmp_path / "quizzes"))], tmp_path)
    assert told(loaded.diagnostics) == [
        "PL310 quizzes/media/photo.png:0:0 <- content/media/photo.png:0:0"
    ]


def test_no_layers_at_all_are_a_manual_without_settings(tmp_path: Path) -> None:
    assert told(load([], tmp_path).diagnostics) == ["PL216 .:0:0"]


def test_a_folder_that_cannot_be_listed_is_told(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (base / "locked").mkdir()
    listed = os.scandir

    def scandir(path: str) -> object:
        # Permissions do not stop an administrator, as whom tests may run.
        if os.fspath(path).endswith("locked"):
            raise PermissionError(13, "no", os.fspath(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert told(load_folder(base).diagnostics) == ["PL119 base/locked:0:0"]
