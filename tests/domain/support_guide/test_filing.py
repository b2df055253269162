"""Papers and days: from the data of deadlines and of the life of a project."""

from __future__ import annotations

from datetime import date

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.support_guide.filing import first_papers, later_papers, next_filing

DAY_2016, DAY_2026 = date(2016, 4, 1), date(2026, 11, 28)


class TestNextFiling:
    def test_before_the_day_it_is_this_year_for_the_next_plan(self) -> None:
        # "Before 20/5 of the year before the plan" (TT 36/2013 Điều 10.1.b): 19/05 is the last day.
        found = next_filing("KCQG", on=DAY_2016)
        assert found
        assert (found.due.last_on, found.plan_year) == (date(2016, 5, 19), 2017)

    def test_on_the_last_day_it_still_counts_and_the_day_after_it_is_next_year(self) -> None:
        found = [next_filing("KCQG", on=date(2016, 5, day)) for day in (19, 20)]
        assert [each and each.due.last_on for each in found] == [
            date(2016, 5, 19),
            date(2017, 5, 19),
        ]

    def test_guidance_of_the_province_sets_another_day(self) -> None:
        given = {2017: {"to_department": date(2016, 6, 10)}}
        found = next_filing("KCQG", on=date(2016, 6, 1), overrides=given)
        assert found
        assert found.due.last_on == date(2016, 6, 10)
        assert found.due.overridden_by

    def test_no_text_we_know_sets_a_day_for_the_local_fund(self) -> None:
        assert next_filing("KCDP", on=DAY_2026) is None

    def test_the_grade_falls_once_the_text_is_known_to_be_amended(self) -> None:
        found = [next_filing("KCQG", on=on) for on in (DAY_2016, DAY_2026)]
        assert [each and each.due.source.grade for each in found] == [Grade.TEXT, Grade.SECONDARY]


class TestPapers:
    def test_the_owner_writes_a_request_the_unit_the_rest(self) -> None:
        for chain in ("KCQG", "KCDP"):
            for on in (DAY_2016, DAY_2026):
                papers = first_papers(chain, on=on)
                assert papers
                assert [each.id for each in papers.by_owner] == ["beneficiary_request"]
                assert [each.id for each in papers.by_unit] == [
                    "request_letter",
                    "project_document",
                ]

    def test_each_source_names_its_act_once(self) -> None:
        said = [
            str(papers.source)
            for on in (DAY_2016, DAY_2026)
            if (papers := first_papers("KCQG", on=on))
        ]
        assert said == ["Điều 8.1.a, 10.1 TT 36/2013/TT-BCT", "TT 17/2018 Điều 1.9"]

    def test_none_before_our_data_begin(self) -> None:
        assert first_papers("KCQG", on=date(2010, 1, 1)) is None

    def test_what_the_money_needs_goes_by_content(self) -> None:
        (found,) = later_papers(("consultancy",), on=DAY_2016)
        assert str(found.source) == "Điều 14.2.a TT 36/2013/TT-BCT"
        assert len(found.papers) == 2
        assert later_papers((), on=DAY_2016) == ()
