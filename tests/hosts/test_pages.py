"""Our pages inside anybody's site: their addresses, their place in the navigation, the theme."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html
from tests.helpers import replace
from tests.hosts.hosting import hosted
from tests.hosts.judge import whole

from primera.site.project import Project

GUIDE = (
    "# Guía\n\n{{ quiz('fundamentos') }}\n\n{{ checklist('lista-primera-linea') }}\n\n"
    "{{ practice('saludo-inmediato') }}\n\nUn {{ term('momento-de-verdad') }} más.\n\n"
    "[Saludo](../practicas/saludo-inmediato.md#asi-si)\n"
)


def test_without_directory_urls_every_link_and_file_is_there(project: Project) -> None:
    site = hosted(project, {"use_directory_urls": False}, {"docs/guias/README.md": GUIDE})
    whole(site)
    assert (site / "practicas" / "saludo-inmediato.html").is_file()


def test_without_directory_urls_old_addresses_and_the_bar_lead_to_files(project: Project) -> None:
    replace(
        project.root / "content" / "practicas.yml",
        "- id: saludo-inmediato\n",
        "- id: saludo-inmediato\n    slug: saludar-ya\n    former_slugs: [saludo]\n",
    )
    site = hosted(project, {"use_directory_urls": False})
    whole(site)
    for old in ("saludo-inmediato", "saludo"):
        html = (site / "practicas" / f"{old}.html").read_text(encoding="utf-8")
        assert "url=../practicas/saludar-ya.html" in html
    home = lxml_html.fromstring((site / "index.html").read_bytes())
    (present,) = home.xpath("//nav[@class='pl-bar']/a[@aria-current='page']")
    assert present.get("href") == "index.html"


@pytest.mark.parametrize("home", ["README.md", "index.md", "index.html"])
@pytest.mark.parametrize("directories", [True, False])
def test_a_home_page_written_by_hand_is_the_one_that_is_seen(
    project: Project, home: str, directories: bool
) -> None:
    text = "<h1>La nuestra</h1>\n\n[Prácticas](practicas/index.md)\n"
    site = hosted(project, {"use_directory_urls": directories}, {f"docs/{home}": text})
    assert "La nuestra" in (site / "index.html").read_text(encoding="utf-8")
    assert not (site / "README").exists()


def test_what_is_left_out_of_docs_leaves_our_pages_where_they_are(project: Project) -> None:
    left_out = "/practicas/\n*.json\n/assets/primera/\n/yo.md\n"
    whole(hosted(project, {"exclude_docs": left_out, "not_in_nav": "/roles/"}))
