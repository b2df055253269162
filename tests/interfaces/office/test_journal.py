"""The journal in words: differences, filters, pages by key, and only one's own units."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.office.pages import journal
from khuyencong.interfaces.office.record_pages import Reader
from khuyencong.interfaces.office.templatetags.journal_words import Difference, differences

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def write(centre: Any, officer: Any, at: Any) -> Any:
    """Return a writer of lines of the centre: ``write(verb, minutes=0, data={})``."""

    def one(
        verb: str = "plans.plan.built", *, minutes: int = 0, unit: Any = centre, **more: Any
    ) -> Any:
        given = {"object_kind": "plan", "object_id": 7, "label": "Kế hoạch 2016", **more}
        with transaction.atomic():
            return write_entry(
                verb=verb,
                actor=officer,
                at=at + timedelta(minutes=minutes),
                unit_id=unit.pk if unit else None,
                **given,
            )

    return one


class TestDifferences:
    def test_money_days_shares_and_codes_look_like_people_write_them(self) -> None:
        entry = Entry(
            data={
                "kcqg_vnd": 900000000,
                "read_on": "2016-11-23",
                "share": None,
                "rate_share": "0.025",
                "status": "optimal",
                "chosen": ["DA-1", "DA-2"],
                "read_in_document": True,
            }
        )
        assert [row.after for row in differences(entry)] == [
            "900.000.000 đồng",
            "23/11/2016",
            "–",
            "2,5 %",
            "Tối ưu, có chứng minh",
            "DA-1, DA-2",
            "có",
        ]

    def test_a_pair_of_values_tells_before_and_after(self) -> None:
        entry = Entry(data={"last_on": "2030-06-30", "last_on_before": "2030-12-31"})
        assert differences(entry) == [Difference("Ngày cuối", "31/12/2030", "30/06/2030")]

    def test_two_states_tell_only_what_changed(self) -> None:
        before = {"own_vnd": 1_000_000, "title": "Máy bào"}
        entry = Entry(data={"before": before, "after": {**before, "own_vnd": 2_500_000}})
        assert differences(entry) == [Difference("Vốn đối ứng", "1.000.000 đồng", "2.500.000 đồng")]

    def test_a_long_list_says_how_many_more(self) -> None:
        row = differences(Entry(data={"chosen": [f"DA-{n}" for n in range(20)]}))[0]
        assert row.after.endswith("DA-11 và 8 mục nữa")


class TestJournalPage:
    def test_a_line_is_told_in_words(self, client: Any, officer: Any, write: Any) -> None:
        write(data={"kcqg_vnd": 900_000_000}, reason="Theo công văn")
        client.force_login(officer, backend=BACKEND)
        page = client.get("/office/journal/").content.decode()
        for words in (
            "Lập kế hoạch",
            "Kế hoạch 2016",
            "900.000.000 đồng",
            "Theo công văn",
            "09:00 23/11/2016",
        ):
            assert words in page

    def test_each_filter(self, client: Any, officer: Any, write: Any) -> None:
        write(label="Đề án đúc đồng", object_kind="project", verb="projects.project.drafted")
        write("plans.papers.written", label="dòng hai", minutes=24 * 60)
        client.force_login(officer, backend=BACKEND)

        def shown(query: str) -> tuple[bool, bool]:
            page = client.get(f"/office/journal/?{query}").content.decode()
            return "Đề án đúc đồng" in page, "dòng hai" in page

        assert shown("verb=plans.papers.written") == (False, True)
        assert shown("verb=plans") == (False, True)
        assert shown("kind=project") == (True, False)
        assert shown("q=duc dong") == (True, False)
        assert shown("q=duc dong&verb=plans") == (False, False)
        assert shown("since=24/11/2016") == (False, True)
        assert shown("until=23/11/2016") == (True, False)
        assert shown(f"actor={officer.pk}") == (True, True)
        assert shown("since=hôm qua") == (True, True)  # said on the page, looks for anything

    @pytest.mark.parametrize(
        ("query", "sentence"),
        [
            ("since=24/11/2016&until=23/11/2016", "Ngày cuối không được trước ngày đầu."),
            ("since=31/02/2016", "tháng 2 năm 2016 có 29 ngày"),
        ],
    )
    def test_days_that_make_no_sense_are_told(
        self, client: Any, officer: Any, query: str, sentence: str
    ) -> None:
        client.force_login(officer, backend=BACKEND)
        assert sentence in client.get(f"/office/journal/?{query}").content.decode()

    @pytest.mark.parametrize(
        "query",
        [
            "q=%00",
            "q=" + "x" * 5000,
            "verb=%27",
            "actor=9999999999999999999",
            "after=%FF",
            "kind=x",
        ],
    )
    def test_a_bent_address_still_answers(self, client: Any, officer: Any, query: str) -> None:
        client.force_login(officer, backend=BACKEND)
        assert client.get(f"/office/journal/?{query}").status_code == 200

    def test_pages_follow_each_other_without_gaps_and_back(
        self, client: Any, officer: Any, write: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(journal, "PAGE_LINES", 2)
        ids = [write(minutes=1_000_000 + n // 2).pk for n in range(5)]  # two in each minute
        client.force_login(officer, backend=BACKEND)
        pages, query = [], "verb=plans.plan.built"
        while True:
            context = client.get(f"/office/journal/?{query}").context
            pages.append([entry.pk for entry in context["entries"]])
            if not context["page"].after:
                break
            query = f"verb=plans.plan.built&after={context['page'].after}"
        assert [pk for page in pages for pk in page] == ids[::-1]
        back = client.get(f"/office/journal/?before={context['page'].before}").context["entries"]
        assert [entry.pk for entry in back] == pages[-2]

    def test_the_printed_page_says_what_was_asked(
        self, client: Any, officer: Any, write: Any
    ) -> None:
        for minute in range(60):
            write(minutes=minute)
        client.force_login(officer, backend=BACKEND)
        answer = client.get("/office/journal/?verb=plans.plan.built&since=01/11/2016&print=1")
        assert len(answer.context["entries"]) == 60  # more than the fifty of a page on screen
        page = answer.content.decode()
        assert "Việc đã làm: Lập kế hoạch; Từ ngày: 01/11/2016" in page

    def test_another_unit_sees_nothing(
        self, client: Any, outsider: Any, centre: Any, write: Any
    ) -> None:
        write(label="việc của trung tâm")
        client.force_login(outsider, backend=BACKEND)
        assert "việc của trung tâm" not in client.get("/office/journal/").content.decode()
        assert client.get(f"/office/journal/?unit={centre.pk}").status_code == 404
        assert client.get("/office/journal/plan/7/").status_code == 404

    def test_the_department_sees_its_province(
        self, client: Any, appraiser: Any, centre: Any, write: Any
    ) -> None:
        write(label="việc của trung tâm")
        client.force_login(appraiser, backend=BACKEND)
        assert (
            "việc của trung tâm"
            in client.get(f"/office/journal/?unit={centre.pk}").content.decode()
        )

    def test_a_line_without_a_unit_is_shown_to_nobody(
        self, client: Any, officer: Any, write: Any
    ) -> None:
        write(unit=None, label="việc của máy")
        client.force_login(officer, backend=BACKEND)
        assert "việc của máy" not in client.get("/office/journal/").content.decode()

    def test_the_number_of_statements_does_not_grow(
        self, client: Any, officer: Any, write: Any, django_assert_num_queries: Any
    ) -> None:
        write()
        client.force_login(officer, backend=BACKEND)
        with django_assert_num_queries(8) as few:
            client.get("/office/journal/")
        for minute in range(60):
            write(minutes=minute)
        with django_assert_num_queries(len(few)):
            client.get("/office/journal/")


class TestRecordPage:
    def test_shows_only_its_own_lines(self, client: Any, officer: Any, write: Any) -> None:
        write(label="kế hoạch này")
        write(label="kế hoạch khác", object_id=8)
        client.force_login(officer, backend=BACKEND)
        page = client.get("/office/journal/plan/7/").content.decode()
        assert "kế hoạch này" in page
        assert "kế hoạch khác" not in page


class TestWayToTheRecord:
    """A line leads to its record where there is a page that its reader may open."""

    def links(self, client: Any, account: Any) -> str:
        client.force_login(account, backend=BACKEND)
        return str(client.get("/office/journal/").content.decode())

    @pytest.mark.parametrize(
        ("kind", "number", "address"),
        [
            ("plan", 7, "/office/plans/7/"),
            ("project", 7, "/office/projects/7/"),
            ("sheet_import", 7, "/office/needs/imports/7/"),
            ("comparison", 7, "/office/scenarios/7/"),
            ("job", 7, "/office/jobs/7/"),
            ("file", 7, "/office/files/7/"),
            ("norm", "N2014-2c", "/office/norms/lines/#N2014-2c"),
        ],
    )
    def test_of_business(
        self, officer: Any, write: Any, kind: str, number: Any, address: str
    ) -> None:
        line = write(object_kind=kind, object_id=number)
        assert Reader(officer).address_of(line) == address

    @pytest.mark.parametrize("kind", ["unit", "invitation"])
    def test_of_people_only_for_who_looks_after_them(
        self, officer: Any, centre: Any, department: Any, make_account: Any, write: Any, kind: str
    ) -> None:
        line = write(object_kind=kind, object_id=centre.pk, label="của trung tâm")
        address = f"/office/{kind}s/{centre.pk}/"
        assert Reader(officer).address_of(line) is None  # may not open pages of units
        assert Reader(make_account(department, "leader")).address_of(line) is None  # not his unit
        for looks_after in (
            make_account(centre, "leader"),
            make_account(department, "administrator"),
        ):
            assert Reader(looks_after).address_of(line) == address

    def test_a_number_that_fits_no_page_is_plain_text(
        self, client: Any, officer: Any, write: Any
    ) -> None:
        write(object_id="không-số", label="dòng lạ")
        assert "dòng lạ" in self.links(client, officer)


def test_a_line_about_a_removed_record_says_so_and_leads_nowhere(
    client: Any, officer: Any, open_need: Any
) -> None:
    client.force_login(officer, backend=BACKEND)
    browser = client
    browser.post(f"/office/needs/{open_need.pk}/draft/")
    project = Project.objects.get(need=open_need)
    address = f'href="/office/projects/{project.pk}/"'
    assert address in browser.get("/office/journal/").content.decode()
    project.delete()
    page = browser.get("/office/journal/").content.decode()
    assert address not in page
    assert "đã bỏ" in page
    assert f"/office/needs/{open_need.pk}/" in page
