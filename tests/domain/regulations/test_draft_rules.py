"""A draft: how it is read, what it ends, what looks wrong, how it stands to other rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.regulations.as_if import ended_by, norms_with
from khuyencong.domain.regulations.comparison import Change, change_of, compare
from khuyencong.domain.regulations.parts import Deadline, Provision, Regulation, Tier
from khuyencong.domain.regulations.review import review
from tests.regulation_rules import (
    FORMER_ACT,
    MILLION,
    PLACE,
    PLACE_NAME,
    draft,
    former_library,
    former_line,
    machinery,
)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"line": "Máy móc"}, "line"),
        ({"unit": "rule"}, "unit"),
        ({"share": None, "ceiling_vnd": None}, "ceiling_vnd"),
        ({"share": Decimal("1.2")}, "share"),
        ({"ceiling_vnd": 0}, "ceiling_vnd"),
        ({"content_vi": "  "}, "content_vi"),
        ({"article": "x" * 121}, "article"),
    ],
)
def test_a_provision_that_cannot_be_is_refused_at_its_field(
    changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        machinery(**changes).settled()
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("part", "field"),
    [
        (Tier(approver="minister"), "approver"),  # type: ignore[arg-type]
        (Tier(approver="department", up_to_vnd=-1), "up_to_vnd"),
        (Deadline(work=" ", days=3), "work"),
        (Deadline(work="Thẩm định", days=0), "days"),
    ],
)
def test_so_are_tiers_and_deadlines(part: Tier | Deadline, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        part.settled()
    assert refused.value.field == field


def test_what_is_kept_is_read_back_the_same() -> None:
    whole = draft(
        tiers=(Tier(approver="department", up_to_vnd=5), Tier(approver="peoples_committee")),
        deadlines=(Deadline(work="Thẩm định", days=10),),
        replaces=(FORMER_ACT,),
    )
    assert Regulation.of_json(whole.to_json()) == whole


def test_the_digest_changes_with_the_content_and_not_with_the_order() -> None:
    other = machinery(line="trademark", unit="per_trademark")
    one, two = (machinery(), other), (other, machinery())
    assert draft(provisions=one).digest == draft(provisions=two).digest
    assert draft().digest != draft(provisions=(machinery(ceiling_vnd=1),)).digest


def test_the_rule_before_ends_the_day_before() -> None:
    after = norms_with(former_library(), draft(), territory=PLACE, province=PLACE_NAME)
    assert after.get("OLD-1").valid_to == date(2018, 12, 31)
    assert [each.norm_id for each in ended_by(former_library(), draft(), territory=PLACE)] == [
        "OLD-1"
    ]


def test_a_rule_of_a_merged_province_ends_when_its_document_is_replaced() -> None:
    old = replace(former_line("OLD-9"), territory="old-place")
    library = NormLibrary([old])
    given: dict[str, Any] = {"territory": PLACE, "former": ("old-place",)}
    assert ended_by(library, draft(), **given) == []
    assert ended_by(library, draft(replaces=(FORMER_ACT,)), **given) == [old]


def codes(regulation: Regulation, library: NormLibrary | None = None) -> list[str]:
    found = review(regulation, library=library or NormLibrary.shipped(), territory=PLACE)
    return [each.code.removeprefix("regulations.") for each in found]


def test_above_the_national_level_of_its_day_is_told_with_the_source() -> None:
    """01/01/2019: TT 28/2018 gives 50 %, 300 million for machines (second-hand)."""
    high = machinery(ceiling_vnd=400 * MILLION, share=Decimal("0.6"))
    found = review(draft(provisions=(high,)), library=NormLibrary.shipped(), territory=PLACE)
    told = {each.code: each.message for each in found}
    assert "300.000.000" in told["regulations.above_national_ceiling"]
    assert "28/2018" in told["regulations.above_national_ceiling"]
    assert "50 %" in told["regulations.above_national_share"]
    assert "above_national_ceiling" not in codes(draft())


def test_without_a_ceiling_it_is_above_one() -> None:
    assert "above_national_ceiling" in codes(draft(provisions=(machinery(ceiling_vnd=None),)))


def test_a_draft_without_anything_says_so() -> None:
    assert codes(draft(provisions=())) == ["no_provision", "no_tier"]


def test_tiers_that_contradict_each_other() -> None:
    upside_down = (
        Tier(approver="peoples_committee", up_to_vnd=100 * MILLION),
        Tier(approver="department", up_to_vnd=200 * MILLION),
    )
    found = codes(draft(tiers=upside_down))
    assert {"tiers_upside_down", "tiers_end", "ceiling_above_tiers"} <= set(found)


def test_what_falls_out_and_what_begins_later() -> None:
    trademark = former_line("OLD-2", line="trademark", unit="per_trademark")
    later = former_line("NEW-1", starts_on=date(2020, 1, 1))
    before = replace(former_line(), valid_to=date(2019, 12, 31))
    found = codes(draft(replaces=(FORMER_ACT,)), NormLibrary([before, trademark, later]))
    assert {"falls_out", "later_line"} <= set(found)
    assert found[0] == "later_line"
    assert "stays" in codes(draft(), NormLibrary([before, trademark]))


@pytest.mark.parametrize(
    ("changes", "change"),
    [
        ({}, Change.HIGHER),
        ({"ceiling_vnd": 200 * MILLION}, Change.SAME),
        ({"ceiling_vnd": 100 * MILLION}, Change.LOWER),
        ({"ceiling_vnd": None}, Change.HIGHER),
        ({"share": Decimal("0.4")}, Change.MIXED),
        ({"unit": "per_model"}, Change.APART),
    ],
)
def test_how_a_level_stands_to_the_one_before(changes: dict[str, Any], change: Change) -> None:
    assert change_of(machinery(**changes), former_line()) is change


def test_side_by_side_with_what_is_dropped_at_the_end() -> None:
    trademark = former_line("OLD-2", line="trademark", unit="per_trademark")
    library = NormLibrary.shipped().with_local([former_line(), trademark])
    new = Provision(
        line="consultancy", content_vi="Tư vấn", unit="per_establishment", ceiling_vnd=1
    )
    rows = compare(draft(provisions=(machinery(), new)), library=library, territory=PLACE)
    assert [(row.line, row.change) for row in rows] == [
        ("machinery", Change.HIGHER),
        ("consultancy", Change.NEW),
        ("trademark", Change.DROPPED),
    ]
    first = rows[0]
    assert first.to_national is Change.SAME
    assert "Hải Dương" in {each.province for each in first.others}
