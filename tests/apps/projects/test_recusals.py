"""What a recusal keeps from a person: every row and line that belongs to the project."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db.models import ForeignKey

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import get_file
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries
from khuyencong.apps.needs.models import Need, SheetImport
from khuyencong.apps.plans.models import PlanItem
from khuyencong.apps.projects.actions.end_recusal import end_recusal
from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.queries import get_project, list_projects
from khuyencong.apps.projects.recusals import is_recused, keys_of_recused, lines_open_to
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

PRIVATE = "Anh em ruột với chủ cơ sở"


@pytest.fixture
def project(small_plan: Any) -> Any:
    return small_plan.items.select_related("project__unit").first().project


@pytest.fixture
def recusal(project: Any, appraiser: Any, at: Any) -> Any:
    given = {"actor": appraiser, "at": at}
    return recuse_from_project(project=project, account=appraiser, reason=PRIVATE, **given)


@pytest.fixture
def leader(department: Any, make_account: Callable[..., Any]) -> Any:
    return make_account(department, "leader")


class TestRecuse:
    def test_is_journalled_with_its_reason(self, recusal: Any) -> None:
        entry = Entry.objects.get(verb="projects.recusal.declared")
        assert entry.object_id == str(recusal.project_id)
        assert entry.reason == PRIVATE
        assert entry.data == {"person": "appraiser-sct-binh-dinh"}

    def test_said_twice_it_is_one(
        self, recusal: Any, project: Any, appraiser: Any, at: Any
    ) -> None:
        given = {"actor": appraiser, "at": at}
        again = recuse_from_project(project=project, account=appraiser, reason="khác", **given)
        assert (again.pk, project.recusals.count()) == (recusal.pk, 1)

    @pytest.mark.parametrize("reason", ["", "   ", "x" * 1001])
    def test_needs_a_reason_of_some_length(
        self, reason: str, project: Any, appraiser: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput):
            given = {"actor": appraiser, "at": at}
            recuse_from_project(project=project, account=appraiser, reason=reason, **given)
        assert not project.recusals.exists()

    def test_only_a_leader_declares_for_others(
        self, project: Any, appraiser: Any, officer: Any, leader: Any, at: Any
    ) -> None:
        given = {"project": project, "account": appraiser, "reason": PRIVATE, "at": at}
        with pytest.raises(NotAllowed):
            recuse_from_project(actor=officer, **given)
        assert recuse_from_project(actor=leader, **given).declared_by == leader


class TestEnd:
    def test_a_leader_ends_it_with_a_reason(self, recusal: Any, leader: Any, at: Any) -> None:
        with pytest.raises(BadInput):
            end_recusal(recusal=recusal, reason=" ", actor=leader, at=at)
        end_recusal(recusal=recusal, reason="Đã bán hết vốn góp", actor=leader, at=at)
        assert not is_recused(recusal.account, recusal.project)
        assert Entry.objects.get(verb="projects.recusal.ended").reason == "Đã bán hết vốn góp"
        with pytest.raises(BadInput, match="đã kết thúc"):
            end_recusal(recusal=recusal, reason="lần nữa", actor=leader, at=at)

    def test_nobody_ends_his_own(self, project: Any, leader: Any, appraiser: Any, at: Any) -> None:
        given = {"actor": leader, "at": at}
        own = recuse_from_project(project=project, account=leader, reason=PRIVATE, **given)
        with pytest.raises(NotAllowed):
            end_recusal(recusal=own, reason="thôi", actor=leader, at=at)
        with pytest.raises(NotAllowed):
            end_recusal(recusal=own, reason="thôi", actor=appraiser, at=at)


class TestKeptAway:
    def test_rows_of_the_project_are_gone_and_the_others_stay(
        self, recusal: Any, project: Any, appraiser: Any, small_plan: Any
    ) -> None:
        with pytest.raises(Project.DoesNotExist):
            get_project(project.pk, visible_to=appraiser)
        assert list_projects(visible_to=appraiser).count() == 3
        assert rows_visible_to(PlanItem.objects.all(), appraiser).count() == 3
        assert rows_visible_to(Need.objects.all(), appraiser).count() == 3
        assert not rows_visible_to(SheetImport.objects.all(), appraiser).exists()
        with pytest.raises(StoredFile.DoesNotExist):  # the sheet holds the need
            get_file(small_plan.sheet_import.file_id, visible_to=appraiser)

    def test_others_still_see_it(self, recusal: Any, project: Any, officer: Any) -> None:
        assert get_project(project.pk, visible_to=officer) == project
        assert rows_visible_to(PlanItem.objects.all(), officer).count() == 4

    def test_a_paper_is_gone_by_the_key_of_its_file_too(
        self, recusal: Any, project: Any, appraiser: Any, officer: Any, at: Any
    ) -> None:
        owner: dict[str, Any] = {"province": project.province, "unit": project.unit}
        given: dict[str, Any] = {"media_type": "text/plain", "actor": officer, "at": at, **owner}
        ours = store_file(name="de-an.txt", data=b"a", **given)
        other = store_file(name="khac.txt", data=b"a", **given)
        ProjectPaper.objects.create(
            project=project, kind="contract", file=ours, added_at=at, added_by=officer, **owner
        )
        with pytest.raises(StoredFile.DoesNotExist):
            get_file(ours.pk, visible_to=appraiser)
        assert get_file(other.pk, visible_to=appraiser) == other
        assert get_file(ours.pk, visible_to=officer) == ours

    def test_lines_of_the_journal_are_gone_too(
        self, recusal: Any, project: Any, appraiser: Any, officer: Any, small_plan: Any
    ) -> None:
        lines = list_entries(unit_ids=[project.unit_id])
        shown = lines_open_to(lines, appraiser)
        gone = set(lines.values_list("object_kind", "object_id")) - set(
            shown.values_list("object_kind", "object_id")
        )
        sheet = small_plan.sheet_import
        assert gone == {
            ("project", str(project.pk)),
            ("file", str(sheet.file_id)),
            ("sheet_import", str(sheet.pk)),
        }
        assert lines_open_to(lines, officer).count() == lines.count()

    def test_ended_it_keeps_nothing(
        self, recusal: Any, project: Any, appraiser: Any, leader: Any, at: Any
    ) -> None:
        end_recusal(recusal=recusal, reason="Hết xung đột", actor=leader, at=at)
        assert get_project(project.pk, visible_to=appraiser) == project


def test_every_table_that_points_at_a_project_is_kept_away(recusal: Any) -> None:
    """Also those of tomorrow: who adds a table need not think of it."""
    pointing = [
        model
        for model in apps.get_models()
        if issubclass(model, OwnedRow)
        and any(
            isinstance(field, ForeignKey) and field.related_model is Project
            for field in model._meta.get_fields()
        )
    ]
    assert PlanItem in pointing
    assert all(keys_of_recused(model, recusal.account_id) is not None for model in pointing)
