"""A site removed while nothing hangs on it, else set aside; both taken back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from khuyencong.apps.energy_use.actions.remove_site import remove_site
from khuyencong.apps.energy_use.actions.restore_site import REMOVED, restore_site
from khuyencong.apps.energy_use.actions.set_site_aside import MOST_REASON, set_site_aside
from khuyencong.apps.energy_use.actions.use_site_again import use_site_again
from khuyencong.apps.energy_use.hanging import hanging_on
from khuyencong.apps.energy_use.permissions import RECORD
from khuyencong.apps.energy_use.queries import get_site
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.page import OfficeRequest, office_page


class SiteAsideForm(forms.Form):
    """Why a site is not used any more."""

    reason = TextField(
        label=gettext_lazy("Lý do để riêng"),
        max_length=MOST_REASON,
        help_text=gettext_lazy("Ví dụ: xưởng đã đóng, đã chuyển đi, ghi trùng với địa điểm khác."),
    )


@office_page(RECORD)
def remove_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Remove a site, or set it aside with a reason when something hangs on it."""
    site = get_site(site_id, visible_to=request.user)
    hanging = hanging_on(site)
    form = SiteAsideForm(posted(request)) if hanging else forms.Form(posted(request))
    given: dict[str, Any] = {"site": site, "actor": request.user, "at": request.now}

    def carry_out(data: dict[str, Any]) -> None:
        if hanging:
            set_site_aside(**given, **data)
            to = reverse("office:energy_site_again", args=[site.pk])
            offer_undo(request, _("Đã để riêng địa điểm."), to=to)
        else:
            entry = remove_site(**given)
            to = reverse("office:energy_site_restore", args=[entry.pk])
            offer_undo(request, _("Đã bỏ địa điểm."), to=to)

    if succeeds(form, carry_out):
        if hanging:
            return redirect("office:energy_site", site.pk)
        return redirect("office:establishment_energy", site.establishment_id)
    aside = _("Địa điểm đang có %(what)s nên không bỏ được. Để riêng thì mọi số liệu được giữ.")
    return show_form(
        request,
        form,
        title=_("Để riêng địa điểm") if hanging else _("Bỏ địa điểm"),
        lead=aside % {"what": ", ".join(hanging)} if hanging else _("Địa điểm này chưa có gì."),
        submit=_("Để riêng") if hanging else _("Bỏ địa điểm"),
        back=record_address("energy_site", site.pk),
        back_label=site.name,
    )


@require_POST
@office_page(RECORD)
def again(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Use a site again that was set aside."""
    site = get_site(site_id, visible_to=request.user)
    try:
        use_site_again(site=site, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Địa điểm lại được dùng."))
    return redirect("office:energy_site", site.pk)


@require_POST
@office_page(RECORD)
def restore(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Put back a site that was removed."""
    units = [member.unit_id for member in request.user.memberships_with(RECORD)]
    entry = get_object_or_404(Entry, pk=entry_id, verb=REMOVED, unit_id__in=units)
    try:
        site = restore_site(entry=entry, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:energy_sites")
    messages.success(request, _("Đã lấy lại địa điểm."))
    return redirect("office:energy_site", site.pk)
