"""Pages of the facts of energy: what we know, from when to when, by which document; confirming."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.actions.confirm_energy_fact import confirm_energy_fact
from khuyencong.apps.audits.actions.withdraw_energy_fact import withdraw_energy_fact
from khuyencong.apps.library.energy_facts import (
    fact_confirmations_kept_by,
    installation_facts,
    list_fact_confirmations,
)
from khuyencong.domain.energy.book import FactLine
from khuyencong.domain.energy.facts import EnergyFact, not_read
from khuyencong.domain.energy.tariffs import Hours
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.energy_facts_view import PARTS, rows_of, strips_of
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.energy_facts import ConfirmFactForm
from khuyencong.interfaces.office.forms.norm_confirm import WithdrawForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("energy.compute")
def facts_page(request: OfficeRequest) -> HttpResponse:
    """Show the facts of a section, on and off, and what is missing."""
    part = request.GET.get("part", "")
    part = part if part in PARTS else "toe"
    book = installation_facts()
    rows = rows_of(book, part)
    context: dict[str, Any] = {
        "parts": PARTS,
        "part": part,
        "rows": rows,
        "missing": list(not_read()) if part == "missing" else [],
        "pictures": [
            (line, strips_of(line.fact)) for line, *_ in rows if isinstance(line.fact, Hours)
        ],
        "may_confirm": bool(can(request.user, "energy.confirm")),
    }
    return render(request, "office/energy_facts.html", context)


@office_page("energy.confirm")
def confirm_page(request: OfficeRequest, key: str) -> HttpResponse:
    """Say where the document holds the line; it is used from then on."""
    line = _line(key)
    form = ConfirmFactForm(
        posted(request),
        has_value=isinstance(line.fact, EnergyFact),
        initial={"act": line.fact.act},
    )
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}

    def confirm(_data: dict[str, Any]) -> None:
        confirm_energy_fact(read=form.read(key), **given)

    if succeeds(form, confirm):
        messages.success(request, _("Đã xác nhận dòng này."))
        return redirect(_back(line))
    context = {
        "form": form,
        "line": line,
        "back": _back(line),
        "confirmations": list_fact_confirmations(key),
        "kept": set(fact_confirmations_kept_by(request.user).values_list("pk", flat=True)),
    }
    return render(request, "office/energy_fact_confirm.html", context)


@office_page("energy.confirm")
def withdraw_page(request: OfficeRequest, confirmation_id: int) -> HttpResponse:
    """Withdraw a confirmation made by mistake, with the reason."""
    rows = fact_confirmations_kept_by(request.user)
    confirmation = get_object_or_404(rows, pk=confirmation_id)
    form = WithdrawForm(posted(request))
    back = reverse("office:energy_fact_confirm", args=[confirmation.fact_key])
    given: dict[str, Any] = {"actor": request.user, "at": request.now}

    def withdraw(data: dict[str, Any]) -> None:
        withdraw_energy_fact(confirmation=confirmation, reason=data["reason"], **given)

    if succeeds(form, withdraw):
        messages.success(request, _("Đã rút xác nhận; dòng đã ghi vẫn được giữ."))
        return redirect(back)
    label = _line(confirmation.fact_key).fact.label_vi
    return show_form(
        request,
        form,
        title=_("Rút xác nhận: %(label)s") % {"label": label},
        submit=_("Rút xác nhận"),
        back=back,
        back_label=label,
        lead=_("Dòng trở lại như khi chưa có xác nhận này; tên người rút và lý do được giữ lại."),
    )


def _line(key: str) -> FactLine:
    try:
        return installation_facts().get(key)
    except DomainError as refusal:
        raise Http404(str(refusal)) from None


def _back(line: FactLine) -> str:
    return f"{reverse('office:energy_facts')}?part={line.section}"
