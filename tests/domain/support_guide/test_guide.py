"""What the guide answers: the same as the norm look-up of the office, with sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.admin_unit import UnitKind
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.batch import answer_json
from khuyencong.domain.norms.explain import explain_support
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.support_guide.answers import GuideAnswers, GuidePlace
from khuyencong.domain.support_guide.guide import Guidance, guide
from khuyencong.domain.support_guide.offers import Offer
from khuyencong.domain.support_guide.questions import (
    find_choice,
    list_aims,
    list_kinds,
    list_trade_choices,
    list_zones,
)

LIBRARY = NormLibrary.shipped()
DAY_2016, DAY_2026 = date(2016, 11, 23), date(2026, 11, 28)
BINH_DINH = GuidePlace(
    uid="xa-21553",
    kind=UnitKind.COMMUNE,
    province_uid="binh-dinh",
    province_name="Bình Định",
    province_kind=UnitKind.PROVINCE,
)
DAK_LAK = replace(BINH_DINH, province_uid="dak-lak-2025", province_name="Đắk Lắk")
HA_NOI_WARD = GuidePlace(
    uid="xa-00004-2025",
    kind=UnitKind.WARD,
    province_uid="ha-noi",
    province_name="Hà Nội",
    province_kind=UnitKind.CITY,
)
MILLION = 1_000_000


def answers(place: GuidePlace = BINH_DINH, **codes: str | int | None) -> GuideAnswers:
    told = {"kind": "household", "trade": "food", "zone": "none", "aim": "machines"} | codes
    cost = told.pop("cost", 514 * MILLION)
    lists = {
        "kind": list_kinds(),
        "trade": list_trade_choices(),
        "zone": list_zones(),
        "aim": list_aims(),
    }
    chosen = {
        name: find_choice(choices, str(told[name]), field=name) for name, choices in lists.items()
    }
    return GuideAnswers(place=place, cost_vnd=cost, **chosen)  # type: ignore[arg-type]


def ask(on: date, place: GuidePlace = BINH_DINH, **codes: str | int | None) -> Guidance:
    return guide(answers(place, **codes), on=on, library=LIBRARY)


def offer_of(guidance: Guidance, line: str, fund: Fund = Fund.NATIONAL) -> Offer:
    lines = {each.line: each for each in (*guidance.fits, *guidance.unfit)}
    return next(each for each in lines[line].offers if each.fund is fund)


class TestByHand:
    def test_machines_in_2016_stop_at_the_ceiling_of_that_time(self) -> None:
        # 50 % of 514 million = 257 million, above 200 million (TTLT 26/2014 Điều 6.2.c).
        offer = offer_of(ask(DAY_2016), "machinery")
        assert (offer.standing, offer.answer.allowed_vnd) == ("amount", 200 * MILLION)
        assert offer.own_vnd == 314 * MILLION
        assert offer.answer.norm
        assert str(offer.answer.norm.source) == "Điều 6.2.c TTLT 26/2014/TTLT-BTC-BCT"
        assert offer.answer.norm.grade is Grade.TEXT

    def test_machines_today_reach_the_half(self) -> None:
        # 50 % of 514 million = 257 million, below 300 million (TT 28/2018 Điều 8.4, second hand).
        offer = offer_of(ask(DAY_2026), "machinery")
        assert offer.answer.allowed_vnd == 257 * MILLION
        assert offer.answer.norm
        assert offer.answer.norm.valid_from == date(2018, 5, 11)
        assert offer.answer.norm.grade is Grade.SECONDARY

    def test_a_province_with_a_rule_of_its_own_answers_for_its_fund(self) -> None:
        norm = LIBRARY.get("P-DLK-2")
        offer = offer_of(ask(DAY_2026, DAK_LAK, aim="model"), "demonstration_model", Fund.LOCAL)
        assert offer.answer.norm == norm
        other = offer_of(ask(DAY_2026, aim="model"), "demonstration_model", Fund.LOCAL)
        assert other.standing == "none"

    def test_a_line_from_memory_promises_nothing_and_says_so(self) -> None:
        guidance = ask(DAY_2026, aim="fair")
        assert guidance.fits == ()
        offer = offer_of(guidance, "domestic_fair_joined")
        assert (offer.standing, offer.own_vnd) == ("unsure", None)
        assert offer.answer.norm
        assert offer.answer.norm.grade is Grade.MEMORY
        assert str(offer.answer.norm.source) == "Điều 8 TT 28/2018/TT-BTC"

    def test_what_ended_is_told_with_its_source(self) -> None:
        offer = offer_of(ask(DAY_2026, aim="training"), "vocational_training")
        assert offer.standing == "none"
        assert [each.code for each in offer.why] == ["norms.earlier_version"]
        assert "Điều 6.1.b TTLT 26/2014/TTLT-BTC-BCT" in offer.why[0].message

    def test_without_a_cost_only_the_level_is_told(self) -> None:
        offer = offer_of(ask(DAY_2026, cost=None), "machinery")
        assert (offer.standing, offer.own_vnd) == ("level", None)

    def test_lines_of_other_provinces_are_left_out(self) -> None:
        lines = [each.line for each in ask(DAY_2026, aim="start").fits]
        assert lines == ["enterprise_creation"]


class TestRefusal:
    def test_a_large_enterprise_reads_the_article_and_what_else_there_is(self) -> None:
        guidance = ask(DAY_2016, kind="large")
        assert guidance.is_refused
        assert guidance.fits == ()
        assert [str(each.source) for each in guidance.refusals] == ["Điều 1.2.a NĐ 45/2012/NĐ-CP"]
        # Cleaner production has no limit of size (Điều 1.2.b; TT 46/2012 Điều 3.2).
        assert [each.id for each in guidance.others] == ["cleaner"]

    def test_a_ward_of_a_city_needs_a_recognised_craft_village(self) -> None:
        refused = ask(DAY_2026, HA_NOI_WARD)
        assert refused.is_refused
        assert "NĐ 235/2025/NĐ-CP" in str(refused.refusals[0].source)
        assert not ask(DAY_2026, HA_NOI_WARD, zone="village").is_refused
        assert ask(DAY_2026, HA_NOI_WARD, zone="unsure").eligibility.verdict == "unknown"

    def test_fired_bricks_from_an_old_kiln_are_shut_out(self) -> None:
        assert ask(DAY_2016, trade="clay_brick").is_refused
        assert not ask(DAY_2016, trade="building").is_refused

    def test_a_trade_the_decree_has_not(self) -> None:
        # The list of 2012 is whole; that of 15/10/2025 was not read: absence proves nothing.
        assert ask(DAY_2016, trade="other").is_refused
        assert ask(DAY_2026, trade="other").eligibility.verdict == "unknown"

    def test_clusters_are_for_who_invests_in_them(self) -> None:
        assert "cluster" not in [each.id for each in ask(DAY_2026).others]
        assert "cluster" in [each.id for each in ask(DAY_2026, kind="cluster").others]


PLACES = st.sampled_from([BINH_DINH, DAK_LAK, HA_NOI_WARD])


@given(
    place=PLACES,
    kind=st.sampled_from([each.id for each in list_kinds()]),
    trade=st.sampled_from([each.id for each in list_trade_choices()]),
    zone=st.sampled_from([each.id for each in list_zones()]),
    aim=st.sampled_from([each.id for each in list_aims()]),
    cost=st.integers(min_value=0, max_value=10**12),
    on=st.dates(min_value=date(2012, 1, 1), max_value=date(2030, 12, 31)),
)
def test_it_answers_as_the_look_up_of_the_office(
    place: GuidePlace, kind: str, trade: str, zone: str, aim: str, cost: int, on: date
) -> None:
    guidance = ask(on, place, kind=kind, trade=trade, zone=zone, aim=aim, cost=cost)
    for line in (*guidance.fits, *guidance.unfit):
        for offer in line.offers:
            # The page of the office asks explain_support, support = estimate when left empty.
            office = explain_support(question=offer.question, library=LIBRARY)
            assert offer.answer == office.answer
            assert offer.question.territory == place.province_uid
            assert offer.question.eligible_cost_vnd == offer.question.support_vnd == cost
            assert offer.own_vnd is None or 0 <= offer.own_vnd <= cost
    assert guidance.is_refused <= (guidance.fits == ())


@pytest.mark.parametrize("on", [DAY_2016, DAY_2026])
def test_it_answers_as_the_api_and_the_command_line(on: date) -> None:
    province = {"binh-dinh": "Bình Định", "dak-lak-2025": "Đắk Lắk"}
    for aim in list_aims():
        for uid in ("binh-dinh",) if on == DAY_2016 else ("dak-lak-2025",):
            place = BINH_DINH if uid == "binh-dinh" else DAK_LAK
            guidance = ask(on, place, aim=aim.id)
            for line in (*guidance.fits, *guidance.unfit):
                for offer in line.offers:
                    asked = {
                        "on": on.isoformat(),
                        "fund": offer.fund.value,
                        "province": province[uid],
                        "line": line.line,
                        "eligible_cost_vnd": 514 * MILLION,
                        "support_vnd": 514 * MILLION,
                    }
                    assert offer.answer.to_json() == answer_json(asked, library=LIBRARY)
