"""What the pages of facilities and people share: where a form comes from, and what is undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.facilities.holding import KEEP
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest

LINES_SHOWN = 5


def units_to_keep(request: OfficeRequest) -> list[Unit]:
    """Return the units for which the person may enter rows. Raises NotAllowed for none."""
    units = units_with(request.user, KEEP)
    if not units:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào của một tỉnh")
    return units


def given(request: OfficeRequest) -> dict[str, Any]:
    """Return who does it and when, as every action asks."""
    return {"actor": request.user, "at": request.now}


def saved(request: OfficeRequest, entry: Entry | None, *, undo: str, pk: int) -> None:
    """Say that a change was saved, and offer to take it back by the route ``undo``."""
    if entry is None:
        messages.info(request, _("Không có gì thay đổi."))
    else:
        to = reverse(f"office:{undo}", args=[pk, entry.pk])
        offer_undo(request, _("Đã lưu."), to=to)


def answered(
    request: OfficeRequest, deed: Callable[[], object], told: str, *, to: str, pk: int
) -> HttpResponse:
    """Do a deed of one button and return to the page ``to``; a refusal says why."""
    try:
        deed()
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, told)
    return redirect(f"office:{to}", pk)


def offered(
    request: OfficeRequest,
    deed: Callable[[], object],
    told: str,
    *,
    undo: str,
    to: str,
    pk: int,
    fields: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Do a deed of one button; its undo posts ``fields`` to ``undo``. A refusal says why."""
    try:
        deed()
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, told, to=undo, fields=fields)
    return redirect(f"office:{to}", pk)
