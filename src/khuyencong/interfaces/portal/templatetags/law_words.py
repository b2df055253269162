"""Words of the legal library: kinds of documents, who issues them, whether they rule."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.law_shelf import ShelvedDocument
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.rules.fact import Fact

register = template.Library()

KINDS: dict[str, Any] = {
    "decree": _("Nghị định"),
    "joint_circular": _("Thông tư liên tịch"),
    "circular": _("Thông tư"),
    "decision": _("Quyết định"),
    "resolution": _("Nghị quyết"),
    "letter": _("Công văn"),
    "draft": _("Dự thảo"),
    "other": _("Loại khác"),
}
ISSUERS: dict[str, Any] = {
    "government": _("Chính phủ"),
    "prime_minister": _("Thủ tướng Chính phủ"),
    "finance": _("Bộ Tài chính"),
    "industry_trade": _("Bộ Công Thương"),
    "industry": _("Bộ Công nghiệp (trước đây)"),
    "interior": _("Bộ Nội vụ"),
    "council": _("Hội đồng nhân dân tỉnh"),
    "peoples_committee": _("Ủy ban nhân dân tỉnh"),
    "other": _("Chưa rõ nơi ban hành"),
}
STANDINGS: dict[str, Any] = {
    "in_force": _("Còn hiệu lực"),
    "ended": _("Đã hết hiệu lực"),
    "not_yet": _("Chưa có hiệu lực"),
    "unknown": _("Chưa rõ ngày hiệu lực"),
}
DOING: dict[str, Any] = {
    "replaces": _("Thay thế"),
    "amends": _("Sửa đổi, bổ sung"),
    "guides": _("Quy định chi tiết, hướng dẫn"),
}
DONE_TO: dict[str, Any] = {
    "replaces": _("Bị thay thế bởi"),
    "amends": _("Được sửa đổi, bổ sung bởi"),
    "guides": _("Được quy định chi tiết, hướng dẫn bởi"),
}


@register.filter
def act_kind(kind: str) -> str:
    return str(KINDS[kind])


@register.filter
def issuer_names(issuers: tuple[str, ...]) -> str:
    return ", ".join(str(ISSUERS[each]) for each in issuers)


@register.filter
def standing_on(document: ShelvedDocument, on: date) -> str:
    """Return the code of whether the document rules on a day."""
    return document.standing(on)


@register.filter
def standing_label(standing: str) -> str:
    return str(STANDINGS[standing])


@register.filter
def grade_on(fact: Fact, on: date) -> str:
    """Return how sure a rule is on a day: less where an amendment was not read."""
    return fact.source(on).grade.value


@register.filter
def where(norm: NormLine) -> str:
    """Return the province a line is of, empty for the whole country."""
    return norm.province or ""
