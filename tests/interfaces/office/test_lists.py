"""Lists: search, filters, order, columns, pages by key, what was used last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.listing.projects import PROJECTS
from khuyencong.interfaces.office.listing.spec import Filter, day_of
from khuyencong.interfaces.office.listing.state import read_state

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def add_projects(centre: Any, binh_dinh: Any) -> Callable[[int], None]:
    """Return what adds this many projects, each with a budget line."""

    def add(count: int) -> None:
        first = Project.objects.count()
        made = Project.objects.bulk_create(
            Project(
                province=binh_dinh,
                unit=centre,
                year=2016 + number % 3,
                code=f"{2016 + number % 3}-{number:05d}",
                pinned_on=date(2016, 1, 1),
                title=f"Máy số {number}",
                search=fold(f"Máy số {number}"),
                line="machinery" if number % 2 else "",
            )
            for number in range(first, first + count)
        )
        BudgetLine.objects.bulk_create(
            BudgetLine(
                province=binh_dinh,
                unit=centre,
                project=project,
                cost_item="Máy",
                eligible_cost_vnd=500_000_000,
                kcqg_vnd=200_000_000,
            )
            for project in made
        )

    return add


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    """A browser in which the officer is signed in."""
    client.force_login(officer, backend=BACKEND)
    return client


def titles(answer: Any) -> list[str]:
    return [line.name for line in answer.context["lines"]]


class TestSearchAndFilters:
    def test_words_without_accents_find(self, office: Any, small_plan: Any) -> None:
        answer = office.get("/office/projects/?q=may+phan+loai")
        assert titles(answer) == ["Máy phân loại màu hạt điều"]

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ("year=2016", 4),
            ("year=2015", 0),
            ("fund=kcqg", 3),
            ("fund=kcdp", 2),
            ("fund=open", 0),
            ("state=draft", 4),
            ("plan=none", 0),
            ("line=unknown", 0),
        ],
    )
    def test_each_filter_of_projects(
        self, office: Any, small_plan: Any, query: str, count: int
    ) -> None:
        assert len(titles(office.get(f"/office/projects/?{query}"))) == count

    def test_chosen_and_left_out_are_all_of_the_plan(self, office: Any, small_plan: Any) -> None:
        chosen = titles(office.get("/office/projects/?plan=chosen"))
        left_out = titles(office.get("/office/projects/?plan=left_out"))
        assert len(chosen) == small_plan.items.filter(is_chosen=True).count()
        assert len(chosen) + len(left_out) == 4

    @pytest.mark.parametrize(
        ("query", "count"),
        [("fund=kcqg", 3), ("fund=kcdp", 2), ("outcome=project", 4), ("outcome=open", 0)],
    )
    def test_each_filter_of_needs(
        self, office: Any, small_plan: Any, query: str, count: int
    ) -> None:
        assert len(titles(office.get(f"/office/needs/?{query}"))) == count

    @pytest.mark.parametrize(("text", "count"), [("2016", 1), ("ke hoach", 1), ("2015", 0)])
    def test_plans_are_found_by_year_and_name(
        self, office: Any, small_plan: Any, text: str, count: int
    ) -> None:
        assert len(titles(office.get("/office/plans/", {"q": text}))) == count

    def test_another_unit_finds_nothing(self, client: Any, outsider: Any, small_plan: Any) -> None:
        client.force_login(outsider, backend=BACKEND)
        for name in ("needs", "projects", "plans"):
            assert titles(client.get(f"/office/{name}/?q=2016")) == []

    @pytest.mark.parametrize(
        "query",
        [
            "year=abc",
            "year=99999999999999999999",
            "fund=x%27",
            "sort=password",
            "q=%00",
            "cols=nothing",
            "after=%FF%FE",
            "after=WzFd",
            "before=bm90IGpzb24",
            "page=2",
            "after=WzFd&after=x&year=abc&year=x",
        ],
    )
    def test_a_bent_address_still_answers(self, office: Any, small_plan: Any, query: str) -> None:
        answer = office.get(f"/office/projects/?{query}", follow=True)
        assert answer.status_code == 200
        assert len(titles(answer)) in (0, 4)

    def test_a_mark_of_wrong_kinds_means_the_first_page(self, office: Any, small_plan: Any) -> None:
        mark = "WyJ4IiwieSIsInoiXQ"  # ["x","y","z"]
        assert len(titles(office.get(f"/office/projects/?after={mark}"))) == 4

    def test_no_rows_say_what_to_do(self, office: Any, small_plan: Any) -> None:
        assert "Bỏ bớt điều kiện lọc" in office.get("/office/needs/?q=khong+thay").content.decode()

    def test_an_empty_list_says_what_to_do_first(self, office: Any) -> None:
        assert "Tải bảng mẫu" in office.get("/office/needs/").content.decode()


def test_what_people_typed_is_escaped(office: Any, small_plan: Any) -> None:
    bad = """<script>alert("x")</script>'"""
    Project.objects.filter(title="Máy bào bốn mặt").update(title=bad, place=bad)
    shown = office.get("/office/projects/?q=may+bao").content.decode()
    assert "<script>alert" not in shown
    assert shown.count("&lt;script&gt;alert(&quot;x&quot;)") == 3  # box, title, place


