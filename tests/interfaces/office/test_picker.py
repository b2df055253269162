"""Projects picked by hand: found by words, kept from the address, sent with the form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from khuyencong.apps.plans.models import Comparison, Plan

NEW = "/office/scenarios/new/"
FIND = "/office/scenarios/new/projects/"
ASKED = {"kcqg_vnd": "450 triệu", "norms_on": "23/11/2016", "cut_percent": "20"}
pytestmark = pytest.mark.usefixtures("small_plan")


def codes(page: Any, name: str) -> list[str]:
    return [project.code for project in page.context[name]]


class TestFind:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("may bao", ["2016-001"]),  # without accents
            ("hạt đi", ["2016-002"]),  # the beginning of a word
            ("an lao", ["2016-001", "2016-004"]),  # the place
            ("2016-003", ["2016-003"]),
            ("2016-004, 2016-001;2016-999", ["2016-001", "2016-004"]),  # pasted codes
            ("", ["2016-001", "2016-002", "2016-003", "2016-004"]),
            ("không có gì như thế", []),
            ("\x00\"'*)(", []),
        ],
    )
    def test_words_and_codes(
        self, text: str, found: list[str], officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        page = signed_in(officer).get(FIND, {"year": "2016", "q": text})
        assert page.status_code == 200
        assert codes(page, "found") == found

    def test_only_of_the_unit_and_the_year(
        self,
        small_plan: Plan,
        officer: Any,
        outsider: Any,
        appraiser: Any,
        signed_in: Callable[[Any], Any],
    ) -> None:
        assert codes(signed_in(officer).get(FIND, {"year": "2017"}), "found") == []
        assert codes(signed_in(outsider).get(FIND, {"year": "2016"}), "found") == []
        own = {"year": "2016", "unit": str(small_plan.unit_id)}
        assert signed_in(outsider).get(FIND, own).status_code == 404
        assert signed_in(appraiser).get(FIND, own).status_code == 403


class TestPick:
    def test_the_address_of_the_list_of_projects_preselects(
        self, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        page = signed_in(officer).get(NEW, {"pick": ["2016-002", "2016-004", "2015-001"]})
        assert page.context["year"] == 2016  # of the projects, when no year is asked for
        assert codes(page, "picked") == ["2016-002", "2016-004"]
        said = page.content.decode()
        assert said.count('name="picks"') == 2
        assert "nên không chọn: 2015-001" in said

    def test_without_script_picks_survive_a_search(
        self, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        page = signed_in(officer).get(
            NEW, {"year": "2016", "pick": ["2016-002"], "q": "gach khong nung"}
        )
        assert codes(page, "found") == ["2016-004"]
        kept = '<input type="hidden" name="pick" value="2016-002">'
        assert kept in page.content.decode()

    def test_what_was_picked_is_sent_and_stays_when_something_is_wrong(
        self, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        asked = ASKED | {"picks": ["2016-003", "2016-001"]}
        page = client.post(f"{NEW}?year=2016", asked)
        assert list(page.context["form"].errors) == ["pick_reason"]
        assert codes(page, "picked") == ["2016-001", "2016-003"]
        answer = client.post(f"{NEW}?year=2016", asked | {"pick_reason": "Cam kết với xã"})
        comparison = Comparison.objects.get()
        assert answer.url == reverse("office:job", args=[comparison.job_id])
        assert comparison.picks == ["2016-001", "2016-003"]

    def test_too_many_are_refused_at_their_place(
        self, officer: Any, signed_in: Callable[[Any], Any], errors_of: Callable[[Any], Any]
    ) -> None:
        many = ASKED | {"picks": [f"2016-{n:04d}" for n in range(501)], "pick_reason": "Vì"}
        errors = errors_of(signed_in(officer).post(f"{NEW}?year=2016", many))
        assert errors == {"picks": ["Chọn tay nhiều nhất 500 đề án; đang chọn 501"]}
