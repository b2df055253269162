"""Take the pictures of README and manual from a running site with practice data.

Usage: make run, then in another terminal:
.venv/bin/python tools/take_screenshots.py [ADDRESS [NAME]]
Needs Chromium (apt-get install chromium). The pictures land in docs/images and
docs/manual/images; the office shows the manual with the same files.
"""

from __future__ import annotations

import re
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
GUIDE = (
    "/toi-duoc-ho-tro-gi/?place=xa-21609-2025&trade=food&zone=none&aim=machines"
    "&kind=household&cost=514 triệu"
)
# folder, file, who looks ("" is nobody signed in), address, height of the picture
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
    (MANUAL, "van-ban.png", "canbo", "/office/projects/37/papers/", 800),
    (MANUAL, "nguoi-dung.png", "quantri", "/office/people/", 700),
    (MANUAL, "co-so.png", "canbo", "/office/establishments/", 800),
    (MANUAL, "viec-cua-toi.png", "canbo", "/office/my-work/", 800),
    (MANUAL, "chung-tu.png", "canbo", "/office/vouchers/", 700),
    (MANUAL, "tien-theo-nam.png", "canbo", "/office/money/", 700),
    (MANUAL, "hoa-don.png", "canbo", "/office/energy-use/1/", 1000),
    (MANUAL, "chuyen-di.png", "canbo", "/office/visits/1/", 900),
    (MANUAL, "ky-binh-chon.png", "canbo", "/office/product-rounds/1/", 900),
    (MANUAL, "soan-quy-dinh.png", "lanhdao-gialai", "/office/regulations/1/", 900),
    (MANUAL, "bao-cao.png", "canbo", "/office/reports/", 900),
    (MANUAL, "co-so-vat-chat.png", "canbo", "/office/facilities/", 600),
    (MANUAL, "so-lieu-ky.png", "canbo", "/office/period-returns/", 600),
    (MANUAL, "toi-duoc-ho-tro.png", "", GUIDE, 1100),
    (MANUAL, "cong-tin.png", "", "/", 1000),
    (MANUAL, "cong-van-ban.png", "", "/van-ban/", 800),
    (MANUAL, "cong-huong-dan.png", "", "/huong-dan/machines/", 1000),
    (MANUAL, "cong-de-an.png", "", "/de-an/", 800),
    (MANUAL, "cong-du-lieu.png", "", "/du-lieu/", 800),
    (MANUAL, "he-thong-khac.png", "quantri", "/office/integrations/", 700),
    (MANUAL, "khieu-nai.png", "canbo", "/office/complaints/", 600),
    (MANUAL, "bao-mat.png", "canbo", "/office/me/security/", 600),
    (MANUAL, "du-lieu-ca-nhan.png", "quantri", "/office/personal-data/", 700),
    (MANUAL, "chu-co-so.png", "chucoso", "/co-so/", 800),
    (MANUAL, "cong-tac-vien.png", "congtacvien", "/cong-tac-vien/", 1000),
)
DESK, PHONE = 1280, 400
ON_A_PHONE = {"chu-co-so.png", "cong-tac-vien.png"}
"""Pictures of pages made for a telephone, as wide as one."""


def main(address: str, only: str = "") -> None:
    """Take every picture, or those whose file name begins with ``only``."""
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        shots = [shot for shot in SHOTS if shot[1].startswith(only)]
        for username in dict.fromkeys(shot[2] for shot in shots):
            context = browser.new_context(base_url=address, locale="vi-VN")
            page = context.new_page()
            if username:
                sign_in(page, username)
            for folder, name, who, path, height in shots:
                if who == username:
                    width = PHONE if name in ON_A_PHONE else DESK
                    page.set_viewport_size({"width": width, "height": height})
                    take(page, path, folder / name)
            context.close()
        browser.close()


def sign_in(page: Page, username: str) -> None:
    """Sign in and put the tour away."""
    page.goto("/office/sign-in/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", DEMO_PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(re.compile(r"/(office|co-so|cong-tac-vien)/$"))
    if end := page.query_selector("[data-tour-end]"):
        end.click()
        page.wait_for_load_state("networkidle")


def take(page: Page, path: str, file: Path) -> None:
    """Wait until the page is there, and save it with few colours: a small file.

    Raises RuntimeError when it answers with a fault.
    """
    answer = page.goto(path)
    if answer is None or not answer.ok:
        raise RuntimeError(f"{path}: {answer.status if answer else 'no answer'}")
    page.wait_for_load_state("networkidle")
    file.parent.mkdir(parents=True, exist_ok=True)
    shot = Image.open(BytesIO(page.screenshot()))
    shot.convert("P", palette=Image.Palette.ADAPTIVE, colors=128).save(file, optimize=True)


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["http://localhost:8000"]))
