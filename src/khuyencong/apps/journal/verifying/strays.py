"""Lines that no seal knows, seals to come of lines that are gone, and the guards themselves."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection
from django.db.models import Exists, OuterRef

from khuyencong.apps.journal.contents import read_lines
from khuyencong.apps.journal.models import Entry, Seal, Unsealed
from khuyencong.apps.journal.verifying.faults import Fault

TRIGGERS = {
    "sqlite": (
        "journal_entry_no_update",
        "journal_entry_no_delete",
        "journal_entry_wait_for_seal",
        "journal_seal_no_update",
        "journal_seal_no_delete",
    ),
    "postgresql": (
        "journal_entry_no_change",
        "journal_entry_no_truncate",
        "journal_entry_wait_for_seal",
        "journal_seal_no_change",
        "journal_seal_no_truncate",
    ),
}
PRESENT = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
    ),
}


def stray_faults() -> Iterator[Fault]:
    """Return lines that came past the trigger, and waiting lines that went; one statement each,
    so that a line being sealed meanwhile is never taken for one."""
    entry = {"entry_id": OuterRef("pk")}
    unknown = Entry.objects.filter(
        ~Exists(Seal.objects.filter(**entry)), ~Exists(Unsealed.objects.filter(**entry))
    )
    for key, at in unknown.order_by("pk").values_list("pk", "at").iterator(chunk_size=500):
        yield Fault(code="inserted", entry_id=key, at=at)
    after = 0
    while keys := list(
        Unsealed.objects.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:500]
    ):
        after = keys[-1]
        missing = sorted(set(keys) - set(read_lines(keys)))
        for key in Unsealed.objects.filter(pk__in=missing).values_list("pk", flat=True):
            yield Fault(code="lost_waiting", entry_id=key)


def guard_faults() -> Iterator[Fault]:
    """Return triggers that the database does not have, or that are switched off."""
    with connection.cursor() as cursor:
        cursor.execute(PRESENT[connection.vendor])
        present = {name for (name,) in cursor.fetchall()}
    for name in TRIGGERS[connection.vendor]:
        if name not in present:
            yield Fault(code="no_trigger", expected=name)
