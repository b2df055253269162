"""Take the pictures of README and manual from a running site with practice data.

Usage: make run, then in another terminal:
.venv/bin/python tools/take_screenshots.py [ADDRESS [NAME]]
Needs Chromium (apt-get install chromium). The pictures land in docs/images and
docs/manual/images; the office shows the manual with the same files.
"""

from __future__ import annotations

import shutil
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from khuyencong.interfaces.cli.demo import DEMO_PASSWORD

DOCS = Path(__file__).parents[1] / "docs"
README, MANUAL = DOCS / "images", DOCS / "manual" / "images"
LOOK_UP = "/office/norms/?line=machinery&on=23/11/2016&fund=KCQG&eligible_cost_vnd=514 triệu"
# folder, file, who looks, address, height of the picture
SHOTS = (
    (README, "plan.png", "canbo", "/office/plans/1/", 1000),
    (README, "norm-look-up.png", "thamdinh", f"{LOOK_UP}&support_vnd=250 triệu", 1000),
    (README, "sheet-import.png", "canbo", "/office/needs/imports/1/", 900),
    (MANUAL, "hom-nay.png", "thamdinh", "/office/", 900),
    (MANUAL, "nhap-bang.png", "canbo", "/office/needs/imports/new/", 600),
    (MANUAL, "phuong-an.png", "canbo", "/office/scenarios/new/?year=2016", 900),
    (MANUAL, "tim-kiem.png", "canbo", "/office/search/?q=may moc", 700),
    (MANUAL, "bang-nhap.png", "canbo", "/office/needs/imports/5/", 900),
    (MANUAL, "tra-cuu.png", "thamdinh", f"{LOOK_UP}&support_vnd=250 triệu", 900),
    (MANUAL, "dinh-muc.png", "thamdinh", "/office/norms/lines/", 700),
    (MANUAL, "ke-hoach.png", "canbo", "/office/plans/1/", 900),
    (MANUAL, "sua-de-an.png", "canbo", "/office/projects/37/edit/", 1100),
    (MANUAL, "tong-quan.png", "canbo", "/office/dashboard/?year=2016", 900),
    (MANUAL, "so-sanh.png", "canbo", "/office/scenarios/2/", 1000),
    (MANUAL, "lang-nghe.png", "canbo", "/office/craft-villages/3/", 800),
    (MANUAL, "nhat-ky.png", "canbo", "/office/journal/", 900),
    (MANUAL, "khao-sat.png", "canbo", "/office/audits/1/", 1000),
    (MANUAL, "can-bang.png", "canbo", "/office/cleaner-production/1/balance/", 900),
    (MANUAL, "tu-van.png", "canbo", "/office/consultancy/2/", 900),
    (MANUAL, "dot-tuyen-truyen.png", "canbo", "/office/outreach/1/", 900),
)


def main(address: str, only: str = "") -> None:
    """Take every picture, or those whose file name begins with ``only``."""
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for folder, name, username, path, height in SHOTS:
            if name.startswith(only):
                folder.mkdir(parents=True, exist_ok=True)
                window = {"width": 1280, "height": height}
                context = browser.new_context(base_url=address, locale="vi-VN", viewport=window)
                take(context.new_page(), username, path, folder / name)
                context.close()
        browser.close()


def take(page: Page, username: str, path: str, file: Path) -> None:
    """Sign in, wait until the page is there, and save it with few colours: a small file."""
    page.goto("/office/sign-in/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", DEMO_PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/office/")
    if end := page.query_selector("[data-tour-end]"):
        end.click()
    page.goto(path)
    page.wait_for_load_state("networkidle")
    shot = Image.open(BytesIO(page.screenshot()))
    shot.convert("P", palette=Image.Palette.ADAPTIVE, colors=128).save(file, optimize=True)


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["http://localhost:8000"]))
