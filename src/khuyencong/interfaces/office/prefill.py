"""What an address may fill into a form of money: four names, each read as the form reads it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from django import forms

NAMES = ("fund", "amount_vnd", "happened_on", "paper_number")


def prefill(form: forms.Form, told: Mapping[str, str], **fields: str) -> None:
    """Fill an unsent form; what its field would refuse is left out.

    ``fields`` names the field of a name where the form calls it otherwise.
    """
    if form.is_bound:
        return
    for name in NAMES:
        field = fields.get(name, name)
        if field not in form.fields or not told.get(name):
            continue
        try:
            form.initial[field] = form.fields[field].clean(told[name])
        except forms.ValidationError:
            continue


def prefilled(address: str, *, amount_vnd: int, on: date, number: str) -> str:
    """Return the address of a form that opens filled in."""
    told = {"amount_vnd": amount_vnd, "happened_on": on.isoformat(), "paper_number": number}
    return f"{address}?{urlencode({name: value for name, value in told.items() if value})}"
