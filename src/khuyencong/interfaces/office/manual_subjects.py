"""Which chapters of the manual belong together, and which chapter explains a page."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.roles import Role
from khuyencong.interfaces.office.manual import ManualPage, find_page


class Chapter(NamedTuple):
    """A chapter by its name, and the routes of the pages it explains: with all below them."""

    name: str
    routes: tuple[str, ...] = ()


GUIDES: dict[str, str] = {
    Role.OFFICER: "viec-cua-chuyen-vien-trung-tam",
    Role.APPRAISER: "viec-cua-chuyen-vien-tham-dinh",
    Role.LEADER: "viec-cua-lanh-dao",
    Role.FINANCE: "viec-cua-nguoi-lam-tai-chinh",
    Role.AGENCY: "viec-cua-cuc",
    Role.OTHER_UNIT: "viec-cua-co-quan-phoi-hop",
    Role.COLLABORATOR: "viec-cua-cong-tac-vien",
    Role.ADMINISTRATOR: "viec-cua-quan-tri",
}
"""The chapter that leads somebody of a role through the others."""
SUBJECTS: tuple[tuple[Any, tuple[Chapter, ...]], ...] = (
    (
        _("Bắt đầu"),
        (
            Chapter("dang-nhap"),
            Chapter("viec-va-thoi-han", ("my_work", "year_calendar", "notices")),
            Chapter("tim-kiem", ("search",)),
            Chapter("bao-mat-dang-nhap", ("security",)),
        ),
    ),
    (
        _("Nhu cầu và kế hoạch"),
        (
            Chapter("nhap-bang-nhu-cau", ("needs", "surveys")),
            Chapter("sua-loi-trong-bang", ("import_new",)),
            Chapter("lap-phuong-an", ("scenarios",)),
            Chapter("so-sanh-va-chap-nhan", ("plans",)),
            Chapter("tai-van-ban", ("paper_templates",)),
        ),
    ),
    (
        _("Đề án"),
        (
            Chapter(
                "viet-va-sua-de-an", ("projects", "appraisals", "opinions", "estimates", "findings")
            ),
            Chapter("chung-tu-theo-doi-luu-tru", ("vouchers", "follow_ups", "archive")),
            Chapter(
                "tien-tu-du-toan-den-quyet-toan",
                ("fund_lines", "contracts", "instalments", "treasury"),
            ),
            Chapter("khieu-nai", ("complaints",)),
        ),
    ),
    (
        _("Cơ sở và làng nghề"),
        (
            Chapter("co-so", ("establishments",)),
            Chapter("lang-nghe", ("craft_villages", "crafts", "industrial_clusters")),
            Chapter("binh-chon-san-pham", ("product_rounds", "product_judging")),
            Chapter("tu-van", ("engagements",)),
            Chapter("tuyen-truyen-thu-vien-goi-lai", ("outreach_campaigns", "call_backs")),
        ),
    ),
    (
        _("Năng lượng"),
        (
            Chapter("nang-luong-hoa-don", ("energy_sites", "energy", "energy_facts")),
            Chapter(
                "khao-sat-nang-luong", ("audits", "measures", "measure_library", "verifications")
            ),
            Chapter("san-xuat-sach-hon", ("cleaner_files", "quick_assessments")),
        ),
    ),
    (
        _("Báo cáo và học hỏi"),
        (
            Chapter("bao-cao", ("reports",)),
            Chapter("so-sanh-va-tong-quan", ("dashboard", "province_comparison", "series")),
            Chapter("gui-so-lieu-ky", ("period_returns",)),
            Chapter("trao-doi-bai-hoc", ("visits", "lessons")),
        ),
    ),
    (
        _("Quy định"),
        (
            Chapter("tra-cuu-muc-ho-tro", ("norm_look_up",)),
            Chapter("xac-nhan-dinh-muc", ("norm_lines",)),
            Chapter("soan-quy-dinh", ("regulations",)),
        ),
    ),
    (
        _("Cổng cho mọi người"),
        (
            Chapter("toi-duoc-ho-tro-gi"),
            Chapter("cong-thong-tin"),
            Chapter("cong-van-ban"),
            Chapter("cong-huong-dan"),
            Chapter("cong-de-an"),
            Chapter("cong-du-lieu-mo"),
            Chapter("chu-co-so"),
            Chapter("cong-tac-vien-xa"),
        ),
    ),
    (
        _("Hệ thống"),
        (
            Chapter("nguoi-dung-va-don-vi", ("people", "units", "profile")),
            Chapter("co-so-vat-chat", ("facilities", "bookings", "staff", "collaborators")),
            Chapter("nhat-ky", ("journal",)),
            Chapter("he-thong-khac", ("api_tokens",)),
            Chapter("du-lieu-ca-nhan", ("personal_data",)),
        ),
    ),
)
SUMMARY = "english-summary"
"""The chapter in English, for those who read no Vietnamese."""


def subjects() -> list[tuple[Any, list[ManualPage]]]:
    """Return the subjects with their chapters, as far as the manual was shipped."""
    found = [(title, [find_page(each.name) for each in those]) for title, those in SUBJECTS]
    shipped = [(title, [page for page in pages if page]) for title, pages in found]
    return [(title, pages) for title, pages in shipped if pages]


def guides_for(roles: set[str]) -> list[ManualPage]:
    """Return the guides of somebody's roles, in the order of the table."""
    found = [find_page(name) for role, name in GUIDES.items() if role in roles]
    return [page for page in found if page]


def chapter_of(path: str) -> ManualPage | None:
    """Return the chapter that explains the page at an address, None when none does."""
    name = next((name for begin, name in _begins() if path.startswith(begin)), None)
    return find_page(name) if name else None


@cache
def _begins() -> list[tuple[str, str]]:
    """Return the beginnings of addresses, the longest first, with the name of the chapter."""
    begins = [
        (reverse(f"office:{route}"), chapter.name)
        for _title, chapters in SUBJECTS
        for chapter in chapters
        for route in chapter.routes
    ]
    return sorted(begins, key=lambda each: -len(each[0]))
