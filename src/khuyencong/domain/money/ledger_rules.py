"""What must hold of the sums of a ledger, said once more apart from the database that keeps it.

The database refuses whoever breaks a rule; these rules are for whoever asks later whether it did.
Each reads sums by name [VND; shares in basis points; counts] and tells nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

Sums = Mapping[str, int]
WHOLE_BP = 10_000
"""Basis points of the whole."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: ``holds`` of sums, and the sentence that says what is wrong where it does not."""

    id: str
    broken_vi: str
    holds: Callable[[Sums], bool]


def _held(sums: Sums) -> int:
    return sums["transferred_vnd"] - sums["refunded_vnd"]


def _of_contract(sums: Sums) -> int:
    """Return the share of the contracted amount, rounded down to whole đồng [VND]."""
    return sums["contracted_vnd"] * sums["share_bp"] // WHOLE_BP


POSITION_RULES: tuple[Rule, ...] = (
    Rule("negative", "Có số âm", lambda s: all(value >= 0 for value in s.values())),
    Rule(
        "counted_twice",
        "Tỷ lệ vượt toàn bộ, hoặc một việc được ghi hai lần",
        lambda s: s["share_bp"] <= WHOLE_BP and max(s["by_proof"], s["accepted"], s["closed"]) <= 1,
    ),
    Rule(
        "contracted_over_approved",
        "Hợp đồng vượt phê duyệt",
        lambda s: s["contracted_vnd"] <= s["approved_vnd"],
    ),
    Rule(
        "settled_over_contracted",
        "Quyết toán vượt hợp đồng",
        lambda s: s["settled_vnd"] <= s["contracted_vnd"],
    ),
    Rule(
        "transferred_over_contracted",
        "Đã chuyển trừ thu hồi vượt hợp đồng",
        lambda s: _held(s) <= s["contracted_vnd"],
    ),
    Rule("refunded_over_transferred", "Thu hồi vượt số đã chuyển", lambda s: _held(s) >= 0),
    Rule(
        "advance_over_share",
        "Trước nghiệm thu đã chuyển quá tỷ lệ tạm ứng",
        lambda s: s["accepted"] > 0 or _held(s) <= _of_contract(s),
    ),
    Rule(
        "interest_over_proof",
        "Hỗ trợ lãi suất vượt số được chứng minh",
        lambda s: not s["by_proof"] or _held(s) <= s["proven_vnd"],
    ),
    Rule(
        "closed_unbalanced",
        "Đã thanh lý mà số đã chuyển trừ thu hồi khác quyết toán",
        lambda s: not s["closed"] or _held(s) == s["settled_vnd"],
    ),
    Rule(
        "repaid_over_held",
        "Hoàn trả và xóa nợ vượt số đã nhận",
        lambda s: s["repaid_vnd"] + s["written_off_vnd"] <= _held(s),
    ),
)
"""Hold after each entry of a project, from the first that is not of the past."""

LINE_RULES: tuple[Rule, ...] = (
    Rule("line_negative", "Dòng tiền có số âm", lambda s: all(value >= 0 for value in s.values())),
    Rule(
        "approved_over_assigned",
        "Phê duyệt và chi quản lý vượt dự toán được giao",
        lambda s: (
            not s["assignments"] or s["approved_vnd"] + s["management_vnd"] <= s["assigned_vnd"]
        ),
    ),
    Rule(
        "spent_unassigned",
        "Đã chi mà chưa có dự toán được giao",
        lambda s: s["assignments"] > 0 or not (s["transferred_vnd"] or s["managed_vnd"]),
    ),
    Rule(
        "managed_over_management",
        "Chi quản lý vượt số phân bổ",
        lambda s: s["managed_vnd"] <= s["management_vnd"],
    ),
    Rule(
        "closed_line_unbalanced",
        "Sổ năm đã khóa mà số đã chuyển trừ thu hồi khác quyết toán",
        lambda s: not s["closed"] or _held(s) == s["settled_vnd"],
    ),
)
"""Hold of a fund line."""


def broken(rules: tuple[Rule, ...], sums: Sums) -> Iterator[Rule]:
    """Return the rules that the sums break."""
    return (rule for rule in rules if not rule.holds(sums))
