"""Pages of campaigns."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.surveys.actions.close_campaign import close_campaign
from khuyencong.apps.surveys.actions.edit_campaign import edit_campaign
from khuyencong.apps.surveys.actions.open_campaign import open_campaign
from khuyencong.apps.surveys.actions.reopen_campaign import reopen_campaign
from khuyencong.apps.surveys.campaign_facts import facts_of
from khuyencong.apps.surveys.models import Campaign
from khuyencong.apps.surveys.queries import (
    count_answers_by,
    get_campaign,
    list_answers,
    list_campaigns,
)
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.survey import EditCampaignForm, NewCampaignForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

NEWEST, MOST_NAMED = 10, 30
LASTS = timedelta(days=30)


@office_page("surveys.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the campaigns, newest first."""
    today = timezone.localdate(request.now)
    page = page_of(list_campaigns(visible_to=request.user), request)
    rows = [(each, each.state_on(today)) for each in page.rows]
    return render(request, "office/surveys.html", {"page": page, "rows": rows})


@office_page("surveys.read")
def campaign_page(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Show a campaign: its address to hand out, and what came in from where."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    answers = list_answers(visible_to=request.user).filter(campaign=campaign)
    context = {
        "campaign": campaign,
        "state": campaign.state_on(timezone.localdate(request.now)),
        "address": _public_address(request, campaign),
        "communes": count_answers_by(campaign, "commune")[:MOST_NAMED],
        "senders": count_answers_by(campaign, "sender")[:MOST_NAMED],
        "newest": answers[:NEWEST],
        "may_run": bool(can(request.user, "surveys.run", unit=campaign.unit)),
    }
    return render(request, "office/survey.html", context)


@office_page("surveys.run")
def new(request: OfficeRequest) -> HttpResponse:
    """Open a campaign."""
    units = units_with(request.user, "surveys.run")
    if not units:
        raise PermissionDenied(_("Tài khoản chưa thuộc đơn vị nào của tỉnh."))
    today = timezone.localdate(request.now)
    initial = {"year": today.year + 1, "opens_on": today, "closes_on": today + LASTS}
    form = NewCampaignForm(posted(request), units=units, initial=initial)
    made: list[Campaign] = []

    def make(data: Any) -> None:
        who: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(open_campaign(facts=form.facts(), unit=form.own_unit, **who))

    if succeeds(form, make):
        messages.success(request, _("Đã mở đợt khảo sát. Phát địa chỉ hoặc mã QR cho mọi người."))
        return redirect("office:survey", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Mở đợt khảo sát"),
        submit=_("Mở khảo sát"),
        back=reverse("office:surveys"),
        back_label=_("Khảo sát"),
    )


@office_page("surveys.run")
def edit(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Change what a campaign says."""
    campaign = _own(request, campaign_id)
    initial = asdict(facts_of(campaign)) | {"seen_version": campaign.version}
    form = EditCampaignForm(posted(request), initial=initial)

    def change(data: Any) -> None:
        edit_campaign(
            campaign=campaign,
            facts=form.facts(),
            seen_version=data["seen_version"],
            actor=request.user,
            at=request.now,
        )

    if succeeds(form, change):
        messages.success(request, _("Đã lưu đợt khảo sát."))
        return redirect("office:survey", campaign.pk)
    return show_form(
        request,
        form,
        title=_("Sửa đợt khảo sát"),
        submit=_("Lưu"),
        back=reverse("office:survey", args=[campaign.pk]),
        back_label=campaign.name,
    )


@require_POST
@office_page("surveys.run")
def close(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Take no answers from now on."""
    campaign = _own(request, campaign_id)
    close_campaign(campaign=campaign, actor=request.user, at=request.now)
    back = reverse("office:survey_reopen", args=[campaign.pk])
    offer_undo(request, _("Đã đóng đợt khảo sát."), to=back)
    return redirect("office:survey", campaign.pk)


@require_POST
@office_page("surveys.run")
def reopen(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Take answers again."""
    campaign = _own(request, campaign_id)
    reopen_campaign(campaign=campaign, actor=request.user, at=request.now)
    messages.success(request, _("Đợt khảo sát lại nhận phiếu đến hết ngày đã ghi."))
    return redirect("office:survey", campaign.pk)


def _own(request: OfficeRequest, campaign_id: int) -> Campaign:
    """Return a campaign of the person's own unit. Raises PermissionDenied for one he only sees."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    if not (decision := can(request.user, "surveys.run", unit=campaign.unit)):
        raise PermissionDenied(decision.reason)
    return campaign


def _public_address(request: OfficeRequest, campaign: Campaign) -> str:
    return request.build_absolute_uri(reverse("portal:survey", args=[campaign.code]))
