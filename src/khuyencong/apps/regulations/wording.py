"""Vietnamese words that the papers of a draft use."""

from __future__ import annotations

from datetime import date

from khuyencong.domain.norms.labels import FUNDS, level_of
from khuyencong.domain.norms.lines import Fund, NormLine
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.domain.regulations.comparison import Change
from khuyencong.domain.regulations.parts import Body, Provision
from khuyencong.domain.regulations.simulation import Outcome, Wanted

CHANGES = {
    Change.HIGHER: "cao hơn",
    Change.LOWER: "thấp hơn",
    Change.MIXED: "có cao, có thấp",
    Change.SAME: "như cũ",
    Change.NEW: "nội dung mới",
    Change.DROPPED: "bỏ",
    Change.APART: "không so được",
}
OUTCOMES = {
    Outcome.MORE: "Được thêm",
    Outcome.LESS: "Bị bớt",
    Outcome.SAME: "Như cũ",
    Outcome.NEW: "Mới được hỗ trợ",
    Outcome.LOST: "Không còn được",
    Outcome.UNKNOWN: "Chưa tính được",
}
WANTED = {
    Wanted.AS_ASKED: "mỗi khoản lấy theo số đã đề nghị; khoản đã đề nghị đúng mức tối đa của ngày "
    "đó thì lấy tới mức tối đa mới",
    Wanted.MOST: "mỗi khoản lấy mức cao nhất được phép",
}
BODIES: dict[Body, str] = {
    "peoples_committee": "Ủy ban nhân dân tỉnh",
    "department": "Sở Công Thương",
}
LEFT_OUT = {
    "no_budget": "đề án chưa có dự toán",
    "no_content": "khoản chưa nhận ra nội dung hỗ trợ",
    "no_cost": "khoản chưa ghi chi phí",
}


def content_of(line: str, fallback: str = "") -> str:
    """Return what people call a content."""
    return line_entry(line).label_vi if line in list_lines() else fallback or line


def fund_of(fund: str) -> str:
    """Return KCQG or KCĐP."""
    return FUNDS[Fund(fund)]


def level_told(provision: Provision) -> str:
    """Return the level of a provision in words."""
    return level_of(_as_norm(provision))


def _as_norm(provision: Provision) -> NormLine:
    return provision.to_norm(norm_id="-", starts_on=date.max, territory="", province="")
