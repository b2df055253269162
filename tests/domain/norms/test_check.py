"""What a check says beside its amount, and in which order it decides."""

from dataclasses import replace
from datetime import date

from khuyencong.domain.norms.answer import Answer, Binding, Level, Verdict
from khuyencong.domain.norms.check import check_norm
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.territory import find_province

MACHINERY_2016 = NormQuestion(
    on=date(2016, 11, 23),
    fund=Fund.NATIONAL,
    line="machinery",
    eligible_cost_vnd=514_000_000,
    support_vnd=200_000_000,
    other_state_vnd=0,
    own_committed=True,
)


def ask(**changes: object) -> Answer:
    question = replace(MACHINERY_2016, **changes)  # type: ignore[arg-type]
    return check_norm(question, library=NormLibrary.shipped())


def codes(answer: Answer) -> list[str]:
    return [finding.code for finding in answer.findings]


def in_province(name: str, on: date) -> dict[str, object]:
    unit = find_province(name, on=on)
    return {"fund": Fund.LOCAL, "territory": unit.uid, "province": unit.name, "on": on}


class TestAllowed:
    def test_the_ceiling_wins_a_tie_with_nothing_and_loses_one_to_the_share(self) -> None:
        # 50 % of 400 million is the ceiling of 200 million itself.
        assert ask(eligible_cost_vnd=400_000_000).binding is Binding.SHARE
        assert ask(eligible_cost_vnd=400_000_002).binding is Binding.CEILING

    def test_the_share_is_cut_down_to_whole_dong(self) -> None:
        # 50 % of 33 đồng is 16.5 đồng.
        assert ask(eligible_cost_vnd=33).allowed_vnd == 16

    def test_a_line_without_share_stops_at_its_cost(self) -> None:
        answer = ask(line="enterprise_creation", eligible_cost_vnd=7_000_000, support_vnd=7_000_000)
        assert (answer.allowed_vnd, answer.binding) == (7_000_000, Binding.COST)

    def test_a_share_of_the_scheme_takes_the_stated_base(self) -> None:
        # 2.5 % of 1,000,000,019 đồng is 25,000,000.475.
        answer = ask(
            line="management_unit", eligible_cost_vnd=1_000_000_019, support_vnd=25_000_001
        )
        assert (answer.verdict, answer.allowed_vnd) == (Verdict.BREACH, 25_000_000)

    def test_what_is_cut_is_said_with_its_article(self) -> None:
        answer = ask(support_vnd=257_000_000)
        cut = answer.findings[0]
        assert (cut.level, cut.facts["cut_vnd"]) == (Level.REFUSAL, 57_000_000)
        assert "cắt 57.000.000 đồng do mức tối đa theo Điều 6.2.c TTLT 26/2014" in cut.message


class TestConditions:
    def test_double_funding_comes_before_missing_own_capital(self) -> None:
        answer = ask(other_state_vnd=1, own_committed=False)
        assert (answer.verdict, answer.allowed_vnd) == (Verdict.BREACH, 0)
        assert answer.binding is Binding.DOUBLE_FUNDING
        assert codes(answer)[:2] == ["norms.double_funding", "norms.no_own_contribution"]
        assert "Điều 7.4 TTLT 26/2014" in answer.findings[0].message

    def test_a_day_whose_text_was_not_read_says_so(self) -> None:
        answer = ask(on=date(2020, 1, 1), own_committed=False)
        assert answer.binding is Binding.OWN_CONTRIBUTION
        assert "chưa đọc được quy định của ngày này" in answer.findings[0].message

    def test_what_is_not_stated_is_information(self) -> None:
        answer = ask(other_state_vnd=None, own_committed=None)
        assert answer.verdict is Verdict.WITHIN
        assert codes(answer)[:2] == [
            "norms.other_state_not_stated",
            "norms.own_committed_not_stated",
        ]

    def test_they_do_not_change_an_answer_without_an_amount(self) -> None:
        answer = ask(line="media", other_state_vnd=1)
        assert (answer.verdict, answer.allowed_vnd, answer.binding) == (Verdict.NO_NORM, None, None)
        assert Level.WARNING in {
            each.level for each in answer.findings if each.code == "norms.double_funding"
        }


