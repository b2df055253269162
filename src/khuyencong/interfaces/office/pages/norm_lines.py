"""Page of all norm lines, shipped and local, on and off."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.exchange.links import Kind
from khuyencong.apps.exchange.queries import keys_with_lessons
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.library.queries import (
    installation_norms,
    local_norms_by_id,
    local_norms_kept_by,
)
from khuyencong.domain.norms.lines import NormLine, Origin
from khuyencong.interfaces.office.page import OfficeRequest, office_page

FILTERS = ("on", "off", "local")


@office_page("norms.look_up")
def lines(request: OfficeRequest) -> HttpResponse:
    """List every norm line with its dates, source, grade, status; local ones with their owner."""
    asked = request.GET.get("status", "")
    status = asked if asked in FILTERS else ""
    may_confirm = bool(can(request.user, "norms.confirm"))
    may_add = bool(can(request.user, "norms.add_local"))
    unit = request.user.main_unit()
    territories = {p.uid for p in provinces_of(unit)} if unit and may_confirm else set()
    kept = local_norms_kept_by(request.user) if may_add else None
    kept_ids = set(kept.values_list("norm_id", flat=True)) if kept is not None else set()
    records = local_norms_by_id()
    today = request.now.date()
    learned = keys_with_lessons(Kind.NORM, on=today, visible_to=request.user)
    rows = [
        {
            "norm": norm,
            "record": records.get(norm.norm_id),
            "may_confirm": may_confirm and norm.territory in {None, *territories},
            "may_end": norm.norm_id in kept_ids,
            "learned": learned.get(norm.norm_id, 0),
        }
        for norm in installation_norms().lines
        if _passes(norm, status)
    ]
    context = {"rows": rows, "status": status, "may_confirm": may_confirm, "may_add": may_add}
    return render(request, "office/norm_lines.html", context)


def _passes(norm: NormLine, status: str) -> bool:
    if status == "local":
        return norm.origin is Origin.INSTALLATION
    return not status or norm.is_on == (status == "on")
