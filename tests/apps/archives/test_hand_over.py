"""Files of finished projects go to the archive, and are only read from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from khuyencong.apps.archives.actions.complete_hand_over import complete_hand_over
from khuyencong.apps.archives.actions.draw_up_hand_over import draw_up_hand_over
from khuyencong.apps.archives.actions.drop_hand_over import drop_hand_over
from khuyencong.apps.archives.actions.edit_hand_over_item import FileFacts, edit_hand_over_item
from khuyencong.apps.archives.actions.set_retention import RetentionDraft, set_retention
from khuyencong.apps.archives.models import HandOver, HandOverItem
from khuyencong.apps.archives.queries import list_ending, list_waiting, waiting_of
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.add_papers import add_papers
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.actions.undo_step import undo_step
from khuyencong.apps.projects.archived import STILL_DONE, refuse_archived
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.permissions import can_add_papers
from khuyencong.apps.results.actions.answer_follow_up import answer_follow_up
from khuyencong.apps.results.models import FollowUp
from khuyencong.apps.vouchers.permissions import can_record_vouchers
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import ON, brought_to, project_of_a_machine, step

LATER = datetime(2017, 6, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def closed(centre: Any, officer: Any, at: Any) -> Project:
    project = brought_to(project_of_a_machine(centre, officer, at), "settled")
    return step(project, "close", officer, at, "liquidation_minutes")


@pytest.fixture
def drawn_up(closed: Project, centre: Any, officer: Any) -> HandOver:
    return draw_up(closed, centre, officer)


@pytest.fixture
def archived(closed: Project, drawn_up: HandOver, officer: Any, at: Any) -> Project:
    complete(drawn_up, officer)
    return step(closed, "archive", officer, at)


def draw_up(project: Project, unit: Any, actor: Any) -> HandOver:
    title = "Hồ sơ năm 2016"
    return draw_up_hand_over(projects=[project], title=title, unit=unit, actor=actor, at=LATER)


def complete(row: HandOver, actor: Any, **changes: Any) -> HandOver:
    given: dict[str, Any] = {"handed_on": date(2017, 5, 2), "receiver": "Văn phòng Sở", **changes}
    return complete_hand_over(hand_over=row, actor=actor, at=LATER, **given)


class TestDrawUp:
    def test_days_and_papers_are_known_pages_are_not(self, drawn_up: HandOver) -> None:
        """Closed 23/11/2016 with one paper; nobody counted its sheets, no years are ruled."""
        item = drawn_up.items.get()
        assert (item.ends_on, item.papers) == (ON, 1)
        assert (item.pages, item.years, item.kept_until, item.is_for_ever) == (
            None,
            None,
            None,
            False,
        )
        assert Entry.objects.get(verb="archives.hand_over.drawn_up").data["projects"]

    def test_a_project_stands_in_one_list(
        self, drawn_up: HandOver, closed: Project, centre: Any, officer: Any
    ) -> None:
        assert not list_waiting(visible_to=officer).exists()
        with pytest.raises(BadInput, match="mục lục khác"):
            draw_up(closed, centre, officer)

    def test_a_list_that_is_dropped_lets_it_wait_again(
        self, drawn_up: HandOver, officer: Any
    ) -> None:
        drop_hand_over(hand_over=drawn_up, actor=officer, at=LATER)
        assert list_waiting(visible_to=officer).count() == 1

    def test_strangers_draw_up_nothing(self, closed: Project, centre: Any, outsider: Any) -> None:
        with pytest.raises(NotAllowed):
            draw_up(closed, centre, outsider)

    def test_nothing_rules_the_day_before_the_decree(self, closed: Project, officer: Any) -> None:
        """NĐ 30/2020 holds from 05/03/2020; the project ended in 2016."""
        assert waiting_of(list_waiting(visible_to=officer).get()).due_on is None


class TestRetention:
    def test_the_longest_rule_of_the_province_counts(
        self, closed: Project, centre: Any, department: Any, appraiser: Any, officer: Any
    ) -> None:
        """Dossier 5 years, settlement and closing papers 12: 23/11/2016 and 12 years."""
        for kind, years in (("dossier", 5), ("vouchers", 12)):
            rule(kind, years, department, appraiser)
        item = draw_up(closed, centre, officer).items.get()
        assert (item.years, item.kept_until) == (12, date(2028, 11, 23))

    def test_for_ever_is_longer_than_any_years(
        self, closed: Project, centre: Any, department: Any, appraiser: Any, officer: Any
    ) -> None:
        rule("dossier", None, department, appraiser)
        rule("vouchers", 12, department, appraiser)
        item = draw_up(closed, centre, officer).items.get()
        assert (item.is_for_ever, item.years, item.kept_until) == (True, None, None)

    def test_a_file_whose_years_end_is_listed(self, drawn_up: HandOver, officer: Any) -> None:
        item = edit(drawn_up, officer, FileFacts(years=1, pages=120))
        assert item.kept_until == date(2017, 11, 23)
        assert not list_ending(visible_to=officer, on=date(2017, 6, 1)).exists()
        complete(drawn_up, officer)
        assert list_ending(visible_to=officer, on=date(2017, 6, 1)).count() == 1
        assert not list_ending(visible_to=officer, on=date(2016, 11, 1)).exists()

    @pytest.mark.parametrize(
        ("facts", "match"),
        [
            (FileFacts(pages=0), "số nguyên"),
            (FileFacts(years=151), "số nguyên"),
            (FileFacts(years=5, is_for_ever=True), "không cả hai"),
        ],
    )
    def test_bad_facts_are_refused(
        self, drawn_up: HandOver, officer: Any, facts: FileFacts, match: str
    ) -> None:
        with pytest.raises(BadInput, match=match):
            edit(drawn_up, officer, facts)

    def test_only_the_department_of_the_province_rules(
        self, department: Any, centre: Any, officer: Any, appraiser: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            rule("dossier", 5, centre, officer)
        with pytest.raises(BadInput, match="văn bản"):
            rule("dossier", 5, department, appraiser, act=" ")


class TestArchive:
    def test_the_step_waits_for_the_hand_over(
        self, closed: Project, drawn_up: HandOver, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="mục lục nộp lưu"):
            step(closed, "archive", officer, at)
        complete(drawn_up, officer)
        assert step(closed, "archive", officer, at).state == "archived"

    def test_what_was_handed_over_stands(self, drawn_up: HandOver, officer: Any) -> None:
        complete(drawn_up, officer)
        for deed in (
            lambda: complete(drawn_up, officer),
            lambda: edit(drawn_up, officer, FileFacts(pages=5)),
            lambda: drop_hand_over(hand_over=drawn_up, actor=officer, at=LATER),
        ):
            with pytest.raises(BadInput, match=r"đã giao nhận|giao nhận rồi"):
                deed()

    @pytest.mark.parametrize(
        ("changes", "match"),
        [
            ({"handed_on": date(2016, 11, 1)}, "từ ngày thanh lý 23/11/2016"),
            ({"handed_on": date(2017, 6, 2)}, "chưa tới"),
            ({"receiver": "  "}, "nơi nhận"),
        ],
    )
    def test_a_bad_hand_over_is_refused(
        self, drawn_up: HandOver, officer: Any, changes: dict[str, Any], match: str
    ) -> None:
        with pytest.raises(BadInput, match=match):
            complete(drawn_up, officer, **changes)

    def test_an_archived_project_is_only_read(
        self, archived: Project, establishment: Any, officer: Any, at: Any
    ) -> None:
        paper = NewPaper(kind="contract", number="9/HĐ", issued_on=ON)
        before = archived.papers.count()
        with pytest.raises((BadInput, NotAllowed), match="chỉ đọc"):
            add_papers(project=archived, papers=[(paper, None)], actor=officer, at=at)
        with pytest.raises(BadInput, match="chỉ đọc"):
            link_establishment(project=archived, establishment=establishment, actor=officer, at=at)
        archived.refresh_from_db()
        assert (archived.papers.count(), archived.establishment_id) == (before, None)

    def test_it_is_still_asked_what_became_of_it(self, archived: Project, officer: Any) -> None:
        row = FollowUp.objects.get(project=archived, months=6)
        answer_follow_up(follow_up=row, seen_on=ON, answers={"jobs": 3}, actor=officer, at=LATER)
        row.refresh_from_db()
        assert row.jobs == 3

    def test_taken_back_it_can_be_written_again(
        self, archived: Project, officer: Any, at: Any
    ) -> None:
        taken = archived.steps.get(transition="archive")
        undo_step(step=taken, reason="nhầm", actor=officer, at=at)
        paper = NewPaper(kind="contract", number="9/HĐ", issued_on=ON)
        add_papers(project=archived, papers=[(paper, None)], actor=officer, at=at)
        assert archived.papers.filter(kind="contract").exists()


def test_every_other_deed_on_a_project_is_refused(archived: Project) -> None:
    """Every action passes the journal: whatever is not named as still done is refused."""
    from khuyencong.interfaces.office.templatetags.wording import VERBS

    refused = set()
    for verb in VERBS:
        try:
            refuse_archived(verb, [str(archived.pk)])
        except BadInput:
            refused.add(verb)
    assert refused == set(VERBS) - STILL_DONE
    assert set(VERBS) >= STILL_DONE


def edit(hand_over: HandOver, actor: Any, facts: FileFacts) -> HandOverItem:
    item = hand_over.items.get()
    return edit_hand_over_item(item=item, facts=facts, actor=actor, at=LATER)


def rule(kind: str, years: int | None, unit: Any, actor: Any, **changes: Any) -> Any:
    draft = RetentionDraft(kind=kind, years=years, valid_from=ON, act="Văn bản minh họa")
    given: dict[str, Any] = {"unit": unit, "province": unit.province, "actor": actor, "at": LATER}
    return set_retention(draft=replace(draft, **changes), **given)


def test_its_pages_say_so_beforehand(archived: Project, officer: Any) -> None:
    assert not can_add_papers(officer, archived)
    assert "chỉ đọc" in can_record_vouchers(officer, archived).reason
