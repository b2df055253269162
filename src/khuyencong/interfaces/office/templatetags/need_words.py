"""Words for how needs end."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.needs.gaps import ASKED
from khuyencong.apps.needs.models import Need, NeedSupplement
from khuyencong.interfaces.common.figures import amount_text

register = template.Library()

OUTCOMES: dict[str, tuple[Any, str]] = {
    "open": (_("Chờ xét"), ""),
    "project": (_("Thành đề án"), "good"),
    "deferred": (_("Để lại xét sau"), "warn"),
    "declined": (_("Không hỗ trợ được"), "bad"),
}
"""Outcome -> its words and its look."""
NEED_FIELDS: dict[str, Any] = {
    "beneficiary": _("Cơ sở"),
    "place": _("Nơi thực hiện"),
    "total_vnd": _("Tổng kinh phí (đồng)"),
    "own_vnd": _("Vốn cơ sở (đồng)"),
}
"""What a need may lack."""


@register.filter
def outcome_label(outcome: str) -> str:
    """Return how a need ended, in words."""
    return str(OUTCOMES[outcome][0])


@register.filter
def outcome_tone(outcome: str) -> str:
    """Return the look of an outcome."""
    tone = OUTCOMES[outcome][1]
    return f"badge--{tone}" if tone else ""


@register.filter
def need_field_label(name: str) -> str:
    """Return a field a need may lack, in words."""
    return str(NEED_FIELDS[name])


@register.filter
def supplement_rows(supplement: NeedSupplement, need: Need) -> list[tuple[str, str, str]]:
    """Return of each field its words, what was brought and what the need says by now."""
    return [
        (str(NEED_FIELDS[name]), _value(supplement.after[name]), _value(getattr(need, name)))
        for name in ASKED
        if name in supplement.after
    ]


def _value(value: str | int | None) -> str:
    if value is None:
        return ""
    return amount_text(value) if isinstance(value, int) else value
