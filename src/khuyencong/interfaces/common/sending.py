"""How a form is sent: valid and done, or with the refusal at its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest

from khuyencong.apps.accounts.throttle import TOO_OFTEN
from khuyencong.domain.foundation.errors import DomainError


def posted(request: HttpRequest) -> Any:
    """Return what was sent, or None when the page is only opened."""
    return request.POST if request.method == "POST" else None


def succeeds(form: Form, action: Callable[[dict[str, Any]], object]) -> bool:
    """Tell whether the form is sent, valid, and the action done; a refusal goes to its field."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        action(form.cleaned_data)
    except DomainError as refusal:
        put_refusal(form, refusal)
        return False
    return True


def put_refusal(form: Form, refusal: DomainError) -> None:
    """Put a refusal at its field, or above the form where it has no such field."""
    fault = ValidationError(str(refusal), code=refusal.code)
    form.add_error(refusal.field if refusal.field in form.fields else None, fault)


def status_of(form: Form, *, faulty: int = 200) -> int:
    """Return the status of an answer about the form: 429 when it was sent too often, else
    ``faulty``."""
    faults = form.errors.as_data().values() if form.is_bound else ()
    return 429 if any(each.code == TOO_OFTEN for errors in faults for each in errors) else faulty
