#!/usr/bin/env python3
"""Makes docs/screenshots/*.png: the real bot in the playground, driven in Chromium.

Run as `.venv/bin/python scripts/screenshots.py` (Chromium must be on the PATH).
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
SEEDS = Path(sys.argv[1]) if sys.argv[1:] else None  # other seeds than the shipped ones
OUT = ROOT / "docs/screenshots"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


async def main() -> None:
    """Start everything, take the pictures, stop."""
    from playwright.async_api import async_playwright
    from pydantic import SecretStr

    from bot.app import build_application
    from bot.pictures.font import font_files
    from bot.playground import ADMIN, Playground, serve
    from bot.settings import Settings
    from mentor.clock import Clock

    OUT.mkdir(parents=True, exist_ok=True)
    play = Playground(font_path=font_files()[0])
    with tempfile.TemporaryDirectory() as folder:
        async with await serve(play) as server, async_playwright() as playwright:
            settings = Settings(
                _env_file=None, token=SecretStr(play.token), api_url=server.url, data_dir=Path(folder), admins=(ADMIN,),
                ops_listen="off",
            )  # fmt: skip
            app = build_application(settings, clock=Clock(), seeds_dir=SEEDS)
            running = asyncio.create_task(app.run())
            chromium = shutil.which("chromium") or shutil.which("google-chrome")
            browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            page = await browser.new_page(viewport={"width": 1000, "height": 860}, locale="zh-CN")
            await page.goto(server.url)
            await tour(page)
            await browser.close()
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running


async def tour(page: Any) -> None:
    """What a newcomer does, with a picture at each stop."""
    await page.locator("text=/^(START|开始)$/").last.click()
    await page.wait_for_timeout(1200)
    await shot(page, "start")
    await press(page, "以后再说")
    await say(page, "/roadmap multimodal")
    for _ in range(3):
        await press(page, "继续学")
        await press(page, "学完了")
        await say(page, "/roadmap multimodal")
    await page.evaluate("document.querySelector('textarea').blur()")
    image = page.locator(".photo img").last
    await image.scroll_into_view_if_needed()
    await page.wait_for_timeout(500)
    await page.wait_for_timeout(3000)  # the toast goes
    await shot(page, "roadmap")
    await say(page, "/daily")
    await press(page, "看答案")
    await shot(page, "daily")
    await say(page, "/reverse tech")
    await press(page, "①")
    await shot(page, "reverse")
    await say(page, "/remind 工作日早上8点半 学习")
    await shot(page, "remind")


async def say(page: Any, text: str) -> None:
    """Write a message and wait for the answer."""
    await page.fill("textarea", text)
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(1400)


async def press(page: Any, label: str) -> None:
    """Press the newest button with this label."""
    await page.get_by_text(label).last.click()
    await page.wait_for_timeout(900)


async def shot(page: Any, name: str) -> None:
    """One picture."""
    await page.screenshot(path=OUT / f"{name}.png")


if __name__ == "__main__":
    asyncio.run(main())
