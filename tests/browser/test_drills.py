"""Five questions a day in a real browser: which come, when they return, how they are answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html
from playwright.sync_api import BrowserContext, Page, expect
from tests.axe import PHONE
from tests.browser.drilling import answer_round, asked, give, name_of, whole_round
from tests.browser.sites import Site
from tests.rendering.drills.manuals import full_manual, manual_of, practice, term

from primera.rendering.drills.questions import Drill, drills_of
from primera.strings import load_strings

MONDAY = "2026-11-23T10:00:00-06:00"
TUESDAY = "2026-11-24T10:00:00-06:00"
WEDNESDAY = "2026-11-25T10:00:00-06:00"
Open = Callable[..., Page]
MANUAL = full_manual()
DRILLS: dict[tuple[str, str], Drill] = {
    (drill.kind, drill.part): drill for drill in drills_of(MANUAL, load_strings())
}


@pytest.fixture
def site(server: Site) -> Site:
    server.publish(MANUAL)
    return server


@pytest.fixture
def open_drills(site: Site, device: BrowserContext) -> Open:
    """Open the day's questions at a time of Mexico City's clock."""
    device.clock.install(time=MONDAY)

    def opened(time: str = MONDAY) -> Page:
        device.clock.set_fixed_time(time)
        page = device.pages[0] if device.pages else device.new_page()
        page.goto(f"{site.url}practicar")
        expect(page.locator("pl-drills[data-ready]")).to_be_visible()
        return page

    return opened


def test_the_five_of_a_day_stay_the_same_when_the_page_is_opened_again(open_drills: Open) -> None:
    names = []
    for number in range(1, 6):
        name = name_of(open_drills())
        page = open_drills("2026-11-23T23:30:00-06:00")
        assert name_of(page) == name
        expect(page.locator(".pl-quiz__count")).to_have_text(f"{number} de 5")
        names.append(name)
        give(page, right=True)
        expect(page.locator(".pl-feedback .pl-answer__review a")).to_be_visible()
    assert len({kind for kind, _ in names}) == 5, "each of another kind"
    assert len({part for _, part in names}) == 5, "each about something else"
    page = open_drills("2026-11-24T03:59:00-06:00")
    expect(page.get_by_text("Listo por hoy")).to_be_visible()


def test_the_next_day_has_others(open_drills: Open) -> None:
    monday = whole_round(open_drills())
    tuesday = whole_round(open_drills("2026-11-24T04:00:00-06:00"))
    assert len(monday) == len(tuesday) == 5
    assert not set(monday) & set(tuesday)


def test_a_mistake_returns_the_next_day_and_not_before(open_drills: Open) -> None:
    page = open_drills()
    monday = whole_round(page, wrong=2)
    page.get_by_role("button", name="Otra tanda").click()
    assert monday[2] not in whole_round(page)
    page = open_drills(TUESDAY)
    assert name_of(page) == monday[2]
    assert not set(whole_round(page)) & {*monday[:2], *monday[3:]}
    assert monday[2] not in whole_round(open_drills(WEDNESDAY)), "it was right on Tuesday"


def test_the_end_says_what_to_repeat_and_offers_another_round(open_drills: Open) -> None:
    page = open_drills()
    monday = whole_round(page, wrong=0)
    expect(page.locator(".pl-summary__verdict")).to_be_focused()
    expect(page.locator(".pl-summary__score")).to_have_text("4 de 5")
    expect(page.locator(".pl-summary__list--known li")).to_have_count(4)
    expect(page.locator(".pl-summary__list--repeat a")).to_have_count(1)
    page = open_drills()
    expect(page.locator(".pl-summary__score")).to_have_text("4 de 5")
    page.get_by_role("button", name="Otra tanda").click()
    assert not set(whole_round(page)) & set(monday)
    expect(page.get_by_text("Tanda terminada")).to_be_visible()
    expect(page.get_by_text("Todas bien.")).to_be_visible()
    expect(open_drills().locator(".pl-summary__score")).to_have_text("4 de 5")


def test_what_is_asked_is_what_the_table_says(open_drills: Open) -> None:
    page = open_drills()
    seen: set[str] = set()
    for _ in range(20):
        for answered in answer_round(page):
            drill = DRILLS[answered.name]
            seen.add(drill.kind)
            question = html.fromstring(answered.html)
            [link] = question.xpath("//*[@class='pl-feedback']//*[@class='pl-answer__review']/a")
            assert drill.passage.id in link.get("href")
            if answered.payload["type"] == "single":
                texts = {
                    label.get("data-option"): label.findtext("span")
                    for label in question.iter("label")
                }
                keys = answered.payload["keys"]
                assert [texts[key] for key in keys] == list(drill.right)
                wrong = {text for value, text in texts.items() if value not in keys}
                assert wrong <= {each.text for each in drill.wrong}
                assert len(wrong) == (2 if drill.kind == "example" else 3)
        page.get_by_role("button", name="Otra tanda").click()
    assert seen == {"rule", "scene", "example", "steps", "procedure", "terms"}


def test_two_people_on_one_device_have_questions_of_their_own(
    open_drills: Open, site: Site
) -> None:
    page = open_drills()
    first = whole_round(page)
    page.goto(f"{site.url}yo")
    page.get_by_label("Otra persona").fill("Lucía")
    page.get_by_role("button", name="Agregar").click()
    page = open_drills()
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 5")
    assert whole_round(page) != first
    page.get_by_label("Estudia:").select_option(index=0)
    expect(page.locator(".pl-summary__score")).to_have_text("5 de 5")


def test_a_role_can_be_practised_and_stays_chosen(open_drills: Open) -> None:
    page = open_drills()
    page.get_by_label("Practicar:").select_option(label="Cajera")
    names = whole_round(page)
    assert len(names) == 5
    for name in names:
        assert "role:cajera" in {str(group) for group in DRILLS[name].groups}
    page = open_drills(TUESDAY)
    expect(page.get_by_label("Practicar:")).to_have_value("role:cajera")
    for name in whole_round(page):
        assert "role:cajera" in {str(group) for group in DRILLS[name].groups}


def test_only_whoever_trains_is_asked_how_the_manual_is_arranged(open_drills: Open) -> None:
    page = open_drills()
    choice = page.get_by_label("Practicar:")
    assert page.evaluate("document.scrollingElement.scrollWidth") == PHONE
    choice.select_option(label="Para quien enseña: áreas y responsables")
    assert {kind for kind, _ in whole_round(page)} == {"area", "accountable"}
    page = open_drills(TUESDAY)
    expect(choice).to_have_value("trainer")
    choice.select_option(label="Todo el manual")
    assert not {kind for kind, _ in whole_round(page)} & {"area", "accountable"}


def test_the_keyboard_alone_takes_a_learner_through_the_day(open_drills: Open) -> None:
    page = open_drills()
    press = page.keyboard.press
    for number in range(5):
        kind = asked(page)["type"]
        if number == 0:
            page.locator("pl-question :is(input, select, button:enabled)").first.focus()
        else:
            expect(page.locator(".pl-question__stem")).to_be_focused()
            press("Tab")
        if kind == "single":
            press("Space")
            press("Enter")
        else:
            if kind == "matching":
                for _ in range(4):
                    press("ArrowDown")
                    press("Tab")
            else:
                press("Enter")
            _tab_to(page, "Comprobar")
            press("Enter")
        expect(page.locator(".pl-feedback__verdict")).to_be_focused()
        _tab_to(page, "Ver resultado" if number == 4 else "Siguiente")
        press("Enter")
    expect(page.locator(".pl-summary__verdict")).to_be_focused()
    _tab_to(page, "Otra tanda")
    press("Enter")
    expect(page.locator(".pl-question__stem")).to_be_focused()


def _tab_to(page: Page, name: str) -> None:
    for _ in range(20):
        if page.evaluate("document.activeElement.textContent") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} cannot be reached by Tab")


def test_what_a_manual_says_stays_text(server: Site, open_drills: Open) -> None:
    evil = '<img src=x onerror="document.title=1"><b>{}</b>'
    server.publish(
        manual_of(
            *(
                practice(
                    number,
                    title=evil.format(f"Título {number}"),
                    statement=evil.format(f"Regla {number}"),
                    steps=[{"id": f"s{n}", "text": evil.format(n)} for n in range(4)],
                )
                for number in range(1, 9)
            ),
            *(term(number, title=evil.format(f"Voz {number}")) for number in range(1, 6)),
        )
    )
    page = open_drills()
    for _ in range(3):
        for answered in answer_round(page):
            question = html.fromstring(answered.html)
            assert "<b>" in question.text_content()
            assert question.xpath("//img | //b//b | //label//b") == []
        page.get_by_role("button", name="Otra tanda").click()
    assert page.title() == "Cinco al día"


def test_a_table_that_cannot_be_read_is_said_and_asked_for_again(
    site: Site, device: BrowserContext, open_drills: Open
) -> None:
    device.clock.set_fixed_time(MONDAY)
    device.route("**/drills.json", lambda route: route.fulfill(json={"v": 99}))
    page = device.new_page()
    page.goto(f"{site.url}practicar")
    expect(page.get_by_text("No se pudieron traer las preguntas.")).to_be_visible()
    device.unroute("**/drills.json")
    page.get_by_role("button", name="Probar otra vez").click()
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 5")


def test_the_learners_page_counts_what_was_right_in_the_last_seven_days(
    open_drills: Open, site: Site
) -> None:
    page = open_drills()
    whole_round(page, wrong=1)
    page.goto(f"{site.url}yo")
    line = page.locator(".pl-me__drills")
    expect(line).to_have_text("Cinco al día: 4 bien en los últimos siete días.")
    page.clock.set_fixed_time("2026-11-30T09:59:00-06:00")
    page.reload()
    expect(line).to_contain_text("4 bien")
    page.clock.set_fixed_time("2026-11-30T10:01:00-06:00")
    page.reload()
    expect(line).to_contain_text("0 bien")


def test_a_question_that_asks_something_else_now_is_a_new_one(
    server: Site, open_drills: Open
) -> None:
    page = open_drills()
    kept = "Object.keys(localStorage).filter(key => key.includes('|drill:')).length"
    whole_round(page)
    assert page.evaluate(kept) == 5
    server.publish(
        manual_of(*(practice(number, title=f"Otra cosa {number}") for number in range(1, 11)))
    )
    expect(open_drills().locator(".pl-quiz__count")).to_have_text("1 de 5")
    assert page.evaluate(kept) == 5, "what was answered stays"


def test_the_day_is_that_of_the_checklists(site: Site, open_drills: Open) -> None:
    page = open_drills()
    modules = [site.module("drills/working-day.js"), site.module("checklist/period.js")]
    differing = page.evaluate(
        """async ([modules, starts]) => {
          const [{ dayOf }, { periodOf }] = await Promise.all(modules.map((each) => import(each)));
          const start = Date.UTC(2026, 0, 1);
          const hours = Array.from({ length: 24 * 400 }, (_, n) => new Date(start + n * 3600e3));
          return starts.flatMap((startsAt) => hours.filter((at) => {
            const { name, from } = dayOf(at, startsAt);
            return name !== periodOf("daily", at, startsAt) || from > at.getTime();
          }));
        }""",
        [modules, ["00:00", "04:00", "23:30"]],
    )
    assert differing == []
