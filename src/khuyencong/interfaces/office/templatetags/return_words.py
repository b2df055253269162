"""Words of figures sent between installations."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.indicators.periods import ReportPeriod

register = template.Library()
STATES: dict[str, Any] = {
    "prepared": _("Đã lập, chưa gửi"),
    "sending": _("Đang gửi"),
    "received": _("Nơi nhận đã nhận"),
    "refused": _("Nơi nhận từ chối"),
}
TONES = {"prepared": "", "sending": "brand", "received": "good", "refused": "bad"}


@register.filter
def return_state(state: str) -> Any:
    """Return how an edition stands, in words."""
    return STATES.get(state, state)


@register.filter
def return_tone(state: str) -> str:
    """Return the tone of its badge."""
    return TONES.get(state, "")


@register.simple_tag
def period_words(from_on: date, to_on: date) -> str:
    """Return the period as Vietnamese names it."""
    return ReportPeriod(from_on, to_on).label_vi
