"""What a draft would have cost: ask for it, see the sums, walk through who gets more or less."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from khuyencong.apps.documents.rendering.simulation_book import write_simulation_book
from khuyencong.apps.regulations.actions.start_simulation import start_simulation
from khuyencong.apps.regulations.book import book_of
from khuyencong.apps.regulations.models import RegulationDraft, SimulationRun
from khuyencong.apps.regulations.queries import get_draft, newest_run
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.forms.regulations import SimulationForm
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.simulated_supports import SIMULATED_SUPPORTS
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import XLSX, attachment
from khuyencong.interfaces.office.regulation_view import (
    DraftView,
    frame_of,
    simulation_of,
    view_of,
)

READ = "regulations.read"
YEARS_BACK = 5


@office_page(READ)
def page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Show the sums of the newest simulation; sent, ask for one."""
    draft = get_draft(draft_id, visible_to=request.user)
    view, context = view_of(draft), frame_of(request, draft, "simulation")
    if request.method == "POST" and not context["may"]:
        raise PermissionDenied
    run = newest_run(draft)
    first = _first(request, view, run)
    form = SimulationForm(posted(request), initial=first, provinces=view.provinces)
    jobs: list[int | None] = []

    def start(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        jobs.append(start_simulation(draft=draft, order=form.order(), **given).job_id)

    if succeeds(form, start):
        return redirect("office:job", jobs[0])
    context |= simulation_of(draft, view.regulation, run=run) | {"form": form}
    return render(request, "office/regulation_simulation.html", context, status=status_of(form))


def _first(request: OfficeRequest, view: DraftView, run: SimulationRun | None) -> dict[str, Any]:
    today = timezone.localdate(request.now)
    return {
        "from_year": run.from_year if run else today.year - YEARS_BACK,
        "to_year": run.to_year if run else today.year,
        "places": run.places if run else [each.pk for each in view.provinces],
        "wanted": run.wanted if run else "as_asked",
        "norms_on": today,
    }


@office_page(READ)
def book(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Give the sums and every support of the newest simulation as a workbook."""
    draft: RegulationDraft = get_draft(draft_id, visible_to=request.user)
    run = newest_run(draft)
    if run is None:
        raise Http404
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mo-phong.xlsx"
        write_simulation_book(book_of(run, visible_to=request.user), path)
        made = path.read_bytes()
    return attachment(made, name=f"mo-phong-du-thao-{draft.pk}.xlsx", media_type=XLSX)


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the supports of the newest simulations, who gains most first."""
    return list_response(request, SIMULATED_SUPPORTS, "office/simulated_supports.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the supports picked, or all the filters keep, as a sheet."""
    return export_response(request, SIMULATED_SUPPORTS)