class TestFiltersOfOtherKinds:
    @pytest.mark.parametrize(
        ("typed", "day"),
        [
            ("23/11/2016", date(2016, 11, 23)),
            ("2016-11-23", date(2016, 11, 23)),
            ("31/02/2016", None),
            ("hôm qua", None),
            ("", None),
        ],
    )
    def test_a_day_is_read_as_people_type_it(self, typed: str, day: date | None) -> None:
        assert day_of(typed) == day

    def test_options_may_depend_on_who_looks(self, officer: Any, outsider: Any) -> None:
        own = Filter("u", "Đơn vị", lambda r, _: r, options_for=lambda who: [(str(who.pk), "")])
        spec = replace(PROJECTS, filters=(own,))
        asked = QueryDict(f"u={officer.pk}")
        assert read_state(spec, asked, officer).filters == {"u": str(officer.pk)}
        assert read_state(spec, asked, outsider).filters == {}


class TestOrderAndColumns:
    def test_a_money_column_starts_with_the_largest(self, office: Any, small_plan: Any) -> None:
        first = office.get("/office/needs/?sort=-total").context["lines"][0]
        assert first.name == "Máy phân loại màu hạt điều"  # 1.480 million, the largest of four

    def test_the_head_turns_the_order(self, office: Any, small_plan: Any) -> None:
        heads = office.get("/office/needs/").context["heads"]
        total = next(head for head in heads if head.column.key == "total")
        assert total.query == "sort=-total"
        heads = office.get("/office/needs/?sort=-total").context["heads"]
        total = next(head for head in heads if head.column.key == "total")
        assert (total.query, total.direction) == ("sort=total", "descending")

    def test_only_chosen_columns_are_shown(self, office: Any, small_plan: Any) -> None:
        answer = office.get("/office/projects/?cols=code")
        answer = office.get(answer.url) if answer.status_code == 302 else answer
        assert [head.column.key for head in answer.context["heads"]] == ["code", "title"]

    def test_a_form_goes_on_with_the_short_address(self, office: Any, small_plan: Any) -> None:
        answer = office.get("/office/projects/?q=may&year=&fund=&sort=-year")
        assert (answer.status_code, answer.url) == (302, "/office/projects/?q=may")


class TestLastUsed:
    def test_comes_back_and_can_be_forgotten(self, office: Any, small_plan: Any) -> None:
        office.get("/office/projects/?fund=kcqg")
        assert office.get("/office/projects/").url == "/office/projects/?fund=kcqg"
        office.get("/office/projects/?clear")
        assert office.get("/office/projects/").status_code == 200

    def test_each_list_has_its_own(self, office: Any, small_plan: Any) -> None:
        office.get("/office/projects/?fund=kcqg")
        assert office.get("/office/needs/").status_code == 200


