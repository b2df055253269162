"""Hashes of tables: from the documented form, in order of keys, the same for the same content."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from khuyencong.apps.notices.models import OutboxMail
from khuyencong.interfaces.cli.keeping.canonical import canonical_row
from khuyencong.interfaces.cli.keeping.hashes import hash_table, table_hashes
from khuyencong.interfaces.cli.keeping.tables import KeptTable, kept_tables, unknown_tables

HANOI = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2026, 11, 28, 9, 5, 6, 7, tzinfo=HANOI), '"2026-11-28T02:05:06.000007Z"'),
        (datetime(2026, 11, 28, 2, 5, 6, 7, tzinfo=UTC), '"2026-11-28T02:05:06.000007Z"'),
        (date(2026, 11, 28), '"2026-11-28"'),
        (time(9, 5), '"09:05:00"'),
        (timedelta(days=1, microseconds=2), "86400000002"),
        (Decimal("1E+3"), '"1000"'),
        (Decimal("1.50"), '"1.50"'),
        (True, "true"),
        (1, "1"),
        (1.0, "1.0"),
        (0.1, "0.1"),
        (1e23, "100000000000000000000000"),
        (-0.0, "0.0"),
        (memoryview(b"\x0f"), '"0f"'),
        (UUID(int=10), '"00000000-0000-0000-0000-00000000000a"'),
        ({"b": [1, {"d": None, "c": 2.5}], "a": "đ"}, '{"a":"đ","b":[1,{"c":2.5,"d":null}]}'),
        ('"\n\ud800', '"\\"\\n\ud800"'),
    ],
)
def test_a_value_has_one_form(value: Any, written: str) -> None:
    assert canonical_row([value]) == f"[{written}]\n".encode("utf-8", "surrogatepass")


def test_a_table_is_hashed_as_anybody_can_compute(db: None) -> None:
    at = datetime(2026, 11, 28, 2, 0, tzinfo=UTC)
    for key, subject in ((12, "hai"), (3, "một")):
        OutboxMail.objects.create(
            pk=key, at=at, sender="a@b", recipients="c@d", subject=subject, body=""
        )
    lines = (
        '["at","body","id","recipients","sender","subject"]\n'
        '["2026-11-28T02:00:00.000000Z","",3,"c@d","a@b","một"]\n'
        '["2026-11-28T02:00:00.000000Z","",12,"c@d","a@b","hai"]\n'
    )
    found = hash_table(KeptTable(OutboxMail), "default")
    assert (found.table, found.rows) == ("notices_outboxmail", 2)
    assert found.sha256 == hashlib.sha256(lines.encode()).hexdigest()


def test_every_table_is_hashed_but_those_that_are_made_anew(db: None) -> None:
    names = [table.name for table in kept_tables("default")]
    assert names == sorted(set(names))
    assert {"journal_entry", "accounts_account_groups", "wagtailcore_page"} <= set(names)
    assert not {"django_session", "django_migrations", "wagtailsearch_indexentry"} & set(names)
    assert [name for name in names if "_fts" in name] == []
    assert unknown_tables("default") == []


def test_the_same_content_has_the_same_hashes(db: None) -> None:
    first = list(table_hashes())
    OutboxMail.objects.create(
        at=datetime(2026, 1, 1, tzinfo=UTC), sender="", recipients="", subject="", body=""
    )
    changed = [b.table for a, b in zip(first, table_hashes(), strict=True) if a != b]
    assert changed == ["notices_outboxmail"]
