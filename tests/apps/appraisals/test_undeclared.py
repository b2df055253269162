"""What members of an open session see of its projects before they said whether they are free."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.appraisals.actions.open_session import open_session
from khuyencong.apps.appraisals.actions.seat_member import unseat_member
from khuyencong.apps.appraisals.models import AppraisalItem, SessionMember
from khuyencong.apps.appraisals.queries import get_item
from khuyencong.apps.appraisals.undeclared import items_to_judge
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.projects.models import BudgetLine, Project, ProjectPaper
from khuyencong.apps.projects.recusals import lines_open_to


def anew(account: Any) -> Any:
    return type(account).objects.get(pk=account.pk)


def seen(model: Any, account: Any) -> int:
    """Count what the account sees of a table, asked anew as each request does."""
    return int(rows_visible_to(model.objects.all(), anew(account)).count())


class TestUndeclared:
    def test_see_the_project_until_the_session_opens(
        self, session: Any, appraiser: Any, at: Any
    ) -> None:
        assert seen(Project, appraiser) == 1
        open_session(session=session, actor=appraiser, at=at)
        assert seen(Project, appraiser) == 0

    @pytest.mark.parametrize("model", [Project, ProjectPaper, BudgetLine])
    def test_reach_no_row_of_it_and_all_once_they_are_free(
        self, model: Any, item: Any, appraiser: Any, say: Any
    ) -> None:
        assert (seen(model, appraiser), model.objects.count() > 0) == (0, True)
        say(appraiser)
        assert seen(model, appraiser) == model.objects.count()

    def test_reach_no_file_and_no_line_of_the_journal(
        self, item: Any, appraiser: Any, say: Any
    ) -> None:
        lines = list_entries_of("project", item.project_id)
        assert not lines_open_to(lines, anew(appraiser)).exists()
        assert seen(StoredFile, appraiser) == 0
        say(appraiser)
        assert lines_open_to(lines, anew(appraiser)).exists()

    def test_still_find_where_to_say_so(self, item: Any, appraiser: Any, chair: Any) -> None:
        assert get_item(item.pk, visible_to=appraiser) == item
        assert list(items_to_judge(chair.pk)) == [item]

    def test_who_has_no_seat_works_on(self, item: Any, officer: Any) -> None:
        assert seen(Project, officer) == 1

    def test_a_conflict_keeps_it_away_and_waits_no_more(
        self, item: Any, chair: Any, say: Any
    ) -> None:
        say(chair, "Góp vốn")
        assert (seen(Project, chair), items_to_judge(chair.pk).exists()) == (0, False)

    def test_who_left_the_council_sees_it_as_before(
        self, item: Any, appraiser: Any, chair: Any, at: Any
    ) -> None:
        member = SessionMember.objects.get(account=appraiser)
        unseat_member(member=member, actor=chair, at=at)
        assert seen(Project, appraiser) == 1

    def test_a_sheet_handed_in_waits_no_more(self, item: Any, guest: Any, vote: Any) -> None:
        assert items_to_judge(guest.pk).exists()
        vote(guest)
        assert not items_to_judge(guest.pk).exists()
        assert AppraisalItem.objects.get().decided_at is None
