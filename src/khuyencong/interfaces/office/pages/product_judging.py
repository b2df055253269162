"""The juror's own pages: his rounds, what he declares, his cards. Made for a phone."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.product_rounds.actions.declare_interests import declare_interests
from khuyencong.apps.product_rounds.actions.save_card import save_card
from khuyencong.apps.product_rounds.models import EntryPaper, EntryPhoto, ProductEntry, RoundSeat
from khuyencong.apps.product_rounds.permissions import JUDGE, can_stand_for
from khuyencong.apps.product_rounds.queries import ocop_of, seats_of, with_files
from khuyencong.apps.product_rounds.results import judged_entries
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.product_judging import CardForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import attachment

CONFLICT, REASON = "conflict_", "reason_"


@office_page(JUDGE)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the rounds in whose jury the person sits, with what waits for him."""
    seats = seats_of(request.user).filter(round__removed_at=None).select_related("round__unit")
    rows = [(seat, _left(seat)) for seat in seats.order_by("-round__year", "-pk")[:20]]
    return render(request, "office/product_judging.html", {"rows": rows})


def _left(seat: RoundSeat) -> dict[str, int]:
    """Return how many products he has to declare, and how many cards he owes."""
    said = {each.entry_id: each.has_conflict for each in seat.interests.all()}
    entries = set(judged_entries(seat.round).values_list("pk", flat=True))
    sealed = set(seat.cards.filter(sealed_at__isnull=False).values_list("entry_id", flat=True))
    free = {key for key in entries if said.get(key) is False}
    return {"declare": len(entries - said.keys()), "cards": len(free - sealed), "all": len(entries)}


@office_page(JUDGE)
def seat_page(request: OfficeRequest, seat_id: int) -> HttpResponse:
    """Declare interests where that is still due; then the products with their cards."""
    seat = _seat(request, seat_id)
    held = seat.round
    said = {each.entry_id: each for each in seat.interests.all()}
    rows = held.entries.filter(withdrawn_at=None).select_related("establishment").order_by("number")
    waiting = [each for each in rows if each.pk not in said]
    typed = posted(request)
    if typed is not None:
        try:
            told = _declared(typed, {each.pk for each in rows})
            count = declare_interests(seat=seat, **told, actor=request.user, at=request.now)
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Đã khai cho %(count)s sản phẩm.") % {"count": count})
            return redirect("office:product_seat", seat.pk)
    cards = {each.entry_id: each for each in seat.cards.all()}
    free = [each for each in rows if each.pk in said and not said[each.pk].has_conflict]
    context = {
        "seat": seat,
        "held": held,
        "stage": held.stage,
        "waiting": [(each, typed and typed.get(f"{REASON}{each.pk}")) for each in waiting],
        "rows": [(each, cards.get(each.pk)) for each in free if each.accepted_at],
        "conflicts": [each for each in rows if each.pk in said and said[each.pk].has_conflict],
        "sealed": sum(each.sealed_at is not None for each in cards.values()),
        "is_copied": seat.account_id is None,
    }
    return render(request, "office/product_seat.html", context)


def _declared(typed: Any, known: set[int]) -> dict[str, Any]:
    asked = {int(key) for key in typed.getlist("row") if key.isdecimal()} & known
    conflicts = {
        key: typed.get(f"{REASON}{key}", "") for key in asked if f"{CONFLICT}{key}" in typed
    }
    for key in asked - conflicts.keys():
        if typed.get(f"{REASON}{key}", "").strip():
            raise BadInput(
                "office.reason_without_mark",
                "Có lý do mà chưa đánh dấu xung đột lợi ích: đánh dấu, hoặc xóa lý do",
            )
    return {"conflicts": conflicts, "free": sorted(asked - conflicts.keys())}


@office_page(JUDGE)
def card_page(request: OfficeRequest, seat_id: int, entry_id: int) -> HttpResponse:
    """Show the file of a product and the juror's own card for it."""
    seat = _seat(request, seat_id)
    entry = _entry(request, seat, entry_id)
    card = seat.cards.filter(entry=entry).first()
    form = CardForm(posted(request), card=card)
    seals = "seal" in request.POST or seat.account_id is None

    def save(data: dict[str, Any]) -> None:
        if seals:
            form.require_sure()
        save_card(
            entry=entry,
            seat=seat,
            points=form.points(),
            remark=data["remark"],
            seen_version=data["version"] or 0,
            seals=seals,
            actor=request.user,
            at=request.now,
        )

    if succeeds(form, save):
        messages.success(request, _("Đã niêm phong phiếu.") if seals else _("Đã lưu nháp."))
        if seals:
            return redirect("office:product_seat", seat.pk)
        return redirect("office:product_card", seat.pk, entry.pk)
    context = {
        "seat": seat,
        "held": seat.round,
        "entry": entry,
        "card": card if seat.account_id else None,
        "is_sealed": bool(card and card.sealed_at),
        "form": form,
        "is_open": seat.round.stage == "judging",
        "is_copied": seat.account_id is None,
        "criteria": rules_of_rounds().criteria,
        "ocop": ocop_of(entry),
        "may_files": True,
    }
    return render(request, "office/product_card.html", context)


@office_page(JUDGE)
def file(
    request: OfficeRequest, seat_id: int, entry_id: int, kind: str, part_id: int
) -> HttpResponse:
    """Give a paper or a photo of a product that the juror judges."""
    entry = _entry(request, _seat(request, seat_id), entry_id)
    model = EntryPhoto if kind == "photo" else EntryPaper
    part = model._default_manager.select_related("file").get(
        pk=part_id, entry=entry, file__isnull=False, removed_at=None
    )
    kept = part.file
    if kept is None:
        raise Http404
    try:
        data = read_bytes(kept)
    except DomainError as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    return attachment(data, name=kept.name, media_type=kept.media_type, inline=kind == "photo")


def _seat(request: OfficeRequest, seat_id: int) -> RoundSeat:
    """Return a seat for which the person speaks. Raises DoesNotExist for any other."""
    seat = RoundSeat.objects.select_related("round__unit", "account").get(
        pk=seat_id, round__removed_at=None
    )
    if not can_stand_for(request.user, seat):
        raise RoundSeat.DoesNotExist
    return seat


def _entry(request: OfficeRequest, seat: RoundSeat, entry_id: int) -> ProductEntry:
    """Return a product that the seat declared to be free for. Raises DoesNotExist."""
    rows = ProductEntry.objects.filter(round=seat.round, withdrawn_at=None)
    rows = not_kept_from(rows, request.user).filter(
        interests__seat=seat, interests__has_conflict=False
    )
    return with_files(rows.select_related("establishment", "round")).get(pk=entry_id)
