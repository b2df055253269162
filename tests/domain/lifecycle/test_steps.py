"""Steps, guards and papers; random lives never leave the table."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khuyencong.domain.lifecycle.model import BODIES_VI, Lifecycle
from khuyencong.domain.lifecycle.steps import Standing, can_take, list_choices
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.lifecycle.versions import get_lifecycle

LOCAL = get_lifecycle("kcdp-2012")
CENTRE = ("implementing_unit",)
SOUND = {"content_known": True, "has_budget": True, "selection_decided": True}


def standing(state: str, **given_: Any) -> Standing:
    return Standing(state=state, **{"facts": SOUND, **given_})


class TestCanTake:
    def test_a_step_needs_the_state_it_starts_from(self) -> None:
        decision = can_take(LOCAL, "accept", standing("draft"), bodies=("department",))
        assert "Không có bước “Nghiệm thu” khi đề án đang ở “Dự thảo”" in decision.reason

    def test_a_step_belongs_to_a_body(self) -> None:
        decision = can_take(LOCAL, "appraise", standing("at_department"), bodies=CENTRE)
        assert decision.code == "lifecycle.not_yours"

    def test_every_missing_paper_is_named(self) -> None:
        decision = can_take(LOCAL, "submit", standing("draft"), bodies=CENTRE)
        assert decision.params["missing"] == ["request_letter", "project_document"]
        assert "Công văn đề nghị" in decision.reason

    def test_with_its_papers_it_is_open(self) -> None:
        papers = ("request_letter", "project_document")
        assert can_take(LOCAL, "submit", standing("draft", papers=papers), bodies=CENTRE)

    def test_no_contract_before_finance_has_seen_the_estimate(self) -> None:
        here = standing("approved", papers=("contract",))
        refused = can_take(LOCAL, "sign_contract", here, bodies=CENTRE)
        assert "Sở Tài chính chưa thẩm tra dự toán" in refused.reason
        seen = standing("approved", papers=("contract",), done=("check_estimate",))
        assert can_take(LOCAL, "sign_contract", seen, bodies=CENTRE)

    def test_a_group_needs_its_working_plan_and_a_single_project_does_not(self) -> None:
        national = get_lifecycle("kcqg-2014")
        papers = ("contract",)
        group = standing("approved", papers=papers, kind="group")
        assert "Mẫu 11" in can_take(national, "sign_contract", group, bodies=CENTRE).reason
        assert can_take(
            national, "sign_contract", standing("approved", papers=papers), bodies=CENTRE
        )
        offered = [c.transition.id for c in list_choices(national, standing("approved"))]
        assert "approve_working_plan" not in offered

    def test_only_projects_of_several_provinces_go_straight_to_the_agency(self) -> None:
        national = get_lifecycle("kcqg-2014")  # TT 36/2013 Điều 8.1.b
        wide = standing("draft", facts=SOUND | {"spans_provinces": True})
        for here, offered in ((standing("draft"), False), (wide, True)):
            steps = [choice.transition.id for choice in list_choices(national, here)]
            assert ("register_directly" in steps) is offered

    def test_what_the_application_does_is_not_offered(self) -> None:
        assert "plan" not in [c.transition.id for c in list_choices(LOCAL, standing("draft"))]
        assert not can_take(LOCAL, "plan", standing("draft"), bodies=CENTRE)


def facts_of(version: Lifecycle) -> set[str]:
    """Return every fact that a guard or a paper of the version asks for, kinds apart."""
    guards = [guard for step in version.transitions for guard in step.guards]
    asked = {each for guard in guards for each in (guard.fact, guard.when)}
    asked |= {step.when for step in version.transitions}
    asked |= {paper.when for step in version.transitions for paper in step.papers_when}
    return {name for name in asked if name and not name.startswith("is_")}


@pytest.mark.parametrize("version", list_lifecycles(), ids=lambda each: each.id)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_random_life_passes_no_guard_without_its_papers(version: Lifecycle, data: Any) -> None:
    """Whatever papers and facts turn up, a step is taken only with all its papers and guards."""
    kind = data.draw(st.sampled_from(("single", "group", "flagship")))
    state, done, papers = version.first_state, set(), set()
    for _ in range(data.draw(st.integers(0, 25))):
        papers |= set(
            data.draw(st.lists(st.sampled_from(sorted(version.papers_by_id)), max_size=6))
        )
        facts = {name: data.draw(st.booleans()) for name in sorted(facts_of(version))}
        here = Standing(state=state, kind=kind, done=done, papers=papers, facts=facts)
        step = data.draw(st.sampled_from(version.transitions))
        if not can_take(version, step.id, here, bodies=tuple(BODIES_VI)):
            continue
        assert set(step.papers) <= papers
        assert state in step.from_states
        assert not step.when or facts[step.when]
        for guard in step.guards:
            due = not guard.when or facts.get(guard.when) or guard.when == f"is_{kind}"
            assert not due or guard.done in done or facts.get(guard.fact)
        state = step.target(state)
        done.add(step.id)
        assert state in version.states_by_id
    if version.states_by_id[state].is_final:
        assert list_choices(version, Standing(state=state, kind=kind)) == []
