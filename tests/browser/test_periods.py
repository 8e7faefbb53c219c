"""The period that a tick counts for, at its boundaries. The function runs in the browser."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser
from tests.browser.sites import Site

FOUR = "04:00"
CASES = [
    # frequency, local time, start of the day, shift, period
    ("daily", "2026-11-21T03:59:59", FOUR, "", "2026-11-20"),
    ("daily", "2026-11-21T04:00:00", FOUR, "", "2026-11-21"),
    ("daily", "2026-11-22T03:59:59", FOUR, "", "2026-11-21"),
    ("daily", "2026-11-21T00:00:00", "00:00", "", "2026-11-21"),
    ("daily", "2026-11-21T23:59:59", "00:00", "", "2026-11-21"),
    ("daily", "2026-11-21T23:29:00", "23:30", "", "2026-11-20"),
    ("daily", "2026-11-21T23:30:00", "23:30", "", "2026-11-21"),
    ("daily", "2026-03-01T03:00:00", FOUR, "", "2026-02-28"),
    ("daily", "2028-03-01T03:00:00", FOUR, "", "2028-02-29"),
    ("daily", "2027-01-01T03:00:00", FOUR, "", "2026-12-31"),
    ("shift", "2026-11-21T22:00:00", FOUR, "Noche", "2026-11-21/Noche"),
    ("shift", "2026-11-22T03:00:00", FOUR, "Noche", "2026-11-21/Noche"),
    ("shift", "2026-11-22T03:00:00", FOUR, "Tarde", "2026-11-21/Tarde"),
    ("shift", "2026-11-22T12:00:00", FOUR, "", "2026-11-22"),
    ("weekly", "2026-11-16T03:59:00", FOUR, "", "2026-W46"),
    ("weekly", "2026-11-16T04:00:00", FOUR, "", "2026-W47"),
    ("weekly", "2026-11-22T23:59:00", FOUR, "", "2026-W47"),
    ("weekly", "2026-11-23T03:59:00", FOUR, "", "2026-W47"),
    ("weekly", "2026-11-23T04:00:00", FOUR, "", "2026-W48"),
    ("weekly", "2026-12-31T12:00:00", FOUR, "", "2026-W53"),
    ("weekly", "2027-01-03T12:00:00", FOUR, "", "2026-W53"),
    ("weekly", "2027-01-04T12:00:00", FOUR, "", "2027-W01"),
    ("weekly", "2024-12-30T12:00:00", FOUR, "", "2025-W01"),
    ("monthly", "2026-12-01T03:59:00", FOUR, "", "2026-11"),
    ("monthly", "2026-12-01T04:00:00", FOUR, "", "2026-12"),
    ("quarterly", "2026-10-01T03:59:00", FOUR, "", "2026-Q3"),
    ("quarterly", "2026-10-01T04:00:00", FOUR, "", "2026-Q4"),
    ("quarterly", "2026-01-01T04:00:00", FOUR, "", "2026-Q1"),
    ("yearly", "2027-01-01T03:59:00", FOUR, "", "2026"),
    ("yearly", "2027-01-01T04:00:00", FOUR, "", "2027"),
    ("once", "2026-11-21T12:00:00", FOUR, "", "once"),
]
DAYLIGHT_SAVING = [
    # Madrid: at 02:00 it becomes 03:00 on 29 March, at 03:00 it becomes 02:00 on 25 October.
    ("daily", "2026-03-29T03:00:00", "02:30", "", "2026-03-29"),
    ("daily", "2026-03-29T01:59:59", "02:30", "", "2026-03-28"),
    ("daily", "2026-10-25T04:00:00", FOUR, "", "2026-10-25"),
    ("daily", "2026-10-25T03:59:59", FOUR, "", "2026-10-24"),
]
ZONES = {
    "America/Mexico_City": CASES,
    "Pacific/Apia": CASES,
    "Europe/Madrid": CASES + DAYLIGHT_SAVING,
}


@pytest.mark.parametrize("zone", sorted(ZONES))
def test_a_time_belongs_to_the_period_of_the_table(browser: Browser, site: Site, zone: str) -> None:
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.goto(f"{site.url}yo")
    found = page.evaluate(
        """async ([module, cases]) => {
          const { periodOf } = await import(module);
          return cases.map(([frequency, time, start, shift]) =>
            periodOf(frequency, new Date(time), start, shift));
        }""",
        [site.module("checklist/period.js"), [case[:4] for case in ZONES[zone]]],
    )
    context.close()
    expected = [case[4] for case in ZONES[zone]]
    assert list(zip(ZONES[zone], found, strict=True)) == list(
        zip(ZONES[zone], expected, strict=True)
    )


def test_every_event_is_a_period_of_its_own(browser: Browser, site: Site) -> None:
    context = browser.new_context(timezone_id="America/Mexico_City")
    page = context.new_page()
    page.goto(f"{site.url}yo")
    moment = datetime(2026, 11, 21, 12, tzinfo=ZoneInfo("America/Mexico_City"))
    found = page.evaluate(
        """async (module) => (await import(module))
          .periodOf("event", new Date("2026-11-21T12:00:00"), "04:00")""",
        site.module("checklist/period.js"),
    )
    context.close()
    assert found == str(int(moment.timestamp()) * 1000)
