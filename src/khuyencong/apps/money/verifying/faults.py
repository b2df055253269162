"""What a proof of the ledger finds, and how it is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from khuyencong.domain.money.ledger_rules import LINE_RULES, POSITION_RULES

SENTENCES: dict[str, str] = {
    "position_sum": "{column} đang ghi {kept}, tính lại từ bút toán là {summed}",
    "position_live": "Dấu “đã có bút toán” của số dư không khớp với bút toán",
    "position_copy": "Năm, nguồn hoặc đơn vị của số dư khác dòng tiền của nó",
    "repaid_not_recoverable": "Có hoàn trả ở nguồn không phải kinh phí có thu hồi",
    "line_sum": "{column} của dòng tiền đang ghi {kept}, tính lại là {summed}",
    "bad_reversal": "Bút toán đảo không đúng bằng bút toán bị đảo",
    "wrong_place": "Bút toán đứng ở dòng tiền hoặc đề án khác với số dư của nó",
    "after_closing": "Bút toán ghi sau khi khóa sổ năm",
    "no_transfer": "Bút toán chuyển tiền không có dòng ghi căn cứ đi kèm",
    "no_proof": "Bút toán lãi được chứng minh không có kỳ trả lãi đi kèm",
    "stray_transfer": "Dòng ghi căn cứ chuyển tiền đi với bút toán không phải của nó",
    "stray_proof": "Kỳ trả lãi đi với bút toán không phải của nó",
    "no_contract": "Bút toán chuyển tiền ghi hợp đồng không thuộc đề án này",
    "no_journal": "Bút toán không có dòng nhật ký của người ghi, vào lúc ghi",
    "lost_entry": "Nhật ký nói đến bút toán không còn trong sổ",
    "no_trigger": "Cơ sở dữ liệu thiếu hoặc đã tắt chốt {name}",
    "no_constraint": "Cơ sở dữ liệu thiếu ràng buộc {name}",
    "no_paper": "Bút toán không ghi số chứng từ",
    **{rule.id: rule.broken_vi for rule in (*POSITION_RULES, *LINE_RULES)},
}
LACKS = frozenset({"no_paper"})
"""What is lacking, but no wrong figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One difference, where it stands (keys of rows) and the figures."""

    code: str
    unit_id: int | None = None
    line_id: int | None = None
    project_id: int | None = None
    entry_id: int | None = None
    figures: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_lack(self) -> bool:
        """Whether something is lacking, while every figure is right."""
        return self.code in LACKS

    def __str__(self) -> str:
        return SENTENCES[self.code].format(**self.figures)


@dataclass(slots=True, kw_only=True)
class Counted:
    """How much was looked at."""

    entries: int = 0
    positions: int = 0
    lines: int = 0
