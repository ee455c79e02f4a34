"""Takes the screenshots of README.md anew, while `make serve` runs: `.venv/bin/python docs/screenshots/take.py`.

The address of the site may follow, where it is not the preview's usual one.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright

PREVIEW = "http://127.0.0.1:8000"
ARTICLE = "/xunke/2018/12-20-advanced-collective/"
PHONE = ViewportSize(width=360, height=780)
DESKTOP = ViewportSize(width=1280, height=900)
SHOTS = (("home-phone", "/", PHONE), ("home-desktop", "/", DESKTOP), ("article-phone", ARTICLE, PHONE))
MOST_BYTES = 400_000


def take(browser: Browser, url: str, screen: ViewportSize, file: Path) -> None:
    """Write what one screen shows of a page."""
    with browser.new_context(viewport=screen, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(url)
        page.wait_for_function("[...document.images].every(image => image.loading === 'lazy' || image.complete)")
        page.screenshot(path=file)
    if file.stat().st_size > MOST_BYTES:
        sys.exit(f"{file.name} is larger than {MOST_BYTES} bytes")


def main(address: str = PREVIEW) -> None:
    """Take all of them, beside this file."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, path, screen in SHOTS:
            take(browser, address + path, screen, Path(__file__).with_name(f"{name}.png"))
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
