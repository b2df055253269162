"""Those a campaign reaches: chosen from the register, by code, marked, taken back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.outreach.actions.add_reached import add_reached
from khuyencong.apps.outreach.actions.drop_reached import drop_reached
from khuyencong.apps.outreach.actions.mark_reached import Mark, mark_reached
from khuyencong.apps.outreach.actions.undo_marks import undo_marks
from khuyencong.apps.outreach.audience import MOST, Audience, choose
from khuyencong.apps.outreach.codes import Lines, find_by_codes, lines_of_sheet, lines_of_text
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import get_campaign
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.outreach import AudienceForm, CodesForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RUN = "outreach.run"
SHOWN = 50
ROW = "row"


@office_page(RUN)
def audience_page(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Choose from the register, with how many there are; the smallest come first."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    asked = posted(request) or request.GET or campaign.audience
    form = AudienceForm(asked, account=request.user)
    audience = form.audience() if form.is_valid() else Audience()
    found = choose(audience, campaign=campaign, visible_to=request.user)

    def add(data: dict[str, Any]) -> None:
        most = MOST if data["count"] is None else data["count"]
        entry = add_reached(
            campaign=campaign,
            establishments=list(found[:most]),
            audience=audience.told(),
            actor=request.user,
            at=request.now,
        )
        tell_added(request, campaign, entry)

    if request.method == "POST" and succeeds(form, add):
        return redirect("office:outreach_campaign", campaign.pk)
    context = {"campaign": campaign, "form": form, "count": found.count(), "rows": found[:SHOWN]}
    return render(request, "office/outreach_audience.html", context)


@office_page(RUN)
def codes_page(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Add those of a list of codes, all of them or none."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    form = CodesForm(posted(request), request.FILES or None)

    def add(data: dict[str, Any]) -> None:
        lines, field = _lines_of(data)
        where: dict[str, Any] = {"campaign": campaign, "visible_to": request.user}
        firms = find_by_codes(lines, **where, field=field)
        marks = {"is_invited": data["is_invited"] or data["has_come"], "has_come": data["has_come"]}
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        entry = add_reached(campaign=campaign, establishments=firms, **marks, **given)
        tell_added(request, campaign, entry)

    if succeeds(form, add):
        return redirect("office:outreach_campaign", campaign.pk)
    return show_form(
        request,
        form,
        title=_("Thêm cơ sở theo mã số"),
        submit=_("Thêm"),
        back=record_address("outreach_campaign", campaign.pk),
        back_label=campaign.name,
    )


def _lines_of(data: dict[str, Any]) -> tuple[Lines, str]:
    """Return what was pasted, or what the sheet holds, and the field it came from."""
    sheet = data["sheet"]
    if sheet is None:
        return lines_of_text(data["codes"]), "codes"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ma-so"
        path.write_bytes(sheet.read())
        try:
            return lines_of_sheet(path), "sheet"
        except BadInput as refusal:
            refusal.field = "sheet"
            raise


@require_POST
@office_page(RUN)
def drop(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Take establishments out of the audience."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    keys = [int(key) for key in request.POST.get("keys", "").split(",") if key.isdecimal()]
    try:
        count = drop_reached(
            campaign=campaign, establishment_ids=keys, actor=request.user, at=request.now
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã bỏ %(count)s cơ sở khỏi đợt.") % {"count": count})
    return redirect("office:outreach_campaign", campaign.pk)


@require_POST
@office_page(RUN)
def marks_page(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Keep who was invited and came, from the table of the campaign's page."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    marks = {
        int(key): Mark(
            is_invited=f"invited_{key}" in request.POST or f"came_{key}" in request.POST,
            has_come=f"came_{key}" in request.POST,
            note=request.POST.get(f"note_{key}", ""),
        )
        for key in request.POST.getlist(ROW)
        if key.isdecimal()
    }
    try:
        entry = mark_reached(campaign=campaign, marks=marks, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        _tell_marked(request, campaign, entry)
    return redirect("office:outreach_campaign", campaign.pk)


@require_POST
@office_page(RUN)
def undo(request: OfficeRequest, campaign_id: int, entry_id: int) -> HttpResponse:
    """Take back the newest marking."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    try:
        undo_marks(campaign=campaign, entry_id=entry_id, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã hoàn tác."))
    return redirect("office:outreach_campaign", campaign.pk)


def tell_added(request: OfficeRequest, campaign: OutreachCampaign, entry: Entry | None) -> None:
    """Say how many were added, and offer to take them out again."""
    if entry is None:
        messages.info(request, _("Không có cơ sở nào mới: tất cả đã có trong đợt."))
        return
    count = entry.data["count"]
    text = _("Đã thêm %(count)s cơ sở.")
    keys = ",".join(str(key) for key in entry.data["row_keys"])
    to = record_address("outreach_drop", campaign.pk)
    offer_undo(request, text % {"count": count}, to=to, fields={"keys": keys})


def _tell_marked(request: OfficeRequest, campaign: OutreachCampaign, entry: Entry | None) -> None:
    if entry is None:
        messages.info(request, _("Không có gì thay đổi."))
        return
    text = _("Đã ghi %(count)s dòng.") % {"count": entry.data["count"]}
    offer_undo(request, text, to=f"{record_address('outreach_marks', campaign.pk)}{entry.pk}/undo/")
