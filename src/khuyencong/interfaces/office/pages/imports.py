"""Take a sheet of needs in, from a page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from khuyencong.apps.plans.actions.start_import import start_import
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.office.forms.imports import ImportForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("needs.import")
def new_import(request: OfficeRequest) -> HttpResponse:
    """Send a sheet; a worker reads it while the next page tells how far it is."""
    units = units_with(request.user, "needs.import")
    initial = {"year": request.GET.get("year") or timezone.localtime(request.now).year}
    form = ImportForm(request.POST or None, request.FILES or None, units=units, initial=initial)
    if units and request.method == "POST" and form.is_valid():
        sheet = form.cleaned_data["sheet"]
        try:
            job = start_import(
                name=sheet.name,
                data=sheet.read(),
                year=form.cleaned_data["year"],
                unit=form.own_unit,
                actor=request.user,
                at=request.now,
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("office:job", job.pk)
    return render(request, "office/import_new.html", {"form": form, "units": units})
