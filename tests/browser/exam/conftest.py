"""An exam to sit, on a device whose clock the test moves."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.browser.conftest import Visit
from tests.browser.exam.sitting import START, Sit
from tests.browser.manuals import QUESTIONS, bank_of, exam_of, manual_of, quiz_of
from tests.browser.sites import Site


@pytest.fixture
def visit(site: Site, device: BrowserContext) -> Visit:
    """Open a page in a new tab. On a clock that stands still a page cannot be asked to wait."""

    def open_page(path: str) -> Page:
        page = device.new_page()
        page.goto(site.url + path)
        return page

    return open_page


@pytest.fixture
def sit(site: Site, device: BrowserContext, visit: Visit) -> Sit:
    """Open an exam of these rules, on a device whose clock stands at START."""

    def open_exam(**rules: object) -> Page:
        bank = bank_of(QUESTIONS)
        site.publish(manual_of(bank, quiz_of(bank), exam_of(bank, **rules)))
        device.clock.install(time=START)
        device.clock.pause_at(START)
        return visit("examen")

    return open_exam
