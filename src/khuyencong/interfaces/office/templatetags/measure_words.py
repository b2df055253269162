"""Words about measures and what became of them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from django import template
from django.utils.translation import gettext as _

from khuyencong.domain.energy_audit.call_backs import call_back_rule

register = template.Library()


@register.simple_tag
def call_back_months() -> str:
    """Return the months after the visit at which an owner is called."""
    return ", ".join(str(each) for each in call_back_rule().months)


@register.filter
def few(count: int | None, least: int) -> str:
    """Return the count, or that it is too small to be shown."""
    return _("dưới {least}").format(least=least) if count is None else str(count)


@register.filter
def years_and_months(years: Decimal) -> str:
    """Return a time as people say it, to the nearest month.

    Examples
    --------
    >>> years_and_months(Decimal("2.5")), years_and_months(Decimal("0.04"))
    ('2 năm 6 tháng', 'dưới 1 tháng')
    """
    months = int((years * 12).to_integral_value(ROUND_HALF_UP))
    if months == 0:
        return _("dưới 1 tháng")
    whole, rest = divmod(months, 12)
    parts = [_("{n} năm").format(n=whole)] if whole else []
    return " ".join([*parts, _("{n} tháng").format(n=rest)] if rest else parts)
