"""Files of cleaner production: the list, and the pages of one file."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.permissions import can_work_on
from khuyencong.apps.cleaner_production.progress import progress_of
from khuyencong.apps.cleaner_production.queries import get_file, newest_quick_assessment
from khuyencong.apps.cleaner_production.reckoning import (
    balances_of,
    changes_of,
    costed_streams,
    latest,
    option_standings,
    weights_of,
)
from khuyencong.apps.consultancy.queries import engagements_of
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.cleaner_production.measuring import open_note
from khuyencong.domain.cleaner_production.quick import top_hints
from khuyencong.domain.cleaner_production.screening import REJECT
from khuyencong.interfaces.office.cleaner_view import chart_of, picture_of, sentence_of
from khuyencong.interfaces.office.listing.cleaner_files import CLEANER_FILES
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page

READ = "cleaner_production.read"
LINES_SHOWN = 5
MOST = 10
"""Of the consultancy done by a file."""
PICTURED = ("mass", "energy")


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the files, the newest first."""
    return list_response(request, CLEANER_FILES, "office/cleaner_files.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the files picked, or all the filters keep, as a sheet."""
    return export_response(request, CLEANER_FILES)


@office_page(READ)
def overview(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show the six steps and how each task stands."""
    held = get_file(file_id, visible_to=request.user)
    context = {
        "progress": progress_of(held),
        "team": list(held.team.all()),
        "engagements": list(engagements_of(cleaner_file=held, visible_to=request.user)[:MOST]),
        "may_consult": bool(can(request.user, "consultancy.record", unit=held.unit)),
        "work_key": str(held.pk),
        "journal": list_entries_of("cleaner_file", held.pk)[:LINES_SHOWN],
    }
    return _page(request, held, "overview", context)


@office_page(READ)
def process_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show the process as a chart, and every flow in a table."""
    held = get_file(file_id, visible_to=request.user)
    steps, flows = list(held.steps.all()), list(held.flows.select_related("to_step"))
    context = {
        "chart": chart_of(held, steps, flows),
        "steps": [(step, [e for e in flows if e.step_id == step.pk]) for step in steps],
    }
    return _page(request, held, "process", context)


@office_page(READ)
def balance_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show what balances and what does not, and the flows of mass as bands."""
    held = get_file(file_id, visible_to=request.user)
    steps, flows = list(held.steps.all()), list(held.flows.all())
    balances = balances_of(steps, flows)
    pictures = []
    for row in balances[0].rows:
        if row.kind in PICTURED and (drawn := picture_of(row.kind, steps, flows)):
            pictures.append((row.kind, *drawn, sentence_of(row, held.basis)))
    context = {
        "balances": [each for each in balances if each.rows],
        "pictures": pictures,
        "open_note": open_note(),
    }
    return _page(request, held, "balance", context)


@office_page(READ)
def waste_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show the waste streams from the dearest down, with their causes."""
    held = get_file(file_id, visible_to=request.user)
    rows = held.streams.select_related("step").prefetch_related("costs", "causes")
    streams = costed_streams(held, rows)
    context = {"streams": streams, "total_vnd": sum(each.cost.yearly_vnd for each in streams)}
    return _page(request, held, "waste", context)


@office_page(READ)
def options_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show the options with screening, feasibility and rank."""
    held = get_file(file_id, visible_to=request.user)
    options = list(held.options.select_related("stream", "cause", "project"))
    quick = newest_quick_assessment(held)
    titles = {option.title for option in options}
    hints = top_hints(quick.answers) if quick else []
    context = {
        "rows": option_standings(held, options),
        "weights": weights_of(held),
        "may_draft": can(request.user, "projects.draft", unit=held.unit),
        "quick": quick,
        "hints": [each for each in hints if each.question.hint_vi not in titles],
    }
    return _page(request, held, "options", context)


@office_page(READ)
def plan_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show who does what until when, and what the owner decided."""
    held = get_file(file_id, visible_to=request.user)
    options = list(held.options.select_related("project"))
    rows = [each for each in option_standings(held, options) if each.option.screening != REJECT]
    agreed = [each for each in rows if each.option.status in ("accepted", "done")]
    context = {
        "rows": sorted(rows, key=lambda each: (each.option.due_on is None, each.option.due_on)),
        "agreed": len(agreed),
        "done": sum(each.option.status == "done" for each in rows),
        "investment_vnd": sum(each.option.investment_vnd or 0 for each in agreed),
        "net_vnd": sum(each.economy.net_vnd or 0 for each in agreed),
        "today": request.now.date(),
    }
    return _page(request, held, "plan", context)


@office_page(READ)
def indicators_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show the indicators before and after, and the readings behind them."""
    held = get_file(file_id, visible_to=request.user)
    readings = list(held.readings.all())
    before, after = latest(readings, "before"), latest(readings, "after")
    lengths = [(each.ends_before - each.starts_on).days for each in (before, after) if each]
    context = {
        "readings": readings,
        "changes": changes_of(readings),
        "before": before,
        "after": after,
        "lengths": lengths if len(set(lengths)) > 1 else None,
        "equivalences": list(held.equivalences.all()),
    }
    return _page(request, held, "indicators", context)


def _page(
    request: OfficeRequest, held: CleanerFile, here: str, context: dict[str, Any]
) -> HttpResponse:
    shown = {"held": held, "here": here, "may": can_work_on(request.user, held)}
    return render(request, f"office/cleaner_{here}.html", {**shown, **context})
