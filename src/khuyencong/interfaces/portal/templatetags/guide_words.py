"""Words of the guide for owners: choices, funds and how sure a source is, as people say it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.rules.deadlines import Deadline
from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.support_guide.questions import Aim, Choice

register = template.Library()

GRADES: dict[str, Any] = {
    "text": _("đã đọc văn bản"),
    "secondary": _("theo nguồn thứ cấp, cần hỏi lại"),
    "memory": _("chỉ ghi theo trí nhớ, chưa ai đọc văn bản"),
}
BODIES: dict[str, Any] = {
    "implementing_unit": _("Đơn vị thực hiện (trung tâm khuyến công hoặc đơn vị được giao)"),
    "department": _("Sở Công Thương"),
    "agency": _("Cục quản lý khuyến công"),
    "minister": _("Bộ Công Thương"),
    "peoples_committee": _("Ủy ban nhân dân"),
    "finance_department": _("Sở Tài chính"),
}
FUNDS: dict[str, Any] = {
    "KCQG": _("Khuyến công quốc gia (KCQG)"),
    "KCDP": _("Khuyến công của tỉnh (KCĐP)"),
}


@register.filter
def choice_label(choice: Choice) -> str:
    """Return a choice in the language of the page."""
    return _here(choice.label_vi, choice.label_en)


@register.filter
def cost_label(aim: Aim) -> str:
    """Return which cost the support is counted on, where it is not the whole of it."""
    return _here(aim.cost_vi, aim.cost_en)


@register.filter
def aim_note(aim: Aim) -> str:
    """Return what must be known of an aim."""
    return _here(aim.note_vi, aim.note_en)


@register.filter
def norm_note(norm: NormLine) -> str:
    """Return the condition a norm has of its own."""
    return _here(norm.note_vi, norm.special_case)


@register.filter
def tel(phone: str) -> str:
    """Return a telephone number as a link dials it: figures alone, a plus before them kept."""
    return re.sub(r"(?!^\+)[^0-9]", "", phone)


@register.filter
def sure_label(grade: str) -> str:
    """Return how sure the source is."""
    return str(GRADES[grade])


@register.filter
def paying_fund(fund: str) -> str:
    """Return whose money it is."""
    return str(FUNDS[fund])


@register.filter
def bodies(who: tuple[str, ...]) -> str:
    """Return who takes a step."""
    return "; ".join(str(BODIES[each]) for each in who)


@register.filter
def due_words(rule: Deadline) -> str:
    """Return a dated rule in words: "trước ngày 20/5 của năm trước năm kế hoạch"."""
    told = {"day": f"{rule.day}/{rule.month}", "days": rule.days}
    years = {-1: _("của năm trước năm kế hoạch"), 0: _("của năm kế hoạch")}
    year = years.get(rule.year_offset, _("của năm sau năm kế hoạch"))
    if rule.kind == "days_after":
        if rule.in_working_days:
            return str(_("trong %(days)s ngày làm việc") % told)
        return str(_("trong %(days)s ngày") % told)
    if rule.kind == "before_day":
        return str(_("trước ngày %(day)s") % told) + f" {year}"
    return str(_("chậm nhất ngày %(day)s") % told) + f" {year}"


@register.filter
def fact_source(fact: Fact, on: date) -> LegalSource:
    """Return where a fact stands, with its grade of the day."""
    return fact.source(on)


def _here(vietnamese: str, english: str) -> str:
    return english if get_language() == "en" and english else vietnamese
