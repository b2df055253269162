"""What an establishment may get, by the law of a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.establishments.eligibility import facts_of, judge_establishment
from khuyencong.apps.establishments.models import Establishment
from khuyencong.domain.norms.library import NormLibrary

IN_2016 = date(2016, 6, 1)


def test_a_workshop_of_a_township_is_judged_by_its_record(establishment: Any) -> None:
    facts = facts_of(establishment, on=IN_2016)
    assert (facts.kind, facts.place, facts.trade) == ("sme", "township", None)
    judged = judge_establishment(establishment, on=IN_2016, library=NormLibrary.shipped())
    assert judged.ordinary.verdict == "unknown"  # its trade is not stated
    establishment.trade = "a"
    judged = judge_establishment(establishment, on=IN_2016, library=NormLibrary.shipped())
    assert judged.ordinary.verdict == "eligible"
    assert all(step.source for step in judged.ordinary.trace)


def test_a_large_one_is_left_with_cleaner_production(establishment: Any) -> None:
    # NĐ 45/2012 art. 1.2: small and medium ones; cleaner production knows no limit of size
    establishment.kind, establishment.trade = "large", "a"
    judged = judge_establishment(establishment, on=IN_2016, library=NormLibrary.shipped())
    assert judged.ordinary.verdict == "not_eligible"
    assert judged.cleaner_production.verdict != "not_eligible"


def test_the_norms_of_the_day_stand_by_fund(establishment: Any) -> None:
    judged = judge_establishment(establishment, on=IN_2016, library=NormLibrary.shipped())
    machinery = next(each for each in judged.lines if each.norm.line == "machinery")
    assert machinery.national is not None
    # TTLT 26/2014 art. 6.2.c: at most 200 million for an establishment
    assert machinery.national.ceiling_vnd == 200_000_000
    assert not [each for each in judged.lines if each.norm.unit == "per_industrial_cluster"]
    assert all(each.norm.may_be_in_force(IN_2016) for each in judged.lines)


def test_who_invests_in_a_cluster_is_shown_its_norms(establishment: Establishment) -> None:
    establishment.kind = "cluster_investor"
    judged = judge_establishment(establishment, on=IN_2016, library=NormLibrary.shipped())
    assert [each for each in judged.lines if each.norm.unit == "per_industrial_cluster"]


def test_an_empty_record_tells_nothing_and_breaks_nothing(centre: Any) -> None:
    firm = Establishment(province=centre.province, unit=centre, name="Cơ sở A")
    for on in (date(1995, 1, 1), IN_2016, date(2026, 11, 26)):
        judged = judge_establishment(firm, on=on, library=NormLibrary.shipped())
        assert judged.ordinary.verdict == "unknown"


def test_a_recognised_village_opens_a_ward_of_a_city_to_support(
    establishment: Any, craft_village: Any
) -> None:
    """NĐ 235/2025: a ward of a centrally run city only inside a recognised craft village."""
    today = date(2026, 11, 26)
    establishment.craft_village = craft_village
    establishment.production_place_kind, establishment.trade = "ward", "a"
    assert facts_of(establishment, on=today).in_recognised_craft_village is None
    craft_village.recognised_on = date(2014, 5, 6)
    assert facts_of(establishment, on=today).in_recognised_craft_village is True
    judged = judge_establishment(establishment, on=today, library=NormLibrary.shipped())
    told = [step.text for step in judged.ordinary.trace]
    assert any("Làng nghề được UBND cấp tỉnh công nhận" in text for text in told)
    craft_village.withdrawn_on = date(2020, 1, 1)
    assert facts_of(establishment, on=today).in_recognised_craft_village is False
