"""A statement beside the ledger: what is proposed, open, different, confirmed; its minutes."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.documents.rendering.reconciliation_minutes import (
    write_minutes_docx,
    write_minutes_xlsx,
)
from khuyencong.apps.treasury.actions.confirm_matches import confirm_matches
from khuyencong.apps.treasury.actions.mark_reconciled import mark_reconciled
from khuyencong.apps.treasury.actions.match_by_hand import match_by_hand
from khuyencong.apps.treasury.actions.propose_matches import propose_matches
from khuyencong.apps.treasury.actions.take_match_apart import take_match_apart
from khuyencong.apps.treasury.actions.withdraw_mark import withdraw_mark
from khuyencong.apps.treasury.minutes import minutes_of
from khuyencong.apps.treasury.models import Match, Statement
from khuyencong.apps.treasury.queries import (
    entries_in_period,
    get_mark,
    get_match,
    get_statement,
    lines_in_period,
    list_marks,
    list_matches,
)
from khuyencong.apps.treasury.standing import standing_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.office.anchored import anchored
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import DOCX, XLSX, attachment

READ, WRITE = "treasury.read", "treasury.reconcile"
TABS = ("proposed", "open", "differs", "done")
MOST_OPEN = 200


@office_page(READ)
def matching_page(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """Show one part of the matching of a statement's period."""
    statement = _entered(request, statement_id)
    tab = request.GET.get("show", "")
    tab = tab if tab in TABS else TABS[0]
    lines = lines_in_period(statement, visible_to=request.user)
    entries = entries_in_period(statement, visible_to=request.user)
    standing = standing_of(lines, entries)
    context = {
        "statement": statement,
        "tab": tab,
        "standing": standing,
        "marks": list(list_marks(statement)[:3]),
        "today": timezone.localdate(request.now),
        "may": can(request.user, WRITE, unit=statement.unit),
        "may_book": can(request.user, "money.book", unit=statement.unit),
        **_part(request, statement, tab, lines, entries),
    }
    return render(request, "office/matching.html", context)


def _part(
    request: OfficeRequest, statement: Statement, tab: str, lines: Any, entries: Any
) -> dict[str, Any]:
    if tab == "open":
        alone = entries.filter(treasury_match__isnull=True)
        return {
            "lines": list(lines.filter(match=None)[:MOST_OPEN]),
            "entries": list(alone[:MOST_OPEN]),
        }
    states = {"proposed": Match.State.PROPOSED, "done": Match.State.CONFIRMED, "differs": ""}
    given: dict[str, Any] = {"state": states[tab], "differing": tab == "differs"}
    page = page_of(list_matches(statement, visible_to=request.user, **given), request)
    return {"page": page}


@require_POST
@office_page(WRITE)
def anew(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """Propose anew."""
    statement = _entered(request, statement_id)

    def do(**given: Any) -> str:
        count = propose_matches(unit=statement.unit, **given)
        said = ngettext("Có %(count)s cặp đề xuất.", "Có %(count)s cặp đề xuất.", count)
        return said % {"count": count}

    return _done(request, statement, "proposed", do)


@require_POST
@office_page(WRITE)
def confirm(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """Confirm the picked matches, or take the rule's word for all that are certain."""
    statement = _entered(request, statement_id)
    keys = _numbers(request, "match")
    if "certain" in request.POST:
        rows = list_matches(statement, visible_to=request.user, state=Match.State.PROPOSED)
        keys = list(rows.filter(sure="certain").values_list("pk", flat=True)[:MOST_OPEN])
    given: dict[str, Any] = {
        "match_ids": keys,
        "unit": statement.unit,
        "reason": request.POST.get("reason", ""),
    }

    def do(**who: Any) -> str:
        count = confirm_matches(**given, **who)
        said = ngettext("Đã xác nhận %(count)s cặp.", "Đã xác nhận %(count)s cặp.", count)
        return said % {"count": count}

    return _done(request, statement, "proposed", do)


@require_POST
@office_page(WRITE)
def by_hand(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """Put picked lines and entries together, or explain those of one side."""
    statement = _entered(request, statement_id)
    given: dict[str, Any] = {
        "line_ids": _numbers(request, "line"),
        "entry_ids": _numbers(request, "entry"),
        "unit": statement.unit,
        "reason": request.POST.get("reason", ""),
    }

    def do(**who: Any) -> str:
        match = match_by_hand(**given, **who)
        return _("Đã giải trình.") if match.rule == Match.EXPLAINED else _("Đã ghép.")

    return _done(request, statement, "open", do)


@require_POST
@office_page(WRITE)
def apart(request: OfficeRequest, statement_id: int, match_id: int) -> HttpResponse:
    """Take one match apart."""
    statement = _entered(request, statement_id)
    match = get_match(match_id, visible_to=request.user)

    def do(**who: Any) -> str:
        take_match_apart(match=match, **who)
        return _("Đã bỏ ghép: các dòng và bút toán lại chờ.")

    return _done(request, statement, request.POST.get("show", "open"), do)


@require_POST
@office_page(WRITE)
def reconciled(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """State that the account agrees to the end of the statement."""
    statement = _entered(request, statement_id)
    given: dict[str, Any] = {
        "unit": statement.unit,
        "account": statement.account,
        "starts_on": statement.starts_on,
        "until": statement.ends_on,
    }

    def do(**who: Any) -> str:
        mark_reconciled(**given, **who)
        return _("Đã ghi: kỳ này đối chiếu xong. In biên bản để hai bên ký.")

    return _done(request, statement, "done", do)


@require_POST
@office_page(WRITE)
def withdraw(request: OfficeRequest, mark_id: int) -> HttpResponse:
    """Open a reconciled period again."""
    mark = get_mark(mark_id, visible_to=request.user)
    try:
        withdraw_mark(mark=mark, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã mở lại kỳ đối chiếu."))
    return redirect("office:treasury")


@office_page(READ)
def minutes_xlsx(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """Give the minutes as a sheet."""
    statement = _entered(request, statement_id)
    made = io.BytesIO()
    write_minutes_xlsx(minutes_of(statement, visible_to=request.user), made)
    name = f"bien-ban-doi-chieu-{statement.pk}.xlsx"
    return attachment(made.getvalue(), name=name, media_type=XLSX)


@office_page(READ)
def minutes_docx(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """Give the minutes as a paper to be signed."""
    statement = _entered(request, statement_id)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bien-ban.docx"
        write_minutes_docx(minutes_of(statement, visible_to=request.user), path)
        made = anchored(request, path.read_bytes())
    return attachment(made, name=f"bien-ban-doi-chieu-{statement.pk}.docx", media_type=DOCX)


def _entered(request: OfficeRequest, statement_id: int) -> Statement:
    statement = get_statement(statement_id, visible_to=request.user)
    if statement.state != Statement.State.ENTERED:
        raise Statement.DoesNotExist
    return statement


def _done(
    request: OfficeRequest, statement: Statement, tab: str, do: Callable[..., str]
) -> HttpResponse:
    try:
        messages.success(request, do(actor=request.user, at=request.now))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    shown = tab if tab in TABS else TABS[0]
    return redirect(f"{reverse('office:matching', args=[statement.pk])}?show={shown}")


def _numbers(request: OfficeRequest, name: str) -> list[int]:
    return [n for text in request.POST.getlist(name)[:500] if (n := number_of(text))]
