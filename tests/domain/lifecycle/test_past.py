"""What lies behind a project that is entered in the middle of its life."""

from __future__ import annotations

from khuyencong.domain.lifecycle.past import steps_before
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.lifecycle.versions import get_lifecycle


class TestStepsBefore:
    def test_nothing_lies_behind_the_first_state(self) -> None:
        for lifecycle in list_lifecycles():
            assert not steps_before(lifecycle, lifecycle.first_state)

    def test_a_contracted_local_project_has_its_estimate_behind_it(self) -> None:
        behind = steps_before(get_lifecycle("kcdp-2012"), "contracted")
        # kcdp_2012.yaml: all of these begin in approved or before
        assert {"submit", "appraise", "approve", "check_estimate", "sign_contract"} <= behind

    def test_a_step_that_can_still_be_taken_does_not_count(self) -> None:
        # confirm_progress begins in contracted and under_way, stop in approved to under_way
        behind = steps_before(get_lifecycle("kcdp-2012"), "under_way")
        assert not {"confirm_progress", "amend", "stop", "accept"} & behind

    def test_what_leads_elsewhere_only_does_not_count(self) -> None:
        behind = steps_before(get_lifecycle("kcdp-2012"), "archived")
        assert not {"withdraw", "reject", "return"} & behind
        assert "end_stopped" in behind  # a stopped project may have been archived too
