"""How a form of an owner is sent: valid and done, or with the refusal at its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form

from khuyencong.apps.accounts.throttle import TOO_OFTEN
from khuyencong.domain.foundation.errors import DomainError


def succeeds(form: Form, action: Callable[[dict[str, Any]], object]) -> bool:
    """Tell whether the form is sent, valid, and the action done; a refusal goes to its field."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        action(form.cleaned_data)
    except DomainError as refusal:
        fault = ValidationError(str(refusal), code=refusal.code)
        form.add_error(refusal.field if refusal.field in form.fields else None, fault)
        return False
    return True


def status_of(form: Form) -> int:
    """Return 429 for a form that was sent too often, else 200."""
    faults = form.errors.as_data().values() if form.is_bound else ()
    return 429 if any(each.code == TOO_OFTEN for errors in faults for each in errors) else 200
