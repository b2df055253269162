"""Search over lists, law and manual: grouped, counted, marked, the same while typing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.norm_cast import add_line, writer_of

PAGE = "/office/search/"


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


def ask(client: Any, text: str, part: str = "") -> Any:
    answer = client.get(PAGE, {"q": text, "part": part})
    assert answer.status_code == 200
    return answer


def found(client: Any, text: str) -> dict[str, list[str]]:
    """Return the names of what was found, by the title of their group."""
    groups = ask(client, text).context["groups"]
    return {str(group.title): [hit.name for hit in group.hits] for group in groups}


class TestSearch:
    def test_groups_what_it_finds(self, office: Any, small_plan: Any) -> None:
        groups = found(office, "an lao")
        groups.pop("Hướng dẫn", None)  # a page of the manual may hold both words
        assert {title: len(hits) for title, hits in groups.items()} == {"Nhu cầu": 2, "Đề án": 2}

    @pytest.mark.parametrize(
        "text",
        ["bao bon mat", "mặt bào bốn", "BÀO bốn", unicodedata.normalize("NFD", "bào bốn mặt")],
    )
    def test_accents_order_and_composition_make_no_difference(
        self, office: Any, small_plan: Any, text: str
    ) -> None:
        assert found(office, text)["Đề án"] == ["Máy bào bốn mặt"]

    def test_finds_lines_of_norms_with_their_place_on_the_page(self, office: Any) -> None:
        groups = ask(office, "N2014-2c").context["groups"]
        hit = groups[0].hits[0]
        assert (str(groups[0].title), hit.url) == ("Dòng định mức", "/office/norms/lines/#N2014-2c")
        assert 'id="N2014-2c"' in office.get("/office/norms/lines/").content.decode()

    def test_finds_lines_a_province_added(self, office: Any, centre: Any, at: Any) -> None:
        assert found(office, "BD-1") == {}
        add_line(unit=centre, actor=writer_of(centre, at), at=at)
        assert found(office, "BD-1") == {"Dòng định mức": ["Máy móc thiết bị"]}

    def test_finds_documents_by_number_and_by_what_they_rule(self, office: Any) -> None:
        assert found(office, "28/2018/TT-BTC")["Văn bản pháp luật"][0] == "TT 28/2018/TT-BTC"
        ruled = found(office, "báo cáo tiến độ hằng tháng")["Văn bản pháp luật"]
        assert ruled == ["TT 36/2013/TT-BCT"]

    def test_finds_a_heading_of_the_manual(self, office: Any) -> None:
        groups = ask(office, "khi chua co cau tra loi").context["groups"]
        assert [str(group.title) for group in groups] == ["Hướng dẫn"]
        url = groups[0].hits[0].url
        assert url == "/office/help/tra-cuu-muc-ho-tro/#khi-chua-co-cau-tra-loi"
        page = office.get(url.partition("#")[0]).content.decode()
        assert 'id="khi-chua-co-cau-tra-loi"' in page

    def test_the_group_with_the_nearest_name_comes_first(
        self, office: Any, small_plan: Any
    ) -> None:
        assert next(iter(found(office, "Máy phân loại màu"))) in {"Nhu cầu", "Đề án"}
        assert next(iter(found(office, "tra cứu mức hỗ trợ"))) == "Hướng dẫn"

    @pytest.mark.parametrize(
        ("text", "is_found"),
        [
            ("ke hoach 2016", True),
            ("khuyến công Ttkc-Binh", True),
            ("2016 binh dinh kế", True),
            ("ke hoach 2017", False),
            ("ke hoach binh duong", False),
        ],
    )
    def test_finds_plans_by_year_and_unit(
        self, office: Any, small_plan: Any, text: str, is_found: bool
    ) -> None:
        assert ("Kế hoạch" in found(office, text)) is is_found

    def test_counts_what_it_does_not_show(
        self, office: Any, small_plan: Any, settings: Any, monkeypatch: Any
    ) -> None:
        monkeypatch.setattr("khuyencong.interfaces.office.pages.search.SHOWN", 1)
        group = next(
            each for each in ask(office, "an lao").context["groups"] if str(each.title) == "Đề án"
        )
        assert (len(group.hits), group.count) == (1, 2)
        assert group.more_url == "/office/projects/?q=an+lao"

    def test_marks_what_was_looked_for_and_escapes_the_rest(
        self, office: Any, build: Any, need_rows: Any
    ) -> None:
        row = replace(need_rows[0], title="<b>Máy</b> bào")
        build([row], kcqg_vnd=450_000_000, kcdp_vnd=0)
        page = ask(office, "bào").content.decode()
        assert "&lt;b&gt;Máy&lt;/b&gt; <mark>bào</mark>" in page

    @pytest.mark.parametrize("text", ['"', "NEAR(", "*", "%_%", "\x00", "'; --", "a" * 5000])
    def test_nothing_that_is_typed_breaks_it(self, office: Any, text: str) -> None:
        ask(office, text)
        ask(office, text, "suggest")

    def test_one_slip_is_mended_for_law_and_manual(self, office: Any) -> None:
        answer = ask(office, "tra cuu muc ho trwo")
        assert answer.context["meant"] == "tra cuu muc ho tro"
        assert "Hướng dẫn" in {str(group.title) for group in answer.context["groups"]}
        assert "Có phải bạn tìm" in answer.content.decode()


class TestWhileTyping:
    def test_gives_the_few_nearest_alone(self, office: Any, small_plan: Any) -> None:
        page = ask(office, "an lao", "suggest").content.decode()
        assert "<html" not in page
        assert 'href="/office/projects/' in page

    def test_the_page_itself_is_asked_for_its_part(self, office: Any, small_plan: Any) -> None:
        part = ask(office, "an lao", "page").content.decode()
        assert part.strip() in ask(office, "an lao").content.decode()


class TestWhoFindsWhat:
    def test_another_unit_finds_nothing(self, client: Any, outsider: Any, small_plan: Any) -> None:
        client.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
        assert "Không tìm thấy" in ask(client, "doanh nghiep go an lao").content.decode()

    def test_who_may_read_no_list_finds_law_and_help(
        self, signed_in: Any, make_account: Any, centre: Any, small_plan: Any
    ) -> None:
        owner = signed_in(make_account(centre, "collaborator"))
        groups = set(found(owner, "máy móc"))
        assert groups == {"Dòng định mức", "Văn bản pháp luật"}


@pytest.mark.parametrize("part", ["", "suggest"])
@pytest.mark.parametrize("text", ["may", "kế hoạch 2016", "khong co gi ca xyz"])
def test_asks_the_database_at_most_ten_times(
    client: Any, make_account: Any, centre: Any, small_plan: Any, part: str, text: str
) -> None:
    client.force_login(  # a leader may read every list
        make_account(centre, "leader"),
        backend="khuyencong.apps.accounts.backend.AccountBackend",
    )
    ask(client, text, part)
    with CaptureQueriesContext(connection) as asked:
        ask(client, text, part)
    assert len(asked) <= 10
