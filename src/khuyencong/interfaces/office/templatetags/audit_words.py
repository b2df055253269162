"""Words of energy audits: years and months, figures rounded for reading, statuses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.domain.energy_audit.saved import saved_kind
from khuyencong.domain.energy_audit.systems import list_system_kinds
from khuyencong.interfaces.common.figures import amount_text, number_text, percent_text
from khuyencong.interfaces.office.forms.audits import KINDS, SEVERITIES
from khuyencong.interfaces.office.forms.measures import STATUSES

register = template.Library()
TONES = {"accepted": "calm", "refused": "warn", "done": "good", "medium": "warn", "high": "bad"}
TAKEN: dict[str, Any] = {
    "benefits": gettext_lazy("lợi ích của cơ sở, lợi ích chung"),
    "ranking": gettext_lazy("giải pháp theo hoàn vốn"),
    "frame": gettext_lazy("ngày, người khảo sát"),
    "establishment": gettext_lazy("thông tin cơ sở"),
    "systems": gettext_lazy("các hệ thống"),
    "bills": gettext_lazy("hóa đơn trong kỳ"),
    "findings": gettext_lazy("điều đã thấy"),
    "rates": gettext_lazy("lãi suất, giá"),
    "measures": gettext_lazy("các giải pháp"),
    "packages": gettext_lazy("các gói"),
    "runs": gettext_lazy("lần tính đã giữ"),
    "factors": gettext_lazy("hệ số TOE, CO2"),
}
MONTHS = 12


@register.filter
def years_words(years: float | None) -> str:
    """Return a time as people say it: "2 năm 6 tháng"; a dash where there is none.

    Examples
    --------
    >>> years_words(2.5), years_words(0.3), years_words(None)
    ('2 năm 6 tháng', '4 tháng', '–')
    """
    if years is None:
        return "–"
    months = round(years * MONTHS)
    if months == 0:
        return _("ngay") if years == 0 else _("dưới 1 tháng")
    whole, rest = divmod(months, MONTHS)
    parts = [
        _("%(count)s năm") % {"count": whole} if whole else "",
        _("%(count)s tháng") % {"count": rest} if rest else "",
    ]
    return " ".join(part for part in parts if part)


@register.filter
def amount(value: Any, places: int = 0) -> str:
    """Return a number rounded to so many places, a dash where there is none."""
    if value is None:
        return "–"
    return number_text(round(Decimal(str(value)), places))


@register.filter
def dong(value: float | None) -> str:
    """Return money rounded to whole đồng, with its sign."""
    return "–" if value is None else amount_text(round(value))


@register.filter
def share(value: float | None) -> str:
    """Return a share as a percentage with one place."""
    return "–" if value is None else percent_text(round(Decimal(str(value)), 3))


@register.filter
def tone(code: str) -> str:
    """Return the look of a badge for a status or a severity."""
    return TONES.get(code, "")


@register.filter
def status_words(code: str) -> str:
    """Return what became of a measure."""
    return str(STATUSES.get(code, code))


@register.filter
def severity_words(code: str) -> str:
    """Return how grave a finding is."""
    return str(SEVERITIES.get(code, code))


@register.filter
def audit_kind(code: str) -> str:
    """Return the kind of an audit."""
    return str(KINDS.get(code, code))


@register.filter
def system_kind(code: str) -> str:
    """Return the kind of a system."""
    return list_system_kinds().get(code, code)


@register.filter
def system_uses(system: Any) -> list[str]:
    """Return what a system uses in a year: "20.000 kWh điện"."""
    kinds = ((saved_kind(what), Decimal(quantity)) for what, quantity in system.uses.items())
    return [f"{number_text(told)} {kind.unit_vi} {kind.label_vi.lower()}" for kind, told in kinds]


@register.filter
def taken_words(name: str) -> str:
    """Return what the system writes under a heading by itself."""
    return str(TAKEN.get(name, name))
