"""A draft is begun, changed, kept in versions, commented on, removed and put back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.regulations.actions.amend_draft import amend_draft
from khuyencong.apps.regulations.actions.keep_version import keep_version
from khuyencong.apps.regulations.actions.remove_draft import remove_draft
from khuyencong.apps.regulations.actions.remove_opinion import remove_opinion
from khuyencong.apps.regulations.actions.remove_part import remove_part
from khuyencong.apps.regulations.actions.restore_draft import restore_draft
from khuyencong.apps.regulations.actions.restore_part import restore_part
from khuyencong.apps.regulations.actions.return_to_version import return_to_version
from khuyencong.apps.regulations.actions.save_opinion import OpinionFacts, save_opinion
from khuyencong.apps.regulations.actions.save_part import save_part
from khuyencong.apps.regulations.actions.start_draft import start_draft
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.queries import list_drafts, regulation_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.regulations.parts import Tier
from tests.regulation_cast import facts_of
from tests.regulation_rules import MILLION, machinery


def last_entry() -> Entry:
    entry = Entry.objects.order_by("-pk").first()
    assert entry is not None
    return entry


def given(actor: Any, at: Any) -> dict[str, Any]:
    return {"actor": actor, "at": at}


def stored(draft: Any) -> Any:
    return RegulationDraft.objects.prefetch_related("parts").get(pk=draft.pk)


class TestHead:
    def test_begun_with_a_line_in_the_journal(
        self, department: Any, appraiser: Any, at: Any
    ) -> None:
        draft = start_draft(facts=facts_of(title=" A "), unit=department, **given(appraiser, at))
        assert (draft.title, draft.version) == ("A", 1)
        assert last_entry().verb == "regulations.draft.started"
        assert list(list_drafts(visible_to=appraiser)) == [draft]

    def test_not_by_an_officer_of_the_centre(self, centre: Any, officer: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            start_draft(facts=facts_of(), unit=centre, **given(officer, at))

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"title": " "}, "title"),
            ({"issuer": "x"}, "issuer"),
            ({"planned_on": date(1990, 1, 1)}, "planned_on"),
            ({"replaces": ["x" * 121]}, "replaces"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, department: Any, appraiser: Any, at: Any, wrong: Any, field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            start_draft(facts=facts_of(**wrong), unit=department, **given(appraiser, at))
        assert refused.value.field == field

    def test_changed_tells_before_and_after(self, draft: Any, leader: Any, at: Any) -> None:
        facts = facts_of(title="Khác")
        amend_draft(draft=draft, facts=facts, seen_version=draft.version, **given(leader, at))
        data = last_entry().data
        assert data["after"] == {"title": "Khác"}
        with pytest.raises(BadInput, match="vừa sửa"):
            amend_draft(draft=draft, facts=facts_of(), seen_version=1, **given(leader, at))

    def test_removed_and_put_back(self, draft: Any, leader: Any, at: Any) -> None:
        remove_draft(draft=draft, **given(leader, at))
        assert not list_drafts(visible_to=leader).exists()
        with pytest.raises(BadInput, match="khôi phục"):
            remove_draft(draft=draft, **given(leader, at))
        restore_draft(draft=draft, **given(leader, at))
        assert list_drafts(visible_to=leader).exists()
        with pytest.raises(BadInput):
            restore_draft(draft=draft, **given(leader, at))

    def test_nobody_of_another_province_sees_it(self, draft: Any, outsider: Any) -> None:
        assert not list_drafts(visible_to=outsider).exists()


class TestParts:
    def test_added_and_read_back(self, draft: Any) -> None:
        told = regulation_of(stored(draft))
        assert told.provisions == (machinery(),)
        assert [tier.approver for tier in told.tiers] == ["peoples_committee"]

    def test_twice_the_same_is_refused(self, draft: Any, leader: Any, at: Any) -> None:
        with pytest.raises(BadInput) as refused:
            save_part(draft=draft, kind="provision", part=machinery(), **given(leader, at))
        assert refused.value.field == "line"

    def test_changed_and_a_stale_page_is_told(self, draft: Any, leader: Any, at: Any) -> None:
        row = draft.parts.get(kind="provision")
        more = machinery(ceiling_vnd=250 * MILLION)
        told = {"draft": draft, "kind": "provision", "stored": row, **given(leader, at)}
        save_part(part=more, seen_version=1, **told)
        assert last_entry().data["after"] == {"ceiling_vnd": 250 * MILLION}
        with pytest.raises(BadInput, match="vừa sửa"):
            save_part(part=machinery(), seen_version=1, **told)

    def test_taken_out_and_put_back(self, draft: Any, leader: Any, at: Any) -> None:
        row = draft.parts.get(kind="provision")
        remove_part(part=row, **given(leader, at))
        assert regulation_of(stored(draft)).provisions == ()
        restore_part(part=row, **given(leader, at))
        assert regulation_of(stored(draft)).provisions == (machinery(),)

    def test_not_put_back_where_another_stands(self, draft: Any, leader: Any, at: Any) -> None:
        row = draft.parts.get(kind="provision")
        remove_part(part=row, **given(leader, at))
        save_part(draft=draft, kind="provision", part=machinery(), **given(leader, at))
        with pytest.raises(BadInput, match="đã có"):
            restore_part(part=row, **given(leader, at))

    def test_not_by_others(self, draft: Any, officer: Any, outsider: Any, at: Any) -> None:
        for actor in (officer, outsider):
            with pytest.raises(NotAllowed):
                save_part(
                    draft=draft, kind="tier", part=Tier(approver="department"), **given(actor, at)
                )


class TestVersions:
    def test_the_same_content_is_kept_once(self, draft: Any, leader: Any, at: Any) -> None:
        first = keep_version(draft=draft, note="Gửi lấy ý kiến", **given(leader, at))
        assert keep_version(draft=draft, **given(leader, at)) == first
        assert first.number == 1

    def test_going_back_keeps_what_was_there(self, draft: Any, leader: Any, at: Any) -> None:
        first = keep_version(draft=draft, **given(leader, at))
        row = draft.parts.get(kind="provision")
        remove_part(part=row, **given(leader, at))
        before = return_to_version(version=first, **given(leader, at))
        assert regulation_of(stored(draft)).digest == first.digest
        return_to_version(version=before, **given(leader, at))
        assert regulation_of(stored(draft)).provisions == ()


class TestOpinions:
    def test_asked_answered_taken_back(self, draft: Any, leader: Any, at: Any) -> None:
        told = {"office": "Sở Tài chính", "asked_on": date(2016, 10, 1)}
        row = save_opinion(draft=draft, facts=OpinionFacts(**told), **given(leader, at))
        answer = {"answered_on": date(2016, 10, 9), "verdict": "agree", "answer": "Thống nhất"}
        facts = OpinionFacts(**told, **answer)
        seen = {"stored": row, "seen_version": row.version}
        save_opinion(draft=draft, facts=facts, **seen, **given(leader, at))
        assert last_entry().verb == "regulations.draft.opinion_amended"
        remove_opinion(opinion=row, **given(leader, at))
        remove_opinion(opinion=row, is_back=True, **given(leader, at))
        row.refresh_from_db()
        assert (row.verdict, row.removed_at) == ("agree", None)

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"office": ""}, "office"),
            ({"due_on": date(2016, 9, 1)}, "due_on"),
            ({"verdict": "agree"}, "answered_on"),
            ({"answered_on": date(2016, 10, 2)}, "verdict"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, draft: Any, leader: Any, at: Any, wrong: Any, field: str
    ) -> None:
        told = {"office": "Sở Tài chính", "asked_on": date(2016, 10, 1)} | wrong
        with pytest.raises(BadInput) as refused:
            save_opinion(draft=draft, facts=OpinionFacts(**told), **given(leader, at))
        assert refused.value.field == field
