"""A file is opened, its head changed, finished, opened again; tasks; assessments of one day."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.cleaner_production.actions.amend_cleaner_file import amend_cleaner_file
from khuyencong.apps.cleaner_production.actions.finish_cleaner_file import finish_cleaner_file
from khuyencong.apps.cleaner_production.actions.record_quick_assessment import (
    record_quick_assessment,
)
from khuyencong.apps.cleaner_production.actions.remove_quick_assessment import (
    remove_quick_assessment,
)
from khuyencong.apps.cleaner_production.actions.reopen_cleaner_file import reopen_cleaner_file
from khuyencong.apps.cleaner_production.actions.set_task_state import set_task_state
from khuyencong.apps.cleaner_production.models import CleanerFile, QuickAssessment, TaskProgress
from khuyencong.apps.cleaner_production.queries import list_files, search_files
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.documents import files_cast
from tests.cleaner_cast import ON, head, opened, step_of

DATA = "cleaner_production.cleaner_file."


class TestOpenCleanerFile:
    def test_it_belongs_to_the_unit_of_the_site_and_is_journalled(
        self, cleaner_file: CleanerFile, site: Any, officer: Any
    ) -> None:
        assert (cleaner_file.unit_id, cleaner_file.state) == (site.unit_id, "open")
        entry = Entry.objects.get(verb=f"{DATA}opened")
        assert entry.data["basis"] == "mẻ 2 tấn củ"
        found = search_files(list_files(visible_to=officer), "do go tinh bot")
        assert list(found) == [cleaner_file]

    def test_one_is_open_at_a_site_at_a_time(
        self, cleaner_file: CleanerFile, site: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="đang có một hồ sơ chưa xong"):
            opened(site, officer, at)
        finish_cleaner_file(cleaner_file=cleaner_file, actor=officer, at=at)
        assert opened(site, officer, at).pk != cleaner_file.pk
        with pytest.raises(BadInput, match="kết thúc hồ sơ đó trước"):
            reopen_cleaner_file(cleaner_file=cleaner_file, actor=officer, at=at)

    def test_strangers_and_readers_open_none(
        self, site: Any, outsider: Any, appraiser: Any, at: Any
    ) -> None:
        for actor in (outsider, appraiser):
            with pytest.raises(NotAllowed):
                opened(site, actor, at)
        assert not CleanerFile.objects.exists()

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"opened_on": ON + timedelta(days=900)}, "opened_on"),
            ({"product": "x" * 201}, "product"),
            ({"bases_per_year": Decimal(0)}, "bases_per_year"),
            ({"bases_per_year": Decimal("NaN")}, "bases_per_year"),
            ({"product_per_basis": Decimal("1e400")}, "product_per_basis"),
            ({"product_per_basis": "nhiều"}, "product_per_basis"),
            ({"weight_technical": 30}, "weight_economic"),
            ({"weight_technical": -1}, "weight_technical"),
            (dict.fromkeys(("weight_technical", "weight_economic", "weight_environmental"), 0),
             "weight_technical"),
        ],
    )  # fmt: skip
    def test_bad_input_names_its_field(
        self, site: Any, officer: Any, at: Any, changes: Any, field: str
    ) -> None:
        with pytest.raises(BadInput) as no:
            opened(site, officer, at, **changes)
        assert no.value.field == field


class TestAmendCleanerFile:
    def test_the_focus_is_a_step_of_the_file_and_says_why(
        self, cleaner_file: CleanerFile, officer: Any, at: Any
    ) -> None:
        step = step_of(cleaner_file, "Rửa củ", officer, at)
        given: dict[str, Any] = {"cleaner_file": cleaner_file, "actor": officer, "at": at}
        with pytest.raises(BadInput, match="vì sao"):
            amend_cleaner_file(facts=head(focus_step_id=step.pk), **given)
        with pytest.raises(BadInput, match="công đoạn của hồ sơ này"):
            amend_cleaner_file(facts=head(focus_step_id=step.pk + 99, focus_reason="x"), **given)
        facts = head(focus_step_id=step.pk, focus_reason="Tốn nước nhất")
        assert amend_cleaner_file(facts=facts, **given)
        assert not amend_cleaner_file(facts=facts, **given)
        assert Entry.objects.filter(verb=f"{DATA}amended").count() == 1
        with pytest.raises(BadInput, match="Người khác vừa sửa"):
            amend_cleaner_file(facts=head(), seen_version=1, **given)

    def test_a_finished_file_is_only_read_until_it_is_opened_again(
        self, cleaner_file: CleanerFile, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"cleaner_file": cleaner_file, "actor": officer, "at": at}
        finish_cleaner_file(**given)
        with pytest.raises(NotAllowed, match="mở lại hồ sơ"):
            amend_cleaner_file(facts=head(product="Khác"), **given)
        with pytest.raises(NotAllowed):
            finish_cleaner_file(**given)
        reopen_cleaner_file(**given)
        assert amend_cleaner_file(facts=head(product="Khác"), **given)
        assert Entry.objects.filter(verb=f"{DATA}reopened").exists()


class TestSetTaskState:
    def test_it_is_done_with_a_note_and_a_paper(
        self, cleaner_file: CleanerFile, officer: Any, at: Any, settings: Any, tmp_path: Any
    ) -> None:
        settings.FILES = tmp_path / "files"
        given: dict[str, Any] = {"cleaner_file": cleaner_file, "actor": officer, "at": at}
        sent = ("bien-ban.pdf", files_cast.pdf())
        set_task_state(task="team", state="done", note="Họp 1/11", sent=sent, **given)
        row = TaskProgress.objects.get()
        assert (row.state, row.note, row.document) == (
            "done", "Họp 1/11", StoredFile.objects.get()
        )  # fmt: skip
        assert not set_task_state(task="team", state="done", note="Họp 1/11", **given)
        set_task_state(task="team", state="open", **given)
        assert TaskProgress.objects.get().document is not None
        entry = Entry.objects.filter(verb=f"{DATA}task_set").latest("pk")
        assert entry.data["before"]["task_state"] == "done"

    def test_what_is_left_out_says_why(
        self, cleaner_file: CleanerFile, officer: Any, outsider: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"cleaner_file": cleaner_file, "at": at}
        for field, words in (("note", {"state": "not_needed"}), ("state", {"state": "maybe"})):
            with pytest.raises(BadInput) as no:
                set_task_state(task="team", actor=officer, **words, **given)
            assert no.value.field == field
        with pytest.raises(BadInput):
            set_task_state(task="task_19", state="done", actor=officer, **given)
        with pytest.raises(NotAllowed):
            set_task_state(task="team", state="done", actor=outsider, **given)


class TestRecordQuickAssessment:
    def test_it_is_kept_and_taken_away(self, site: Any, officer: Any, at: Any) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        answers = {"water_leaks": "no", "air_tight": "yes", "off_peak": ""}
        row = record_quick_assessment(site=site, answers=answers, done_on=ON, **given)
        assert row.answers == {"water_leaks": "no", "air_tight": "yes"}
        remove_quick_assessment(assessment=row, **given)
        assert not QuickAssessment.objects.exists()
        gone = Entry.objects.get(verb="cleaner_production.quick_assessment.removed")
        assert gone.data["answers"]["water_leaks"] == "no"

    def test_refusals(self, site: Any, officer: Any, outsider: Any, at: Any) -> None:
        given: dict[str, Any] = {"site": site, "at": at, "done_on": ON}
        with pytest.raises(NotAllowed):
            record_quick_assessment(answers={"water_leaks": "no"}, actor=outsider, **given)
        with pytest.raises(BadInput):
            record_quick_assessment(answers={}, actor=officer, **given)
        late = {**given, "done_on": ON + timedelta(days=900)}
        with pytest.raises(BadInput, match="chưa tới"):
            record_quick_assessment(answers={"water_leaks": "no"}, actor=officer, **late)
