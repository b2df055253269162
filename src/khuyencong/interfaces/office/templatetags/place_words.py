"""Places in words: as they were, and what they are today."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext as _

from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.admin_unit import UnitKind

register = template.Library()


@register.filter
def short_name(unit: AdminUnit) -> str:
    """Return the name of a province, a city with its kind: "Gia Lai", "Thành phố Hồ Chí Minh"."""
    return unit.name if unit.kind == UnitKind.PROVINCE else unit.full_name


def heir_names(province: AdminUnit) -> str:
    """Return the names of what holds the land of a merged province today; empty if it stands.

    Reads ``heirs`` with their successors: fetch them beforehand for many rows.
    """
    return ", ".join(sorted({short_name(link.successor) for link in province.heirs.all()}))


@register.filter
def then_and_now(province: AdminUnit) -> str:
    """Return the name of a province and, when it merged, of what holds its land today."""
    heirs = heir_names(province)
    if not heirs:
        return short_name(province)
    return _("%(then)s (nay %(now)s)") % {"then": short_name(province), "now": heirs}
