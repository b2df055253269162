"""Bookings: the list, one, made, given up, standing again."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.exchange.actions.book_for_visit import book_for_visit
from khuyencong.apps.exchange.booked import visit_of
from khuyencong.apps.facilities.actions.book_facility import book_facility
from khuyencong.apps.facilities.actions.cancel_booking import cancel_booking
from khuyencong.apps.facilities.actions.restore_booking import restore_booking
from khuyencong.apps.facilities.holding import BOOK, KEEP, READ
from khuyencong.apps.facilities.models import Booking, Facility
from khuyencong.apps.facilities.queries import get_booking, get_facility
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.booking_choices import choices_for
from khuyencong.interfaces.office.facility_view import LINES_SHOWN, given, offered
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.facilities import BookingForm, CancelForm
from khuyencong.interfaces.office.listing.bookings import BOOKINGS
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.spec import day_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the bookings, the latest first."""
    return list_response(request, BOOKINGS, "office/bookings.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the bookings picked, or all the filters keep, as a sheet."""
    return export_response(request, BOOKINGS)


@office_page(READ)
def page(request: OfficeRequest, booking_id: int) -> HttpResponse:
    """Show a booking."""
    held = get_booking(booking_id, visible_to=request.user)
    is_own = held.booked_by_id == request.user.pk
    capability = BOOK if is_own else KEEP
    context = {
        "held": held,
        "is_over": held.ends_at <= request.now,
        "is_booked": held.state == Booking.State.BOOKED,
        "visit": visit_of(held, visible_to=request.user),
        "may": bool(can(request.user, capability, unit=held.unit)),
        "journal": list_entries_of("booking", held.pk)[:LINES_SHOWN],
    }
    return render(request, "office/booking.html", context)


@office_page(BOOK)
def new_page(request: OfficeRequest, facility_id: int) -> HttpResponse:
    """Book a facility; ``?on=`` says the day one looked at."""
    held = get_facility(facility_id, visible_to=request.user)
    on = day_of(request.GET.get("on", "")) or timezone.localdate(request.now)
    form = BookingForm(
        posted(request),
        facility=held,
        choices=choices_for(held.unit, account=request.user),
        projects=rows_visible_to(Project.objects.filter(unit=held.unit), request.user),
        initial={"starts_on": on},
    )
    made: list[Booking] = []

    def book(data: dict[str, Any]) -> None:
        how: dict[str, Any] = {
            "accepts_expired": data.get("accepts_expired", False),
            **given(request),
        }
        told: dict[str, Any] = {"facility": held, "facts": form.facts()}
        visit = data.get("visit")
        made.append(
            book_for_visit(visit_id=visit, **told, **how) if visit else book_facility(**told, **how)
        )

    if succeeds(form, book):
        to = record_address("booking_cancel", made[0].pk)
        offer_undo(request, _("Đã đặt."), to=to, fields={"reason": _("Đặt nhầm")})
        return redirect("office:booking", made[0].pk)
    context = {
        "held": held,
        "form": form,
        "is_expired": held.is_expired_on(on),
        "is_unknown": held.kind == Facility.Kind.INSTRUMENT and held.calibrated_until is None,
    }
    return render(request, "office/booking_write.html", context, status=status_of(form))


@office_page(BOOK)
def cancel_page(request: OfficeRequest, booking_id: int) -> HttpResponse:
    """Give a booking up."""
    held = get_booking(booking_id, visible_to=request.user)
    form = CancelForm(posted(request))

    def cancel(data: dict[str, Any]) -> None:
        cancel_booking(booking=held, reason=data["reason"], **given(request))

    if succeeds(form, cancel):
        offer_undo(request, _("Đã hủy lượt đặt."), to=record_address("booking_restore", held.pk))
        return redirect("office:booking", held.pk)
    return show_form(
        request,
        form,
        title=_("Hủy lượt đặt"),
        submit=_("Hủy lượt đặt"),
        back=record_address("booking", held.pk),
        back_label=held.what,
        lead=f"{held.facility.name}: {held.what}",
    )


@require_POST
@office_page(BOOK)
def restore(request: OfficeRequest, booking_id: int) -> HttpResponse:
    """Let a booking that was given up stand again."""
    held = get_booking(booking_id, visible_to=request.user)
    back = record_address("booking_cancel", held.pk)

    def deed() -> None:
        restore_booking(booking=held, **given(request))

    told = _("Đã khôi phục lượt đặt.")
    return offered(request, deed, told, undo=back, to="booking", pk=held.pk)
