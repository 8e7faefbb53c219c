"""A new hire with a phone, from the first visit to the end of the path; then somebody else."""

from __future__ import annotations

import textwrap
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from primera.site.project import Project
from tests.axe import violations
from tests.browser.learner import answer_all
from tests.face.conftest import PHONE, served
from tests.helpers import build, replace

MANY = textwrap.dedent("""\
    roles:
      - {id: caja, title: Caja, mission: Cobrar sin hacer esperar.}
      - {id: piso, title: Piso, mission: Tener a mano lo que se busca.}
    paths:
      - id: ruta-caja
        title: Ruta de caja
        role: caja
        stages: [{id: cobrar, title: Cobrar bien, task: Cobra a tres clientes., within_days: 9}]
      - id: ruta-piso
        title: Ruta de piso
        role: piso
        stages: [{id: ordenar, title: Ordenar, task: Ordena un estante.}]
    """)
RIGHT = {"receta": ["saludo"], "perdidos": ["mesa", "asiento"], "tocar": ["false"]}
MOST_SHIFT = 0.02
WATCH_SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  if (!entry.hadRecentInput) window.shift += entry.value;
})).observe({ type: "layout-shift", buffered: true });
"""


def test_a_new_hire_walks_the_whole_path_and_the_next_person_begins_anew(
    chromium: Browser, project: Project, tmp_path: Path
) -> None:
    people = project.root / "content" / "personas.yml"
    role = "role: primera-linea\n    "
    replace(people, f"{role}goal:", f"{role}first_week: true\n    goal:")
    (project.root / "content" / "puestos.yml").write_text(MANY, encoding="utf-8")
    build(project, tmp_path / "site")
    width, height = PHONE
    context = chromium.new_context(viewport={"width": width, "height": height}, locale="es-MX")
    context.add_init_script(WATCH_SHIFTS)
    page = context.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    with served(tmp_path / "site") as home:
        first_visit(page, home)
        for title in ("Lee: 1 · Saludo inmediato", "Lee: Dos características del servicio"):
            go_on(page, home, title)
            page.get_by_role("button", name="Ya lo leí").click()
            expect(page.locator("pl-read[data-state=read]")).to_be_visible()
        go_on(page, home, "Responde: ¿Qué sabes del mostrador?")
        expect(page.locator("pl-quiz[data-ready]")).to_be_visible()
        answer_all(page, RIGHT)
        expect(page.locator(".pl-summary")).to_be_visible()
        finish_at_work(page, home)
        somebody_else(page, home)
    context.close()
    assert broken == []


def first_visit(page: Page, home: str) -> None:
    page.goto(f"{home}/")
    expect(page.locator("pl-home h2:visible")).to_have_text("¿Es tu primera semana?")
    expect(page.get_by_text("Empieza por aquí")).to_be_hidden()
    page.get_by_role("button", name="Sí, estoy empezando").click()
    page.get_by_role("button", name="Caja").click()
    expect(page.locator("[data-slot=title]")).to_have_text("Lee: 1 · Saludo inmediato")
    expect(page.locator("[data-slot=told]")).to_have_text("1 minuto · para hoy")


def go_on(page: Page, home: str, title: str) -> None:
    """What the home page says that comes next, without moving; then that."""
    page.goto(f"{home}/")
    expect(page.locator("[data-slot=title]")).to_have_text(title)
    assert page.evaluate("window.shift") <= MOST_SHIFT
    page.get_by_role("link", name="Continuar").click()
    page.wait_for_url(lambda url: url != f"{home}/")


def finish_at_work(page: Page, home: str) -> None:
    go_on(page, home, "En tu puesto: El primer día")
    stop = page.locator(".pl-stop")
    expect(stop).to_have_attribute("data-state", "present")
    expect(stop.locator(".pl-done[data-state=done]")).to_have_count(3)
    assert violations(page, "nested-interactive") == []
    expect(stop.locator("[data-step='quiz:fundamentos'] .pl-done")).to_have_text("100 %")
    page.get_by_role("button", name="Ya lo hice").click()
    expect(stop).to_have_attribute("data-state", "done")
    expect(page.get_by_text("Ruta terminada")).to_be_visible()
    go_on(page, home, "En tu puesto: Cobrar bien")
    page.get_by_role("button", name="Ya lo hice").click()
    expect(stop).to_have_attribute("data-state", "done")
    page.goto(f"{home}/")
    expect(page.locator("[data-slot=title]")).to_have_text("Ruta terminada")


def somebody_else(page: Page, home: str) -> None:
    page.goto(f"{home}/yo/")
    page.get_by_label("Otra persona").fill("Rita")
    page.get_by_role("button", name="Agregar").click()
    page.goto(f"{home}/")
    expect(page.locator("pl-home h2:visible")).to_have_text("¿Es tu primera semana?")
    page.goto(f"{home}/rutas/ruta-primera-linea/")
    expect(page.locator(".pl-done[data-state=done]")).to_have_count(0)
