"""Papers that the province itself asks for in dossiers."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.projects.actions.add_local_paper import (
    LocalPaperFacts,
    add_local_paper,
    end_local_paper,
)
from khuyencong.apps.projects.models import LocalPaper
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.dossier import EndLocalPaperForm, LocalPaperForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.ask_local_papers")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List them with their days and sources, and add one."""
    units = units_with(request.user, "projects.ask_local_papers")
    today = timezone.localdate(request.now)
    form = LocalPaperForm(posted(request), initial={"valid_from": today})

    def add(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        add_local_paper(facts=LocalPaperFacts(**data), unit=units[0], **given)

    if units and succeeds(form, add):
        messages.success(request, _("Đã thêm giấy tờ vào danh mục của tỉnh."))
        return redirect("office:local_papers")
    papers = rows_visible_to(LocalPaper.objects.select_related("unit"), request.user)
    context = {"papers": papers, "form": form, "today": today}
    return render(request, "office/local_papers.html", context)


@office_page("projects.ask_local_papers")
def end_page(request: OfficeRequest, paper_id: int) -> HttpResponse:
    """Say until which day a paper is asked for."""
    rows = rows_visible_to(LocalPaper.objects.select_related("unit"), request.user)
    paper = rows.get(pk=paper_id)
    form = EndLocalPaperForm(posted(request))
    given: dict[str, Any] = {"paper": paper, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: end_local_paper(last_on=data["last_on"], **given)):
        messages.success(request, _("Đã ghi ngày cuối."))
        return redirect("office:local_papers")
    return show_form(
        request,
        form,
        title=_("Thôi yêu cầu một giấy tờ"),
        lead=paper.label,
        submit=_("Ghi ngày cuối"),
        back=reverse("office:local_papers"),
        back_label=_("Giấy tờ tỉnh yêu cầu"),
    )
