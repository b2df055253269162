"""Words and figures of results."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.foundation.numbers import format_day, format_vnd
from khuyencong.domain.results.comparing import Compared
from khuyencong.domain.results.contents import ResultField, Value

register = template.Library()
VERDICTS: dict[str, tuple[Any, str]] = {
    "agrees": (_("Đúng"), "good"),
    "differs": (_("Khác"), "bad"),
    "short": (_("Thiếu"), "warn"),
    "missing": (_("Chưa ghi"), "calm"),
    "shown": ("", ""),
}


@register.filter
def verdict_label(compared: Compared) -> str:
    """Return what acceptance makes of a figure, in words."""
    return str(VERDICTS[compared.verdict][0])


@register.filter
def verdict_tone(compared: Compared) -> str:
    """Return the tone of that word."""
    return VERDICTS[compared.verdict][1]


@register.filter
def figure(value: Value | None, field: ResultField) -> str:
    """Return one figure as people read it; a dash when nobody wrote it."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return str(_("Có")) if value else str(_("Không"))
    if isinstance(value, date):
        return format_day(value)
    if isinstance(value, int) and field.kind != "year":
        return f"{format_vnd(value)} {field.unit_vi}".rstrip()
    return str(value)
