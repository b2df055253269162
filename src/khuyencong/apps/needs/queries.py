"""Reads of needs."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.needs.imports.rows import NeedRow, fingerprint
from khuyencong.apps.needs.models import Need, NeedDecision, SheetImport
from khuyencong.apps.search.queries import matching


def list_needs(*, visible_to: Account) -> QuerySet[Need]:
    """Return the needs the account may see, newest year first."""
    return rows_visible_to(Need.objects.all(), visible_to).order_by("-year", "pk")


def list_needs_of(establishment: Establishment, *, visible_to: Account) -> QuerySet[Need]:
    """Return what an establishment asked for, as far as the account may see it, newest first."""
    return list_needs(visible_to=visible_to).filter(establishment=establishment)


def search_needs(needs: QuerySet[Need], text: str) -> QuerySet[Need]:
    """Keep the needs whose title, beneficiary or place holds the words."""
    return matching(needs, text)


def get_need(need_id: int, *, visible_to: Account) -> Need:
    """Return a need the account may see, with what tells how it ended. Raises Need.DoesNotExist."""
    decisions = Prefetch("decisions", NeedDecision.objects.select_related("decided_by"))
    beside = ("unit", "province", "establishment", "sheet_import__file")
    rows = rows_visible_to(Need.objects.select_related(*beside), visible_to)
    return rows.prefetch_related(decisions).get(pk=need_id)


def lock_need(need: Need) -> Need:
    """Return the need as it is stored now, held until the transaction ends."""
    rows = Need.objects.select_for_update(of=("self",)).select_related("unit", "province")
    return rows.prefetch_related("decisions").get(pk=need.pk)


def get_sheet_import(import_id: int, *, visible_to: Account) -> SheetImport:
    """Return one import the account may see. Raises SheetImport.DoesNotExist."""
    rows = rows_visible_to(SheetImport.objects.select_related("file", "unit", "job"), visible_to)
    return rows.get(pk=import_id)


def find_needs(rows: Sequence[NeedRow], *, unit_id: int, year: int) -> list[Need]:
    """Return the stored needs of these rows, in the order of the rows, each once."""
    marks = list(dict.fromkeys(fingerprint(row) for row in rows))
    stored = Need.objects.filter(unit=unit_id, year=year, fingerprint__in=marks)
    by_mark = {need.fingerprint: need for need in stored}
    return [by_mark[mark] for mark in marks if mark in by_mark]


def list_sheet_imports(*, visible_to: Account) -> QuerySet[SheetImport]:
    """Return the imports the account may see, newest first."""
    rows = rows_visible_to(SheetImport.objects.select_related("file"), visible_to)
    return rows.order_by("-imported_at")
