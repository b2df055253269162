"""Pages of a province's own lines: by file, by hand, the end of one, the list."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.models import LocalNorm
from khuyencong.apps.library.queries import installation_norms
from tests.norm_cast import LOCAL_CSV, add_line

FILE = "/office/norms/local/"
LINE = "/office/norms/local/line/"
LIST = "/office/norms/lines/"


@pytest.fixture
def browser(signed_in: Any, appraiser: Any) -> Any:
    return signed_in(appraiser)


@pytest.fixture
def typed(binh_dinh: Any) -> dict[str, str]:
    return {
        "province": binh_dinh.uid,
        "norm_id": "BD-2026-1",
        "line": "machinery",
        "content_vi": "Máy móc thiết bị tiên tiến",
        "unit": "per_establishment",
        "share": "2,5 %",
        "ceiling_vnd": "150 triệu",
        "valid_from": "01/01/2016",
        "legal_basis": "Nghị quyết thử",
        "article": "Điều 3",
        "grade": "text",
        "read_by": "Trưởng phòng",
        "checked_on": "23/11/2016",
    }


class TestByHand:
    def test_it_becomes_a_line_like_any_other(
        self, browser: Any, typed: dict[str, str], department: Any
    ) -> None:
        assert browser.post(LINE, typed).url == LIST
        norm = installation_norms().get("BD-2026-1")
        assert (str(norm.share), norm.ceiling_vnd, norm.is_on) == ("0.025", 150_000_000, True)
        record = LocalNorm.objects.get()
        assert (record.unit, record.read_by) == (department, "Trưởng phòng")
        entry = Entry.objects.get(verb="library.local_norm.added")
        assert (entry.object_id, entry.data["read_by"]) == ("BD-2026-1", "Trưởng phòng")

    def test_a_new_content_gets_a_stable_name(self, browser: Any, typed: dict[str, str]) -> None:
        browser.post(LINE, typed | {"line": "", "new_line": "may_say_lua"})
        assert installation_norms().has_line("may_say_lua")
        offered = browser.get("/office/norms/").context["form"].fields["line"].choices
        assert ("may_say_lua", "Máy móc thiết bị tiên tiến") in offered
        asked = {"line": "may_say_lua", "on": "01/01/2010", "fund": "KCDP"}
        said = browser.get(
            "/office/norms/", asked | {"province": "Bình Định", "eligible_cost_vnd": "1 tỷ"}
        )
        assert "nội dung “Máy móc thiết bị tiên tiến”" in said.content.decode()

    @pytest.mark.parametrize(
        ("given", "is_on"),
        [
            ({"grade": "memory"}, False),
            ({"valid_from": ""}, False),
            ({"grade": "secondary"}, True),
            ({"share": "", "without_share": "none_in_text"}, True),
        ],
    )
    def test_what_nobody_read_or_has_no_first_day_is_off(
        self, given: dict[str, str], is_on: bool, browser: Any, typed: dict[str, str]
    ) -> None:
        assert browser.post(LINE, typed | given).status_code == 302
        assert installation_norms().get("BD-2026-1").is_on is is_on

    @pytest.mark.parametrize(
        ("given", "field"),
        [
            ({"norm_id": ""}, "norm_id"),
            ({"norm_id": "BĐ 1"}, "norm_id"),
            ({"norm_id": "N2018-09"}, "norm_id"),
            ({"line": ""}, "new_line"),
            ({"new_line": "other"}, "new_line"),
            ({"line": "", "new_line": "Máy sấy"}, "new_line"),
            ({"content_vi": " "}, "content_vi"),
            ({"content_vi": "x" * 100_000}, "content_vi"),
            ({"unit": "per_moon"}, "unit"),
            ({"share": ""}, "share"),
            ({"share": "120"}, "share"),
            ({"share": "50", "without_share": "unknown"}, "without_share"),
            ({"ceiling_vnd": "nhiều"}, "ceiling_vnd"),
            ({"ceiling_vnd": "0"}, "ceiling_vnd"),
            ({"valid_to": "31/12/2015"}, "valid_to"),
            ({"valid_from": "2016"}, "valid_from"),
            ({"legal_basis": ""}, "legal_basis"),
            ({"article": ""}, "article"),
            ({"grade": ""}, "grade"),
            ({"province": "elsewhere"}, "province"),
        ],
    )
    def test_it_says_what_is_wrong_at_the_field(
        self,
        given: dict[str, str],
        field: str,
        browser: Any,
        typed: dict[str, str],
        errors_of: Any,
    ) -> None:
        assert list(errors_of(browser.post(LINE, typed | given))) == [field]
        assert LocalNorm.objects.count() == 0

    def test_twice_the_same_id_and_versions_that_overlap(
        self, browser: Any, typed: dict[str, str], errors_of: Any
    ) -> None:
        browser.post(LINE, typed)
        assert list(errors_of(browser.post(LINE, typed))) == ["norm_id"]
        again = errors_of(browser.post(LINE, typed | {"norm_id": "BD-2026-2"}))
        assert "BD-2026-1" in again["valid_from"][0]
        assert LocalNorm.objects.count() == 1

    def test_another_province_cannot_be_named(
        self, browser: Any, typed: dict[str, str], outsider: Any, errors_of: Any
    ) -> None:
        elsewhere = outsider.main_unit().province.uid
        assert list(errors_of(browser.post(LINE, typed | {"province": elsewhere}))) == ["province"]


class TestByFile:
    def send(self, browser: Any, data: bytes, province: Any) -> Any:
        file = SimpleUploadedFile("dinh-muc.csv", data)
        return browser.post(FILE, {"province": province.uid, "file": file})

    def test_a_good_file_comes_in_whole(self, browser: Any, binh_dinh: Any) -> None:
        assert self.send(browser, LOCAL_CSV.encode(), binh_dinh).url == LIST
        assert LocalNorm.objects.get().norm_id == "BD-1"

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (LOCAL_CSV.encode("utf-16"), "UTF-8"),
            (LOCAL_CSV.replace("40", "bốn mươi").encode(), "Dòng 2, cột percent_max"),
            ((LOCAL_CSV + LOCAL_CSV.splitlines()[1]).encode(), "dùng hai lần"),
            (LOCAL_CSV.replace("BD-1", "N2018-09").encode(), "dùng hai lần"),
            (LOCAL_CSV.replace("BD-1", "BĐ/1").encode(), "BĐ/1"),
            (b"\x00\x01\x02", "YAML"),
            (b"a: [", "YAML"),
            ((LOCAL_CSV + "x" * 500_000).encode(), "Dòng"),
        ],
    )
    def test_a_bad_file_brings_nothing_and_says_where(
        self, data: bytes, said: str, browser: Any, binh_dinh: Any
    ) -> None:
        answered = self.send(browser, data, binh_dinh)
        assert said in " ".join(answered.context["file_errors"])
        assert LocalNorm.objects.count() == 0

    def test_an_empty_file_or_none_is_refused_at_the_field(
        self, browser: Any, binh_dinh: Any, errors_of: Any
    ) -> None:
        assert list(errors_of(self.send(browser, b"", binh_dinh))) == ["file"]
        assert list(errors_of(browser.post(FILE, {"province": binh_dinh.uid}))) == ["file"]


class TestEnd:
    @pytest.fixture
    def page(self, department: Any, appraiser: Any, at: Any) -> str:
        add_line(unit=department, actor=appraiser, at=at)
        return f"{LIST}BD-1/end/"

    def test_the_next_version_begins_from_the_one_before(
        self, browser: Any, page: str, typed: dict[str, str]
    ) -> None:
        given = {"last_on": "31/12/2018", "act": "Nghị quyết sau"}
        assert browser.post(page, given).url == LIST
        assert "BD-1" in browser.get(f"{LIST}?status=local").content.decode()
        form = browser.get(f"{LINE}?after=BD-1").context["form"]
        assert (form["line"].value(), form["unit"].value()) == ("machinery", "per_establishment")
        assert browser.post(LINE, typed | {"valid_from": "01/01/2019"}).status_code == 302

    @pytest.mark.parametrize(
        ("given", "field"),
        [
            ({"last_on": ""}, "last_on"),
            ({"last_on": "31/12/2015"}, "last_on"),
            ({"act": ""}, "act"),
            ({"act": "x" * 9000}, "act"),
        ],
    )
    def test_it_says_what_is_wrong_at_the_field(
        self, given: dict[str, str], field: str, browser: Any, page: str, errors_of: Any
    ) -> None:
        posted = {"last_on": "31/12/2018", "act": "Nghị quyết sau"} | given
        assert list(errors_of(browser.post(page, posted))) == [field]
        assert LocalNorm.objects.get().ends.count() == 0

    def test_others_may_not(
        self, signed_in: Any, officer: Any, outsider: Any, make_account: Any, page: str
    ) -> None:
        given = {"last_on": "31/12/2018", "act": "Nghị quyết sau"}
        stranger = make_account(outsider.main_unit(), "leader")
        assert signed_in(officer).post(page, given).status_code == 403
        assert signed_in(stranger).post(page, given).status_code == 404


def test_the_list_shows_the_owner_to_all_and_the_end_to_its_own(
    signed_in: Any, department: Any, appraiser: Any, outsider: Any, make_account: Any, at: Any
) -> None:
    add_line(unit=department, actor=appraiser, at=at)
    stranger = make_account(outsider.main_unit(), "leader")
    mine = signed_in(appraiser).get(f"{LIST}?status=local").content.decode()
    theirs = signed_in(stranger).get(f"{LIST}?status=local").content.decode()
    assert department.name in mine
    assert department.name in theirs
    assert f"{LIST}BD-1/end/" in mine
    assert f"{LIST}BD-1/" not in theirs
