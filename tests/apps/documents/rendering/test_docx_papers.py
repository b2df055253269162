"""The .docx papers are opened again and read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from khuyencong.apps.documents.rendering.appraisal_sheet import write_appraisal_sheet
from khuyencong.apps.documents.rendering.draft_decision import write_draft_decision
from khuyencong.apps.documents.rendering.plan_papers import Finding, FundSide, Level
from khuyencong.apps.documents.rendering.registration_report import write_registration_report
from khuyencong.apps.documents.rendering.submission_letter import write_submission_letter

WRITERS = (write_submission_letter, write_draft_decision, write_registration_report)
# Sequence of children in CT_PPr, CT_RPr and CT_TblPr (ECMA-376 part 1), those in use here.
PROPERTY_ORDER = {
    "w:pPr": ["pStyle", "keepNext", "keepLines", "pBdr", "tabs", "spacing", "ind", "jc", "rPr"],
    "w:rPr": ["rFonts", "b", "i", "sz", "highlight", "lang"],
    "w:tblPr": ["tblStyle", "tblW", "jc", "tblInd", "tblLayout", "tblCellMar", "tblLook"],
    "w:tcPr": ["tcW", "vAlign"],
}


def words_of(path: Path) -> str:
    """All text of the body in order, cells of tables included."""
    document = docx.Document(str(path))
    texts = (node.text or "" for node in document.element.body.iter(qn("w:t")))
    return "\n".join(texts).replace("\u00a0", " ")


def opened(path: Path) -> Document:
    return docx.Document(str(path))


class TestFrame:
    @pytest.mark.parametrize("write", WRITERS)
    def test_page_follows_the_layout_of_official_papers(self, new_papers, tmp_path, write) -> None:
        path = tmp_path / "a.docx"
        write(new_papers(), path)
        document = opened(path)
        section = document.sections[0]
        # A4 210 x 297; margins top, bottom, left, right 20, 20, 30, 15 (forms.yaml)
        page = (section.page_width.mm, section.page_height.mm)
        margins = (
            section.top_margin,
            section.bottom_margin,
            section.left_margin,
            section.right_margin,
        )
        assert [round(x) for x in page] == [210, 297]
        assert [round(m.mm) for m in margins] == [20, 20, 30, 15]
        assert document.styles["Normal"].font.name == "Times New Roman"
        fonts = document.styles["Normal"].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == fonts.get(qn("w:cs")) == "Times New Roman"

    @pytest.mark.parametrize("write", WRITERS)
    def test_page_number_is_above_the_text_from_page_two(self, new_papers, tmp_path, write) -> None:
        path = tmp_path / "a.docx"
        write(new_papers(), path)
        section = opened(path).sections[0]
        assert section.different_first_page_header_footer
        assert 'w:instr="PAGE"' in section.header.paragraphs[0]._p.xml
        assert "PAGE" not in section.first_page_header._element.xml

    @pytest.mark.parametrize("write", WRITERS)
    def test_masthead_has_nation_motto_number_and_day(self, new_papers, tmp_path, write) -> None:
        path = tmp_path / "a.docx"
        write(new_papers(day=date(2030, 12, 5)), path)
        words = words_of(path)
        for part in (
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Đắk Thử, ngày 05 tháng 12 năm 2030",
            "Nơi nhận:",
        ):
            assert part in words
        assert "Số:" in words

    @pytest.mark.parametrize("write", WRITERS)
    def test_properties_stand_in_the_order_word_demands(self, new_papers, tmp_path, write) -> None:
        path = tmp_path / "a.docx"
        write(new_papers(), path)
        body = opened(path).element.body
        for tag, order in PROPERTY_ORDER.items():
            for properties in body.iter(qn(tag)):
                places = [order.index(child.tag.split("}")[1]) for child in properties]
                assert places == sorted(places), properties.xml

    @pytest.mark.parametrize("write", WRITERS)
    def test_text_of_people_is_never_markup(self, new_papers, tmp_path, write) -> None:
        side = FundSide(budget_vnd=0, legal_bases=("<w:p/> {{ year }} & \x07 #strong[đậm]",))
        path = tmp_path / "a.docx"
        write(new_papers(local=side, national=side), path)
        assert "Căn cứ <w:p/> {{ year }} & #strong[đậm]" in words_of(path)

    def test_a_very_long_name_does_not_break_the_file(self, new_papers, new_project, tmp_path):
        project = new_project(1, title="Ứng dụng máy móc " * 100)
        write_appraisal_sheet(new_papers(), tmp_path / "a.docx", project=project)
        assert words_of(tmp_path / "a.docx").count("Ứng dụng máy móc") >= 100


class TestSubmissionLetter:
    def test_states_projects_money_in_figures_and_words(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.docx"
        write_submission_letter(new_papers(), path)
        words = words_of(path)
        assert "TỜ TRÌNH" in words
        assert "Kính gửi: Ủy ban nhân dân tỉnh Đắk Thử." in words
        # 100 + 200 million of support, 1,5 % of it for management: 304.500.000
        assert "304.500.000 đồng" in words
        assert "Ba trăm linh bốn triệu năm trăm nghìn đồng" in words
        # 310.000.000 - 304.500.000
        assert "còn chưa phân bổ 5.500.000 đồng" in words
        assert "Có 2 đề án được đề nghị" in words
        assert "Căn cứ Nghị định 01/2030/XX;" in words
        assert "Căn cứ Nghị quyết 03/2030/XX." in words

    def test_says_when_there_is_no_project(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.docx"
        write_submission_letter(new_papers(projects=()), path)
        assert "Không có đề án nào được đưa vào kế hoạch" in words_of(path)

    def test_a_plan_over_its_money_says_so(self, new_papers, tmp_path) -> None:
        papers = new_papers()
        local = replace(papers.local, budget_vnd=300_000_000)
        path = tmp_path / "a.docx"
        write_submission_letter(replace(papers, local=local), path)
        assert "vượt 4.500.000 đồng" in words_of(path)


class TestDraftDecision:
    def test_is_a_draft_signed_by_the_chairman(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.docx"
        write_draft_decision(new_papers(), path)
        words = words_of(path)
        assert "DỰ THẢO" in words
        assert "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK THỬ" in words
        assert "gồm 2 đề án" in words
        assert "Căn cứ Nghị quyết 03/2030/XX;" in words
        assert [f"Điều {n}. " in words for n in (1, 2, 3, 4)] == [True] * 4

    def test_another_authority_can_sign(self, new_papers, tmp_path) -> None:
        papers = new_papers()
        offices = replace(
            papers.offices,
            decision_superior="Ủy ban nhân dân tỉnh Đắk Thử",
            decision_issuer=("Sở Công Thương",),
            decision_code="QĐ-SCT",
            decision_authority="Giám đốc Sở Công Thương",
            decision_signer=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        )
        path = tmp_path / "a.docx"
        write_draft_decision(replace(papers, offices=offices), path)
        words = words_of(path)
        assert "GIÁM ĐỐC SỞ CÔNG THƯƠNG" in words
        assert "/QĐ-SCT" in words
        assert "PHÓ GIÁM ĐỐC" in words
        assert "CHỦ TỊCH" not in words


class TestRegistrationReport:
    def test_leaves_unknown_figures_as_marked_blanks(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.docx"
        write_registration_report(new_papers(), path)
        words = words_of(path)
        # Plan 2031 is registered in 2030 and looks back on 2029.
        assert "KẾT QUẢ THỰC HIỆN NĂM 2029" in words
        assert "KẾ HOẠCH NĂM 2030" in words
        blanks = [line for line in words.split("\n") if line.startswith("[Cần điền:")]
        assert len(blanks) == 7
        marked = opened(path).element.body.xpath(".//w:highlight")
        assert len(marked) == len(blanks)

    def test_says_that_the_national_money_is_assumed(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.docx"
        write_registration_report(new_papers(), path)
        words = words_of(path)
        assert "Kinh phí KCQG là số giả định cho đến khi Bộ Công Thương giao." in words
        assert "350.000.000 đồng" in words  # 200 + 150 million

    def test_does_not_say_so_once_it_is_assigned(self, new_papers, tmp_path) -> None:
        papers = new_papers()
        path = tmp_path / "a.docx"
        national = replace(papers.national, is_assumed=False)
        write_registration_report(replace(papers, national=national), path)
        assert "giả định" not in words_of(path)


class TestAppraisalSheet:
    def written(self, papers, project, path: Path) -> str:
        write_appraisal_sheet(papers, path, project=project)
        return words_of(path)

    def test_has_five_heads_each_with_room_for_an_opinion(self, new_papers, tmp_path) -> None:
        papers = new_papers()
        words = self.written(papers, papers.projects[0], tmp_path / "a.docx")
        lines = words.split("\n")
        for number in range(1, 6):
            assert any(line.startswith(f"{number}. ") for line in lines)
        assert words.count("Ý kiến:") == 5
        assert words.count("Phần mềm đã đối chiếu:") == 5
        assert "không vượt mức tối đa 200.000.000 đồng" in words
        assert "chưa đối chiếu với Mẫu số 4a, 4b gốc" in words

    def test_names_an_excess_over_the_norm(self, new_papers, new_project, tmp_path) -> None:
        project = new_project(1, kcqg_vnd=230_000_000, own_vnd=170_000_000)
        words = self.written(new_papers(), project, tmp_path / "a.docx")
        assert "vượt 30.000.000 đồng so với mức tối đa 200.000.000 đồng" in words

    def test_names_what_the_project_lacks(self, new_papers, new_project, tmp_path) -> None:
        project = new_project(1, place="", beneficiary=" ", allowed_vnd=None)
        words = self.written(new_papers(), project, tmp_path / "a.docx")
        assert "còn thiếu thông tin: đơn vị thụ hưởng, địa điểm." in words
        assert "chưa có định mức bằng số" in words

    def test_files_findings_under_their_head(self, new_papers, new_project, tmp_path) -> None:
        finding = Finding(level=Level.WARNING, message="Thiếu báo giá", source="Phụ lục 2", head=5)
        words = self.written(new_papers(), new_project(1, findings=(finding,)), tmp_path / "a.docx")
        assert words.index("5. Sự phù hợp") < words.index("Cảnh báo: Thiếu báo giá (Phụ lục 2).")
