"""An owner sends a need: what the register knows is filled in."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.throttle import network_of
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.owners import get_own_establishment
from khuyencong.apps.surveys.actions.take_answer import take_answer
from khuyencong.apps.surveys.queries import find_campaign_for
from khuyencong.interfaces.common.clients import client_address
from khuyencong.interfaces.common.sending import status_of, succeeds
from khuyencong.interfaces.portal.owners.forms import OwnNeedForm
from khuyencong.interfaces.portal.owners.page import OwnerRequest, owner_page


@owner_page
def need_page(request: OwnerRequest, establishment_id: int) -> HttpResponse:
    """Show the form of the survey that is open in the province, or take what was sent."""
    firm = get_own_establishment(establishment_id, owner=request.user)
    campaign = find_campaign_for(firm, on=timezone.localdate(request.now))
    if campaign is None:
        return render(request, "portal/owners/no_survey.html", {"firm": firm})
    form = OwnNeedForm(
        request.POST if request.method == "POST" else None,
        campaign=campaign,
        firm=firm,
        initial=_known(request, firm),
    )

    def send(data: dict[str, Any]) -> None:
        take_answer(
            campaign=campaign,
            told=form.told(),
            client_key=data["client_key"],
            client=network_of(client_address(request)),
            actor=request.user,
            establishment=firm,
            at=request.now,
        )

    if succeeds(form, send):
        messages.success(request, _("Đã gửi nhu cầu. Kết quả hiện ở trang này."))
        return redirect("owners:home")
    context = {"firm": firm, "campaign": campaign, "form": form}
    return render(request, "portal/owners/need.html", context, status=status_of(form))


def _known(request: OwnerRequest, firm: Establishment) -> dict[str, Any]:
    return {
        "client_key": uuid.uuid4(),
        "commune": firm.production_place,
        "contact_name": request.user.full_name,
        "email": request.user.email,
    }
