"""Whether a unit tells the public of its supported projects."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.projects.actions.set_publishing import set_publishing
from khuyencong.apps.projects.public_queries import publishes
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.people import PublishingForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("accounts.manage_units")
def publishing_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Choose whether the supported projects of the unit stand on the portal."""
    unit = units_open_to(request.user, "accounts.manage_units").get(pk=unit_id)
    form = PublishingForm(posted(request), initial={"is_on": publishes(unit)})
    given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: set_publishing(**given, **data)):
        messages.success(request, _("Đã ghi việc công khai đề án của đơn vị."))
        return redirect("office:unit", unit.pk)
    return show_form(
        request,
        form,
        title=_("Công khai đề án"),
        lead=unit.name,
        submit=_("Ghi"),
        back=reverse("office:unit", args=[unit.pk]),
        back_label=unit.name,
    )
