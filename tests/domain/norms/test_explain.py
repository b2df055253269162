"""The answer with what was cut, and the versions before and after."""

import json
from dataclasses import replace
from datetime import date

from khuyencong.domain.norms.answer import Verdict
from khuyencong.domain.norms.explain import explain_support
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.versions import versions_of

SHIPPED = NormLibrary.shipped()
MODEL_2016 = NormQuestion(
    on=date(2016, 11, 23),
    fund=Fund.NATIONAL,
    line="demonstration_model",
    eligible_cost_vnd=4_000_000_000,
    support_vnd=1_100_000_000,
    other_state_vnd=0,
    own_committed=True,
)


def test_it_shows_what_each_version_would_have_allowed() -> None:
    # 30 % of 4,000 million is 1,200 million; ceilings: unknown share before, 500 m, 1,000 m after.
    told = explain_support(question=MODEL_2016, library=SHIPPED)
    assert told.answer.allowed_vnd == 500_000_000
    assert told.cut_vnd == 600_000_000
    assert [each.code for each in told.cut_because] == ["norms.above_allowed"]
    assert told.previous is not None
    assert told.previous.verdict is Verdict.NOT_CONFIRMED
    assert told.previous.norm is SHIPPED.get("N2009-MH")
    assert told.following is not None
    assert told.following.allowed_vnd == 1_000_000_000


def test_another_version_is_asked_on_a_day_of_its_own() -> None:
    told = explain_support(question=MODEL_2016, library=SHIPPED)
    assert told.following is not None
    multiplier = [each for each in told.following.findings if "multiplier" in each.code]
    assert [each.facts["norm_id"] for each in multiplier] == ["N2018-21"]


def test_it_becomes_json() -> None:
    told = explain_support(question=replace(MODEL_2016, line="media"), library=SHIPPED)
    value = json.loads(json.dumps(told.to_json()))
    assert (value["cut_vnd"], value["previous"], value["next"]) == (None, None, None)
    assert value["current"]["norm_id"] == "N2014-2k"


def test_versions_come_in_order() -> None:
    def ids(on: date) -> list[str | None]:
        versions = versions_of(
            line="demonstration_model",
            fund=Fund.NATIONAL,
            territory=None,
            on=on,
            library=SHIPPED,
        )
        return [norm.norm_id if norm else None for norm in versions]

    assert ids(date(2009, 6, 16)) == [None, None, "N2009-MH"]
    assert ids(date(2014, 4, 7)) == [None, "N2009-MH", "N2014-2b1"]
    assert ids(date(2014, 4, 8)) == ["N2009-MH", "N2014-2b1", "N2018-02a"]
    assert ids(date(2018, 5, 11)) == ["N2014-2b1", "N2018-02a", None]
