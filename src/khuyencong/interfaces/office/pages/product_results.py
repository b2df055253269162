"""Jury and council, results and votes, papers, complaints of a round."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.deadlines.province_calendar import read_calendar
from khuyencong.apps.documents.rendering.product_round_papers import ROUND_PAPERS
from khuyencong.apps.product_rounds.actions.answer_complaint import (
    answer_complaint,
    reopen_complaint,
)
from khuyencong.apps.product_rounds.actions.record_complaint import record_complaint
from khuyencong.apps.product_rounds.actions.record_votes import Votes, record_votes
from khuyencong.apps.product_rounds.actions.seat_member import seat_member, unseat_member
from khuyencong.apps.product_rounds.models import RoundComplaint
from khuyencong.apps.product_rounds.paper import paper_of
from khuyencong.apps.product_rounds.permissions import can_read_cards, can_stand_for
from khuyencong.apps.product_rounds.queries import entries_of, get_round, get_seat, seats_in
from khuyencong.apps.product_rounds.results import progress_of, results_of
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.domain.product_rounds.days import complaint_until
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.anchored import anchored
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.product_rounds import AnswerForm, ComplaintForm, SeatForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import DOCX, attachment
from khuyencong.interfaces.office.pages.product_round_write import deed_form, given, own_round
from khuyencong.interfaces.office.pages.product_rounds import READ, RUN, head_of
from khuyencong.interfaces.office.product_round_view import result_rows


@office_page(READ)
def jury_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Show council and jury with how far each juror is; seat somebody."""
    held = get_round(round_id, visible_to=request.user)
    head = head_of(request, held)
    may_seat = head["may"] and head["stage"] in ("registration", "judging")
    form = SeatForm(posted(request) if may_seat else None, people=_people_near(held))

    def seat(_data: dict[str, Any]) -> None:
        seat_member(product_round=held, **form.chosen(), **given(request))

    if succeeds(form, seat):
        messages.success(request, _("Đã thêm."))
        return redirect("office:product_round_jury", held.pk)
    sizes = rules_of_rounds().level(held.level).council
    context = head | {
        "may_seat": may_seat,
        "form": form,
        "council": seats_in(held, "council"),
        "progress": [
            (each, bool(can_stand_for(request.user, each.seat))) for each in progress_of(held)
        ],
        "sizes": sizes,
        "rules": rules_of_rounds(),
    }
    return render(request, "office/product_round_jury.html", context)


def _people_near(held: Any) -> Any:
    """Return the people of the province and of the agency, who may be seated."""
    near = Q(memberships__unit__province=held.province_id) | Q(memberships__unit__province=None)
    return Account.objects.filter(near, is_active=True).distinct()


