"""Names of the keys that breakdowns give, in Vietnamese: contents, trades, places, units, years."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.projects.models import Project
from khuyencong.apps.reports.counting.counts import Key
from khuyencong.apps.reports.counting.scope import FUND_LABELS
from khuyencong.domain.norms.rules.activities import list_activities
from khuyencong.domain.norms.rules.trades import trade_labels
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.domain.product_rounds.rules import rules_of_rounds

BREAKDOWNS = {
    "content": "Nội dung",
    "line": "Dòng hỗ trợ",
    "project": "Đề án",
    "fund": "Nguồn",
    "outcome": "Kết quả xử lý",
    "trade": "Ngành nghề",
    "beneficiary_kind": "Loại cơ sở",
    "place": "Nơi thực hiện",
    "province": "Tỉnh, thành phố",
    "unit": "Đơn vị",
    "year": "Năm",
    "batch": "Đợt",
    "recoverable": "Có thu hồi",
    "vote_level": "Cấp bình chọn",
    "product_group": "Nhóm sản phẩm",
}
OUTCOMES = {
    "open": "Chưa xử lý",
    "project": "Đã thành đề án",
    "deferred": "Để lại xét sau",
    "declined": "Không hỗ trợ được",
}
UNKNOWN = {
    "content": "Chưa rõ nội dung",
    "line": "Chưa rõ dòng hỗ trợ",
    "trade": "Chưa rõ ngành nghề",
    "beneficiary_kind": "Chưa rõ loại cơ sở",
    "place": "Chưa rõ nơi thực hiện",
    "batch": "Không ghi đợt",
}
KINDS = {
    "sme": "Doanh nghiệp nhỏ và vừa",
    "cooperative": "Hợp tác xã",
    "cooperative_group": "Tổ hợp tác",
    "cooperative_union": "Liên hiệp hợp tác xã",
    "household": "Hộ kinh doanh",
    "artisan": "Nghệ nhân",
    "cluster_investor": "Chủ đầu tư hạ tầng cụm công nghiệp",
    "large": "Doanh nghiệp lớn",
    "other": "Loại khác",
}


def known_keys(by: str, on: date) -> list[Key]:
    """Return the keys a breakdown has by its table, whether or not something is counted there."""
    if by == "content":
        return [each.code for each in list_activities(on=on) if not each.parent]
    if by == "fund":
        return ["KCQG", "KCDP"]
    if by == "vote_level":
        return list(rules_of_rounds().levels)
    return []


def label_keys(by: str, keys: Collection[Key], on: date) -> dict[Key, str]:
    """Return the label of each key; at most one statement."""
    named = {key: _label(by, key) for key in keys}
    if by == "content":
        codes = {each.code: f"{each.code}. {each.label_vi}" for each in list_activities(on=on)}
        named |= {key: codes[key] for key in keys if isinstance(key, str) and key in codes}
    elif by == "trade":
        trades = trade_labels()
        named |= {key: trades[key] for key in keys if isinstance(key, str) and key in trades}
    elif by == "province":
        rows = AdminUnit.objects.filter(pk__in=[key for key in keys if key])
        named |= {row.pk: row.name for row in rows}
    elif by == "project":
        named |= {key: str(words["title"]) for key, words in project_words(keys).items()}
    elif by == "unit":
        named |= dict(Unit.objects.filter(pk__in=[k for k in keys if k]).values_list("pk", "name"))
    return named


def project_words(keys: Collection[Key]) -> dict[Key, dict[str, str | int | None]]:
    """Return what a list of projects says of each: title, code, year, beneficiary, place."""
    names = ("title", "code", "year", "beneficiary", "place")
    rows = Project.objects.filter(pk__in=[key for key in keys if key])
    return {pk: dict(zip(names, told, strict=True)) for pk, *told in rows.values_list("pk", *names)}


def _label(by: str, key: Key) -> str:
    if by == "recoverable":
        return "Có thu hồi" if key else "Không thu hồi"
    if key in ("", None):
        return UNKNOWN.get(by, "Chưa rõ")
    text = str(key)
    if by == "vote_level":
        return rules_of_rounds().levels[text].label_vi
    if by == "product_group":
        return rules_of_rounds().groups[text].label_vi
    words = {"fund": FUND_LABELS, "beneficiary_kind": KINDS, "outcome": OUTCOMES}.get(by, {})
    if by == "line" and text in list_lines():
        return line_entry(text).label_vi
    before = {"year": "Năm ", "batch": "Đợt "}.get(by, "")
    return words.get(text, before + text)
