"""Writes all papers of a plan into one folder, all or nothing.

To add a paper: write a module with ``write_<paper>(papers, path)`` and add a line to ``PAPERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from khuyencong.apps.documents.rendering.appraisal_sheet import write_appraisal_sheet
from khuyencong.apps.documents.rendering.draft_decision import write_draft_decision
from khuyencong.apps.documents.rendering.plan_annexes import (
    write_local_annex,
    write_national_summary,
)
from khuyencong.apps.documents.rendering.plan_lists import write_findings, write_not_chosen
from khuyencong.apps.documents.rendering.plan_papers import Fund, PlanPapers, WrittenFile
from khuyencong.apps.documents.rendering.plan_picture import Kind, write_picture
from khuyencong.apps.documents.rendering.publish import published
from khuyencong.apps.documents.rendering.registration_report import write_registration_report
from khuyencong.apps.documents.rendering.submission_letter import write_submission_letter

_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = f"{_OFFICE}.wordprocessingml.document"
XLSX = f"{_OFFICE}.spreadsheetml.sheet"
SHEET_NAME = "phieu_tham_dinh_{number}.docx"


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper: its stable file name, its name for people, and who writes it."""

    name: str
    title_vi: str
    fund: Fund | None
    media_type: str
    write: Callable[[PlanPapers, Path], None]


PAPERS = (
    Paper("to_trinh.docx", "Tờ trình kế hoạch KCĐP", Fund.KCDP, DOCX, write_submission_letter),
    Paper(
        "du_thao_quyet_dinh.docx",
        "Dự thảo quyết định phê duyệt kế hoạch KCĐP",
        Fund.KCDP,
        DOCX,
        write_draft_decision,
    ),
    Paper("phu_luc_kcdp.xlsx", "Phụ lục đề án KCĐP", Fund.KCDP, XLSX, write_local_annex),
    Paper(
        "bao_cao_dang_ky.docx",
        "Báo cáo đăng ký kế hoạch KCQG",
        Fund.KCQG,
        DOCX,
        write_registration_report,
    ),
    Paper("mau_so_2.xlsx", "Biểu tổng hợp đề án KCQG", Fund.KCQG, XLSX, write_national_summary),
    Paper("phat_hien.xlsx", "Danh sách phát hiện", None, XLSX, write_findings),
    Paper("khong_chon.xlsx", "Đề án chưa chọn, dự phòng, cắt giảm", None, XLSX, write_not_chosen),
)
PICTURES: tuple[tuple[Kind, str], ...] = (
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
)


def write_plan_papers(
    papers: PlanPapers, out: Path, *, font_paths: Sequence[Path] = ()
) -> list[WrittenFile]:
    """Write every paper of the plan into ``out`` and return them in reading order.

    Papers of a source the plan does not have are not written; those of an earlier run are removed.
    Other files in ``out`` are left alone. Raises DomainError when the folder cannot be written.
    """
    wanted = list(_wanted(papers, font_paths))
    with published(out, owned=_is_ours) as staging:
        for paper in wanted:
            paper.write(papers, staging / paper.name)
    return [
        WrittenFile(
            path=out / paper.name,
            title_vi=paper.title_vi,
            fund=paper.fund,
            media_type=paper.media_type,
        )
        for paper in wanted
    ]


def _wanted(papers: PlanPapers, font_paths: Sequence[Path]) -> Iterator[Paper]:
    sides = {Fund.KCQG: papers.national, Fund.KCDP: papers.local}
    for paper in PAPERS:
        if paper.fund is None or sides[paper.fund] is not None:
            yield paper
            if paper.write is write_national_summary:
                yield from _appraisal_sheets(papers)
    for kind, media_type in PICTURES:
        write = partial(write_picture, kind=kind, font_paths=font_paths)
        yield Paper(
            f"bieu_do.{kind}", f"Biểu đồ kế hoạch ({kind.upper()})", None, media_type, write
        )


def _appraisal_sheets(papers: PlanPapers) -> Iterator[Paper]:
    for number, project in enumerate(papers.projects_of(Fund.KCQG), start=1):
        name = SHEET_NAME.format(number=number)
        title = f"Phiếu thẩm định cấp cơ sở {project.code}"
        write = partial(write_appraisal_sheet, project=project)
        yield Paper(name, title, Fund.KCQG, DOCX, write)


def _is_ours(name: str) -> bool:
    head, tail = SHEET_NAME.split("{number}")
    names = {paper.name for paper in PAPERS} | {f"bieu_do.{kind}" for kind, _ in PICTURES}
    return name in names or (name.startswith(head) and name.endswith(tail))
