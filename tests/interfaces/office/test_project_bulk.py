"""Many projects at once from their list: look, do, take back, go on to scenarios."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.edit_project import EDITED
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.common.undo import read_offer

CONTENT = "/office/projects/change/content/"
FLAGSHIP = "/office/projects/change/flagship/"


@pytest.fixture
def office(signed_in: Any, officer: Any, small_plan: Any) -> Any:
    """A browser of the officer, whose unit has four projects; one has no content yet."""
    Project.objects.filter(title="Đào tạo nghề may").update(line="", activity="")
    return signed_in(officer)


@pytest.fixture
def keys(small_plan: Any) -> Callable[..., list[int]]:
    """Return the keys of projects by the beginnings of their titles."""
    return lambda *titles: [Project.objects.get(title__startswith=title).pk for title in titles]


def told(answer: Any) -> Any:
    """Return the last message of an answer."""
    return list(get_messages(answer.wsgi_request))[-1]


def do(office: Any, address: str, picks: list[int], **fields: str) -> Any:
    return office.post(address, {"picks": ",".join(map(str, picks)), **fields})


class TestLook:
    def test_shows_who_changes_and_who_does_not(self, office: Any, keys: Any) -> None:
        picks = keys("Đào tạo", "Máy bào")
        answer = office.get(CONTENT, {"pick": picks})
        assert [each.title for each in answer.context["free"]] == ["Đào tạo nghề may"]
        assert "đã có nội dung" in answer.context["refused"][0].reason
        assert Entry.objects.filter(verb=EDITED).count() == 0

    def test_takes_all_that_the_filters_keep(self, office: Any) -> None:
        answer = office.get(FLAGSHIP, {"scope": "all", "fund": "kcdp"})
        assert len(answer.context["free"]) == 2  # of four, two ask KCĐP (conftest: need_rows)

    def test_says_what_to_do_when_nothing_is_picked(self, office: Any) -> None:
        assert "Chọn các hàng" in office.get(CONTENT).content.decode()

    def test_refuses_more_than_a_thousand(
        self, office: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("khuyencong.interfaces.office.pages.project_bulk.MOST_AT_ONCE", 3)
        answer = office.get(FLAGSHIP, {"scope": "all"})
        assert answer.url == "/office/projects/"
        assert "tối đa" in told(answer).message

    def test_asks_at_most_ten_times(self, office: Any) -> None:
        office.get(FLAGSHIP, {"scope": "all"})
        with CaptureQueriesContext(connection) as asked:
            office.get(FLAGSHIP, {"scope": "all"})
        assert len(asked) <= 10

    def test_knows_no_other_deed(self, office: Any) -> None:
        assert office.get("/office/projects/change/anything/").status_code == 404


class TestDo:
    def test_sets_the_content_and_takes_it_back(self, office: Any, keys: Any) -> None:
        [pk] = keys("Đào tạo")
        answer = do(office, CONTENT, [pk], line="vocational_training")
        assert Project.objects.get(pk=pk).line == "vocational_training"
        offer = read_offer(told(answer).extra_tags)
        assert offer and "1 đề án" in told(answer).message
        back = office.post(offer["to"], offer["fields"])
        assert Project.objects.get(pk=pk).line == ""
        assert "Đã đưa 1 đề án về như trước" in told(back).message

    def test_names_those_that_stay_as_they_are(self, office: Any, keys: Any) -> None:
        answer = do(office, CONTENT, keys("Đào tạo", "Máy bào"), line="machinery")
        assert "1 đề án giữ nguyên" in told(answer).message
        code = Project.objects.get(title="Máy bào bốn mặt").code
        assert f"Đề án {code} đã có nội dung" in told(answer).message

    def test_a_missing_content_is_asked_for_again(self, office: Any, keys: Any) -> None:
        answer = do(office, CONTENT, keys("Đào tạo"), line="")
        assert answer.status_code == 200
        assert answer.context["form"].errors["line"]
        assert Entry.objects.filter(verb=EDITED).count() == 0

    def test_marks_and_unmarks(self, office: Any, keys: Any) -> None:
        picks = keys("Máy bào", "Máy phân loại")
        do(office, FLAGSHIP, picks)
        assert Project.objects.filter(is_flagship=True).count() == 2
        shown = office.get("/office/projects/?clear").content.decode()
        assert shown.count('<span class="badge badge--calm">Đề án điểm</span>') == 2
        do(office, "/office/projects/change/not-flagship/", picks)
        assert Project.objects.filter(is_flagship=True).count() == 0

    def test_nothing_to_do_offers_no_way_back(self, office: Any, keys: Any) -> None:
        do(office, FLAGSHIP, keys("Máy bào"))
        again = do(office, FLAGSHIP, keys("Máy bào"))
        assert "Không có gì thay đổi" in told(again).message
        assert read_offer(told(again).extra_tags) is None

    def test_another_unit_changes_nothing(self, signed_in: Any, outsider: Any, keys: Any) -> None:
        picks = keys("Máy bào")
        answer = do(signed_in(outsider), FLAGSHIP, picks)
        assert "Không có gì thay đổi" in told(answer).message
        assert not Project.objects.filter(is_flagship=True).exists()

    @pytest.mark.parametrize("picks", ["", "x,y", "99999999999999999999", "1,;DROP"])
    def test_bent_keys_change_nothing(self, office: Any, picks: str) -> None:
        assert office.post(FLAGSHIP, {"picks": picks}).status_code in (200, 302)
        assert Entry.objects.filter(verb=EDITED).count() <= 1

    @pytest.mark.parametrize("at", ["", "hôm qua", "2016-11-23T02:00:00+00:00"])
    def test_no_way_back_to_what_was_not_done(self, office: Any, at: str) -> None:
        answer = office.post("/office/projects/change/undo/", {"at": at})
        assert "Không có lần sửa nào" in told(answer).message


class TestToScenario:
    def test_goes_on_with_unit_year_and_codes(self, office: Any, keys: Any, centre: Any) -> None:
        answer = office.get("/office/projects/to-scenario/", {"pick": keys("Máy bào", "Mô hình")})
        codes = Project.objects.filter(pk__in=keys("Máy bào", "Mô hình")).order_by("code")
        first, second = codes.values_list("code", flat=True)
        assert answer.url == (
            f"/office/scenarios/new/?unit={centre.pk}&year=2016&pick={first}&pick={second}"
        )
        assert office.get(answer.url).status_code == 200

    def test_refuses_two_years_and_none(self, office: Any, keys: Any) -> None:
        Project.objects.filter(title="Máy bào bốn mặt").update(year=2017)
        for picks in (keys("Máy bào", "Mô hình"), []):
            answer = office.get("/office/projects/to-scenario/", {"pick": picks})
            assert answer.url == "/office/projects/"
            assert "cùng một đơn vị và một năm" in told(answer).message


class TestBar:
    def test_offers_what_the_role_may_do(
        self, office: Any, signed_in: Any, make_account: Any, centre: Any
    ) -> None:
        shown = [str(each.label) for each in office.get("/office/projects/").context["bulk"]]
        assert shown == [
            "Đặt nội dung",
            "Đánh dấu đề án điểm",
            "Bỏ dấu đề án điểm",
            "Lập phương án",
            "Xin ý kiến",
        ]
        finance = signed_in(make_account(centre, "finance"))
        assert finance.get("/office/projects/").context["bulk"] == []

    def test_what_narrows_the_list_can_be_taken_away_one_by_one(self, office: Any) -> None:
        answer = office.get("/office/projects/?q=may&fund=kcqg")
        chips = [(chip.words, chip.query) for chip in answer.context["chips"]]
        assert chips == [("“may”", "fund=kcqg"), ("Nguồn đề nghị: KCQG", "q=may")]

    def test_the_last_filters_are_folded_away(self, office: Any) -> None:
        fields = office.get("/office/projects/?plan=none").context["fields"]
        assert [field.key for field in fields.main] == ["year", "line", "state"]
        assert [field.key for field in fields.more] == ["fund", "plan", "papers"]
        assert fields.more_used == 1
