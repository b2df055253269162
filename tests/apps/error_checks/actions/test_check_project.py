"""Checks over a stored project: found, unchanged, gone, back, and after a pass."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from khuyencong.apps.error_checks.actions.check_project import Looked, check_project
from khuyencong.apps.error_checks.actions.pass_finding import pass_finding
from khuyencong.apps.error_checks.models import Finding, FindingPass
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import NotAllowed

MILLION = 1_000_000
CHECKED = "error_checks.project.checked"


class TestCheckProject:
    def test_keeps_what_it_found_with_its_basis(self, finding: Any) -> None:
        assert (finding.rule, finding.severity, finding.state) == ("funds_mixed", "warning", "open")
        assert "200.000.000" in finding.told
        assert "100.000.000" in finding.told
        assert (finding.basis, finding.basis_grade) == ("", "inference")

    def test_the_finding_belongs_to_the_unit_of_the_project(
        self, finding: Any, centre: Any
    ) -> None:
        assert (finding.unit, finding.province) == (centre, centre.province)

    def test_is_journalled_once_as_the_programs_own_deed(self, finding: Any, look: Any) -> None:
        look()
        entry = Entry.objects.get(verb=CHECKED)
        assert entry.data == {"findings_found": 1}
        assert (entry.actor_id, entry.object_kind) == (None, "project")

    def test_nothing_changed_is_nothing_written(self, finding: Any, look: Any) -> None:
        before = Finding.objects.values().get()
        assert look() == Looked()
        assert Finding.objects.values().get() == before

    def test_a_sound_project_leaves_no_trace(self, look: Any, mend: Any) -> None:
        mend(0)
        assert look() == Looked()
        assert not Finding.objects.exists()
        assert not Entry.objects.filter(verb=CHECKED).exists()

    def test_what_was_mended_is_gone_and_stays_to_be_seen(
        self, finding: Any, look: Any, mend: Any
    ) -> None:
        mend(0)
        assert look() == Looked(gone=1)
        assert Finding.objects.get().state == "gone"

    def test_what_comes_back_is_the_same_row(
        self, finding: Any, look: Any, mend: Any, project: Any, at: Any
    ) -> None:
        mend(0)
        look()
        mend(5 * MILLION)
        later = at + timedelta(days=1)
        assert check_project(project_id=project.pk, actor=None, at=later) == Looked(found=1)
        back = Finding.objects.get()
        assert (back.pk, back.state, back.found_at) == (finding.pk, "open", later)

    def test_who_has_no_role_for_it_is_refused(self, project: Any, outsider: Any, at: Any) -> None:
        outsider.memberships.update(role="finance")
        outsider = type(outsider).objects.get(pk=outsider.pk)
        with pytest.raises(NotAllowed):
            check_project(project_id=project.pk, actor=outsider, at=at)

    def test_an_unknown_project_is_said_to_be_unknown(self, db: None, at: Any) -> None:
        with pytest.raises(Project.DoesNotExist):
            check_project(project_id=987_654, actor=None, at=at)


class TestAfterAPass:
    @pytest.fixture
    def passed(self, finding: Any, chief: Any, at: Any) -> Any:
        return pass_finding(
            finding=finding, told=finding.told, reason="Đã tách", actor=chief, at=at
        )

    def test_it_stays_passed_while_nothing_changes(self, passed: Any, look: Any) -> None:
        assert look() == Looked()
        assert Finding.objects.get().state == "passed"

    def test_it_opens_again_when_the_numbers_change(
        self, passed: Any, look: Any, mend: Any
    ) -> None:
        mend(90 * MILLION)
        assert look() == Looked(reopened=1)
        assert Finding.objects.get().state == "open"
        ended = FindingPass.objects.get()
        assert (ended.ending, ended.ended_by, ended.reason) == ("changed", None, "Đã tách")
        assert "100.000.000" in ended.told
        assert Entry.objects.filter(verb=CHECKED).last().data == {  # type: ignore[union-attr]
            "findings_reopened": 1
        }

    def test_it_ends_when_the_fault_is_mended(self, passed: Any, look: Any, mend: Any) -> None:
        mend(0)
        look()
        assert FindingPass.objects.get().ending == "gone"
        assert Finding.objects.get().state == "gone"
