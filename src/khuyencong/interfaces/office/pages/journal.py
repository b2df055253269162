"""Pages of the journal: of a unit, and of one record."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.visible_units import units_visible_to
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import Place, after_place, list_entries, list_entries_about
from khuyencong.interfaces.office.forms.journal import JournalForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

PAGE_LINES = 50
MOST_PEOPLE = 300


@office_page("journal.read")
def journal_page(request: OfficeRequest) -> HttpResponse:
    """Show what was done in the units the account may see, newest first."""
    units = units_visible_to(request.user)
    asked = request.GET.get("unit", "")
    if asked.isascii() and asked.isdigit():
        units = units.filter(pk=int(asked))
        if not units.exists():
            raise Http404
    form = JournalForm(request.GET, units=units_visible_to(request.user), people=_people(request))
    rows = list_entries(unit_ids=units.values("pk"), wanted=form.wanted())
    return render(request, "office/journal.html", {"form": form, **_page_of(rows, request)})


@office_page("journal.read")
def record_page(request: OfficeRequest, kind: str, object_id: str) -> HttpResponse:
    """Show the whole journal of one record; 404 where no line of it may be seen."""
    seen = units_visible_to(request.user).values("pk")
    rows = list_entries_about(object_kind=kind, object_id=object_id, unit_ids=seen)
    context = _page_of(rows, request)
    if not context["entries"]:
        raise Http404
    context |= {"kind": kind, "object_id": object_id, "label": context["entries"][0].label}
    return render(request, "office/journal_of_record.html", context)


def _people(request: OfficeRequest) -> QuerySet[Account]:
    """Return the people of the units in sight, as choices of the filter."""
    seen = units_visible_to(request.user).order_by().values("pk")
    members = Account.objects.filter(memberships__unit__in=seen).values("pk")
    first = Account.objects.filter(pk__in=members).order_by("full_name", "pk")[:MOST_PEOPLE]
    return Account.objects.filter(pk__in=first.values("pk")).order_by("full_name", "pk")


def _page_of(rows: QuerySet[Entry], request: OfficeRequest) -> dict[str, Any]:
    """Return the lines after ``?after=`` and the place where the next page begins."""
    place = Place.read(request.GET.get("after", ""))
    found = list(after_place(rows, place)[: PAGE_LINES + 1])
    shown = found[:PAGE_LINES]
    query = request.GET.copy()
    if len(found) > PAGE_LINES:
        last = shown[-1]
        query["after"] = str(Place(last.at, last.pk))
    more = query.urlencode() if len(found) > PAGE_LINES else ""
    return {"entries": shown, "more": more, "is_first": place is None}
