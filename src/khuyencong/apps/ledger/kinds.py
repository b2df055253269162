"""What an entry can be: where it is added, in which unit, and whether it may be negative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry; ``column`` is where the database adds it.

    ``unit``: đồng, basis points of the contracted amount, or a count of one. A ``flows`` kind is
    money that moved: less of it is a reversal or a carry-over, never a negative entry of its own.
    """

    id: str
    label_vi: str
    column: str
    level: Literal["position", "line"] = "position"
    unit: Literal["vnd", "share", "count"] = "vnd"
    flows: bool = False


KINDS: tuple[Kind, ...] = (
    Kind("requested", "Đề nghị", "requested_vnd"),
    Kind("appraised", "Thẩm định", "appraised_vnd"),
    Kind("approved", "Phê duyệt", "approved_vnd"),
    Kind("contracted", "Hợp đồng", "contracted_vnd"),
    Kind("transferred", "Chuyển tiền", "transferred_vnd", flows=True),
    Kind("refunded", "Thu hồi", "refunded_vnd", flows=True),
    Kind("settled", "Quyết toán", "settled_vnd"),
    Kind("proven", "Lãi đã trả được chứng minh", "proven_vnd"),
    Kind("repaid", "Hoàn trả kinh phí có thu hồi", "repaid_vnd", flows=True),
    Kind("written_off", "Xóa nợ", "written_off_vnd", flows=True),
    Kind("share", "Tỷ lệ tạm ứng", "share_bp", unit="share"),
    Kind("by_proof", "Tạm ứng theo chứng từ", "by_proof", unit="count"),
    Kind("accepted", "Nghiệm thu", "accepted", unit="count"),
    Kind("closed", "Thanh lý", "closed", unit="count"),
    Kind("assigned", "Giao dự toán", "assigned_vnd", level="line"),
    Kind("management", "Phân bổ chi quản lý", "management_vnd", level="line"),
    Kind("managed", "Chi quản lý", "managed_vnd", level="line", flows=True),
    Kind("year_closed", "Khóa sổ năm", "closed", level="line", unit="count"),
)
KIND_BY_ID = {kind.id: kind for kind in KINDS}
SUMMED = (
    "approved_vnd",
    "contracted_vnd",
    "transferred_vnd",
    "refunded_vnd",
    "settled_vnd",
    "repaid_vnd",
    "written_off_vnd",
)
"""Columns of live positions that their fund line adds up."""


def columns(level: str) -> tuple[str, ...]:
    """Return the columns that entries of a level are added to."""
    return tuple(kind.column for kind in KINDS if kind.level == level)