class TestPagesByKey:
    def test_walk_meets_every_row_once_in_both_directions(
        self, office: Any, add_projects: Callable[[int], None]
    ) -> None:
        add_projects(120)
        seen, address = [], "/office/projects/?sort=title"
        while address:
            answer = office.get(address)
            seen.append(titles(answer))
            mark = answer.context["page"].after
            address = f"/office/projects/?sort=title&after={mark}" if mark else ""
        assert [len(page) for page in seen] == [50, 50, 20]
        walked = [title for page in seen for title in page]
        assert walked == sorted(walked, key=fold)
        assert len(set(walked)) == 120
        mark = answer.context["page"].before
        back = office.get(f"/office/projects/?sort=title&before={mark}")
        assert titles(back) == seen[1]

    def test_no_page_skips_rows(self, add_projects: Callable[[int], None]) -> None:
        add_projects(60)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page = page_by_key(Project.objects.all(), order=("-year", "code", "pk"), size=20)
            page_by_key(
                Project.objects.all(),
                order=("-year", "code", "pk"),
                size=20,
                after=page.after or "",
            )
        assert not any("OFFSET" in each["sql"] for each in asked)

    def test_counting_stops_at_a_bound(
        self, office: Any, add_projects: Callable[[int], None]
    ) -> None:
        add_projects(1001)
        with CaptureQueriesContext(connection) as asked:
            assert "Hơn 1.000 hàng" in office.get("/office/projects/").content.decode()
        counts = [each["sql"] for each in asked if each["sql"].startswith("SELECT COUNT(*)")]
        [count] = [sql for sql in counts if "projects_project" in sql]
        assert "LIMIT 1001" in count
        assert "title_key" not in count  # keys alone: an index holds them


@pytest.mark.parametrize("query", ["", "q=may+so", "sort=title", "line=machinery&fund=kcqg"])
def test_as_many_statements_with_1000_rows_as_with_100(
    office: Any, add_projects: Callable[[int], None], query: str
) -> None:
    counts = []
    for more in (110, 890):
        add_projects(more)
        office.get(f"/office/projects/?{query}")
        with CaptureQueriesContext(connection) as asked:
            assert office.get(f"/office/projects/?{query}").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 10


def test_an_interrupted_export_never_shows_anothers_rows(
    client: Any, outsider: Any, small_plan: Any
) -> None:
    client.force_login(outsider, backend=BACKEND)
    picked = small_plan.items.first().project_id
    sheet = read_sheet(client.get(f"/office/projects/export.xlsx?scope=picked&pick={picked}"))
    assert len(sheet) == 1


class TestExport:
    def test_gives_the_picked_rows_with_whole_dong(self, office: Any, small_plan: Any) -> None:
        project = Project.objects.get(title="Máy bào bốn mặt")
        address = f"/office/projects/export.xlsx?scope=picked&pick={project.pk}&pick=x"
        head, row = read_sheet(office.get(f"{address}&cols=title&cols=kcqg&cols=state"))
        assert head == ("Tên đề án", "KCQG", "Trạng thái")
        assert row == ("Máy bào bốn mặt", 250_000_000, "Dự thảo")

    def test_gives_all_that_the_filters_keep(self, office: Any, small_plan: Any) -> None:
        rows = read_sheet(office.get("/office/needs/export.xlsx?fund=kcdp&scope=all"))
        assert len(rows) == 1 + 2

    def test_plans_have_days_and_instants(self, office: Any, small_plan: Any) -> None:
        head, row = read_sheet(office.get("/office/plans/export.xlsx?cols=norms&cols=built"))
        found = dict(zip(head, row, strict=True))
        assert found["Định mức ngày"].date() == date(2016, 11, 23)
        assert found["Lập lúc"].hour == 9  # 02:00 UTC in Việt Nam

    def test_a_title_is_never_a_formula(self, office: Any, small_plan: Any) -> None:
        Project.objects.filter(title="Máy bào bốn mặt").update(title='=HYPERLINK("x")')
        answer = office.get("/office/projects/export.xlsx?q=may+bao")
        assert read_sheet(answer)[1][1] == '=HYPERLINK("x")'


def read_sheet(answer: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a sheet that a page gave."""
    from io import BytesIO

    from openpyxl import load_workbook

    assert answer.status_code == 200
    book = load_workbook(BytesIO(b"".join(answer.streaming_content)))
    return list(book.active.iter_rows(values_only=True))
