"""Screening of options: do now, study, reject with a reason. Method: VNCPC/UNIDO, task 9."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.domain.cleaner_production.method import (
    find_row,
    list_option_classes,
    list_screenings,
)
from khuyencong.domain.foundation.errors import BadInput

DO_NOW, STUDY, REJECT = "do_now", "study", "reject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What screening would say at a first look, and why; a person decides."""

    outcome: str
    because_vi: str


def check_screening(outcome: str, reason: str) -> None:
    """Refuse an unknown outcome, and a rejection without its reason. Empty: not screened yet.

    Raises BadInput that names the field.
    """
    if not outcome:
        return
    find_row(list_screenings(), outcome, field="screening")
    if outcome == REJECT and not reason.strip():
        raise BadInput(
            "cleaner_production.rejected_without_reason",
            "Loại bỏ thì ghi lý do, để lần sau khỏi xét lại từ đầu",
            field="reason",
        )


def suggest_screening(*, option_class: str, investment_vnd: int | None) -> Suggestion:
    """Return the outcome a first look suggests for an option that is not screened yet.

    Parameters
    ----------
    option_class : str
        A code of ``method.list_option_classes``.
    investment_vnd : int or None
        [VND], >= 0; None: nobody said it

    Notes
    -----
    Nothing to invest: do now. Without a figure, classes that are often free: do now. Else: study.
    """
    found = find_row(list_option_classes(), option_class, field="option_class")
    if investment_vnd == 0:
        return Suggestion(outcome=DO_NOW, because_vi="Không tốn vốn đầu tư")
    if investment_vnd is None and found.is_often_free:
        words = f"Loại “{found.label_vi}” thường không tốn hoặc tốn ít vốn"
        return Suggestion(outcome=DO_NOW, because_vi=words)
    if investment_vnd is None:
        return Suggestion(outcome=STUDY, because_vi="Chưa rõ vốn đầu tư")
    return Suggestion(outcome=STUDY, because_vi="Cần vốn đầu tư, xét khả thi trước")
