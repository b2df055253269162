"""An audit as its page shows it: the bars of the measures in rank, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.summary import Summary, payback_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """A measure in rank; ``before`` and ``own`` draw its part of the sum, of 1000."""

    measure: Measure
    payback: float | None
    before: int
    own: int


def rows_of(summary: Summary) -> list[MeasureRow]:
    """Return rows whose bars add up to the sum of what each saves alone; refused ones have none."""
    counted = [
        0 if each.status == Measure.Status.REFUSED else max(each.net_saving_vnd or 0, 0)
        for each in summary.ranked
    ]
    whole, done, rows = sum(counted) or 1, 0, []
    for measure, amount in zip(summary.ranked, counted, strict=True):
        rows.append(
            MeasureRow(
                measure=measure,
                payback=payback_of(measure),
                before=done * 1000 // whole,
                own=max(amount * 1000 // whole, 1) if amount else 0,
            )
        )
        done += amount
    return rows


def next_step(audit: EnergyAudit, summary: Summary) -> tuple[str, str] | None:
    """Return what to do next: words, and the anchor of the part of the page; None: all is there."""
    steps: list[tuple[bool, str, str]] = [
        (not audit.starts_on, _("Chọn kỳ hóa đơn 12 tháng gần nhất."), "bills"),
        (not audit.systems.all(), _("Ghi các hệ thống dùng năng lượng của cơ sở."), "systems"),
        (not audit.findings.all(), _("Ghi điều đã thấy, kèm ảnh."), "findings"),
        (not summary.ranked, _("Thêm giải pháp: chọn phép tính, giữ kết quả."), "measures"),
        (
            any(each.saving_vnd is None for each in summary.ranked),
            _("Ghi phần tiết kiệm và đơn giá cho các giải pháp còn thiếu."),
            "measures",
        ),
        (
            not getattr(audit, "has_packages", False),
            _("Gộp các giải pháp nên làm thành một gói."),
            "packages",
        ),
    ]
    return next(((words, anchor) for is_open, words, anchor in steps if is_open), None)
