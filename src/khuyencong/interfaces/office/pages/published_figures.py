"""Figures that others published: those people entered, entering one, taking it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.reports.actions.enter_figure import enter_figure
from khuyencong.apps.reports.actions.remove_figure import remove_figure
from khuyencong.apps.reports.actions.restore_figure import restore_figure
from khuyencong.apps.reports.models import PublishedFigure
from khuyencong.apps.reports.queries import get_figure, list_figures
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.published_figure import FigureForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

READ, ENTER = "reports.read", "reports.enter_figures"


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List what people entered; each stands beside what is counted for the same days."""
    page = page_of(list_figures(visible_to=request.user), request)
    rows = [(row, get_indicator(row.indicator)) for row in page.rows]
    return render(request, "office/published_figures.html", {"page": page, "rows": rows})


@office_page(ENTER)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Enter one figure."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    form = FigureForm(posted(request), initial=request.GET.dict())
    made: list[PublishedFigure] = []

    def enter(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(enter_figure(facts=form.facts(), unit=unit, **given))

    if succeeds(form, enter):
        back = record_address("published_figure_remove", made[0].pk)
        offer_undo(request, _("Đã ghi số đã công bố."), to=back)
        return redirect("office:published_figures")
    return show_form(
        request,
        form,
        title=_("Ghi số đã công bố"),
        lead=_("Số của nơi khác đứng bên cạnh số hệ thống tính, không bao giờ thay nó."),
        submit=_("Ghi"),
        back=page_address("published_figures"),
        back_label=_("Số đã công bố"),
    )


@require_POST
@office_page(ENTER)
def remove(request: OfficeRequest, figure_id: int) -> HttpResponse:
    """Take one back."""
    return _move(request, figure_id, remove_figure, _("Đã rút số này."), "restore")


@require_POST
@office_page(ENTER)
def restore(request: OfficeRequest, figure_id: int) -> HttpResponse:
    """Put one back."""
    return _move(request, figure_id, restore_figure, _("Đã ghi lại số này."), "remove")


def _move(
    request: OfficeRequest, figure_id: int, action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    figure = get_figure(figure_id, visible_to=request.user)
    try:
        action(figure=figure, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"published_figure_{back}", figure.pk))
    return redirect("office:published_figures")
