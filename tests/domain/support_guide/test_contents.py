"""What a page tells of one supported content."""

from datetime import date
from typing import Any

import pytest

from khuyencong.domain.lifecycle.local_rules import RuledDays
from khuyencong.domain.lifecycle.variants import LocalOrder
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.support_guide.contents import SupportContent, support_content
from khuyencong.domain.support_guide.questions import find_choice, list_aims
from khuyencong.domain.support_guide.road import usual_road

LIBRARY = NormLibrary.shipped()
TODAY, IN_2016 = date(2026, 11, 28), date(2016, 11, 23)


def told(name: str, on: date = TODAY, **more: Any) -> SupportContent:
    aim = find_choice(list_aims(), name, field="aim")
    return support_content(aim, on=on, library=LIBRARY, **more)


class TestHowMuch:
    def test_the_level_of_the_day_with_its_article(self) -> None:
        (line, *_) = told("machines", IN_2016).lines
        norm = line.offers[0].answer.norm
        assert line.offers[0].standing == "level"
        assert norm and (norm.ceiling_vnd, norm.article) == (200_000_000, "Điều 6.2.c")

    def test_the_province_answers_beside_the_nation_once_it_is_chosen(self) -> None:
        alone = told("machines").lines[0].offers
        beside = told("machines", province=("gia-lai-2025", "Gia Lai")).lines[0].offers
        assert [each.fund.value for each in alone] == ["KCQG"]
        assert [each.fund.value for each in beside] == ["KCQG", "KCDP"]

    @pytest.mark.parametrize("aim", [each.id for each in list_aims()])
    def test_what_is_not_confirmed_is_never_certain(self, aim: str) -> None:
        for line in told(aim).lines:
            for offer in line.offers:
                assert not offer.is_certain or (offer.answer.norm and offer.answer.norm.is_on)


class TestWho:
    def test_changes_with_the_decree_of_2025(self) -> None:
        assert [each.id for each in told("machines", IN_2016).who] == ["kinds_2012"]
        assert "kinds_2025" in [each.id for each in told("machines").who]

    def test_cleaner_production_has_no_limit_of_place(self) -> None:
        content = told("cleaner", IN_2016)
        assert [each.id for each in content.who] == ["cleaner_production_2012"]
        assert content.places == ()

    def test_infrastructure_is_for_those_who_build_clusters(self) -> None:
        assert [each.id for each in told("cluster").who] == ["kinds_2025_cluster"]


class TestRoad:
    def test_goes_from_the_draft_to_the_end_of_the_contract(self) -> None:
        road = usual_road("KCDP", on=TODAY)
        assert road
        assert [each.step.id for each in road.steps] == [
            "submit", "appraise", "approve", "sign_contract", "start", "accept", "settle", "close",
        ]  # fmt: skip

    def test_has_the_dated_rules_of_its_steps(self) -> None:
        road = usual_road("KCQG", on=IN_2016)
        assert road
        by = {each.step.id: each for each in road.steps}
        submit, accept = by["submit"].by, by["accept"].then
        assert submit and (submit.day, submit.month) == (20, 5)  # Điều 10.1.b: trước 20/5
        assert accept and accept.days == 15  # Điều 18.1: 15 ngày

    def test_a_province_rules_days_of_its_own(self) -> None:
        order = LocalOrder(id=1, act="QĐ 01/2030/QĐ-UBND", article="Điều 3", days=())
        days = RuledDays(
            rule="local-1-1",
            work="Thẩm định",
            days=10,
            is_working_days=True,
            starts="submit",
            ends="appraise",
            source=order.source_of(""),
        )
        ruled = LocalOrder(id=1, act=order.act, article=order.article, days=(days,))
        road = usual_road("KCDP", on=TODAY, order=ruled)
        assert road and [each.ruled for each in road.steps if each.ruled] == [(days,)]
        national = usual_road("KCQG", on=TODAY, order=ruled)
        assert national and not any(each.ruled for each in national.steps)

    def test_no_road_where_our_data_rule_no_such_day(self) -> None:
        assert usual_road("KCQG", on=date(2010, 1, 1)) is None
