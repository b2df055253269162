"""What must hold for any question."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.norms.answer import Verdict
from khuyencong.domain.norms.check import check_norm
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.question import NormQuestion

LIBRARY = NormLibrary.shipped()
AMOUNTS = st.integers(min_value=0, max_value=10**15)
QUESTIONS = st.builds(
    NormQuestion,
    on=st.dates(min_value=date(2008, 1, 1), max_value=date(2030, 12, 31)),
    fund=st.sampled_from([Fund.NATIONAL, Fund.LOCAL]),
    line=st.sampled_from(LIBRARY.line_names()),
    eligible_cost_vnd=AMOUNTS,
    support_vnd=AMOUNTS,
)


@given(QUESTIONS)
def test_allowed_is_never_above_the_base(question: NormQuestion) -> None:
    allowed = check_norm(question, library=LIBRARY).allowed_vnd
    assert allowed is None or 0 <= allowed <= question.eligible_cost_vnd


@given(QUESTIONS, AMOUNTS)
def test_a_larger_base_never_allows_less(question: NormQuestion, more: int) -> None:
    smaller = check_norm(question, library=LIBRARY).allowed_vnd
    wider = replace(question, eligible_cost_vnd=question.eligible_cost_vnd + more)
    larger = check_norm(wider, library=LIBRARY).allowed_vnd
    assert (smaller is None) == (larger is None)
    assert smaller is None or larger is None or smaller <= larger


@given(QUESTIONS, st.integers(min_value=1, max_value=10**15))
def test_other_state_money_never_allows_anything(question: NormQuestion, other: int) -> None:
    answer = check_norm(replace(question, other_state_vnd=other), library=LIBRARY)
    assert answer.verdict is not Verdict.WITHIN
    assert not answer.allowed_vnd


@given(QUESTIONS)
def test_within_means_asked_for_no_more_than_allowed(question: NormQuestion) -> None:
    answer = check_norm(question, library=LIBRARY)
    if answer.verdict is Verdict.WITHIN:
        assert answer.allowed_vnd is not None
        assert question.support_vnd <= answer.allowed_vnd
        assert answer.norm is not None
        assert answer.norm.is_on


@given(QUESTIONS)
def test_every_finding_is_a_whole_sentence(question: NormQuestion) -> None:
    for finding in check_norm(question, library=LIBRARY).findings:
        assert finding.message.endswith(".")
        assert "{" not in finding.message
