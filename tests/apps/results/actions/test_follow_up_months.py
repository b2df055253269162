"""A province sets after how many months one asks; what was set before stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.results.actions.add_follow_up_order import MonthsDraft, add_follow_up_order
from khuyencong.apps.results.models import FollowUp, FollowUpOrder
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import brought_to, step


@pytest.fixture
def rule(department: Any, appraiser: Any, at: Any) -> Any:
    def run(months: list[Any], *, actor: Any = None, unit: Any = None, **changes: Any) -> Any:
        given = {"valid_from": date(2016, 1, 1), "act": "Văn bản minh họa", **changes}
        return add_follow_up_order(
            draft=MonthsDraft(months=months, **given),
            province=department.province,
            unit=unit or department,
            actor=actor or appraiser,
            at=at,
        )

    return run


def close(project: Any, officer: Any, at: Any) -> list[tuple[int, date]]:
    step(brought_to(project, "settled"), "close", officer, at, "liquidation_minutes")
    return list(FollowUp.objects.order_by("due_on").values_list("months", "due_on"))


def test_a_closing_follows_the_rule_of_its_day(
    rule: Any, project: Any, officer: Any, at: Any
) -> None:
    """Closed 23/11/2016; asked after 3 and 18 months."""
    rule([18, 3])
    assert close(project, officer, at) == [(3, date(2017, 2, 23)), (18, date(2018, 5, 23))]
    assert Entry.objects.get(verb="results.follow_up_order.added").data["months"] == [3, 18]


def test_a_later_rule_does_not_reach_back(rule: Any, project: Any, officer: Any, at: Any) -> None:
    rule([3], valid_from=date(2016, 11, 24))
    assert [months for months, _on in close(project, officer, at)] == [6, 12, 24]


@pytest.mark.parametrize(
    ("months", "match"),
    [
        ([], "lần hỏi"),
        ([0], "số tháng"),
        ([121], "số tháng"),
        ([6, 6], "hai lần"),
        (["6"], "số tháng"),
    ],
)
def test_bad_months_are_refused(rule: Any, months: list[Any], match: str) -> None:
    with pytest.raises(BadInput, match=match):
        rule(months)
    assert not FollowUpOrder.objects.exists()


def test_a_rule_names_its_document(rule: Any) -> None:
    with pytest.raises(BadInput, match="văn bản"):
        rule([6], act=" ")


def test_only_the_department_of_the_province_rules(rule: Any, officer: Any, centre: Any) -> None:
    with pytest.raises(NotAllowed):
        rule([6], actor=officer, unit=centre)


def test_the_page_reads_months_as_people_write_them(client: Any, appraiser: Any) -> None:
    client.force_login(appraiser, backend="django.contrib.auth.backends.ModelBackend")
    address = "/office/follow-ups/months/"
    assert "6, 12, 24" in client.get(address).text
    province = appraiser.main_unit().province
    sent = {"province": province.pk, "valid_from": "01/01/2016", "act": "5/QĐ"}
    bad = client.post(f"{address}new/", {**sent, "months": "sáu"})
    assert "Chỉ ghi số tháng" in bad.text
    good = client.post(f"{address}new/", {**sent, "months": "3; 9"}, follow=True)
    assert "3, 9" in good.text
