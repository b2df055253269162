"""Many needs at once from their list: look, let the worker do it, read what came of it, undo."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail

from khuyencong.apps.needs.actions.add_need import add_need
from khuyencong.apps.needs.imports.rows import NeedRow
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.needs.outcomes import ending_of
from khuyencong.apps.notices.models import Job
from khuyencong.apps.projects.actions.mark_flagship import mark_flagship
from khuyencong.apps.projects.actions.start_ending_needs import start_ending_needs
from khuyencong.apps.projects.models import Project
from khuyencong.apps.surveys.actions.accept_answers import accept_answers
from khuyencong.domain.foundation.errors import BadInput

END, DRAFT = "/office/needs/many/end/", "/office/needs/many/draft/"
WHY = "Kinh phí năm nay đã phân hết"


@pytest.fixture
def needs(centre: Any, officer: Any, at: Any) -> list[Need]:
    """Three needs of the centre that nobody has decided."""
    given: dict[str, Any] = {"year": 2016, "province": centre.province, "unit": centre}
    rows = [
        NeedRow(title=f"Máy sấy {name}", beneficiary=f"Cơ sở {name}") for name in ("A", "B", "C")
    ]
    return [add_need(row=row, actor=officer, at=at, **given)[0] for row in rows]


def picks(needs: list[Need]) -> str:
    return ",".join(str(each.pk) for each in needs)


def fresh(need: Need) -> str:
    return ending_of(Need.objects.get(pk=need.pk)).outcome


def test_look_first_who_changes_and_who_does_not(
    signed_in: Any, officer: Any, needs: list[Need]
) -> None:
    browser = signed_in(officer)
    browser.post(f"/office/needs/{needs[0].pk}/draft/")
    answer = browser.get(END, {"pick": [each.pk for each in needs]}).content.decode()
    assert "2 nhu cầu sẽ đổi" in answer
    assert "đã thành đề án" in answer
    assert not NeedDecision.objects.exists()
    assert "Chọn các hàng" in browser.get(END).content.decode()


def test_one_reason_for_many_and_all_of_it_taken_back(
    signed_in: Any, officer: Any, needs: list[Need]
) -> None:
    browser = signed_in(officer)
    browser.post(f"/office/needs/{needs[0].pk}/draft/")
    fields = {"picks": picks(needs), "outcome": "declined", "reason": WHY}
    assert "reason" in browser.post(END, fields | {"reason": " "}).context["form"].errors
    browser.post(END, fields)
    job = Job.objects.get(kind="projects.end_needs")
    assert [fresh(each) for each in needs] == ["project", "declined", "declined"]
    page = browser.get(f"/office/needs/many/{job.pk}/").content.decode()
    assert WHY in page
    assert "đã thành đề án" in page
    browser.post(f"/office/needs/many/{job.pk}/undo/")
    assert [fresh(each) for each in needs] == ["project", "open", "open"]
    assert "Đã hoàn tác: 2" in browser.get(f"/office/needs/many/{job.pk}/").content.decode()


def test_projects_of_many_and_those_untouched_removed_again(
    signed_in: Any, officer: Any, needs: list[Need], at: Any
) -> None:
    browser = signed_in(officer)
    browser.post(DRAFT, {"picks": picks(needs)})
    job = Job.objects.get(kind="projects.end_needs")
    assert [fresh(each) for each in needs] == ["project"] * 3
    browser.post(DRAFT, {"picks": picks(needs)})  # again: nothing more
    assert Project.objects.count() == 3
    used = Project.objects.get(need=needs[1])
    mark_flagship(project_ids=[used.pk], is_flagship=True, actor=officer, at=at)
    browser.post(f"/office/needs/many/{job.pk}/undo/")
    assert [fresh(each) for each in needs] == ["open", "project", "open"]
    assert used.code in browser.get(f"/office/needs/many/{job.pk}/").content.decode()


def test_who_asked_is_told_of_the_end_and_of_the_undo(
    signed_in: Any, officer: Any, answer: Any, at: Any
) -> None:
    given: dict[str, Any] = {"actor": officer, "at": at}
    accept_answers(answers=[answer], **given)
    answer.refresh_from_db()
    mail.outbox.clear()
    browser = signed_in(officer)
    browser.post(END, {"picks": str(answer.need_id), "outcome": "deferred", "reason": WHY})
    assert WHY in mail.outbox[-1].body
    assert "RECEIPT" not in mail.outbox[-1].body
    browser.post(f"/office/needs/many/{Job.objects.get(kind='projects.end_needs').pk}/undo/")
    assert "đang được xem lại" in mail.outbox[-1].body


class TestRefused:
    @pytest.mark.parametrize("role", ["appraiser", "outsider"])
    def test_who_may_not(self, role: str, request: Any, signed_in: Any, needs: list[Need]) -> None:
        browser = signed_in(request.getfixturevalue(role))
        browser.post(END, {"picks": picks(needs), "outcome": "declined", "reason": WHY})
        assert not Job.objects.exists()
        assert [fresh(each) for each in needs] == ["open"] * 3

    def test_none_picked(self, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="Chưa chọn"):
            given: dict[str, Any] = {"receipt_address": "", "actor": officer, "at": at}
            start_ending_needs(need_ids=[], outcome="project", pinned_on=at.date(), **given)
