"""A company's own templates: theirs have the last word, and nothing of ours goes with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from tests.helpers import primera
from tests.hosts.hosting import configured, hosted
from tests.hosts.judge import whole

from primera.site.compile import compile_project
from primera.site.project import Project

SETTINGS: dict[str, Any] = {"theme": {"name": "material", "custom_dir": "overrides"}}
PLAIN = {"docs/plana.md": "Sin título.\n"}
MAIN = '{% extends "base.html" %}\n'
BLOCKS = ("extrahead", "announce", "hero", "footer", "libs", "analytics")
"""What companies write anew, without what was there."""
PRACTICE = "practicas/saludo-inmediato/index.html"


def overridden(project: Project, settings: dict[str, Any], **templates: str) -> Path:
    """The built site with templates in `overrides/`: `main` is written as `main.html`."""
    files = {f"overrides/{name}.html": text for name, text in templates.items()}
    return hosted(project, {**SETTINGS, **settings}, {**PLAIN, **files})


def titles(site: Path, page: str) -> list[str]:
    return [
        title.text_content().strip().removesuffix("¶")
        for title in lxml_html.fromstring((site / page).read_bytes()).iter("h1")
    ]


@pytest.mark.parametrize("extended", ["base.html", "primera/main.html"])
def test_their_blocks_are_seen_and_ours_are_whole(project: Project, extended: str) -> None:
    text = f'{{% extends "{extended}" %}}{{% block htmltitle %}}<title>Acme</title>{{% endblock %}}'
    for block in BLOCKS:
        text += f"{{% block {block} %}}<!-- {block} -->{{% endblock %}}"
    site = overridden(project, {}, main=text)
    whole(site)
    html = (site / PRACTICE).read_text(encoding="utf-8")
    assert [block for block in BLOCKS if f"<!-- {block} -->" not in html] == []
    assert "<title>Acme</title>" in html
    assert titles(site, "404.html") == ["Esta página no está aquí"]


def test_a_template_without_the_band_keeps_the_title_in_the_page(project: Project) -> None:
    site = overridden(project, {}, main=MAIN + "{% block tabs %}{% endblock %}")
    assert titles(site, PRACTICE) == ["Saludo inmediato"]
    assert titles(site, "plana/index.html") == ["Plana"]
    assert titles(site, "404.html") == ["Esta página no está aquí"]
    assert (site / PRACTICE).read_text(encoding="utf-8").count('class="pl-crumbs"') == 1


def test_their_own_part_for_the_text_shows_no_title_twice(project: Project) -> None:
    part = (
        '{% if "<h1" not in page.content %}<h1>{{ page.title }}</h1>{% endif %}'
        "{{ page.content }}<p>Acme</p>"
    )
    (project.root / "overrides" / "partials").mkdir(parents=True)
    site = overridden(project, {}, **{"partials/content": part})
    whole(site)
    for page in (PRACTICE, "plana/index.html"):
        assert len(titles(site, page)) == 1, page
        assert "<p>Acme</p>" in (site / page).read_text(encoding="utf-8")


def test_their_own_page_templates_have_ours_around(project: Project) -> None:
    static = MAIN.replace("base", "main") + "{% block content %}<h1>Acme</h1>{% endblock %}"
    portal = MAIN + "{% block hero %}<p>Acme</p>{% endblock %}"
    settings = {"theme": {**SETTINGS["theme"], "static_templates": ["contacto.html", "nada.html"]}}
    (project.root / "docs").mkdir()
    page = project.root / "docs" / "portal.md"
    page.write_text("---\ntemplate: portal.html\n---\n# Portal\n", encoding="utf-8")
    templates = {"contacto": static, "nada": MAIN, "404": static, "portal": portal}
    site = overridden(project, settings, **templates)
    whole(site)
    assert titles(site, "404.html") == titles(site, "contacto.html") == ["Acme"]
    assert "<p>Acme</p>" in (site / "portal" / "index.html").read_text(encoding="utf-8")


def test_a_page_of_a_blog_has_its_title_once_and_links_from_where_it_is(project: Project) -> None:
    post = "---\ndate: 2026-01-02\n---\n# Abrimos\n\n{{ practice('saludo-inmediato') }}\n"
    docs = {"docs/blog/index.md": "# Avisos\n", "docs/blog/posts/abrimos.md": post}
    site = hosted(project, {"plugins": ["search", "blog", "macros", "primera"]}, docs)
    whole(site)
    assert titles(site, "blog/index.html") == ["Avisos"]
    assert titles(site, "blog/2026/01/02/abrimos/index.html") == ["Abrimos"]


def test_a_home_page_inside_a_section_is_still_the_home_page(project: Project) -> None:
    nav = [{"Inicio": ["index.md"]}, "primera"]
    site = hosted(project, {"nav": nav}, {"docs/index.md": "# Casa\n\n[Roles](roles/index.md)\n"})
    home = lxml_html.fromstring((site / "index.html").read_bytes())
    assert home.xpath("//pl-home")
    assert home.xpath("//nav[@class='pl-bar']/a[@aria-current='page']")


def test_what_leaves_ours_out_is_told_at_its_line(project: Project) -> None:
    main = MAIN + "{% block config %}{% endblock %}\n"
    found = compile_project(configured(project, SETTINGS, {"overrides/main.html": main}))
    told = [(problem.code, problem.span.path, problem.span.line) for problem in found.diagnostics]
    assert told == [("PL807", "overrides/main.html", 2)]


def test_a_template_that_cannot_be_read_stops_the_build(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    main = MAIN + "{% block announce %}\n"
    configured(project, SETTINGS, {"overrides/main.html": main})
    assert primera("build", project.root) == 1
    assert "overrides/main.html:2" in capsys.readouterr().err
