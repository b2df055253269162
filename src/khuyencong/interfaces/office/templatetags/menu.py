"""The menu of the office in groups: a row for each entry, with the capability that shows it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.interfaces.office.addresses import page_address

register = template.Library()


class Entry(NamedTuple):
    """An address, its words and icon; no capability means that everybody sees it.

    Pages below ``branch`` belong to the entry; without one, pages below its own address. Pages
    below ``beside``, a list without an entry of its own, belong to it too.
    """

    route: str
    label: Any
    icon: str
    capability: str | None = None
    branch: str = ""
    beside: str = ""


GROUPS: tuple[tuple[Any, tuple[Entry, ...]], ...] = (
    (
        "",
        (
            Entry("home", _("Hôm nay"), "home"),
            Entry("my_work", _("Việc của tôi"), "check", "deadlines.read"),
            Entry("year_calendar", _("Lịch năm"), "year", "deadlines.read"),
            Entry("dashboard", _("Tổng quan năm"), "year", "plans.read"),
        ),
    ),
    (
        _("Nhu cầu và kế hoạch"),
        (
            Entry("surveys", _("Khảo sát"), "question", "surveys.read"),
            Entry("collaborators:home", _("Việc của cộng tác viên"), "needs", "surveys.answer"),
            Entry("complaints", _("Khiếu nại, phản ánh"), "alert", "complaints.read"),
            Entry("outreach_campaigns", _("Tuyên truyền"), "mail", "outreach.read"),
            Entry("needs", _("Nhu cầu"), "needs", "needs.read"),
            Entry("visits", _("Trao đổi kinh nghiệm"), "needs", "exchange.read"),
            Entry("lessons", _("Bài học, cam kết"), "sprout", "lessons.read"),
            Entry("plans", _("Kế hoạch"), "plan", "plans.read"),
            Entry("scenarios", _("Phương án"), "scenarios", "plans.read"),
        ),
    ),
    (
        _("Đề án"),
        (
            Entry("projects", _("Đề án"), "projects", "projects.read"),
            Entry("appraisals", _("Thẩm định"), "check", "appraisals.take_part"),
            Entry("opinions", _("Lấy ý kiến"), "question", "opinions.answer"),
            Entry("estimates", _("Thẩm tra dự toán"), "sheet", "estimates.answer"),
            Entry("findings", _("Soát lỗi"), "alert", "error_checks.read"),
            Entry("follow_ups", _("Theo dõi sau hỗ trợ"), "clock", "projects.read"),
            Entry("archive", _("Lưu trữ"), "file", "archives.read"),
        ),
    ),
    (
        _("Tiền"),
        (
            Entry("fund_lines", _("Tiền theo năm"), "plan", "money.read"),
            Entry("contracts", _("Hợp đồng"), "file", "money.read"),
            Entry("instalments", _("Hoàn trả kinh phí"), "clock", "money.read"),
            Entry("vouchers", _("Chứng từ"), "sheet", "vouchers.read"),
            Entry("treasury", _("Kho bạc"), "sheet", "treasury.read"),
        ),
    ),
    (
        _("Cơ sở và làng nghề"),
        (
            Entry("establishments", _("Cơ sở"), "workshop", "establishments.read"),
            Entry("craft_villages", _("Làng nghề"), "pot", "establishments.read"),
            Entry("crafts", _("Nghề"), "pot", "craft_villages.read"),
            Entry("industrial_clusters", _("Cụm công nghiệp"), "workshop", "craft_villages.read"),
            Entry("product_rounds", _("Bình chọn sản phẩm"), "check", "product_rounds.read"),
            Entry("product_judging", _("Phiếu chấm của tôi"), "pen", "product_rounds.judge"),
            Entry("engagements", _("Tư vấn"), "needs", "consultancy.read"),
        ),
    ),
    (
        _("Năng lượng"),
        (
            Entry("energy_sites", _("Sử dụng năng lượng"), "sheet", "energy_use.read"),
            Entry("audits", _("Khảo sát năng lượng"), "check", "audits.read"),
            Entry("measures", _("Giải pháp tiết kiệm"), "needs", "audits.read"),
            Entry("energy", _("Phép tính"), "sheet", "energy.compute"),
            Entry("call_backs", _("Gọi lại sau khảo sát"), "clock", "audits.read"),
            Entry("measure_library", _("Thư viện giải pháp"), "sprout", "energy.compute"),
            Entry("verifications", _("Đo kiểm tiết kiệm"), "check", "verifications.read"),
            Entry("cleaner_files", _("Sản xuất sạch hơn"), "needs", "cleaner_production.read"),
            Entry("energy_facts", _("Hệ số, giá điện"), "law", "energy.compute"),
        ),
    ),
    (
        _("Báo cáo"),
        (
            Entry("reports", _("Báo cáo"), "sheet", "reports.read"),
            Entry("province_comparison", _("So sánh các tỉnh"), "lines", "reports.read"),
            Entry("series", _("Chuỗi số liệu"), "lines", "reports.read"),
            Entry("period_returns", _("Số liệu kỳ"), "mail", "period_returns.read"),
            Entry("portal", _("Cổng thông tin"), "mail", "portal.write"),
        ),
    ),
    (
        _("Quy định"),
        (
            Entry("norm_look_up", _("Tra cứu mức hỗ trợ"), "norms", "norms.look_up"),
            Entry("norm_lines", _("Các dòng định mức"), "law", "norms.look_up", "norm_look_up"),
            Entry("regulations", _("Soạn quy định"), "pen", "regulations.read"),
        ),
    ),
    (
        _("Hệ thống"),
        (
            Entry(
                "facilities", _("Cơ sở vật chất"), "workshop", "facilities.read", beside="bookings"
            ),
            Entry(
                "staff",
                _("Viên chức, cộng tác viên"),
                "person",
                "facilities.read",
                beside="collaborators",
            ),
            Entry("journal", _("Nhật ký"), "clock", "journal.read"),
            Entry("units", _("Các đơn vị"), "unit", "accounts.read_units"),
            Entry("people", _("Người dùng"), "person", "accounts.read_people"),
            Entry("api_tokens", _("Hệ thống khác"), "lines", "integrations.keep"),
            Entry("personal_data", _("Dữ liệu cá nhân"), "person", "personal_data.keep"),
            Entry("held_files", _("Tệp giữ riêng"), "file", "documents.decide_on_held"),
            Entry("outbox", _("Hộp thư đi"), "mail", "notices.read_outbox"),
            Entry("help", _("Hướng dẫn"), "question"),
        ),
    ),
)
OPEN_AT_FIRST = 3
"""Groups from the top that nobody has to open."""
ENTRIES = tuple(entry for _label, entries in GROUPS for entry in entries)


@register.simple_tag(takes_context=True)
def office_menu(context: dict[str, Any]) -> SafeString:
    """Return the entries the person may open, with the one the page belongs to marked."""
    request = context["request"]
    entries = [e for e in ENTRIES if e.capability is None or can(request.user, e.capability)]
    routes = tuple(entry.route for entry in entries)
    return _drawn(routes, _current(entries, request.path), get_language())


@lru_cache(maxsize=256)
def _drawn(routes: tuple[str, ...], current: str | None, language: str | None) -> SafeString:
    """Return the menu as HTML; it is on every page, and the same for all with the same roles."""
    groups = [
        _group(at, label, [entry for entry in entries if entry.route in routes], current)
        for at, (label, entries) in enumerate(GROUPS)
    ]
    return render_to_string("office/parts/menu.html", {"groups": groups})


def _group(at: int, label: Any, entries: list[Entry], current: str | None) -> dict[str, Any]:
    is_current = current in [entry.route for entry in entries]
    return {
        "label": label,
        "key": at,
        "is_current": is_current,
        "is_open": is_current or at < OPEN_AT_FIRST,
        "items": [_item(entry, current) for entry in entries],
    }


def _item(entry: Entry, current: str | None) -> dict[str, Any]:
    return {
        "href": page_address(entry.route),
        "label": entry.label,
        "icon": entry.icon,
        "is_current": entry.route == current,
    }


@register.simple_tag(takes_context=True)
def may_read_deadlines(context: dict[str, Any]) -> bool:
    """Tell whether notices are put before this person: the bell stands on every page."""
    return bool(can(context["request"].user, "deadlines.read"))


def _current(entries: list[Entry], path: str) -> str | None:
    """Return the route of that very address, else of the last entry whose branch holds it."""
    home, found = page_address("home"), None
    for entry in entries:
        if path == page_address(entry.route):
            return entry.route
        branches = {
            page_address(each) for each in (entry.branch or entry.route, entry.beside) if each
        }
        if any(path.startswith(branch) for branch in branches - {home}):
            found = entry.route
    return found
