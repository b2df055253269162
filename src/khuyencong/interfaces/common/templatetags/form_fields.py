"""What a template asks of a field of a form."""

from __future__ import annotations

from django import template
from django.core.exceptions import ValidationError
from django.forms import BoundField

from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField

register = template.Library()


@register.filter
def read_back(bound: BoundField) -> str:
    """Return how the amount or day typed into a field was understood, unless typed just so."""
    field, typed = bound.field, bound.value()
    if not bound.form.is_bound or not isinstance(field, DayField | MoneyField):
        return ""
    try:
        value = field.to_python(typed)
    except ValidationError:
        return ""
    if value is None or typed == field.prepare_value(value):
        return ""
    return field.in_words(value)  # type: ignore[arg-type]
