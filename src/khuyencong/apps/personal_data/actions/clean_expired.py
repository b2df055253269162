"""Every night: remove personal data whose time has passed, by the terms of the register."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.personal_data.blanking import blank
from khuyencong.apps.personal_data.register import Retention, held_tables, retentions

PART = 1000
"""Rows in one transaction; the next part follows, so that nobody waits long."""


def clean_expired(*, at: datetime) -> int:
    """Clean what is past its time and return how many rows that were."""
    return sum(_clean(each, at=at) for each in retentions())


def _clean(term: Retention, *, at: datetime) -> int:
    done = 0
    while (part := _clean_part(term, at=at)) > 0:
        done += part
    return done


@transaction.atomic
def _clean_part(term: Retention, *, at: datetime) -> int:
    table = held_tables()[term.table]
    ended = {f"{term.counted_from}__lt": at - timedelta(days=term.days), **term.where}
    manager: Any = table.model._default_manager
    rows = manager.filter(**ended)
    if table.erase_when is None:  # nothing but personal data: the row goes
        keys = list(rows.order_by("pk").values_list("pk", flat=True)[:PART])
        manager.filter(pk__in=keys).delete()
        done = len(keys)
    else:
        held = list(rows.exclude(**dict.fromkeys(table.fields, "")).order_by("pk")[:PART])
        for row in held:
            blank(row, table)
        done = len(held)
    if done:
        write_entry(
            verb="personal_data.expired.cleaned",
            actor=None,
            at=at,
            unit_id=None,
            object_kind="personal_data",
            object_id=term.table,
            label=table.words,
            data={"rows_erased": done},
        )
    return done
