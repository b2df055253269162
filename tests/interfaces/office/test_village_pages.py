"""Pages of craft villages, crafts and clusters: written, looked at, taken back."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.craft_villages.actions.record_recognition import record_recognition
from khuyencong.apps.craft_villages.actions.record_subject import record_subject
from khuyencong.apps.craft_villages.actions.save_cluster_year import save_cluster_year
from khuyencong.apps.craft_villages.actions.save_review import save_review
from khuyencong.apps.craft_villages.models import (
    Craft,
    IndustrialCluster,
    Recognition,
    VillageReview,
)
from khuyencong.apps.establishments.models import CraftVillage
from tests.village_cast import cluster_of, cluster_year_of, craft_of, decision_of, review_of

MOST_STATEMENTS = 10
DECISION = {
    "recognised_as": "village",
    "number": "12/QĐ-MH",
    "decided_on": "06/05/2014",
    "decided_by": "UBND tỉnh",
    "rule_set": "rules_2006",
}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def department_office(signed_in: Callable[[Any], Any], appraiser: Any) -> Any:
    return signed_in(appraiser)


@pytest.fixture
def path(craft_village: Any) -> str:
    return f"/office/craft-villages/{craft_village.pk}/"


@pytest.fixture
def full(craft_village: Any, centre: Any, appraiser: Any, officer: Any, at: Any) -> Any:
    """The village with a decision, two reviews and a craft of its own."""
    who: dict[str, Any] = {"actor": appraiser, "at": at}
    record_recognition(subject=craft_village, facts=decision_of(), **who)
    for year, households in ((2014, 120), (2015, 100)):
        facts = review_of(year=year, households_in_craft=households, environment_met=False)
        save_review(village=craft_village, facts=facts, seen_version=0, **who)
    facts = craft_of(village_id=craft_village.pk)
    record_subject(facts=facts, unit=centre, actor=officer, at=at)
    return craft_village


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


def undo_of(page: Any) -> str:
    """Return where the last message would post to."""
    return str(json.loads(list(page.context["messages"])[-1].extra_tags)["to"])


class TestRegister:
    FORM = {"code": "LN-9", "name": "Gốm Vân Sơn", "source": "Báo", "grade": "secondary"}

    def test_a_village_is_written_and_corrected(self, office: Any) -> None:
        answer = office.post("/office/craft-villages/new/", self.FORM)
        made = CraftVillage.objects.get(code="LN-9")
        assert answer.url == f"/office/craft-villages/{made.pk}/"
        edit = f"{answer.url}edit/"
        office.post(edit, self.FORM | {"version": "1", "craft": "Gốm"})
        made.refresh_from_db()
        assert (made.craft, made.code, made.version) == ("Gốm", "LN-9", 2)
        again = office.post(edit, self.FORM | {"version": "1", "craft": "Khác"})
        assert "vừa sửa" in text_of(again)

    def test_a_code_that_is_taken_is_refused(self, office: Any, craft_village: Any) -> None:
        answer = office.post("/office/craft-villages/new/", self.FORM | {"code": "V03"})
        assert "đã dùng" in str(answer.context["form"].errors["code"])

    @pytest.mark.parametrize("field", ["code", "name", "source"])
    def test_what_is_missing_stands_at_its_field(self, office: Any, field: str) -> None:
        answer = office.post("/office/craft-villages/new/", self.FORM | {field: ""})
        assert field in answer.context["form"].errors


class TestDecisions:
    def test_recorded_withdrawn_and_undone(
        self, department_office: Any, path: str, craft_village: Any
    ) -> None:
        office = department_office
        office.post(f"{path}recognise/", DECISION)
        row = Recognition.objects.get()
        assert "12/QĐ-MH" in text_of(office.get(path))
        change = f"/office/craft-villages/recognitions/{row.pk}/"
        assert "Điều 6.6" in text_of(office.get(f"{change}withdraw/"))
        gone = {"withdrawn_on": "01/02/2016", "withdrawn_reason": "Không đạt"}
        page = office.post(f"{change}withdraw/", gone, follow=True)
        assert "Không đạt" in text_of(page)
        office.post(undo_of(page))
        craft_village.refresh_from_db()
        assert craft_village.state == "recognised"

    def test_removed_and_restored(self, department_office: Any, path: str) -> None:
        office = department_office
        office.post(f"{path}recognise/", DECISION)
        row = Recognition.objects.get()
        remove = f"/office/craft-villages/rows/decision/{row.pk}/remove/"
        page = office.post(remove, follow=True)
        assert "Chưa ghi quyết định nào" in text_of(page)
        office.post(undo_of(page))
        assert "12/QĐ-MH" in text_of(office.get(path))

    def test_corrected(self, department_office: Any, path: str) -> None:
        office = department_office
        office.post(f"{path}recognise/", DECISION)
        row = Recognition.objects.get()
        edit = f"/office/craft-villages/recognitions/{row.pk}/edit/"
        assert "06/05/2014" in text_of(office.get(edit))
        office.post(edit, DECISION | {"number": "13/QĐ-MH", "version": "1"})
        row.refresh_from_db()
        assert row.number == "13/QĐ-MH"

    def test_wrong_values_stand_at_their_fields(self, department_office: Any, path: str) -> None:
        wrong = {"number": "", "decided_on": "31/02/2014", "rule_set": "x"}
        answer = department_office.post(f"{path}recognise/", DECISION | wrong)
        assert set(answer.context["form"].errors) == set(wrong)

    def test_an_officer_who_may_not_is_told(self, office: Any, full: Any) -> None:
        row = full.recognitions.get()
        page = office.post(f"/office/craft-villages/rows/decision/{row.pk}/remove/", follow=True)
        assert "không có vai trò" in text_of(page)
        assert full.recognitions.filter(removed_at=None).exists()

    def test_rows_of_others_and_unknown_kinds_are_not_found(
        self, signed_in: Any, outsider: Any, full: Any
    ) -> None:
        office, row = signed_in(outsider), full.recognitions.get()
        rows = "/office/craft-villages/rows/"
        assert office.post(f"{rows}decision/{row.pk}/remove/").status_code == 404
        assert office.post(f"{rows}town/{row.pk}/remove/").status_code == 404
        assert office.get(f"/office/craft-villages/{full.pk}/years/").status_code == 404


class TestReviews:
    def test_the_next_year_begins_with_the_last(self, office: Any, path: str, full: Any) -> None:
        page = office.get(f"{path}years/new/")
        form = page.context["form"]
        assert form["households_in_craft"].value() == 100
        assert form["environment_met"].value() == "no"
        assert "2015" in text_of(page)

    def test_kept_corrected_and_taken_off(self, office: Any, path: str) -> None:
        form = {"year": "2016", "households_total": "400", "households_in_craft": "100"}
        answer = office.post(f"{path}years/new/", form | {"turnover_vnd": "9 tỷ"})
        row = VillageReview.objects.get()
        assert answer.url == f"{path}years/"
        assert row.turnover_vnd == 9_000_000_000
        edit = f"/office/craft-villages/reviews/{row.pk}/"
        office.post(edit, form | {"workers": "12", "version": "1"})
        row.refresh_from_db()
        assert (row.workers, row.turnover_vnd) == (12, None)
        remove = f"/office/craft-villages/rows/review/{row.pk}/remove/"
        page = office.post(remove, follow=True)
        assert "Chưa rà soát năm nào" in text_of(page)
        office.post(undo_of(page))
        row.refresh_from_db()
        assert row.removed_at is None

    def test_wrong_figures_stand_at_their_fields(self, office: Any, path: str) -> None:
        form = {"year": "2016", "households_total": "10", "households_in_craft": "11"}
        answer = office.post(f"{path}years/new/", form)
        assert "households_in_craft" in answer.context["form"].errors
        answer = office.post(f"{path}years/new/", form | {"workers": "mười", "year": ""})
        assert {"workers", "year"} <= set(answer.context["form"].errors)

    def test_years_stand_beside_each_other_in_words_too(
        self, office: Any, path: str, full: Any
    ) -> None:
        page = text_of(office.get(f"{path}years/"))
        assert "Số hộ làm nghề giảm từ 120 năm 2014 còn 100 năm 2015." in page


class TestLooks:
    def test_criteria_by_both_rules(self, office: Any, path: str, full: Any) -> None:
        page = text_of(office.get(f"{path}criteria/"))
        assert "100/400 hộ = 25 %" in page
        assert "Theo quy định khi được công nhận" in page
        assert "Điều 5.3.a" in page
        assert "Lời của chỉ tiêu chưa đọc được" in page

    def test_the_watch_list_says_why_and_by_whose_thresholds(self, office: Any, full: Any) -> None:
        page = text_of(office.get("/office/craft-villages/watch/"))
        assert "Môi trường chưa đạt" in page
        assert "không phải quy định" in page
        rows = office.get("/office/craft-villages/?watch=environment").context["lines"]
        assert [row.name for row in rows] == [full.name]
        assert office.get("/office/craft-villages/?watch=any").context["lines"]

    def test_nobody_to_watch(self, office: Any) -> None:
        assert "Không có làng nào" in text_of(office.get("/office/craft-villages/watch/"))

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ("state=recognised", 1),
            ("state=withdrawn", 0),
            ("state=none", 0),
            ("kind=village", 1),
            ("kind=traditional_village", 0),
            ("rule_set=rules_2006", 1),
            ("rule_set=rules_2018", 0),
        ],
    )
    def test_filters(self, office: Any, full: Any, query: str, count: int) -> None:
        assert len(office.get(f"/office/craft-villages/?{query}").context["lines"]) == count

    def test_the_sheet_tells_of_the_decision(self, office: Any, full: Any) -> None:
        answer = office.get("/office/craft-villages/export.xlsx")
        book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
        head, row = book.worksheets[0].iter_rows(values_only=True)
        assert row[head.index("Công nhận")] == "Làng nghề"

    def test_establishments_of_the_village(
        self, office: Any, path: str, craft_village: Any, establishment: Any
    ) -> None:
        assert "Chưa có cơ sở nào" in text_of(office.get(f"{path}establishments/"))
        establishment.craft_village = craft_village
        establishment.save()
        assert establishment.name in text_of(office.get(f"{path}establishments/"))

    @pytest.mark.parametrize(
        "part", ["", "years/", "years/new/", "criteria/", "support/", "establishments/"]
    )
    def test_a_page_asks_few_statements(
        self, office: Any, path: str, full: Any, establishment: Any, part: str
    ) -> None:
        establishment.craft_village = full
        establishment.save()
        office.get(f"{path}{part}")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert office.get(f"{path}{part}").status_code == 200
        assert len(asked) <= MOST_STATEMENTS, [each["sql"][:90] for each in asked]

    @pytest.mark.parametrize(
        "page", ["craft-villages/", "craft-villages/watch/", "crafts/", "craft-villages/?watch=any"]
    )
    def test_a_list_asks_few_statements(self, office: Any, full: Any, page: str) -> None:
        office.get(f"/office/{page}")
        with CaptureQueriesContext(connection) as asked:
            assert office.get(f"/office/{page}").status_code == 200
        assert len(asked) <= MOST_STATEMENTS, [each["sql"][:90] for each in asked]

    def test_the_journal_tells_it_in_words(self, office: Any, full: Any) -> None:
        page = text_of(office.get(f"/office/journal/craft_village/{full.pk}/"))
        assert "Ghi quyết định công nhận làng nghề" in page
        assert "Theo quy định" in page
        assert "Số hộ làm nghề" in page


class TestCrafts:
    FORM = {"name": "Nghề rèn", "age_years": "300", "is_alive": "yes"}

    def test_written_changed_recognised_removed_restored(
        self, office: Any, signed_in: Any, appraiser: Any, craft_village: Any
    ) -> None:
        answer = office.post("/office/crafts/new/", self.FORM | {"village_id": craft_village.pk})
        craft = Craft.objects.get()
        assert craft.village == craft_village
        office.post(f"{answer.url}edit/", self.FORM | {"place": "Đập Đá", "version": "1"})
        craft.refresh_from_db()
        assert (craft.place, craft.village) == ("Đập Đá", None)
        page = office.post(f"/office/craft-villages/rows/craft/{craft.pk}/remove/", follow=True)
        assert "đã bị bỏ khỏi danh sách" in text_of(page)
        office.post(undo_of(page))
        desk = signed_in(appraiser)
        decision = DECISION | {"recognised_as": "traditional_craft"}
        page = desk.post(f"{answer.url}recognise/", decision, follow=True)
        assert "12/QĐ-MH" in text_of(page)
        assert "Điều 5.2.a" in text_of(page)

    def test_found_by_name_and_given_as_a_sheet(self, office: Any, full: Any) -> None:
        assert len(office.get("/office/crafts/?q=lam+bun").context["lines"]) == 1
        assert office.get("/office/crafts/export.xlsx").status_code == 200

    def test_an_empty_list_says_what_to_do(self, office: Any) -> None:
        assert "Chưa ghi nghề nào" in text_of(office.get("/office/crafts/"))


class TestClusters:
    FORM = {"name": "Cụm Gò Mít", "area_ha": "40", "leasable_ha": "25,5"}

    def test_written_changed_removed_restored(self, office: Any) -> None:
        answer = office.post("/office/industrial-clusters/new/", self.FORM)
        cluster = IndustrialCluster.objects.get()
        office.post(f"{answer.url}edit/", self.FORM | {"investor": "Công ty A", "version": "1"})
        cluster.refresh_from_db()
        assert cluster.investor == "Công ty A"
        page = office.post(f"/office/craft-villages/rows/cluster/{cluster.pk}/remove/", follow=True)
        assert "đã bị bỏ" in text_of(page)
        office.post(undo_of(page))
        cluster.refresh_from_db()
        assert cluster.removed_at is None

    def test_years_with_how_full_it_is(
        self, office: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        """10 and then 20 of 25 ha: 40 % and 80 %."""
        from decimal import Decimal

        who: dict[str, Any] = {"actor": officer, "at": at}
        cluster = record_subject(facts=cluster_of(), unit=centre, **who)
        path = f"/office/industrial-clusters/{cluster.pk}/"
        save_cluster_year(cluster=cluster, facts=cluster_year_of(), seen_version=0, **who)
        facts = cluster_year_of(year=2016, leased_ha=Decimal(20))
        row = save_cluster_year(cluster=cluster, facts=facts, seen_version=0, **who)
        with CaptureQueriesContext(connection) as asked:
            page = text_of(office.get(path))
        assert len(asked) <= MOST_STATEMENTS
        assert "Tỷ lệ lấp đầy: 40 % năm 2015, 80 % năm 2016." in page
        edit = f"/office/industrial-clusters/years/{row.pk}/"
        office.post(edit, {"year": "2016", "leased_ha": "25", "version": "1"})
        row.refresh_from_db()
        assert row.leased_ha == Decimal(25)
        again = office.post(f"{path}years/new/", {"year": "2016", "workers": "1"})
        assert "đã có số liệu" in str(again.context["form"].errors["year"])
        assert office.get("/office/industrial-clusters/export.xlsx").status_code == 200

    def test_an_empty_list_says_what_to_do(self, office: Any) -> None:
        assert "Chưa ghi cụm" in text_of(office.get("/office/industrial-clusters/"))
