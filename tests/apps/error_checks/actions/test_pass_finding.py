"""Letting a finding pass and taking it back: who may, why, and what stands in the way."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.error_checks.actions.pass_finding import pass_finding
from khuyencong.apps.error_checks.actions.reopen_finding import reopen_finding
from khuyencong.apps.error_checks.models import Finding, FindingPass
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@pytest.fixture
def let_pass(finding: Any, at: Any) -> Any:
    def run(actor: Any, reason: str = "Hai nguồn sẽ quyết toán riêng", told: str = "") -> Any:
        told = told or finding.told
        return pass_finding(finding=finding, told=told, reason=reason, actor=actor, at=at)

    return run


class TestPassFinding:
    def test_keeps_who_and_why_and_what_was_read(
        self, let_pass: Any, appraiser: Any, finding: Any
    ) -> None:
        let_pass(appraiser)
        kept = FindingPass.objects.get()
        assert (kept.passed_by, kept.reason) == (appraiser, "Hai nguồn sẽ quyết toán riêng")
        assert kept.told == finding.told
        assert Finding.objects.get().state == "passed"

    def test_is_journalled_on_the_project(
        self, let_pass: Any, appraiser: Any, finding: Any
    ) -> None:
        let_pass(appraiser)
        entry = Entry.objects.get(verb="error_checks.finding.passed")
        assert (entry.object_kind, entry.object_id) == ("project", str(finding.project_id))
        assert entry.reason == "Hai nguồn sẽ quyết toán riêng"
        assert entry.data["rule"] == "funds_mixed"

    def test_the_centre_does_not_let_its_own_faults_pass(self, let_pass: Any, officer: Any) -> None:
        with pytest.raises(NotAllowed, match="Chỉ Sở Công Thương hoặc Cục được cho qua"):
            let_pass(officer)
        assert Finding.objects.get().state == "open"

    def test_what_is_slight_the_centre_may_let_pass(self, let_pass: Any, officer: Any) -> None:
        Finding.objects.update(rule="amount_grew")
        let_pass(officer)
        assert Finding.objects.get().state == "passed"

    def test_what_is_serious_is_for_the_leader(
        self, let_pass: Any, appraiser: Any, chief: Any
    ) -> None:
        Finding.objects.update(rule="paid_above_approved")
        with pytest.raises(NotAllowed, match="lãnh đạo Sở Công Thương"):
            let_pass(appraiser)
        let_pass(chief)

    def test_a_check_we_no_longer_make_is_for_the_leader_too(
        self, let_pass: Any, appraiser: Any
    ) -> None:
        Finding.objects.update(rule="of_yesterday")
        with pytest.raises(NotAllowed):
            let_pass(appraiser)

    @pytest.mark.parametrize("role", ["officer", "leader"])
    def test_another_province_may_not(
        self, role: str, let_pass: Any, outsider: Any, make_account: Any
    ) -> None:
        stranger = outsider if role == "officer" else make_account(outsider.main_unit(), role)
        with pytest.raises(NotAllowed):
            let_pass(stranger)

    @pytest.mark.parametrize("reason", ["", "  \n\t ", "x" * 1001])
    def test_a_reason_is_needed_and_not_a_book(
        self, reason: str, let_pass: Any, appraiser: Any
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            let_pass(appraiser, reason)
        assert refusal.value.field == "reason"
        assert not FindingPass.objects.exists()

    def test_twice_is_refused(self, let_pass: Any, appraiser: Any) -> None:
        let_pass(appraiser)
        with pytest.raises(BadInput, match="đã được cho qua rồi"):
            let_pass(appraiser)
        assert FindingPass.objects.count() == 1

    def test_what_is_gone_needs_no_pass(
        self, let_pass: Any, appraiser: Any, look: Any, mend: Any
    ) -> None:
        mend(0)
        look()
        with pytest.raises(BadInput, match="không còn nữa"):
            let_pass(appraiser)

    def test_what_changed_since_it_was_read_does_not_pass(
        self, let_pass: Any, appraiser: Any
    ) -> None:
        with pytest.raises(BadInput, match=r"Số liệu vừa thay đổi.*100\.000\.000"):
            let_pass(appraiser, told="Trong một dự toán có 1 đồng")
        assert not FindingPass.objects.exists()


class TestReopenFinding:
    def test_opens_it_and_keeps_who_let_it_pass(
        self, let_pass: Any, finding: Any, chief: Any, appraiser: Any, at: Any
    ) -> None:
        let_pass(appraiser)
        reopen_finding(finding=finding, reason="Nhầm", actor=chief, at=at)
        kept = FindingPass.objects.get()
        assert (kept.ending, kept.ended_by) == ("taken_back", chief)
        assert Finding.objects.get().state == "open"
        assert Entry.objects.get(verb="error_checks.finding.reopened").reason == "Nhầm"

    def test_it_can_be_let_pass_again(
        self, let_pass: Any, finding: Any, appraiser: Any, at: Any
    ) -> None:
        let_pass(appraiser)
        reopen_finding(finding=finding, reason="Nhầm", actor=appraiser, at=at)
        let_pass(appraiser, "Đã xem lại")
        assert FindingPass.objects.count() == 2

    def test_what_nobody_let_pass_is_not_taken_back(
        self, finding: Any, appraiser: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="chưa được cho qua"):
            reopen_finding(finding=finding, reason="Nhầm", actor=appraiser, at=at)

    def test_the_centre_may_not(
        self, let_pass: Any, finding: Any, appraiser: Any, officer: Any, at: Any
    ) -> None:
        let_pass(appraiser)
        with pytest.raises(NotAllowed):
            reopen_finding(finding=finding, reason="Nhầm", actor=officer, at=at)
