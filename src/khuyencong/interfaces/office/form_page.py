"""A page with one form: fields, faults beside them, one button."""

from __future__ import annotations

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from khuyencong.interfaces.common.sending import status_of


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
