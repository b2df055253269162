"""Establishments picked on the list of the register go into a campaign; the filters stay."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from khuyencong.apps.outreach.actions.add_reached import add_reached
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import list_own_campaigns
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.forms.outreach import PickForm
from khuyencong.interfaces.office.listing.establishments import ESTABLISHMENTS
from khuyencong.interfaces.office.listing.picked import MOST_PICKED, picked_rows, rows_of_keys
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.outreach_reached import RUN, tell_added

NOT_FILTERS = {"scope", "pick"}


@office_page(RUN)
def pick_page(request: OfficeRequest) -> HttpResponse:
    """Show who was picked and ask for the campaign; on a second click take them in."""
    keys = request.POST.get("picks", "").split(",") if request.method == "POST" else None
    rows = (
        rows_of_keys(request, ESTABLISHMENTS, keys)
        if keys
        else picked_rows(request, ESTABLISHMENTS)
    )
    firms = list(rows.order_by("search", "pk")[: MOST_PICKED + 1])
    form = PickForm(posted(request), campaigns=list_own_campaigns(request.user))
    chosen: list[OutreachCampaign] = []

    def add(data: dict[str, Any]) -> None:
        marks = {"is_invited": data["is_invited"] or data["has_come"], "has_come": data["has_come"]}
        given: dict[str, Any] = {"actor": request.user, "at": request.now, **marks}
        entry = add_reached(campaign=data["campaign"], establishments=firms, **given)
        tell_added(request, data["campaign"], entry)
        chosen.append(data["campaign"])

    if firms and succeeds(form, add):
        return redirect("office:outreach_campaign", chosen[0].pk)
    context = {
        "form": form,
        "firms": firms[:MOST_PICKED],
        "most": MOST_PICKED if len(firms) > MOST_PICKED else 0,
        "picks": ",".join(str(each.pk) for each in firms[:MOST_PICKED]),
        "back": _back_to_list(request),
    }
    return render(request, "office/outreach_pick.html", context)


def _back_to_list(request: OfficeRequest) -> str:
    """Return the list as it was filtered."""
    query = request.GET.copy()
    for name in NOT_FILTERS:
        query.pop(name, None)
    filters = query.urlencode()
    return page_address("establishments") + (f"?{filters}" if filters else "")
