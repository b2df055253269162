"""The journal cannot be changed, and no line is written outside its deed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of


@pytest.fixture
def entry(officer: Any, at: datetime) -> Entry:
    return write_entry(
        verb="tests.thing.done",
        actor=officer,
        at=at,
        unit_id=None,
        object_kind="thing",
        object_id=7,
        label="Việc thử",
    )


@pytest.mark.django_db
class TestWriteEntry:
    def test_names_the_actor(self, entry: Entry, officer: Any) -> None:
        assert (entry.actor_id, entry.actor_name) == (officer.pk, officer.full_name)

    def test_is_found_by_its_object(self, entry: Entry) -> None:
        assert list(list_entries_of("thing", 7)) == [entry]

    def test_the_database_refuses_an_update(self, entry: Entry) -> None:
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            Entry.objects.filter(pk=entry.pk).update(label="khác")

    def test_the_database_refuses_a_delete(self, entry: Entry) -> None:
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            Entry.objects.filter(pk=entry.pk)._raw_delete("default")
