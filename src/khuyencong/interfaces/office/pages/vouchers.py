"""The register of vouchers: of all projects, of one with its sums, one voucher."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import acceptance_of
from khuyencong.apps.results.queries import get_project_to_compare
from khuyencong.apps.vouchers.actions.record_voucher import record_voucher
from khuyencong.apps.vouchers.actions.remove_voucher import remove_voucher
from khuyencong.apps.vouchers.by_share import by_share
from khuyencong.apps.vouchers.models import Voucher
from khuyencong.apps.vouchers.permissions import can_accept_vouchers, can_record_vouchers
from khuyencong.apps.vouchers.queries import get_voucher, list_vouchers
from khuyencong.apps.vouchers.sums import register_sums
from khuyencong.domain.norms.rules.vouchers import voucher_lists
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.voucher import ReasonForm, VoucherForm
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.vouchers import VOUCHERS
from khuyencong.interfaces.office.page import OfficeRequest, check_after, office_page


@office_page(VOUCHERS.capability)
def all_page(request: OfficeRequest) -> HttpResponse:
    """List the vouchers of all projects, the newest entry first."""
    return list_response(request, VOUCHERS, "office/vouchers.html")


@office_page("vouchers.read")
def list_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show the vouchers with their sums."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    rows, answer = list_vouchers(project), by_share(project)
    context = {
        "project": project,
        "rows": rows,
        "sums": register_sums(project, rows),
        "lists": [(each, answer.asks_for(each)) for each in voucher_lists()],
        "by_share": answer,
        "may": can_record_vouchers(request.user, project),
        "may_accept": can_accept_vouchers(request.user, project),
    }
    return render(request, "office/project_vouchers.html", context)


@office_page("vouchers.record")
def new_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Write a voucher."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    return _write(request, project, None)


@office_page("vouchers.record")
def edit_page(request: OfficeRequest, voucher_id: int) -> HttpResponse:
    """Correct a voucher."""
    voucher = get_voucher(voucher_id, visible_to=request.user)
    answer = _write(request, voucher.project, voucher)
    if request.method == "POST":  # the address names no project: the frame cannot see to it
        check_after(request, voucher.project_id, answer)
    return answer


@office_page("vouchers.record")
def remove_page(request: OfficeRequest, voucher_id: int) -> HttpResponse:
    """Take a voucher off, with a reason."""
    voucher = get_voucher(voucher_id, visible_to=request.user)
    form = ReasonForm(posted(request))

    def remove(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        remove_voucher(voucher=voucher, reason=data["reason"], **given)

    if succeeds(form, remove):
        messages.success(request, _("Đã bỏ chứng từ này khỏi sổ."))
        answer = redirect("office:project_vouchers", voucher.project_id)
        check_after(request, voucher.project_id, answer)
        return answer
    return show_form(
        request,
        form,
        title=_("Bỏ chứng từ"),
        lead=voucher.description,
        submit=_("Bỏ khỏi sổ"),
        back=record_address("voucher", voucher.pk),
        back_label=voucher.description,
    )


def _write(request: OfficeRequest, project: Project, voucher: Voucher | None) -> HttpResponse:
    form = VoucherForm(
        posted(request),
        rows=[(row.row_id, row.name) for row in acceptance_of(project).rows],
        lines=[(line.pk, line.cost_item) for line in project.budget_lines.all()],
        papers=project.papers.filter(is_current=True),
        voucher=voucher,
    )
    given: dict[str, Any] = {"project": project, "voucher": voucher}
    given |= {"actor": request.user, "at": request.now}

    def keep(data: dict[str, Any]) -> None:
        record_voucher(
            facts=form.facts(),
            paper_ids=form.paper_ids(),
            seen_version=data["version"],
            **given,
        )

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi chứng từ."))
        return redirect("office:project_vouchers", project.pk)
    context = {
        "project": project,
        "voucher": voucher,
        "form": form,
        "may": can_record_vouchers(request.user, project),
    }
    return render(request, "office/voucher_write.html", context)
