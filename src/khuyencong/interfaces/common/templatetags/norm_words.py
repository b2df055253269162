"""Words for what the norm data holds as codes, and what a page needs to confirm them."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BoundField, Form
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms import labels, labels_en
from khuyencong.domain.norms.lines import Fund, NormLine

register = template.Library()

BINDINGS: dict[str, Any] = {
    "share": _("tỷ lệ hỗ trợ"),
    "ceiling": _("mức tối đa"),
    "cost": _("chi phí được tính"),
    "double_funding": _("đã có tiền nhà nước khác cho cùng hạng mục"),
    "own_contribution": _("chưa có vốn đối ứng"),
}


def labels_here() -> Any:
    """Return the words of norms in the language of the page; both modules have the same names."""
    return labels_en if get_language() == "en" else labels


@register.filter
def binding_label(binding: str | None) -> str:
    """Return what sets the allowed amount, in words."""
    return str(BINDINGS.get(binding or "", ""))


@register.filter
def content_label(norm: NormLine) -> str:
    """Return what a norm pays for, in the language of the page."""
    return norm.content_vi if get_language() == "vi" else norm.content_en or norm.content_vi


@register.filter
def fund_label(fund: str) -> str:
    """Return KCQG, KCĐP or both, as people write them."""
    return str(labels_here().FUNDS[Fund(fund)])


@register.filter
def level_label(norm: NormLine) -> str:
    """Return the level of a norm: "50 %, tối đa 200.000.000 đồng"."""
    return str(labels_here().level_of(norm))


@register.filter
def period_label(norm: NormLine) -> str:
    """Return the days a norm is in force."""
    return str(labels_here().period_of(norm))


@register.filter
def unit_label(norm: NormLine) -> str:
    """Return what one support is counted on."""
    return str(labels_here().UNITS.get(norm.unit, norm.unit))


@register.filter
def off_label(norm: NormLine) -> str:
    """Return why a norm is off."""
    return str(labels_here().OFF_REASONS.get(norm.off_reason, norm.off_reason))


@register.filter
def field_for(form: Form, norm: NormLine) -> BoundField:
    """Return the field of a form that asks about a norm."""
    return form[norm.norm_id]
