"""Rounds of the vote: the list, one with its parts, and what is done to it as a whole."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.product_rounds.actions.open_judging import lacks_to_judge
from khuyencong.apps.product_rounds.models import ProductRound
from khuyencong.apps.product_rounds.published import PublishedRound
from khuyencong.apps.product_rounds.queries import entries_of, get_round, rounds_above
from khuyencong.domain.product_rounds.days import complaint_until
from khuyencong.domain.product_rounds.rules import remarks_on, rules_of_rounds
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.product_rounds import PRODUCT_ROUNDS
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.product_round_view import group_rows

READ, RUN = "product_rounds.read", "product_rounds.run"
LINES_SHOWN = 5


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the rounds, the newest first."""
    return list_response(request, PRODUCT_ROUNDS, "office/product_rounds.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the rounds picked, or all the filters keep, as a sheet."""
    return export_response(request, PRODUCT_ROUNDS)


@office_page(READ)
def page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Show where a round stands and what comes next."""
    held = get_round(round_id, visible_to=request.user)
    entries = list(entries_of(held, visible_to=request.user))
    rules = rules_of_rounds()
    published = PublishedRound.of(held.published)
    context = head_of(request, held) | {
        "counts": _counts(entries),
        "groups": group_rows(entries, published),
        "published": published,
        "remarks": remarks_on(held.level, year=held.year, province=held.province.name),
        "lacks": lacks_to_judge(held) if held.stage == "registration" else [],
        "above": rounds_above(held) if held.stage == "decided" else [],
        "complain_until": complaint_until(held.notified_on) if held.notified_on else None,
        "rules": rules,
        "journal": list_entries_of("product_round", held.pk)[:LINES_SHOWN],
        "today": timezone.localdate(request.now),
    }
    return render(request, "office/product_round.html", context)


def head_of(request: OfficeRequest, held: ProductRound) -> dict[str, Any]:
    """Return what the head of every page of a round shows."""
    may = bool(can(request.user, RUN, unit=held.unit))
    return {
        "held": held,
        "stage": held.stage,
        "may": may and held.removed_at is None,
        "may_restore": may and held.removed_at is not None,
    }


def _counts(entries: list[Any]) -> dict[str, int]:
    standing = [each for each in entries if each.withdrawn_at is None]
    outcomes = Counter(each.outcome for each in standing)
    return {
        "entries": len(standing),
        "makers": len({each.establishment_id for each in standing}),
        "accepted": sum(each.accepted_at is not None for each in standing),
        "recognised": outcomes["recognised"],
        "withdrawn": len(entries) - len(standing),
    }
