"""The dossier as a whole: what it needs, putting papers in, what is missing, where it is."""

from __future__ import annotations

import zipfile
from datetime import date, timedelta
from typing import Any

import pytest

from khuyencong.apps.accounts.throttle import TooOften
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.add_local_paper import (
    LocalPaperFacts,
    add_local_paper,
    end_local_paper,
)
from khuyencong.apps.projects.actions.add_papers import add_papers
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.checklist import Checklist, checklist_of
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.dossier_archive import write_archive
from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft
from khuyencong.apps.projects.missing_papers import lacking_papers, list_missing, with_dossier
from khuyencong.apps.projects.models import DossierCode, Project, ProjectPaper
from khuyencong.apps.projects.paper_names import next_other, recognise_paper
from khuyencong.apps.projects.queries import get_project_life, list_local_papers
from khuyencong.apps.projects.sent_papers import SentFile
from khuyencong.apps.projects.tracking import track
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.documents import files_cast as cast

ON = date(2016, 11, 23)


@pytest.fixture
def project(centre: Any, officer: Any, at: Any, settings: Any, tmp_path: Any) -> Project:
    """A machine paid by the national fund."""
    settings.FILES = tmp_path / "files"
    line = LineDraft(
        line="machinery",
        cost_item="Máy bào",
        eligible_cost_vnd=500_000_000,
        kcqg_vnd=200_000_000,
        own_vnd=300_000_000,
    )
    draft = ProjectDraft(title="Máy bào bốn mặt", line="machinery", pinned_on=ON, lines=(line,))
    return create_project(draft=draft, year=2017, unit=centre, actor=officer, at=at)


def checklist(project: Project, viewer: Any) -> Checklist:
    life = get_project_life(project.pk, visible_to=viewer)
    given: dict[str, Any] = {"on": life.pinned_on, "chain": "KCQG", "line": life.line}
    return checklist_of(life, list_local_papers(province_id=life.province_id, **given))


def paper(kind: str, **facts: Any) -> tuple[NewPaper, SentFile | None]:
    data = facts.pop("data", None)
    return NewPaper(kind=kind, **facts), data and SentFile("to.pdf", data)


def submit(project: Project, officer: Any, at: Any) -> None:
    given: dict[str, Any] = {"actor": officer, "at": at}
    papers = [paper("request_letter", number="12/TTKC"), paper("project_document", data=cast.pdf())]
    add_papers(project=project, papers=papers, **given)
    take_step(project=project, transition_id="submit", deed=Deed(happened_on=ON), **given)


