"""Checks of money: amounts out of order, advances too early, support cut in pieces."""

from __future__ import annotations

from collections.abc import Iterator

from khuyencong.domain.error_checks.facts import Amount, ProjectFacts
from khuyencong.domain.error_checks.model import Check, Hit
from khuyencong.domain.foundation.numbers import format_percent, format_vnd
from khuyencong.domain.norms.rules.advances import threshold_met

AMOUNTS_VI = {
    "requested": "đề nghị",
    "appraised": "thẩm định",
    "approved": "phê duyệt",
    "contracted": "hợp đồng",
    "advanced": "tạm ứng",
    "settled": "quyết toán",
}
BEFORE_CONTRACT = (("appraised", "requested"), ("approved", "appraised"))
FROM_CONTRACT_ON = (
    ("contracted", "approved"),
    ("advanced", "contracted"),
    ("settled", "contracted"),
)
FUNDS = (("kcqg_vnd", "khuyến công quốc gia"), ("kcdp_vnd", "khuyến công địa phương"))


def amount_grew(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """More was appraised than asked, or approved than appraised."""
    yield from _above(facts, BEFORE_CONTRACT)


def paid_above_approved(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """More was contracted than approved, or paid than contracted."""
    yield from _above(facts, FROM_CONTRACT_ON)


def _above(facts: ProjectFacts, pairs: tuple[tuple[str, str], ...]) -> Iterator[Hit]:
    for kind, most in pairs:
        if kind not in facts.amounts or most not in facts.amounts:
            continue
        for fund, label in FUNDS:
            amount = getattr(facts.amounts[kind], fund)
            limit = getattr(facts.amounts[most], fund)
            if amount > limit:
                yield Hit(
                    subject=f"{kind}-{fund}",
                    told_vi=f"Số {AMOUNTS_VI[kind]} ({label}) {format_vnd(amount)} đồng, hơn số "
                    f"{AMOUNTS_VI[most]} {format_vnd(limit)} đồng",
                )


def advance_above_share(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """More was advanced than the share of the support that may be."""
    advanced, base = facts.amounts.get("advanced"), _contracted(facts)
    cap = facts.advance.cap if facts.advance else None
    if not (advanced and base and cap) or not base.total_vnd:
        return
    if advanced.total_vnd > cap.max_share * base.total_vnd:
        yield Hit(
            subject="advanced",
            told_vi=f"Đã tạm ứng {format_vnd(advanced.total_vnd)} đồng trên "
            f"{format_vnd(base.total_vnd)} đồng hỗ trợ; tối đa {format_percent(cap.max_share)}",
            source=cap.source(facts.on),
        )


def advance_before_progress(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """Money was advanced although too little was done, or nobody said how much."""
    rule = facts.advance.rule if facts.advance else None
    if rule is None or not _advanced(facts):
        return
    on_whole = rule.measured_on == "total_investment"
    decision = threshold_met(rule=rule, done_share=facts.progress_share if on_whole else None)
    if not decision:
        yield Hit(subject="advanced", told_vi=decision.reason, source=rule.source(facts.on))


def progress_not_confirmed(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """Money was advanced on a report the department did not confirm."""
    rule = facts.advance.rule if facts.advance else None
    is_measured = rule is not None and rule.threshold_share is not None
    if is_measured and _advanced(facts) and facts.step("confirm_progress") is None:
        yield Hit(
            subject="advanced",
            told_vi="Đã tạm ứng nhưng chưa ghi việc Sở xác nhận báo cáo tiến độ",
        )


def vouchers_short(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """Settled with vouchers for less than the whole cost of which a share is supported.

    Silent where the norm gives no share of the cost; where no norm says, a person looks.
    """
    if facts.is_by_share is False:
        return
    if facts.step("settle") is None or not facts.total_cost_vnd or facts.invoiced_vnd is None:
        return
    if facts.invoiced_vnd < facts.total_cost_vnd:
        yield Hit(
            subject="settled",
            told_vi=f"Chứng từ đã ghi {format_vnd(facts.invoiced_vnd)} đồng, chưa đủ tổng chi phí "
            f"{format_vnd(facts.total_cost_vnd)} đồng",
        )


def funds_mixed(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """National and local money stand in one settlement, or in one budget."""
    settled = facts.amounts.get("settled")
    kcqg, kcdp = facts.budget_kcqg_vnd, facts.budget_kcdp_vnd
    if settled:
        kcqg, kcdp = settled.kcqg_vnd, settled.kcdp_vnd
    if kcqg and kcdp:
        place = "quyết toán" if settled else "dự toán"
        yield Hit(
            subject="funds",
            told_vi=f"Trong một {place} có cả {format_vnd(kcqg)} đồng khuyến công quốc gia và "
            f"{format_vnd(kcdp)} đồng khuyến công địa phương",
        )


def support_split(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """Projects of one establishment for the same line, near in time, together pass the ceiling."""
    ceiling, near = facts.ceiling, check.number("near_years")
    if ceiling is None:
        return
    others = [
        other
        for other in facts.others
        if other.line == facts.line and abs(other.year - facts.year) <= near
    ]
    total = facts.support_vnd + sum(other.support_vnd for other in others)
    if others and facts.support_vnd and total > ceiling.ceiling_vnd:
        codes = ", ".join(f"{other.code} ({other.year})" for other in others)
        yield Hit(
            subject=facts.line,
            told_vi=f"Cùng cơ sở, cùng nội dung với {codes}: cộng lại {format_vnd(total)} đồng, "
            f"hơn mức tối đa {format_vnd(ceiling.ceiling_vnd)} đồng",
            source=ceiling.source,
        )


def double_item(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """A cost item that another project or programme seems to pay too."""
    for each in facts.double_items:
        yield Hit(
            subject=each.key,
            told_vi=f"“{each.item}” có vẻ được {each.other} chi trả",
            source=each.source,
        )


def _contracted(facts: ProjectFacts) -> Amount | None:
    return facts.amounts.get("contracted") or facts.amounts.get("approved")


def _advanced(facts: ProjectFacts) -> int:
    advanced = facts.amounts.get("advanced")
    return advanced.total_vnd if advanced else 0
