"""Take the pictures of the documentation from a running site with practice data.

Usage: make run, then in another terminal: .venv/bin/python tools/take_screenshots.py [ADDRESS]
Needs Chromium (apt-get install chromium). The pictures land in docs/images.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from khuyencong.interfaces.cli.demo import DEMO_PASSWORD

IMAGES = Path(__file__).parents[1] / "docs" / "images"
LOOK_UP = "/office/norms/?line=machinery&on=23/11/2016&fund=KCQG&eligible_cost_vnd=514 triệu"
# file, who looks, address, height of the picture
SHOTS = (
    ("plan.png", "canbo", "/office/plans/1/", 1000),
    ("norm-look-up.png", "thamdinh", f"{LOOK_UP}&support_vnd=250 triệu", 1000),
    ("sheet-import.png", "canbo", "/office/needs/imports/1/", 900),
)


def main(address: str) -> None:
    """Take every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, username, path, height in SHOTS:
            context = browser.new_context(
                base_url=address, locale="vi-VN", viewport={"width": 1280, "height": height}
            )
            page = context.new_page()
            page.goto("/office/sign-in/")
            page.fill("input[name=username]", username)
            page.fill("input[name=password]", DEMO_PASSWORD)
            page.press("input[name=password]", "Enter")
            page.wait_for_url("**/office/")
            page.goto(path)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=IMAGES / name)
            context.close()
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
