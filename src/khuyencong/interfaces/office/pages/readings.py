"""Readings of meters by 5 to 30 minutes: the files of a site, one file, one meter."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.energy_use.actions.start_reading_import import start_reading_import
from khuyencong.apps.energy_use.actions.undo_readings import undo_readings
from khuyencong.apps.energy_use.permissions import can_record_use
from khuyencong.apps.energy_use.queries import get_site, list_meters
from khuyencong.apps.energy_use.reading_queries import (
    figures_of_set,
    get_reading_file,
    get_reading_set,
    list_reading_files,
    list_reading_sets,
)
from khuyencong.apps.facilities.uses import uses_of
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.apps.notices.models import Job
from khuyencong.domain.energy_use.intervals.expression import dated_hours
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.readings import ReadingsForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.reading_view import view_of

READ, WRITE = "energy_use.read", "energy_use.record"
MOST_FILES = 50


@office_page(READ)
def list_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """List the meters read at a site, and the files they came from."""
    site = get_site(site_id, visible_to=request.user)
    context = {
        "site": site,
        "page": page_of(list_reading_sets(site, visible_to=request.user), request),
        "files": list_reading_files(site, visible_to=request.user)[:MOST_FILES],
        "may": can_record_use(request.user, site),
    }
    return render(request, "office/readings.html", context)


@office_page(WRITE)
def new_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Send a file; a worker reads it while the next page tells how far it is."""
    site = get_site(site_id, visible_to=request.user)
    form = ReadingsForm(posted(request), request.FILES or None, meters=list_meters(site))
    jobs: list[Job] = []

    def start(data: dict[str, Any]) -> None:
        sent = data["readings"]
        understood: dict[str, Any] = {
            "is_index": data["kind"] == "index",
            "is_end": data["edge"] == "end",
            "multiplier": data["multiplier"],
        }
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        told = {"site": site, "name": sent.name, "data": sent.read()}
        jobs.append(start_reading_import(**told, **understood, **given))

    if succeeds(form, start):
        return redirect("office:job", jobs[0].pk)
    return render(request, "office/readings_new.html", {"site": site, "form": form})


@office_page(READ)
def file_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show a file: its meters, and what was left out of it."""
    held = get_reading_file(file_id, visible_to=request.user)
    context = {
        "held": held,
        "page": page_of(held.sets.all(), request),
        "more": sum(count for _label, count in held.fault_counts) - len(held.faults),
        "may": can_record_use(request.user, held.site),
        "uses": uses_of(held),
    }
    return render(request, "office/reading_file.html", context)


@require_POST
@office_page(WRITE)
def undo_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Take a file back."""
    held = get_reading_file(file_id, visible_to=request.user)
    try:
        undo_readings(reading_file=held, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã hoàn tác: các công tơ của tệp này đã bỏ."))
    return redirect("office:reading_file", held.pk)


@office_page(READ)
def set_page(request: OfficeRequest, set_id: int) -> HttpResponse:
    """Show how the load of a meter runs over the week, its bands and months."""
    held = get_reading_set(set_id, visible_to=request.user)
    figures = figures_of_set(held)
    context = {
        "held": held,
        "view": view_of(figures) if figures else None,
        "changed_on": dated_hours(installation_facts()).changed_on,
    }
    return render(request, "office/reading_set.html", context)
