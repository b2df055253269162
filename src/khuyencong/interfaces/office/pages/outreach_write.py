"""Record a campaign, change its head, take it off and put it back, say what a channel reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.outreach.actions.amend_campaign import amend_campaign
from khuyencong.apps.outreach.actions.record_campaign import record_campaign
from khuyencong.apps.outreach.actions.remove_campaign import remove_campaign
from khuyencong.apps.outreach.actions.restore_campaign import restore_campaign
from khuyencong.apps.outreach.actions.save_channel import Reach, save_channel
from khuyencong.apps.outreach.kinds import list_channels
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import get_campaign
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.outreach import CampaignForm, ChannelForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RUN = "outreach.run"


@office_page(RUN)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Record a campaign of the person's unit."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    form = CampaignForm(posted(request))
    made: list[OutreachCampaign] = []

    def record(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(record_campaign(facts=form.facts(), unit=unit, **given))

    if succeeds(form, record):
        messages.success(request, _("Đã ghi. Bây giờ chọn cơ sở cho đợt này."))
        return redirect("office:outreach_audience", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Đợt tuyên truyền mới"),
        submit=_("Ghi"),
        back=page_address("outreach_campaigns"),
        back_label=_("Tuyên truyền đến cơ sở"),
    )


@office_page(RUN)
def edit_page(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Change the head of a campaign."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    form = CampaignForm(posted(request), campaign=campaign)

    def amend(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = data["version"] or 0
        amend_campaign(campaign=campaign, facts=form.facts(), seen_version=seen, **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:outreach_campaign", campaign.pk)
    return show_form(
        request,
        form,
        title=_("Sửa đợt tuyên truyền"),
        submit=_("Lưu"),
        back=record_address("outreach_campaign", campaign.pk),
        back_label=campaign.name,
    )


@require_POST
@office_page(RUN)
def remove(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Take the campaign off the list."""
    return _move(request, campaign_id, remove_campaign, _("Đã bỏ đợt này."), "restore")


@require_POST
@office_page(RUN)
def restore(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Put the campaign back."""
    return _move(request, campaign_id, restore_campaign, _("Đã khôi phục đợt này."), "remove")


def _move(
    request: OfficeRequest, campaign_id: int, action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    campaign = get_campaign(campaign_id, visible_to=request.user)
    try:
        action(campaign=campaign, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"outreach_campaign_{back}", campaign.pk))
    return redirect("office:outreach_campaign", campaign.pk)


@office_page(RUN)
def channel_page(request: OfficeRequest, campaign_id: int, channel: str) -> HttpResponse:
    """Say what went out by a channel, and how many it reached; undone by the same page."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    if channel not in list_channels():
        raise Http404
    row = campaign.channels.filter(channel=channel).first()
    known = {name: getattr(row, name) for name in ("copies", "listeners", "source")} if row else {}
    form = ChannelForm(posted(request), initial=known)
    before: list[Reach] = []

    def save(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        before.append(save_channel(campaign=campaign, channel=channel, reach=form.reach(), **given))

    if succeeds(form, save):
        offer_undo(request, _("Đã lưu."), to=request.path, fields=_fields(before[0]))
        return redirect("office:outreach_campaign", campaign.pk)
    return show_form(
        request,
        form,
        title=list_channels()[channel],
        lead=_("Ghi số do nơi phát, nơi in báo; để trống cả hai số là bỏ kênh này."),
        submit=_("Lưu"),
        back=record_address("outreach_campaign", campaign.pk),
        back_label=campaign.name,
    )


def _fields(reach: Reach) -> dict[str, str]:
    told = {"copies": reach.copies, "listeners": reach.listeners, "source": reach.source}
    return {name: "" if value is None else str(value) for name, value in told.items()}
