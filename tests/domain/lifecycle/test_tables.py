"""The tables of the life cycle hold together, and a broken one says where."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.lifecycle.checks import reachable_states
from khuyencong.domain.lifecycle.model import Lifecycle
from khuyencong.domain.lifecycle.tables import DATA, list_lifecycles, read_lifecycle
from khuyencong.domain.lifecycle.versions import find_lifecycle, get_lifecycle

EVERY = pytest.mark.parametrize("version", list_lifecycles(), ids=lambda each: each.id)


class TestVersions:
    @pytest.mark.parametrize(
        ("chain", "on", "expected"),
        [
            ("KCQG", date(2014, 2, 9), None),  # the circular took effect on 10/02/2014
            ("KCQG", date(2014, 2, 10), "kcqg-2014"),
            ("KCQG", date(2018, 7, 9), "kcqg-2014"),
            ("KCQG", date(2018, 7, 10), "kcqg-2018"),  # day of issue of TT 17/2018
            ("KCDP", date(2012, 7, 4), None),  # the decree took effect on 05/07/2012
            ("KCDP", date(2026, 1, 1), "kcdp-2012"),
        ],
    )
    def test_the_version_is_that_of_the_day(
        self, chain: str, on: date, expected: str | None
    ) -> None:
        found = find_lifecycle(chain=chain, on=on)  # type: ignore[arg-type]
        assert (found.id if found else None) == expected

    def test_no_two_versions_of_a_chain_hold_on_one_day(self) -> None:
        for chain in ("KCQG", "KCDP"):
            rows = [each for each in list_lifecycles() if each.chain == chain]
            for one, next_one in itertools.pairwise(rows):
                assert one.valid_to
                assert one.valid_to < next_one.valid_from

    def test_what_was_read_second_hand_says_so(self) -> None:
        assert get_lifecycle("kcqg-2014").grade is Grade.TEXT
        assert get_lifecycle("kcqg-2018").grade is Grade.SECONDARY
        assert get_lifecycle("kcdp-2012").grade is Grade.SECONDARY

    def test_an_unknown_version_is_refused(self) -> None:
        with pytest.raises(BadInput, match="kcqg-1999"):
            get_lifecycle("kcqg-1999")


@EVERY
def test_every_state_is_reached_and_left(version: Lifecycle) -> None:
    assert reachable_states(version) == set(version.states_by_id)


@EVERY
def test_every_step_of_the_national_chain_cites_its_article(version: Lifecycle) -> None:
    # The circular does not name these: ways to note what happened, without a source.
    back = {"return", "return_by_agency", "reject", "reject_nationally", "leave_out"}
    ours = {"plan", "unplan", "withdraw", "register_again", "start", "end_stopped", *back}
    silent = [step.id for step in version.transitions if not step.article]
    if version.chain == "KCQG":
        assert set(silent) == ours


@EVERY
def test_a_backward_or_ending_step_needs_a_reason(version: Lifecycle) -> None:
    ends = {"rejected", "stopped", "withdrawn"}
    for step in version.transitions:
        if step.to in ends or (step.to == "draft" and not step.is_automatic):
            assert step.needs_reason or step.id == "register_again", step.id


def test_the_order_of_registration_changed_in_2018() -> None:
    """TT 36/2013 art. 10: appraisal, then the agency. TT 17/2018 art. 1.9: the list goes first."""
    old, new = get_lifecycle("kcqg-2014"), get_lifecycle("kcqg-2018")
    assert old.transitions_by_id["submit"].from_states == ("draft", "planned")
    assert new.transitions_by_id["submit"].from_states == ("registered",)
    assert new.transitions_by_id["register_list"].deadline == "to_agency"
    assert new.transitions_by_id["accept"] == old.transitions_by_id["accept"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("to: at_department\n", "to: nowhere\n", "submit, khóa from_states, to"),
        ("papers: [contract]", "papers: [kontrakt]", "sign_contract, khóa papers"),
        ("done: check_estimate", "done: no_step", "sign_contract, khóa guards"),
        ("is_final: true}\n  - {id: rejected", "is_final: false}\n  - {id: rejected", "archived"),
        ("chain: KCDP", "chain: KCXX", "khóa chain"),
        ("needs_reason: true", "needs_reson: true", "needs_reson"),
    ],
)
def test_a_broken_table_says_where(old: str, new: str, said: str) -> None:
    text = (DATA / "kcdp_2012.yaml").read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(BadInput, match=said):
        read_lifecycle(text.replace(old, new, 1), name="thử.yaml")
