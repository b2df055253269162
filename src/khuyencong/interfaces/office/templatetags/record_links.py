"""The way from a line of the journal to what it is about."""

from __future__ import annotations

from typing import Any

from django import template

from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.office.record_pages import Reader

register = template.Library()


@register.simple_tag(takes_context=True)
def record_removed(context: dict[str, Any], entry: Entry) -> bool:
    """Tell whether the line's record is gone."""
    reader: Reader = context["reader"]
    return reader.is_removed(entry)


@register.simple_tag(takes_context=True)
def record_address(context: dict[str, Any], entry: Entry) -> str | None:
    """Return the address of the line's record, None where the person has none to open."""
    reader: Reader = context["reader"]
    return reader.address_of(entry)
