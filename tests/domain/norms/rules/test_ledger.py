"""Which text asks for what the ledger refuses: by fund and day."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.rules.ledger import sources_of_refusal

IN_2016 = date(2016, 11, 20)


@pytest.mark.parametrize(
    ("refusal", "fund", "on", "said"),
    [
        ("over_contracted", "KCQG", IN_2016, ["Điều 12.2 TT 36/2013/TT-BCT"]),
        ("over_contracted", "KCDP", IN_2016, []),  # TT 36 speaks of the national fund (Điều 12.1)
        (
            "over_share",
            "KCQG",
            IN_2016,
            ["Điều 12.7 TT 36/2013/TT-BCT", "Điều 8.2.b TTLT 26/2014/TTLT-BTC-BCT"],
        ),
        ("over_share", "KCDP", IN_2016, ["Điều 8.2.b TTLT 26/2014/TTLT-BTC-BCT"]),
        ("over_share", "KCDP", date(2018, 5, 11), []),
        ("over_assigned", "KCQG", IN_2016, ["Điều 8.1.a TTLT 26/2014/TTLT-BTC-BCT"]),
        ("over_assigned", "KCDP", IN_2016, ["Điều 8.1.b TTLT 26/2014/TTLT-BTC-BCT"]),
        ("over_proof", "KCQG", IN_2016, ["Điều 15.1 TT 36/2013/TT-BCT"]),
        ("not_balanced", "KCQG", IN_2016, ["Điều 12.6 TT 36/2013/TT-BCT"]),
        ("not_balanced", "KCQG", date(2014, 2, 9), []),
        ("bad_reversal", "KCQG", IN_2016, []),
    ],
)
def test_by_fund_and_day(refusal: str, fund: str, on: date, said: list[str]) -> None:
    assert [str(each) for each in sources_of_refusal(refusal, fund=fund, on=on)] == said


def test_an_amended_text_is_no_longer_sure() -> None:
    # TT 17/2018 amended TT 36/2013 on 10/7/2018 and was not read.
    [source] = sources_of_refusal("over_contracted", fund="KCQG", on=date(2018, 7, 10))
    assert source.grade is Grade.SECONDARY
