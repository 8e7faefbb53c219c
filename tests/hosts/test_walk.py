"""A learner's walk through a site whose addresses are files, in a folder of a server."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from scripts.bench.weights import served
from tests.hosts.hosting import hosted

from primera.site.project import Project

FOLDER = "cursos/manual"


def answer_and_tick(page: Page, site: str) -> None:
    page.goto(f"{site}/cuestionarios/fundamentos.html")
    page.locator("pl-question:visible input").first.check()
    page.get_by_role("button", name="Comprobar").click()
    expect(page.locator(".pl-feedback").first).to_be_visible()
    page.goto(f"{site}/listas/lista-primera-linea.html")
    line = page.locator("pl-checklist[data-ready] .pl-line").first
    line.locator("input").check()
    expect(line).to_have_attribute("data-state", "done")


def open_what_is_found(page: Page, words: str) -> None:
    box = page.locator("[data-md-component=search-query]")
    box.fill(words)
    box.press("End")  # the theme listens to keys, not to what a script fills in
    page.locator(".md-search-result__link").first.click()


def test_files_in_a_folder_keep_progress_and_lead_back_to_it(
    project: Project, tmp_path: Path, chromium: Browser
) -> None:
    built = hosted(project, {"use_directory_urls": False})
    (tmp_path / "www" / "cursos").mkdir(parents=True)
    built.rename(tmp_path / "www" / FOLDER)
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status > 399 else None)
    with served(tmp_path / "www") as address:
        site = f"{address}/{FOLDER}"
        answer_and_tick(page, site)
        open_what_is_found(page, "saludo")
        page.wait_for_url(lambda url: url.startswith(f"{site}/practicas/saludo-inmediato.html"))
        page.get_by_role("link", name="Casa").first.click()
        page.get_by_role("link", name="Continuar").click()
        page.wait_for_url(f"{site}/listas/lista-primera-linea.html")
        expect(page.locator(".pl-line").first).to_have_attribute("data-state", "done")
    page.close()
    assert missing == []
