"""Reads of vouchers."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.models import Voucher, VoucherImport

STANDING = {"removed_at__isnull": True}


def list_vouchers(project: Project) -> list[Voucher]:
    """Return the vouchers of a project the caller may see that stand, in order of entry."""
    rows = Voucher.objects.filter(project=project, **STANDING)
    return list(rows.select_related("budget_line", "invoice"))


def all_vouchers(*, visible_to: Account) -> QuerySet[Voucher]:
    """Return the standing vouchers the account may see, of all projects."""
    return rows_visible_to(Voucher.objects.filter(**STANDING), visible_to)


def get_voucher(voucher_id: int, *, visible_to: Account) -> Voucher:
    """Return one standing voucher with its project. Raises Voucher.DoesNotExist."""
    beside = ("project__unit", "project__province", "project__past_entry", "invoice")
    rows = Voucher.objects.filter(**STANDING).select_related(*beside)
    found = rows.prefetch_related("project__budget_lines", "papers")
    return rows_visible_to(found, visible_to).get(pk=voucher_id)


def lock_voucher(voucher: Voucher) -> Voucher:
    """Return a standing voucher as it is stored now, held until the transaction ends.

    Raises Voucher.DoesNotExist when it was taken off meanwhile.
    """
    rows = Voucher.objects.select_for_update(of=("self",)).filter(**STANDING)
    return rows.get(pk=voucher.pk)


def list_imports(project: Project) -> list[VoucherImport]:
    """Return the sheets of a project the caller may see, the newest first."""
    return list(project.voucher_imports.select_related("file", "entered_by"))


def get_import(import_id: int, *, visible_to: Account) -> VoucherImport:
    """Return one sheet with its project. Raises VoucherImport.DoesNotExist."""
    rows = VoucherImport.objects.select_related("project__unit", "project__past_entry", "file")
    return rows_visible_to(rows, visible_to).get(pk=import_id)
