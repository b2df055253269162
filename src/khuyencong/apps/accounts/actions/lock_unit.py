"""Let one writer at a time number and count the rows of a unit."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Unit


def lock_unit(unit: Unit) -> None:
    """Hold the unit until the transaction ends; SQLite already lets one writer in at a time.

    Raises Unit.DoesNotExist, and TransactionManagementError outside a transaction.
    """
    Unit.objects.select_for_update().get(pk=unit.pk)
