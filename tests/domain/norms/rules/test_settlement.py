"""What is stated of a paper when a settlement is computed: TT 36/2013/TT-BCT, Điều 18.4, 19.2.b."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.rules.settlement import stated_papers

ON = date(2016, 1, 1)


@pytest.mark.parametrize(
    ("route", "stated", "article"),
    [("with_invoice", "invoice", "Điều 19.2.b"), ("force_majeure", "explanation", "Điều 18.4")],
)
def test_the_text_asks_for_it(route: str, stated: str, article: str) -> None:
    (found,) = stated_papers(route=route, on=ON).items()
    assert (found[0], found[1].article) == (stated, article)


@pytest.mark.parametrize("route", ["without_invoice", "late", "local", "", "khác"])
def test_other_ways_ask_for_none(route: str) -> None:
    assert stated_papers(route=route, on=ON) == {}


def test_before_the_text_and_after_its_amendment() -> None:
    """The amendment of 10/07/2018 was not read: one grade lower from then on."""
    assert stated_papers(route="with_invoice", on=date(2014, 2, 9)) == {}
    later = stated_papers(route="with_invoice", on=date(2018, 7, 10))["invoice"]
    assert later.source(date(2018, 7, 10)).grade is Grade.SECONDARY
