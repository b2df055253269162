"""Confirm lines and add a province's own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.actions.add_local_norms import add_local_norms
from khuyencong.apps.library.actions.confirm_norms import LineRead, confirm_norms
from khuyencong.apps.library.models import LocalNorm, NormConfirmation
from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.gazetteer import load_provinces
from khuyencong.domain.norms.batch import answer_json
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.local_file import read_local_lines
from tests.norm_cast import HEADER, LOCAL_CSV, add_line, confirm

ACT = "TT 28/2018/TT-BTC"
TRADEMARK = {
    "on": "2019-01-01",
    "fund": "KCQG",
    "line": "trademark",
    "eligible_cost_vnd": 60_000_000,
    "support_vnd": 30_000_000,
}


class TestConfirmNorms:
    def confirm(self, appraiser: Any, department: Any, at: Any, *ids: str) -> list[Any]:
        lines = [LineRead(norm_id=id_, article="Điều 8") for id_ in ids]
        return confirm_norms(
            act=ACT,
            lines=lines,
            read_on=date(2026, 11, 23),
            read_in_document=True,
            unit=department,
            actor=appraiser,
            at=at,
        )

    def test_a_line_that_was_off_gives_a_verdict(
        self, appraiser: Any, department: Any, at: Any
    ) -> None:
        before = answer_json(TRADEMARK, library=NormLibrary.shipped())
        self.confirm(appraiser, department, at, "N2018-09")
        after = answer_json(TRADEMARK, library=installation_norms())
        assert (before["verdict"], after["verdict"]) == ("not_confirmed", "within")
        assert after["allowed_vnd"] == 30_000_000  # 50 % of 60 m, under the 35 m ceiling

    def test_a_document_is_confirmed_in_one_sitting(
        self, appraiser: Any, department: Any, at: Any
    ) -> None:
        self.confirm(appraiser, department, at, "N2018-09", "N2018-10", "N2018-13")
        assert Entry.objects.filter(verb="library.norm.confirmed").count() == 3

    def test_all_of_a_sitting_or_none(self, appraiser: Any, department: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="P-HBI-1"):  # its first day is still unknown
            self.confirm(appraiser, department, at, "N2018-09", "P-HBI-1")
        assert NormConfirmation.objects.count() == 0

    def test_an_officer_may_not(self, officer: Any, centre: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            self.confirm(officer, centre, at, "N2018-09")

    def test_being_told_raises_no_grade(self, appraiser: Any, department: Any, at: Any) -> None:
        told = {"unit": department, "actor": appraiser, "at": at, "read_in_document": False}
        second_hand = next(n for n in NormLibrary.shipped().lines if n.grade == "secondary")
        assert second_hand.territory is None
        confirm(second_hand.norm_id, **told)
        norm = installation_norms().get(second_hand.norm_id)
        assert (norm.grade, norm.is_on) == ("secondary", True)
        assert NormConfirmation.objects.get().read_in_document is False
        with pytest.raises(BadInput) as refusal:  # a recalled line wants a reader
            confirm("N2018-09", **told)
        assert refusal.value.field == "read_in_document"

    def test_a_later_confirmation_must_stand_by_itself(
        self, appraiser: Any, department: Any, at: Any
    ) -> None:
        """What an earlier one supplied is gone with the later one, which must not break the law."""
        csv = HEADER + ("BD-3,media,Truyền thông,per_contract,50,,,Văn bản thử,Điều 2,text\n")
        who = {"unit": department, "actor": appraiser, "at": at}
        add_line(csv=csv, **who)
        confirm("BD-3", supplied={"valid_from": "2016-01-01"}, **who)
        with pytest.raises(BadInput, match="ngày bắt đầu"):
            confirm("BD-3", **who)
        assert installation_norms().get("BD-3").is_on

    def test_another_province_may_not_confirm_a_local_line(
        self, appraiser: Any, department: Any, outsider: Any, make_account: Any, at: Any
    ) -> None:
        add_line(unit=department, actor=appraiser, at=at)
        unit = outsider.main_unit()
        with pytest.raises(NotAllowed, match="Bình Định"):
            confirm("BD-1", unit=unit, actor=make_account(unit, "leader"), at=at)


class TestAddLocalNorms:
    def test_a_unit_speaks_for_its_own_province_only(
        self, binh_dinh: Any, outsider: Any, make_account: Any, at: Any
    ) -> None:
        unit = outsider.main_unit()
        leader = make_account(unit, "leader")
        place = load_provinces().find("Bình Định", on=date(2016, 1, 1))
        norms, _ = read_local_lines(LOCAL_CSV, province=place)
        with pytest.raises(NotAllowed, match="Bình Định"):
            add_local_norms(norms=norms, province=binh_dinh, unit=unit, actor=leader, at=at)

    def test_a_merged_province_writes_for_those_that_became_it(
        self, make_unit: Any, make_account: Any, binh_dinh: Any, at: Any
    ) -> None:
        from khuyencong.apps.places.queries import get_province

        unit = make_unit("industry_department", get_province("Gia Lai", date(2026, 1, 1)), "gl")
        place = load_provinces().find("Bình Định", on=date(2016, 1, 1))
        norms, _ = read_local_lines(LOCAL_CSV, province=place)
        leader = make_account(unit, "leader")
        add_local_norms(norms=norms, province=binh_dinh, unit=unit, actor=leader, at=at)
        assert LocalNorm.objects.get().province == binh_dinh

    @pytest.mark.parametrize("norm_id", ["BĐ-1", "BD/1", "BD 1", "B" * 41])
    def test_an_id_must_fit_in_an_address(
        self, norm_id: str, appraiser: Any, department: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            add_line(
                unit=department, actor=appraiser, at=at, csv=LOCAL_CSV.replace("BD-1", norm_id)
            )
        assert refusal.value.field == "norm_id"
        assert LocalNorm.objects.count() == 0

    def test_the_province_answers_with_its_own_line(
        self, appraiser: Any, department: Any, binh_dinh: Any, at: Any
    ) -> None:
        place = load_provinces().find("Bình Định", on=date(2016, 1, 1))
        norms, faults = read_local_lines(LOCAL_CSV, province=place)
        assert faults == []
        add_local_norms(norms=norms, province=binh_dinh, unit=department, actor=appraiser, at=at)
        question = {
            "on": "2016-11-23",
            "fund": "KCDP",
            "province": "Bình Định",
            "line": "machinery",
            "eligible_cost_vnd": 514_000_000,
            "support_vnd": 200_000_000,
        }
        answer = answer_json(question, library=installation_norms())
        # 40 % of 514 m = 205.6 m, ceiling 150 m
        assert (answer["verdict"], answer["allowed_vnd"]) == ("breach", 150_000_000)
        assert answer["norm_id"] == "BD-1"
        assert LocalNorm.objects.get().province == binh_dinh
        assert Entry.objects.filter(verb="library.local_norm.added").count() == 1
