"""Words of vouchers."""

from __future__ import annotations

from django import template

from khuyencong.domain.norms.rules.vouchers import list_voucher_kinds

register = template.Library()
VOUCHER_KINDS = {kind.id: kind.label_vi for kind in list_voucher_kinds()}


@register.filter
def voucher_kind(kind_id: str) -> str:
    """Return the name of a kind; one we have no words for stands as it is."""
    return VOUCHER_KINDS.get(kind_id, kind_id)
