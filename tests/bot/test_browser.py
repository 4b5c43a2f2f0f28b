"""The chat page in a real browser: what a newcomer does in the first minute."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.world import World

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
if CHROMIUM is None and os.environ.get("MENTOR_TEST_CHROMIUM") == "require":
    raise RuntimeError("Chromium is required here and was not found")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (apt-get install chromium)")


@pytest.fixture
async def browser() -> AsyncIterator[Any]:
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Any, sqlite_world: World) -> AsyncIterator[Any]:
    page = await browser.new_page(viewport={"width": 1100, "height": 900})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(sqlite_world.app.settings.api_url + "/")
    yield page
    await page.close()
    assert errors == []


async def test_the_first_minute(page: Any, tmp_path: Path) -> None:
    """START, skip, a roadmap with its picture, a node marked as done."""
    await page.get_by_text("START").last.click()
    await page.get_by_text("以后再说").last.click()
    await page.fill("textarea", "/roadmap multimodal")
    await page.keyboard.press("Enter")
    await page.get_by_text("继续学").last.click()
    await page.get_by_text("学完了").last.click()
    await page.get_by_text("记下了").last.wait_for()
    await page.locator(".photo img").last.scroll_into_view_if_needed()  # pictures load when they are looked at
    await page.wait_for_function("[...document.images].some(image => image.naturalWidth > 300)")
    await page.screenshot(path=tmp_path / "page.png")
    assert (tmp_path / "page.png").stat().st_size > 20_000


async def test_on_a_phone(browser: Any, sqlite_world: World) -> None:
    page = await browser.new_page(viewport={"width": 390, "height": 800})
    await page.goto(sqlite_world.app.settings.api_url + "/")
    await page.wait_for_timeout(300)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    await page.close()