@require_POST
@office_page(RUN)
def unseat(request: OfficeRequest, round_id: int, seat_id: int) -> HttpResponse:
    """Take a seat back."""
    held = own_round(request, round_id)
    try:
        unseat_member(seat=get_seat(held, seat_id), **given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã rút khỏi kỳ bình chọn."))
    return redirect("office:product_round_jury", held.pk)


@office_page(READ)
def results_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Show the results once the cards are open, with the council's votes."""
    held = get_round(round_id, visible_to=request.user)
    results = results_of(held, visible_to=request.user)
    progress = progress_of(held) if held.stage == "judging" else []
    owed = sum(each.entries - each.conflicts for each in progress)
    sealed = sum(each.sealed for each in progress)
    head = head_of(request, held)
    context = head | {
        "rows": result_rows(results),
        "criteria": rules_of_rounds().criteria.values(),
        "rules": rules_of_rounds(),
        "owed": owed,
        "sealed": sealed,
        "is_ready": bool(progress) and owed == sealed,
        "may_vote": head["may"] and held.stage == "voting",
        "mark_x": 10 * rules_of_rounds().pass_mark.value,
    }
    return render(request, "office/product_round_results.html", context)


@office_page(READ)
def cards_page(request: OfficeRequest, round_id: int, entry_id: int) -> HttpResponse:
    """Show every card of a product, once they are open."""
    held = get_round(round_id, visible_to=request.user)
    entry = entries_of(held, visible_to=request.user).get(pk=entry_id)
    may = can_read_cards(held)
    cards = entry.cards.filter(sealed_at__isnull=False).select_related("seat__account")
    criteria = list(rules_of_rounds().criteria)
    rows = [
        (card, [card.points[name] for name in criteria], sum(card.points.values()))
        for card in (cards if may else ())
    ]
    context = {
        "held": held,
        "entry": entry,
        "may_read": may,
        "rows": rows,
        "criteria": rules_of_rounds().criteria.values(),
    }
    return render(request, "office/product_round_cards.html", context)


@require_POST
@office_page(RUN)
def votes_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Write the votes of the council from the table; the toast takes them back."""
    held = own_round(request, round_id)
    try:
        votes = _votes(request.POST)
        line = record_votes(product_round=held, votes=votes, **given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        if line is None:
            messages.info(request, _("Không có gì thay đổi."))
        else:
            text = _("Đã ghi phiếu của %(count)s sản phẩm.") % {"count": line.data["count"]}
            to = f"{record_address('product_round', held.pk)}votes/"
            offer_undo(request, text, to=to, fields=_former(line.data["row_keys"]))
    return redirect("office:product_round_results", held.pk)


def _votes(typed: Any) -> dict[int, Votes]:
    """Return the votes of a sent table. Raises BadInput that names the row."""
    keys = [key for each in typed.getlist("row") for key in each.split(",")]
    found: dict[int, Votes] = {}
    for key in (key for key in keys if key.isdecimal()):
        pair = [typed.get(f"{side}_{key}", "").strip() for side in ("for", "against")]
        if pair == ["", ""]:
            found[int(key)] = None
        elif all(each.isascii() and each.isdecimal() and len(each) < 4 for each in pair):
            found[int(key)] = (int(pair[0]), int(pair[1]))
        else:
            raise BadInput(
                "office.bad_votes",
                "Ghi cả số phiếu chọn và số phiếu không chọn, bằng số nguyên; nhận được “{told}”",
                told=" / ".join(pair),
            )
    return found


def _former(row_keys: dict[str, list[int | None]]) -> dict[str, str]:
    fields = {"row": ",".join(row_keys)}
    for key, (yes, no) in row_keys.items():
        fields[f"for_{key}"] = "" if yes is None else str(yes)
        fields[f"against_{key}"] = "" if no is None else str(no)
    return fields


@office_page(READ)
def papers_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Offer the papers of a round as .docx."""
    held = get_round(round_id, visible_to=request.user)
    return render(request, "office/product_round_papers.html", head_of(request, held))


@office_page(READ)
def paper(request: OfficeRequest, round_id: int, kind: str) -> HttpResponse:
    """Give the list, the minutes or the decision of a round as .docx."""
    held = get_round(round_id, visible_to=request.user)
    if kind not in ROUND_PAPERS:
        raise Http404
    told = paper_of(held, visible_to=request.user)
    if kind != "list" and held.opened_at is None:
        messages.error(request, _("Biên bản, quyết định lập được sau khi mở phiếu."))
        return redirect("office:product_round_papers", held.pk)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.docx"
        ROUND_PAPERS[kind](told, path)
        made = path.read_bytes()
    if kind == "minutes":
        made = anchored(request, made)
    return attachment(made, name=f"binh-chon-{held.pk}-{kind}.docx", media_type=DOCX)


@office_page(READ)
def complaints_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """List the complaints of a round with the days by which they are answered."""
    held = get_round(round_id, visible_to=request.user)
    rows = not_kept_from(held.complaints.select_related("entry"), request.user)
    until = None
    if held.notified_on:
        until = complaint_until(held.notified_on, overrides=read_calendar(held.province_id).swaps)
    context = head_of(request, held) | {
        "rows": rows,
        "until": until,
        "today": timezone.localdate(request.now),
        "rules": rules_of_rounds(),
    }
    return render(request, "office/product_round_complaints.html", context)


@office_page(RUN)
def complaint_new(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Take in a complaint."""
    held = own_round(request, round_id)
    entries = entries_of(held, visible_to=request.user)
    form = ComplaintForm(posted(request), entries=entries)
    swaps = read_calendar(held.province_id).swaps

    def record(_data: dict[str, Any]) -> None:
        record_complaint(product_round=held, facts=form.facts(), overrides=swaps, **given(request))

    return deed_form(
        request,
        form,
        record,
        held=held,
        title=_("Ghi khiếu nại"),
        done=_("Đã ghi khiếu nại; hạn trả lời hiện trong danh sách."),
        back="product_round_complaints",
    )


@office_page(RUN)
def complaint_answer(request: OfficeRequest, round_id: int, complaint_id: int) -> HttpResponse:
    """Answer a complaint; the toast takes the answer back."""
    held = own_round(request, round_id)
    row = _complaint(request, held, complaint_id)
    form = AnswerForm(posted(request))

    def answer(_data: dict[str, Any]) -> None:
        answer_complaint(complaint=row, answer=form.answer(), **given(request))

    if succeeds(form, answer):
        to = f"{record_address('product_round', held.pk)}complaints/{row.pk}/reopen/"
        offer_undo(request, _("Đã trả lời khiếu nại."), to=to)
        return redirect("office:product_round_complaints", held.pk)
    return show_form(
        request,
        form,
        title=_("Trả lời khiếu nại"),
        lead=row.says,
        submit=_("Trả lời"),
        back=record_address("product_round_complaints", held.pk),
        back_label=held.title,
    )


@require_POST
@office_page(RUN)
def complaint_reopen(request: OfficeRequest, round_id: int, complaint_id: int) -> HttpResponse:
    """Take the answer to a complaint back."""
    held = own_round(request, round_id)
    try:
        reopen_complaint(complaint=_complaint(request, held, complaint_id), **given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã hoàn tác câu trả lời."))
    return redirect("office:product_round_complaints", held.pk)


def _complaint(request: OfficeRequest, held: Any, complaint_id: int) -> RoundComplaint:
    rows = RoundComplaint.objects.filter(round=held).select_related("entry", "round")
    return not_kept_from(rows, request.user).get(pk=complaint_id)
