"""Pages of the journal: of a unit, and of one record."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.visible_units import units_visible_to
from khuyencong.apps.journal.anchors import newest_anchor
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import NEWEST_FIRST, list_entries, list_entries_about
from khuyencong.apps.product_rounds.keeping import lines_beside_kept
from khuyencong.apps.projects.recusals import lines_open_to
from khuyencong.interfaces.office.forms.journal import JournalForm
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.record_pages import Reader

PAGE_LINES = 50
LINES_TO_PRINT = 500


@office_page("journal.read")
def journal_page(request: OfficeRequest) -> HttpResponse:
    """Show what was done in the units the account may see, newest first."""
    seen = units_visible_to(request.user)
    form = JournalForm(request.GET, units=seen, people=_people(seen))
    wanted = form.wanted()
    if request.GET.get("unit", "").isdigit() and "unit" in form.errors:
        raise Http404
    unit = form.cleaned_data.get("unit")
    rows = list_entries(unit_ids=[unit.pk] if unit else seen.values("pk"), wanted=wanted)
    context = {"form": form, "asked": form.asked_in_words(), "anchor": newest_anchor()}
    context |= lines_of_page(rows, request)
    return render(request, "office/journal.html", context)


@office_page("journal.read")
def record_page(request: OfficeRequest, kind: str, object_id: str) -> HttpResponse:
    """Show the whole journal of one record; 404 where no line of it may be seen."""
    seen = units_visible_to(request.user).values("pk")
    rows = list_entries_about(object_kind=kind, object_id=object_id, unit_ids=seen)
    context = lines_of_page(rows, request)
    if not context["entries"]:
        raise Http404
    last = context["entries"][0]
    context |= {"kind": kind, "label": last.label or object_id}
    context["address"] = context["reader"].address_of(last)
    return render(request, "office/journal_of_record.html", context)


def _people(units: QuerySet[Any]) -> QuerySet[Account]:
    """Return the people of the units in sight, as choices of the filter."""
    members = Account.objects.filter(memberships__unit__in=units.order_by().values("pk"))
    return Account.objects.filter(pk__in=members.values("pk")).order_by("full_name", "pk")


def lines_of_page(
    rows: QuerySet[Entry], request: OfficeRequest, *, size: int = 0
) -> dict[str, Any]:
    """Return the lines after or before the mark in the address; ``?print`` shows more at once.

    Lines about projects kept from the reader are left out.
    """
    is_to_print = "print" in request.GET
    page = page_by_key(
        lines_beside_kept(lines_open_to(rows, request.user), request.user),
        order=NEWEST_FIRST,
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
        size=LINES_TO_PRINT if is_to_print else size or PAGE_LINES,
    )
    return {
        "entries": page.rows,
        "page": page,
        "reader": Reader(request.user, page.rows),
        "is_to_print": is_to_print,
        "printed_at": request.now,
    }