class TestWhatIsKnown:
    def test_a_second_hand_line_is_used_and_says_so(self) -> None:
        answer = ask(on=date(2018, 5, 11))
        assert answer.norm is not None
        assert answer.norm.norm_id == "N2018-04a"
        assert "norms.second_hand" in codes(answer)

    def test_a_line_that_is_off_tells_how_to_confirm_it(self) -> None:
        answer = ask(on=date(2018, 5, 11), line="trademark")
        assert answer.verdict is Verdict.NOT_CONFIRMED
        assert "chưa ai đọc được văn bản" in answer.findings[0].message
        assert "ghi số văn bản, điều khoản và ngày đọc" in answer.findings[0].message

    def test_a_reference_names_the_document_it_refers_to(self) -> None:
        answer = ask(line="vocational_training")
        assert answer.verdict is Verdict.NO_NORM
        assert any("TTLT 112/2010" in each.message for each in answer.findings)

    def test_the_multiplier_is_told_and_never_applied(self) -> None:
        # 1.5 x 200 million, below the base of 514 million.
        answer = ask()
        told = next(each for each in answer.findings if each.code == "norms.priority_multiplier")
        assert answer.allowed_vnd == 200_000_000
        assert told.facts["with_multiplier_vnd"] == 300_000_000

    def test_the_multiplier_never_lifts_support_above_the_base(self) -> None:
        # 1.5 x 100 % of 90 million would be 135 million.
        answer = ask(line="foreign_fair", eligible_cost_vnd=90_000_000, support_vnd=0)
        told = next(each for each in answer.findings if each.code == "norms.priority_multiplier")
        assert told.facts["with_multiplier_vnd"] == 90_000_000

    def test_a_multiplier_that_is_off_gives_no_amount(self) -> None:
        answer = ask(on=date(2019, 1, 1))
        told = next(each for each in answer.findings if each.code == "norms.priority_multiplier")
        assert told.facts["with_multiplier_vnd"] is None
        assert "đang tắt" in told.message

    def test_a_local_question_without_a_norm_shows_the_national_line(self) -> None:
        answer = ask(**in_province("Bình Định", date(2016, 11, 23)))
        assert (answer.verdict, answer.norm) == (Verdict.NO_NORM, None)
        national = next(each for each in answer.findings if each.code == "norms.national_line")
        assert national.facts["norm_id"] == "N2014-2c"

    def test_a_local_question_should_name_its_province(self) -> None:
        assert "norms.province_not_named" in codes(ask(fund=Fund.LOCAL))

    def test_a_day_between_versions_shows_both(self) -> None:
        answer = ask(on=date(2014, 4, 7))
        later = next(each for each in answer.findings if each.code == "norms.later_version")
        assert (answer.verdict, later.facts["norm_id"]) == (Verdict.NO_NORM, "N2014-2c")

    def test_a_line_of_another_province_only_is_told(self) -> None:
        assert "norms.other_issuer" in codes(ask(line="trade_promotion"))


class TestTerritory:
    def test_the_new_province_has_its_own_line_the_old_one_of_that_name_has_none(self) -> None:
        money = {"line": "demonstration_model", "eligible_cost_vnd": 10**10}
        first = ask(**money, **in_province("Đắk Lắk", date(2025, 7, 26)))
        assert first.allowed_vnd == 800_000_000
        day_before = ask(**money, **in_province("Đắk Lắk", date(2025, 7, 25)))
        old = ask(**money, **in_province("Đắk Lắk", date(2025, 6, 30)))
        assert (day_before.norm, old.norm) == (None, None)

    def test_the_draft_of_old_quang_ngai_says_nothing_of_the_new_one(self) -> None:
        old = ask(**in_province("Quảng Ngãi", date(2025, 6, 30)))
        new = ask(**in_province("Quảng Ngãi", date(2025, 7, 1)))
        assert (old.verdict, new.verdict) == (Verdict.NOT_CONFIRMED, Verdict.NO_NORM)

    def test_the_rules_of_a_merged_province_are_told_and_not_used(self) -> None:
        answer = ask(line="demonstration_model", **in_province("Phú Thọ", date(2025, 7, 1)))
        told = [each for each in answer.findings if each.code == "norms.predecessor_line"]
        assert (answer.verdict, answer.norm) == (Verdict.NO_NORM, None)
        assert [each.facts["norm_id"] for each in told] == ["P-HBI-2"]

    def test_a_line_that_is_on_stands_before_an_own_line_that_is_off(self) -> None:
        # Hòa Bình's own line has no known first day; the common one of 2014 is in force.
        place = in_province("Hòa Bình", date(2016, 11, 23))
        answer = ask(line="cleaner_production_model", **place)
        assert answer.norm is not None
        assert answer.norm.norm_id == "N2014-1h"
