"""Tender or selection.

TT 36/2013 Điều 3, in force 10/02/2014; TTLT 26/2014 Điều 4.2, in force 08/04/2014.
"""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.domain.norms.rules.tender import tender_rule

ON = date(2016, 11, 23)


class TestTenderRule:
    @pytest.mark.parametrize(
        ("line", "is_tender"),
        [
            ("domestic_fair_organised", True),
            ("domestic_fair_joined", True),
            ("foreign_fair", True),
            ("cluster_infrastructure", True),
            ("cluster_pollution", True),
            ("media", True),
            ("machinery", False),
            ("establishment_pollution", False),
            ("", False),
        ],
    )
    def test_national_projects(self, line: str, is_tender: bool) -> None:
        rule = tender_rule(chain="KCQG", line=line, on=ON)
        assert rule
        assert rule.is_tender is is_tender
        assert rule.article == ("Điều 3.1" if is_tender else "Điều 3.2")

    def test_local_projects_follow_the_committee(self) -> None:
        rule = tender_rule(chain="KCDP", line="media", on=ON)
        assert rule
        assert (rule.article, rule.is_tender) == ("Điều 4.2", False)

    @pytest.mark.parametrize(
        ("chain", "on"), [("KCQG", date(2014, 2, 9)), ("KCDP", date(2014, 4, 7))]
    )
    def test_no_rule_before_the_first_text(self, chain: str, on: date) -> None:
        assert tender_rule(chain=chain, line="media", on=on) is None  # type: ignore[arg-type]
