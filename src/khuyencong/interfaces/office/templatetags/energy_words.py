"""Figures of calculators as people read them."""

from __future__ import annotations

from math import floor, log10
from typing import Any

from django import template

from khuyencong.domain.energy.tariffs import Band
from khuyencong.interfaces.office.energy_facts_view import BAND_NAMES

register = template.Library()
DIGITS = 5


@register.filter
def figure(value: Any) -> str:
    """Return a number with five significant digits, Vietnamese marks; lists joined by ";".

    Examples
    --------
    >>> figure(407045.796), figure(0.00123456), figure([1.0, 2.5]), figure(0.0)
    ('407.046', '0,0012346', '1; 2,5', '0')
    """
    if isinstance(value, list):
        return "; ".join(figure(each) for each in value)
    if isinstance(value, str):
        return value
    if not value:
        return "0"
    places = max(0, DIGITS - 1 - floor(log10(abs(value))))
    text = f"{value:,.{min(places, 12)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(",", " ").replace(".", ",").replace(" ", ".").replace("-", "−")


@register.filter
def band_label(band: Band) -> str:
    """Return the name of an hour band."""
    return str(BAND_NAMES[band])
