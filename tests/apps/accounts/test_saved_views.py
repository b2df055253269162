"""Each person keeps views of lists for himself."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.accounts.actions.remove_view import remove_view
from khuyencong.apps.accounts.actions.save_view import MOST_VIEWS, save_view
from khuyencong.apps.accounts.models import SavedView
from khuyencong.apps.accounts.queries import get_saved_view, list_saved_views
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


def save(actor: Any, at: Any, **changes: Any) -> SavedView:
    facts = {
        "list_key": "projects",
        "capability": "projects.read",
        "name": "Năm nay",
        "query": "year=2016",
        "is_default": False,
    }
    return save_view(**(facts | changes), actor=actor, at=at)


class TestSaveView:
    def test_keeps_it_and_journals(self, officer: Any, at: Any) -> None:
        view = save(officer, at, name="  Năm   nay ")
        assert [v.name for v in list_saved_views(officer, "projects")] == ["Năm nay"]
        entry = Entry.objects.get(verb="accounts.view.saved", object_id=str(view.pk))
        assert (entry.label, entry.data["query"]) == ("Năm nay", "year=2016")

    def test_the_same_name_changes_it(self, officer: Any, at: Any) -> None:
        save(officer, at)
        save(officer, at, query="year=2017")
        assert [v.query for v in list_saved_views(officer, "projects")] == ["year=2017"]

    def test_a_new_default_takes_the_place_of_the_old(self, officer: Any, at: Any) -> None:
        save(officer, at, is_default=True)
        save(officer, at, name="Khác", is_default=True)
        views = {v.name: v.is_default for v in list_saved_views(officer, "projects")}
        assert views == {"Năm nay": False, "Khác": True}

    def test_the_database_keeps_one_default(self, officer: Any, at: Any) -> None:
        save(officer, at, is_default=True)
        with pytest.raises(IntegrityError), transaction.atomic():
            officer.saved_views.create(list_key="projects", name="Khác", is_default=True)

    def test_refuses_who_may_not_open_the_list(
        self, make_account: Any, centre: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            save(make_account(centre, "owner"), at)

    @pytest.mark.parametrize(
        "changes", [{"name": " \x00 "}, {"name": "x" * 81}, {"query": "q=" + "x" * 2000}]
    )
    def test_refuses_what_does_not_fit(self, officer: Any, at: Any, changes: Any) -> None:
        with pytest.raises(BadInput):
            save(officer, at, **changes)

    def test_refuses_one_too_many(self, officer: Any, at: Any) -> None:
        SavedView.objects.bulk_create(
            SavedView(account=officer, list_key="projects", name=str(n)) for n in range(MOST_VIEWS)
        )
        save(officer, at, name="0")
        with pytest.raises(BadInput, match="30"):
            save(officer, at)


class TestRemoveView:
    def test_removes_and_journals(self, officer: Any, at: Any) -> None:
        view = save(officer, at)
        remove_view(view=view, actor=officer, at=at)
        assert not list_saved_views(officer, "projects").exists()
        assert Entry.objects.get(verb="accounts.view.removed").label == "Năm nay"

    def test_refuses_for_another_person(self, officer: Any, outsider: Any, at: Any) -> None:
        view = save(officer, at)
        with pytest.raises(SavedView.DoesNotExist):
            get_saved_view(view.pk, visible_to=outsider)
        with pytest.raises(NotAllowed):
            remove_view(view=view, actor=outsider, at=at)
