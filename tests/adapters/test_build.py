from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from tests.helpers import build, primera, replace

from primera.adapters.host.project_discovery import open_project
from primera.adapters.html_stash import HtmlStash
from primera.site.project import Project


def tree(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_every_entry_has_its_page_and_search_finds_it(project: Project) -> None:
    site = project.root / "site"
    build(project, site)
    for page in (
        "practicas/saludo-inmediato", "areas/el-cliente", "marcos/caracteristicas",
        "roles/primera-linea", "listas/lista-primera-linea", "rutas/ruta-primera-linea",
        "cuestionarios/fundamentos", "glosario/momento-de-verdad", "fuentes/apuntes", "yo",
    ):  # fmt: skip
        assert (site / page / "index.html").exists(), page
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    found = {entry["location"].split("#")[0] for entry in index["docs"]}
    assert {"practicas/saludo-inmediato/", "glosario/momento-de-verdad/"} <= found


def test_nothing_of_options_keys_or_feedback_is_in_the_search_index(project: Project) -> None:
    site = project.root / "site"
    build(project, site)
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    for hidden in ("Le ofrezco un descuento", "Así sabe que ya lo viste", "ya lo viste.</"):
        assert hidden not in index
    assert "no duela" not in index, "the explanation of a question"
    assert "Levanta la vista" in index, "a step of a practice is content"


def test_the_same_input_gives_the_same_bytes(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    first, second = project.root / "uno", project.root / "dos"
    build(project, first)
    build(project, second)
    assert tree(first) == tree(second)


def test_an_error_leaves_the_last_good_site_untouched(
    project: Project, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    site = project.root / "site"
    build(project, site)
    before = tree(site)
    replace(project.root / "content" / "practicas.yml", "area: el-cliente", "area: el-clente")
    assert primera("build", project.root) == 1
    told = capsys.readouterr().err
    assert "content/practicas.yml:" in told
    assert "el-cliente" in told, "the near word"
    assert "Traceback" not in told
    # Without a handler of its own, a log record of MkDocs goes to standard error as well.
    assert (told + caplog.text).count("No se construyó nada") == 1
    assert tree(site) == before
    assert [path.name for path in project.root.iterdir() if path.name.startswith(".site")] == []


def test_a_changed_slug_leaves_a_redirect(project: Project) -> None:
    replace(
        project.root / "content" / "practicas.yml",
        "- id: saludo-inmediato\n",
        "- id: saludo-inmediato\n    slug: saludar-ya\n    former_slugs: [saludo]\n",
    )
    site = project.root / "site"
    build(project, site)
    assert (site / "practicas" / "saludar-ya" / "index.html").exists()
    for old in ("saludo-inmediato", "saludo"):
        html = (site / "practicas" / old / "index.html").read_text(encoding="utf-8")
        assert "url=../../practicas/saludar-ya/" in html


def test_the_edit_link_opens_the_yaml_of_the_entry(project: Project) -> None:
    config = project.root / "mkdocs.yml"
    config.write_text(
        "site_name: x\ntheme: {name: material, features: [content.action.edit]}\n"
        "repo_url: https://example.com/empresa/manual\nedit_uri: edit/main/docs/\n"
        "plugins: {search: {}, primera: {}}\nmarkdown_extensions: [attr_list]\n",
        encoding="utf-8",
    )
    project.docs.mkdir()
    site = project.root / "site"
    build(open_project(project.root), site)
    html = (site / "practicas" / "saludo-inmediato" / "index.html").read_text(encoding="utf-8")
    assert "https://example.com/empresa/manual/edit/main/content/practicas.yml#L9" in html


def test_hand_written_pages_show_parts_of_the_manual(project: Project) -> None:
    project.docs.mkdir()
    (project.docs / "guia.md").write_text(
        "# Guía\n\n{{ quiz('fundamentos') }}\n\n{{ checklist('lista-primera-linea') }}\n\n"
        "{{ practice('saludo-inmediato') }}\n\nUn {{ term('momento-de-verdad') }} más.\n",
        encoding="utf-8",
    )
    site = project.root / "site"
    build(project, site)
    html = (site / "guia" / "index.html").read_text(encoding="utf-8")
    for part in ("<pl-quiz", "<pl-checklist", "../practicas/saludo-inmediato/", 'class="pl-term"'):
        assert part in html
    assert "{{" not in html


def test_navigation_instant_is_refused(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, features: [navigation.instant]}\n"
        "plugins: {search: {}, primera: {}}\n",
        encoding="utf-8",
    )
    project.docs.mkdir()
    assert primera("build", project.root) == 1
    assert "mkdocs.yml:2:36" in capsys.readouterr().err


def test_blocks_come_back_as_they_were() -> None:
    markdown = '# Título\n\n<nav>x</nav>\n<div>\n<p id="a">uno</p>\n</div>\n\n## Dos\n\n<p>y</p>\n'
    blocks = HtmlStash()
    marked = blocks.set_all_aside(markdown)
    assert "uno" not in marked
    assert blocks.put_back_searched(marked) == blocks.put_back(marked) == markdown
    assert blocks.ids == {"a"}


def test_what_no_search_looks_at_comes_back_later() -> None:
    blocks = HtmlStash()
    quiz = '<div class="pl-block" data-search-exclude>\n1</div>'
    marked = f"{blocks.set_aside(quiz)}\n\nTexto."
    assert blocks.put_back_searched(marked) == marked
    assert blocks.put_back(marked) == f"{quiz}\n\nTexto."


def test_a_block_that_no_search_looks_at_waits_alone() -> None:
    read = '<div class="pl-block">\n1\n</div>'
    quiz = '<div class="pl-block" data-search-exclude>\n2\n</div>'
    blocks = HtmlStash()
    searched = blocks.put_back_searched(blocks.set_all_aside(f"{read}\n{quiz}\n{read}"))
    assert searched.count(read) == 2
    assert quiz not in searched
    assert blocks.put_back(searched) == f"{read}\n{quiz}\n{read}"


@pytest.mark.parametrize("forged", ["7", "0", f"{'0' * 32}-0", "x"])
def test_what_a_person_wrote_like_a_mark_stays_as_it_is(forged: str) -> None:
    blocks = HtmlStash()
    written = f'<div id="pl-block-{forged}"></div>'
    page = f"{written}\n\n{blocks.set_aside('<p>nuestro</p>')}\n\n{written}"
    assert blocks.put_back(blocks.put_back_searched(page)) == (
        f"{written}\n\n<p>nuestro</p>\n\n{written}"
    )


def test_a_mark_of_another_page_is_nothing_to_this_one() -> None:
    other = HtmlStash().set_aside("<p>de otra</p>")
    blocks = HtmlStash()
    blocks.set_aside("<p>de esta</p>")
    assert blocks.put_back(blocks.put_back_searched(other)) == other


def test_a_plain_folder_is_not_written_over_somebody_elses_files(
    project: Project, tmp_path: Path
) -> None:
    target = tmp_path / "ajena"
    target.mkdir()
    (target / "tesis.docx").write_bytes(b"1")
    assert primera("build", project.root, "--to", target) == 2
    assert [path.name for path in target.iterdir()] == ["tesis.docx"]
