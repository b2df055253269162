"""Contracts: one with its projects and annexes, a new one, an annex, the end."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.money.actions.add_annex import add_annex
from khuyencong.apps.money.actions.liquidate_contract import liquidate_contract
from khuyencong.apps.money.actions.record_contract import record_contract
from khuyencong.apps.money.actions.reopen_contract import reopen_contract
from khuyencong.apps.money.contracts import parties_of
from khuyencong.apps.money.queries import get_contract, get_project_money
from khuyencong.apps.projects.queries import list_projects
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.contract_view import SUMMED, contract_rows
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.money import (
    AnnexForm,
    ContractForm,
    LiquidationForm,
    ReasonForm,
)
from khuyencong.interfaces.office.listing.contracts import CONTRACTS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(CONTRACTS.capability)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the contracts, the newest first."""
    return list_response(request, CONTRACTS, "office/contracts.html")


@office_page("money.read")
def contract_page(request: OfficeRequest, contract_id: int) -> HttpResponse:
    """Show a contract with its projects and annexes."""
    contract = get_contract(contract_id, visible_to=request.user)
    may = can(request.user, "money.book", unit=contract.unit)
    rows = contract_rows(contract)
    context = {
        "contract": contract,
        "may": may,
        "may_reopen": bool(contract.liquidated_on)
        and can(request.user, "money.reopen_contract", unit=contract.unit),
        "rows": rows,
        "sums": [sum(getattr(row, name) for row in rows) for name in SUMMED],
        "is_late": bool(
            contract.ends_on
            and not contract.liquidated_on
            and contract.ends_on < timezone.localdate(request.now)
        ),
        "is_done": bool(rows) and all(row.is_ended for row in rows),
    }
    return render(request, "office/contract.html", context)


@office_page("money.book")
def new_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Record a contract; it starts from the project one comes from."""
    project = get_project_money(project_id, visible_to=request.user)
    kind, party_a, party_b = parties_of(project)
    first = {"kind": kind, "party_a": party_a, "party_b": party_b, "codes": project.code}
    form = ContractForm(posted(request), initial=first)
    made: list[Any] = []

    def record(_data: dict[str, Any]) -> None:
        codes = form.code_list()
        own = list_projects(visible_to=request.user).filter(unit=project.unit, code__in=codes)
        found = list(own.select_related("unit"))
        if missing := set(codes) - {each.code for each in found}:
            raise BadInput(
                "money.no_target",
                "Không có đề án mã {codes} ở đơn vị",
                field="codes",
                codes=", ".join(sorted(missing)),
            )
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(record_contract(projects=found, facts=form.facts(), **given))

    if succeeds(form, record):
        messages.success(request, _("Đã ghi hợp đồng."))
        return redirect("office:contract", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Ghi hợp đồng"),
        submit=_("Ghi hợp đồng"),
        back=record_address("project_money", project.pk),
        back_label=_("Tiền của đề án"),
    )


@office_page("money.book")
def annex_page(request: OfficeRequest, contract_id: int) -> HttpResponse:
    """Record an annex."""
    contract = get_contract(contract_id, visible_to=request.user)
    form = AnnexForm(posted(request))

    def add(data: dict[str, Any]) -> None:
        add_annex(contract=contract, **data, actor=request.user, at=request.now)

    return _deed(request, form, add, contract.pk, title=_("Ghi phụ lục"), done=_("Đã ghi phụ lục."))


@office_page("money.book")
def end_page(request: OfficeRequest, contract_id: int) -> HttpResponse:
    """Record the liquidation."""
    contract = get_contract(contract_id, visible_to=request.user)
    form = LiquidationForm(posted(request), today=timezone.localdate(request.now))

    def end(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        done = liquidate_contract(contract=contract, **data, **given)
        if codes := ", ".join(each.code for each in done.closed):
            messages.success(request, _("Đã thanh lý đề án: %(codes)s.") % {"codes": codes})
        for project, why in done.left:
            told = _("Đề án %(code)s chưa thanh lý: %(why)s") % {"code": project.code, "why": why}
            messages.warning(request, told)

    return _deed(
        request,
        form,
        end,
        contract.pk,
        title=_("Ghi thanh lý hợp đồng"),
        lead=_(
            "Theo biên bản hai bên đã ký. Đề án đã quyết toán, tiền đã khớp thì chuyển luôn sang "
            "“đã thanh lý”; đề án khác được nêu lý do."
        ),
        done=_("Đã ghi thanh lý hợp đồng."),
    )


@office_page("money.reopen_contract")
def reopen_page(request: OfficeRequest, contract_id: int) -> HttpResponse:
    """Take back a liquidation recorded by mistake."""
    contract = get_contract(contract_id, visible_to=request.user)
    form = ReasonForm(posted(request))

    def reopen(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        reopen_contract(contract=contract, reason=data["reason"], **given)

    return _deed(
        request,
        form,
        reopen,
        contract.pk,
        title=_("Mở lại hợp đồng"),
        lead=_("Bước thanh lý của các đề án vẫn giữ: cần thì hoàn tác ở mục Quá trình."),
        done=_("Đã mở lại hợp đồng."),
    )


def _deed(
    request: OfficeRequest,
    form: Any,
    action: Any,
    contract_id: int,
    *,
    title: str,
    done: str,
    lead: str = "",
) -> HttpResponse:
    if succeeds(form, action):
        messages.success(request, done)
        return redirect("office:contract", contract_id)
    return show_form(
        request,
        form,
        title=title,
        lead=lead,
        submit=title,
        back=record_address("contract", contract_id),
        back_label=_("Hợp đồng"),
    )
