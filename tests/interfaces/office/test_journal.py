"""The journal in words: differences, filters, pages by key, and only one's own units."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.office.pages import journal
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

    def test_filters_by_verb_person_and_day(self, client: Any, officer: Any, write: Any) -> None:
        write(label="dòng một")
        write("plans.papers.written", label="dòng hai", minutes=24 * 60)
        client.force_login(officer, backend=BACKEND)

        def shown(query: str) -> tuple[bool, bool]:
            page = client.get(f"/office/journal/?{query}").content.decode()
            return "dòng một" in page, "dòng hai" in page

        assert shown("verb=plans.papers.written") == (False, True)
        assert shown("since=24/11/2016") == (False, True)
        assert shown("until=23/11/2016") == (True, False)
        assert shown(f"actor={officer.pk}") == (True, True)
        assert shown("since=hôm qua") == (True, True)  # said on the page, looks for anything

    def test_pages_follow_each_other_without_gaps(
        self, client: Any, officer: Any, write: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(journal, "PAGE_LINES", 2)
        ids = [write(minutes=1_000_000 + n // 2).pk for n in range(5)]  # two in each minute
        client.force_login(officer, backend=BACKEND)
        seen, query = [], "verb=plans.plan.built"
        while query:
            context = client.get(f"/office/journal/?{query}").context
            seen += [entry.pk for entry in context["entries"]]
            query = context["more"]
        assert seen == ids[::-1]

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
        with django_assert_num_queries(6) as few:
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
