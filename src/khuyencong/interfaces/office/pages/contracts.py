"""Contracts: one with its projects and annexes, a new one, an annex, the end."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.money.actions.add_annex import add_annex
from khuyencong.apps.money.actions.liquidate_contract import liquidate_contract
from khuyencong.apps.money.actions.record_contract import record_contract
from khuyencong.apps.money.contracts import parties_of
from khuyencong.apps.money.queries import get_contract, get_project_money
from khuyencong.apps.projects.queries import list_projects
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import posted, show_form, succeeds
from khuyencong.interfaces.office.forms.money import AnnexForm, ContractForm, LiquidationForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("money.read")
def contract_page(request: OfficeRequest, contract_id: int) -> HttpResponse:
    """Show a contract with its projects and annexes."""
    contract = get_contract(contract_id, visible_to=request.user)
    may = can(request.user, "money.book", unit=contract.unit)
    return render(request, "office/contract.html", {"contract": contract, "may": may})


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
    form = LiquidationForm(posted(request))

    def end(data: dict[str, Any]) -> None:
        liquidate_contract(contract=contract, **data, actor=request.user, at=request.now)

    said = _("Đã ghi thanh lý hợp đồng.")
    return _deed(request, form, end, contract.pk, title=_("Ghi thanh lý hợp đồng"), done=said)


def _deed(
    request: OfficeRequest, form: Any, action: Any, contract_id: int, *, title: str, done: str
) -> HttpResponse:
    if succeeds(form, action):
        messages.success(request, done)
        return redirect("office:contract", contract_id)
    return show_form(
        request,
        form,
        title=title,
        submit=title,
        back=record_address("contract", contract_id),
        back_label=_("Hợp đồng"),
    )
