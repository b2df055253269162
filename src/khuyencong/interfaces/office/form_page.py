"""A page with one form: fields, faults beside them, one button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

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
    """Return the status of a page that shows the form: 429 when it was sent too often."""
    return 429 if form.is_bound and form.has_error(NON_FIELD_ERRORS, TOO_OFTEN) else 200


def show_form(
    request: HttpRequest,
    form: Form,
    *,
    title: str,
    submit: str,
    back: str,
    back_label: str,
    lead: str = "",
    other: str = "",
    other_label: str = "",
) -> HttpResponse:
    """Show the form; ``back`` is the address of the page it came from, ``other`` that of
    another way to do the same."""
    context = {
        "form": form,
        "title": title,
        "lead": lead,
        "submit": submit,
        "href": back,
        "label": back_label,
        "other": other,
        "other_label": other_label,
    }
    return render(request, "office/form_page.html", context, status=status_of(form))


def posted(request: HttpRequest) -> Any:
    """Return what was sent, or None when the page is only opened."""
    return request.POST if request.method == "POST" else None
