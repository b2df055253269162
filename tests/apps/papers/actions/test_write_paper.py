"""Writing a paper: the files, the journal, refusals."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.journal.anchors import newest_anchor
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.sealing import seal_entries
from khuyencong.apps.papers.actions.file_paper import file_paper
from khuyencong.apps.papers.actions.write_paper import write_paper
from khuyencong.apps.papers.kinds import list_kinds
from khuyencong.apps.papers.models import WrittenPaper
from khuyencong.apps.papers.saying import Said
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import project_of_a_machine, promise

SAID = Said(
    superior="Sở Công Thương",
    issuer="Trung tâm Khuyến công",
    addressee="Sở Công Thương",
    signer="Giám đốc",
    number="12/TTKC",
    issued_on=date(2016, 11, 5),
    reason="Chủ cơ sở đề nghị",
)


@pytest.fixture
def project(centre: Any, officer: Any, at: Any, settings: Any, tmp_path: Any) -> Project:
    """514 million for a machine, 200 of it asked of the local fund."""
    settings.FILES = tmp_path / "files"
    return project_of_a_machine(centre, officer, at)


def docx_text(written: WrittenPaper) -> str:
    """Return every word of the .docx, table cells included."""
    body = docx.Document(io.BytesIO(read_bytes(written.docx))).element.body
    return " ".join("".join(body.itertext()).split())


def pdf_text(written: WrittenPaper) -> str:
    pages = PdfReader(io.BytesIO(read_bytes(written.pdf))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


class TestWritePaper:
    def test_docx_and_pdf_say_the_same_of_the_project(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        written = write_paper(project=project, kind_id="request_letter", said=SAID, **given)
        told = docx_text(written).replace("\u00a0", " ")
        # 514 million in all, 314 of it own: 200 are asked
        assert "Hỗ trợ máy bào bốn mặt" in told
        assert "đề nghị hỗ trợ 200.000.000 đồng (bằng chữ: Hai trăm triệu đồng)" in told
        assert "Số: 12/TTKC" in told
        assert "Bình Định, ngày 05 tháng 11 năm 2016" in told
        printed = pdf_text(written)
        assert "200.000.000" in printed
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in printed

    def test_the_journal_says_which_paper(self, project: Project, officer: Any, at: Any) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        write_paper(project=project, kind_id="request_letter", said=SAID, **given)
        entry = Entry.objects.get(verb="papers.paper.written")
        assert (entry.object_kind, entry.object_id) == ("project", str(project.pk))
        assert (entry.data["paper_number"], entry.data["revision"]) == ("12/TTKC", 1)

    @pytest.mark.parametrize("kind", list_kinds(), ids=lambda kind: kind.id)
    def test_every_kind_is_written_with_little_known(
        self, kind: Any, project: Project, officer: Any, at: Any
    ) -> None:
        said = Said(issuer="Trung tâm")
        written = write_paper(project=project, kind_id=kind.id, said=said, actor=officer, at=at)
        told = docx_text(written)
        assert "{" not in told
        assert "None" not in told
        assert "ngày … tháng … năm …" in told
        assert pdf_text(written)

    def test_a_second_one_is_a_revision_beside_the_first(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"kind_id": "request_letter", "said": SAID, "actor": officer}
        first = write_paper(project=project, at=at, **given)
        second = write_paper(project=project, at=at, **given)
        assert (first.revision, second.revision) == (1, 2)
        assert first.code != second.code

    def test_promised_results_stand_in_the_minutes(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        promise(project, officer, at)
        given: dict[str, Any] = {"said": SAID, "actor": officer, "at": at}
        written = write_paper(project=project, kind_id="acceptance_minutes", **given)
        told = docx_text(written)
        assert "Máy bào bốn mặt" in told
        assert "257.000.000" in told

    @pytest.mark.parametrize(
        ("kind_id", "said", "code"),
        [
            ("nothing", SAID, "papers.unknown_kind"),
            ("receipt", Said(issued_on=date(2030, 1, 1)), "papers.day_in_future"),
            ("receipt", Said(number="x" * 81), "papers.number_too_long"),
        ],
    )
    def test_it_refuses(
        self, kind_id: str, said: Said, code: str, project: Project, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            write_paper(project=project, kind_id=kind_id, said=said, actor=officer, at=at)
        assert refusal.value.code == code
        assert not WrittenPaper.objects.exists()

    def test_a_project_in_the_archive_is_only_read(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        Project.objects.filter(pk=project.pk).update(state="archived", lifecycle="kcdp-2012")
        with pytest.raises(BadInput, match="đã nộp lưu trữ"):
            write_paper(project=project, kind_id="receipt", said=SAID, actor=officer, at=at)

    def test_others_may_not(self, project: Project, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            write_paper(project=project, kind_id="receipt", said=SAID, actor=outsider, at=at)


class TestFilePaper:
    def test_it_lies_in_the_dossier_with_number_and_day(
        self, project: Project, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        written = write_paper(project=project, kind_id="request_letter", said=SAID, **given)
        file_paper(written=written, **given)
        paper = ProjectPaper.objects.get(project=project, kind="request_letter")
        assert (paper.number, paper.issued_on, paper.file) == (
            "12/TTKC",
            date(2016, 11, 5),
            written.pdf,
        )
        assert Entry.objects.filter(verb="papers.paper.filed").count() == 1

    def test_twice_is_refused(self, project: Project, officer: Any, at: Any) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        written = write_paper(project=project, kind_id="request_letter", said=SAID, **given)
        file_paper(written=written, **given)
        written.refresh_from_db()
        with pytest.raises(BadInput, match="đã nằm trong hồ sơ"):
            file_paper(written=written, **given)

    def test_without_number_it_stays_a_draft(self, project: Project, officer: Any, at: Any) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        said = Said(issuer="Trung tâm")
        written = write_paper(project=project, kind_id="request_letter", said=said, **given)
        with pytest.raises(BadInput, match="chưa có số và ngày"):
            file_paper(written=written, **given)
        assert not ProjectPaper.objects.exists()


class TestAnchor:
    """Minutes bear the newest anchor of the journal, in both files; letters do not."""

    check = "https://khuyencong.example/kiem-tra/"

    def test_minutes_bear_it(self, project: Project, officer: Any, at: Any) -> None:
        seal_entries(at=at)
        anchor = newest_anchor()
        assert anchor is not None
        given: dict[str, Any] = {"actor": officer, "at": at, "check_address": self.check}
        written = write_paper(project=project, kind_id="acceptance_minutes", said=SAID, **given)
        assert anchor.short in docx_text(written)
        assert anchor.short in pdf_text(written).replace("- ", "-")
        assert written.facts["moc_nhat_ky"] == anchor.full
        assert written.undrawn == []

    def test_letters_do_not(self, project: Project, officer: Any, at: Any) -> None:
        seal_entries(at=at)
        given: dict[str, Any] = {"actor": officer, "at": at, "check_address": self.check}
        written = write_paper(project=project, kind_id="request_letter", said=SAID, **given)
        assert "Mốc nhật ký" not in docx_text(written)
        assert "moc_nhat_ky" not in written.facts

    def test_only_minutes_are_marked_so(self) -> None:
        marked = {kind.id for kind in list_kinds() if kind.bears_anchor}
        assert marked == {"acceptance_minutes", "appraisal_minutes", "liquidation_minutes"}
