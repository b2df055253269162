"""Rows about villages, crafts and clusters: taken off when written by mistake, and put back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.craft_villages.actions.remove_row import remove_row
from khuyencong.apps.craft_villages.actions.restore_row import restore_row
from khuyencong.apps.craft_villages.holding import subject_of
from khuyencong.apps.craft_villages.models import Craft, IndustrialCluster, VillageReview
from khuyencong.apps.craft_villages.queries import (
    get_cluster,
    get_cluster_year,
    get_craft,
    get_recognition,
    get_review,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.page import OfficeRequest, office_page

READ = "craft_villages.read"
FIND: dict[str, Callable[..., Any]] = {
    "decision": get_recognition,
    "review": get_review,
    "craft": get_craft,
    "cluster": get_cluster,
    "cluster-year": get_cluster_year,
}


@require_POST
@office_page(READ)
def remove(request: OfficeRequest, what: str, row_id: int) -> HttpResponse:
    """Take the row off."""
    return _move(request, (what, row_id), remove_row, _("Đã bỏ."), back="restore")


@require_POST
@office_page(READ)
def restore(request: OfficeRequest, what: str, row_id: int) -> HttpResponse:
    """Put the row back."""
    return _move(request, (what, row_id), restore_row, _("Đã khôi phục."), back="remove")


def address_of(row: Any) -> str:
    """Return where a row is read: the page of what it is about."""
    subject = subject_of(row)
    if isinstance(subject, Craft):
        return record_address("craft", subject.pk)
    if isinstance(subject, IndustrialCluster):
        return record_address("industrial_cluster", subject.pk)
    route = "craft_village_years" if isinstance(row, VillageReview) else "craft_village"
    return record_address(route, subject.pk)


def _move(
    request: OfficeRequest, key: tuple[str, int], action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    what, row_id = key
    if what not in FIND:
        raise Http404
    row = FIND[what](row_id, visible_to=request.user)
    try:
        action(row=row, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=reverse(f"office:craft_row_{back}", args=[what, row_id]))
    return redirect(address_of(row))