class TestChecklist:
    def test_it_names_what_step_and_content_need(self, project: Project, officer: Any) -> None:
        found = checklist(project, officer)
        assert [row.kind for row in found.needed] == ["request_letter", "project_document"]
        assert [row.kind for row in found.missing] == ["request_letter", "project_document"]
        # TT 36/2013 Điều 10.1.b: before 20/05 of the year before the plan year 2017
        assert found.due and found.due.last_on == date(2016, 5, 19)
        # TT 36/2013 Điều 14.4-5, as data in advances.yaml
        assert found.by_content and found.by_content[0].article.startswith("Điều 14")
        cited = {row.act for row in (*found.needed, *found.by_content) if row.article}
        assert cited == {"TT 36/2013/TT-BCT"}, "an article alone names no document"
        assert "contract" in [row.kind for row in found.later]

    @pytest.mark.parametrize(
        ("state", "later"),
        [
            ("settled", ["liquidation_minutes"]),  # its next step needs it; nothing comes after
            ("closed", []),
        ],
    )
    def test_what_lies_behind_is_not_told_to_come(
        self, project: Project, officer: Any, state: str, later: list[str]
    ) -> None:
        project.state, project.lifecycle = state, "kcdp-2012"
        project.save()
        found = checklist(project, officer)
        asked = [row.kind for row in (*found.needed, *found.later)]
        assert asked == later

    def test_the_local_fund_has_no_national_list_by_content(
        self, project: Project, officer: Any
    ) -> None:
        project.budget_lines.update(kcqg_vnd=0, kcdp_vnd=100_000_000)
        assert checklist(project, officer).by_content == ()

    def test_a_held_file_does_not_count_until_it_is_released(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        held = paper("request_letter", data=cast.pdf_with_attachment())
        add_papers(project=project, papers=[held], actor=officer, at=at)
        row = checklist(project, officer).needed[0]
        assert (row.answer, row in checklist(project, officer).missing) == ("held", True)
        StoredFile.objects.update(state="kept")
        assert checklist(project, officer).needed[0].answer == "here"

    def test_a_paper_of_the_province_is_asked_for_between_its_days(
        self, project: Project, centre: Any, officer: Any, make_account: Any, at: Any
    ) -> None:
        leader = make_account(centre, "leader")
        given: dict[str, Any] = {"actor": leader, "at": at}
        facts = LocalPaperFacts(label="Bản cam kết", source="văn bản", valid_from=ON, chain="KCQG")
        asked = add_local_paper(facts=facts, unit=centre, **given)
        assert [row.label for row in checklist(project, officer).local] == ["Bản cam kết"]
        with pytest.raises(BadInput, match="trước ngày đầu"):
            end_local_paper(paper=asked, last_on=ON - timedelta(days=1), **given)
        end_local_paper(paper=asked, last_on=ON, **given)
        assert checklist(project, officer).local
        Project.objects.update(pinned_on=ON + timedelta(days=1))
        assert checklist(project, officer).local == ()
        verbs = Entry.objects.filter(object_kind="local_paper").values_list("verb", flat=True)
        assert len(set(verbs)) == 2
        with pytest.raises(NotAllowed):
            add_local_paper(facts=facts, unit=centre, actor=officer, at=at)


class TestAddPapers:
    def test_each_text_is_a_revision_and_is_journalled(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        for number in ("1/TTKC", "2/TTKC"):
            papers = [paper("request_letter", number=number)]
            add_papers(project=project, papers=papers, actor=officer, at=at)
        rows = ProjectPaper.objects.order_by("revision")
        assert [(p.number, p.is_current) for p in rows] == [("1/TTKC", False), ("2/TTKC", True)]
        last = Entry.objects.filter(verb="projects.paper.added").latest("pk")
        assert last.data["papers"] == ["request_letter (2)"]

    def test_one_bad_file_leaves_nothing_of_all(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        papers = [paper("request_letter", data=cast.pdf()), paper("contract", data=b"MZ")]
        with pytest.raises(BadInput, match="chương trình Windows"):
            add_papers(project=project, papers=papers, actor=officer, at=at)
        assert not ProjectPaper.objects.exists()
        assert not StoredFile.objects.exists()

    def test_neither_file_nor_number_is_refused(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        for papers in ([], [paper("request_letter")]):
            with pytest.raises(BadInput):
                add_papers(project=project, papers=papers, actor=officer, at=at)

    def test_others_may_not(self, project: Project, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            add_papers(
                project=project, papers=[paper("contract", number="1")], actor=outsider, at=at
            )

    def test_what_was_submitted_stays_beside_a_later_text(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        submit(project, officer, at)
        again = [paper("request_letter", number="13/TTKC")]
        add_papers(project=project, papers=again, actor=officer, at=at)
        old, new = ProjectPaper.objects.filter(kind="request_letter").order_by("revision")
        assert (old.frozen_at, old.number, new.frozen_at) == (at, "12/TTKC", None)


class TestMissing:
    def test_it_is_found_one_by_one_and_as_a_filter(
        self, project: Project, officer: Any, at: Any, django_assert_max_num_queries: Any
    ) -> None:
        with django_assert_max_num_queries(4):
            [missing] = list_missing(with_dossier(Project.objects.all()))
        assert len(missing.labels) == 2
        submit(project, officer, at)
        [missing] = list_missing(with_dossier(Project.objects.all()))
        assert missing.labels == ("Phiếu thẩm định cấp cơ sở",)
        assert list(lacking_papers(Project.objects.all())) == [project]
        add_papers(
            project=project, papers=[paper("appraisal_sheet", number="1")], actor=officer, at=at
        )
        assert not list_missing(with_dossier(Project.objects.all()))
        assert not lacking_papers(Project.objects.all())


class TestNames:
    def test_the_name_of_a_file_tells_its_paper(self, project: Project, officer: Any) -> None:
        rows = checklist(project, officer).needed
        for name, kind in (
            ("Cong van de nghi cua don vi thuc hien.pdf", "request_letter"),
            ("CÔNG-VĂN-ĐỀ-NGHỊ.pdf", "request_letter"),
            ("IMG_2024.jpg", None),
        ):
            row = recognise_paper(name, rows)
            assert (row and row.kind) == kind
        assert next_other(["other.2", "other.x", "contract"]) == "other.3"

    def test_the_archive_holds_what_may_be_read(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        submit(project, officer, at)
        rows = checklist(project, officer).other
        with write_archive(rows) as archive, zipfile.ZipFile(archive) as made:
            [listed, document] = sorted(made.namelist())
            assert listed == "00 Danh mục.txt"
            assert made.read(document) == cast.pdf()
            assert "12/TTKC" in made.read(listed).decode("utf-8-sig")


class TestTrack:
    def test_a_submitted_dossier_is_found_by_its_code(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        assert not DossierCode.objects.exists()
        submit(project, officer, at)
        code = DossierCode.objects.get().code
        found = track(f" {code[:5].lower()} {code[5:]}", client="10.0.0.1", at=at)
        assert found
        assert (found.state, found.holder) == ("Chờ Sở thẩm định", "Sở Công Thương")
        assert (found.since, found.asked) == (ON, ())
        assert project.title not in repr(found)

    def test_every_other_code_gets_the_same_answer(self, db: None, at: Any) -> None:
        for text in ("444444444N", "444444444X", "", "'; drop", "a" * 5000):
            assert track(text, client="10.0.0.1", at=at) is None

    def test_guessing_is_slowed_down(self, db: None, at: Any) -> None:
        for _ in range(30):
            track("444444444N", client="10.0.0.1", at=at)
        with pytest.raises(TooOften):
            track("444444444N", client="10.0.0.1", at=at)
        assert track("444444444N", client="10.0.0.2", at=at) is None
