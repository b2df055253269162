"""An owner brings papers, and gives one of an earlier dossier once more."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.establishments.actions.end_owner import end_owner
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.add_papers import add_papers
from khuyencong.apps.projects.actions.bring_paper import bring_paper
from khuyencong.apps.projects.actions.reuse_paper import reuse_paper
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import ProjectPaper
from khuyencong.apps.projects.owned import get_own_dossier
from khuyencong.apps.projects.owner_papers import list_papers_to_bring
from khuyencong.apps.projects.sent_papers import SentFile
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.documents.files_cast import docx, picture
from tests.establishment_owner_cast import Cast, project_of

KIND = "beneficiary_request"
PHOTO = SentFile("don.png", picture())


def bring(cast: Cast, at: Any, **changes: Any) -> ProjectPaper:
    given: dict[str, Any] = {"project": cast.own_project, "kind": KIND, "sent": PHOTO}
    return bring_paper(**{**given, "actor": cast.owner, "at": at, **changes})


@pytest.fixture
def second(cast: Cast, officer: Any, at: Any) -> Any:
    """A later project of the same establishment."""
    return project_of(cast.own, "Máy đóng gói của A", actor=officer, at=at)


class TestBring:
    def test_what_is_missing_is_named_and_then_there(self, cast: Cast, at: Any) -> None:
        (row,) = list_papers_to_bring(get_own_dossier(cast.own_project.pk, owner=cast.owner))
        assert (row.row.kind, row.is_needed, row.is_here) == (KIND, True, False)
        paper = bring(cast, at, issued_on=date(2016, 11, 1), valid_to=date(2017, 11, 1))
        assert (paper.is_from_owner, paper.valid_to) == (True, date(2017, 11, 1))
        (row,) = list_papers_to_bring(get_own_dossier(cast.own_project.pk, owner=cast.owner))
        assert (row.is_needed, row.is_here, row.may_bring) == (False, True, True)
        entry = Entry.objects.get(verb="projects.paper.brought")
        assert entry.data["papers"] == [f"{KIND} (1)"]

    def test_the_same_file_twice_is_one_paper(self, cast: Cast, at: Any) -> None:
        assert bring(cast, at).pk == bring(cast, at).pk
        assert ProjectPaper.objects.count() == StoredFile.objects.count() == 1

    def test_a_better_photograph_is_the_next_revision(self, cast: Cast, at: Any) -> None:
        bring(cast, at)
        again = bring(cast, at, sent=SentFile("don.png", picture(size=(50, 40))))
        assert (again.revision, again.is_current) == (2, True)

    def test_another_owner_is_refused(self, cast: Cast, at: Any) -> None:
        with pytest.raises(NotAllowed):
            bring(cast, at, project=cast.other_project)

    def test_who_may_see_no_more_may_send_no_more(self, cast: Cast, officer: Any, at: Any) -> None:
        end_owner(owner=cast.invitation, actor=officer, at=at)
        with pytest.raises(NotAllowed):
            bring(cast, at)

    @pytest.mark.parametrize("state", ["closed", "rejected", "withdrawn"])
    def test_nothing_is_brought_to_a_life_that_ended(self, cast: Cast, at: Any, state: str) -> None:
        type(cast.own_project).objects.filter(pk=cast.own_project.pk).update(state=state)
        with pytest.raises(NotAllowed, match="đã kết thúc"):
            bring(cast, at)

    @pytest.mark.parametrize("kind", ["request_letter", "appraisal_minutes", "contract", "x' --"])
    def test_a_paper_of_the_office_is_not_his_to_bring(
        self, cast: Cast, at: Any, kind: str
    ) -> None:
        with pytest.raises(BadInput):
            bring(cast, at, kind=kind)
        assert not StoredFile.objects.exists()

    def test_what_an_officer_put_in_is_not_replaced(
        self, cast: Cast, officer: Any, at: Any
    ) -> None:
        paper = NewPaper(kind=KIND, number="01/ĐN")
        add_papers(project=cast.own_project, papers=[(paper, None)], actor=officer, at=at)
        with pytest.raises(BadInput, match="đã có"):
            bring(cast, at)

    def test_days_that_cannot_be_are_refused(self, cast: Cast, at: Any) -> None:
        for days in (
            {"issued_on": at.date() + timedelta(days=2)},
            {"valid_to": at.date() - timedelta(days=2)},
            {"valid_to": date(9999, 12, 31)},
        ):
            with pytest.raises(BadInput):
                bring(cast, at, **days)

    def test_a_program_in_disguise_is_refused(self, cast: Cast, at: Any) -> None:
        for name, data in (("don.pdf", b"MZ\x90\x00" * 50), ("don.png", b""), ("a.exe", b"MZ")):
            with pytest.raises(BadInput):
                bring(cast, at, sent=SentFile(name, data))
        assert not ProjectPaper.objects.exists()

    def test_a_suspicious_file_is_kept_apart_and_answers_nothing(self, cast: Cast, at: Any) -> None:
        file = docx({"word/embeddings/oleObject1.bin": b"x"})
        paper = bring(cast, at, sent=SentFile("don.docx", file))
        assert paper.file is not None
        if paper.file.is_open:
            pytest.skip("this intake lets it pass")
        (row,) = list_papers_to_bring(get_own_dossier(cast.own_project.pk, owner=cast.owner))
        assert (row.row.answer, row.is_needed) == ("held", True)

    def test_another_paper_needs_a_name(self, cast: Cast, at: Any) -> None:
        with pytest.raises(BadInput, match="tên giấy tờ"):
            bring(cast, at, kind="other")
        paper = bring(cast, at, kind="other", title="Giấy đăng ký hộ kinh doanh")
        assert (paper.kind, paper.title) == ("other.1", "Giấy đăng ký hộ kinh doanh")


class TestReuse:
    def test_the_same_file_stands_in_both_with_its_days(
        self, cast: Cast, second: Any, at: Any
    ) -> None:
        paper = bring(cast, at, issued_on=date(2016, 11, 1), valid_to=date(2017, 11, 1))
        given: dict[str, Any] = {"kind": KIND, "paper": paper, "actor": cast.owner, "at": at}
        again = reuse_paper(project=second, **given)
        assert again.file_id == paper.file_id
        assert (again.issued_on, again.valid_to) == (paper.issued_on, paper.valid_to)
        assert again.project_id == second.pk
        with pytest.raises(BadInput):  # it is needed once
            reuse_paper(project=second, **{**given, "kind": "contract"})

    def test_what_holds_no_more_is_refused(self, cast: Cast, second: Any, at: Any) -> None:
        paper = bring(cast, at, valid_to=at.date() + timedelta(days=1))
        late = at + timedelta(days=5)
        with pytest.raises(BadInput, match="hết hạn"):
            reuse_paper(project=second, kind=KIND, paper=paper, actor=cast.owner, at=late)

    def test_a_paper_of_somebody_else_is_refused(self, cast: Cast, officer: Any, at: Any) -> None:
        paper = NewPaper(kind=KIND, number="01/ĐN")
        given: dict[str, Any] = {"actor": officer, "at": at}
        (others,) = add_papers(project=cast.other_project, papers=[(paper, None)], **given)
        with pytest.raises(NotAllowed):
            reuse_paper(project=cast.own_project, kind=KIND, paper=others, actor=cast.owner, at=at)


class TestPages:
    def test_a_paper_is_sent_seen_and_used_again(
        self, owner: Any, cast: Cast, second: Any, now: Any
    ) -> None:
        page = f"/co-so/de-an/{cast.own_project.pk}/giay-to/"
        assert "Còn thiếu" in owner.get(page).content.decode()
        sent = {"file": SimpleUploadedFile("don.png", picture()), "issued_on": "01/11/2016"}
        answer = owner.post(f"{page}{KIND}/", sent, follow=True)
        assert "01/11/2016" in answer.content.decode()
        paper = ProjectPaper.objects.get()
        assert owner.get(f"/co-so/giay-to/{paper.pk}/").content == picture()
        there = f"/co-so/de-an/{second.pk}/giay-to/{KIND}/"
        assert "cùng loại" in owner.get(there).content.decode()
        assert owner.get(f"{there}dung-lai/{paper.pk}/").status_code == 404
        owner.post(f"{there}dung-lai/{paper.pk}/")
        assert ProjectPaper.objects.filter(project=second, file=paper.file).exists()

    def test_faults_stand_at_their_fields(self, owner: Any, cast: Cast, now: Any) -> None:
        page = f"/co-so/de-an/{cast.own_project.pk}/giay-to/{KIND}/"
        bad = {"file": SimpleUploadedFile("don.pdf", b"MZ" * 9), "issued_on": "30/02/2016"}
        assert 'aria-invalid="true"' in owner.post(page, bad).content.decode()
        bad["issued_on"] = ""
        bad["file"] = SimpleUploadedFile("don.pdf", b"MZ" * 9)
        assert "don.pdf" in owner.post(page, bad).content.decode()

    def test_files_of_others_and_of_the_office_stay_shut(
        self, owner: Any, cast: Cast, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        own = NewPaper(kind="appraisal_minutes")
        (minutes,) = add_papers(project=cast.own_project, papers=[(own, PHOTO)], **given)
        (others,) = add_papers(
            project=cast.other_project, papers=[(NewPaper(kind=KIND), PHOTO)], **given
        )
        for each in (minutes, others):
            assert owner.get(f"/co-so/giay-to/{each.pk}/").status_code == 404
        page = f"/co-so/de-an/{cast.own_project.pk}/giay-to/appraisal_minutes/"
        assert owner.get(page).status_code == 404
