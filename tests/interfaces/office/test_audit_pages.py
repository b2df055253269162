"""Pages of an audit: from a site to measures with kept runs, packages, report, letter, file."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from khuyencong.apps.audits.models import (
    AuditFinding,
    CalculatorRun,
    EnergyAudit,
    Measure,
    Package,
    System,
)
from khuyencong.apps.energy_use.models import Site
from tests.audit_cast import energy_site, whole_saving
from tests.energy_use_cast import bill_of
from tests.interfaces.office.test_undo import offer_of

__all__ = ["energy_site"]


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def whole(energy_site: Site, officer: Any, at: Any) -> Measure:
    return whole_saving(energy_site, officer=officer, at=at)


def text_of(response: Any) -> str:
    """The words of a .pdf, and how many pages it has."""
    data = b"".join(response.streaming_content)
    pages = PdfReader(io.BytesIO(data)).pages
    return f"{len(pages)} pages: " + " ".join(page.extract_text() for page in pages)


def test_a_new_audit_looks_at_the_bills_the_site_has(
    office: Any, energy_site: Site, officer: Any, at: Any
) -> None:
    bill_of(energy_site, "2015-06", officer=officer, at=at)
    first = office.get(f"/office/audits/new/?site={energy_site.pk}").context["form"].initial
    assert (first["starts_on"], first["ends_before"]) == (date(2014, 7, 1), date(2015, 7, 1))
    other = office.get("/office/audits/new/?site=999").context["form"].initial
    assert other["ends_before"] > date(2016, 1, 1)


@pytest.mark.parametrize(
    ("more", "price"),
    [({}, 1700), ({"unit_price": "1.900", "price_source": "Hợp đồng"}, 1900)],
)
def test_a_saving_is_priced_by_the_bills_unless_a_price_is_typed(
    office: Any, whole: Measure, officer: Any, at: Any, more: dict[str, str], price: int
) -> None:
    period = {"starts_on": date(2015, 1, 1), "ends_before": date(2016, 1, 1)}
    EnergyAudit.objects.filter(pk=whole.audit_id).update(**period)
    bill_of(whole.audit.site, "2015-06", officer=officer, at=at)
    path = f"/office/measures/{whole.pk}/savings/"
    assert office.get(path).context["form"].fields["price"].choices[0][0] == "billed"
    sent = {"what": "electricity", "quantity": "100", "explanation": "thử", "price": "billed"}
    office.post(path, sent | more)
    assert whole.lines.order_by("pk").last().unit_price == price


def test_an_audit_from_the_site_to_a_package(office: Any, energy_site: Site) -> None:
    sent = {"site": energy_site.pk, "kind": "walk_through", "visited_on": "20/11/2016"}
    made = office.post("/office/audits/new/", sent)
    audit = EnergyAudit.objects.get()
    assert made.url == f"/office/audits/{audit.pk}/"
    here = f"/office/audits/{audit.pk}/"
    figures = "Công suất: 15 kW\nCũ"
    sent = {"kind": "pumps_fans", "name": "Quạt", "figures": figures, "use_kwh": "9.000"}
    office.post(f"{here}systems/new/", sent)
    system = System.objects.get()
    assert system.figures[0] == {"name": "Công suất", "value": "15", "unit": "kW"}
    office.post(f"{here}findings/new/", {"text": "Van khép", "severity": "high"})
    assert AuditFinding.objects.get().system is None
    sent = {"title": "Biến tần", "system": system.pk, "investment_vnd": "20 triệu"}
    office.post(f"{here}measures/new/", sent)
    measure = Measure.objects.get()
    assert measure.investment_vnd == 20_000_000
    run = f"/office/measures/{measure.pk}/runs/electricity_reduction/?go=1&way=known_energy"
    asked = f"{run}&annual_energy=5000&annual_energy__unit=kWh/yr"
    asked += "&electricity_price=2000&electricity_price__unit=VND/kWh"
    assert "Giữ kết quả này" in office.get(asked).content.decode()
    office.post(asked, {"label": "trước"})
    kept = CalculatorRun.objects.get()
    assert (kept.label, kept.answer["outputs"]["energy_use"]["value"]) == ("trước", 5000)
    sent = {
        "what": "electricity",
        "source": f"{kept.pk}:energy_use",
        "unit_price": "2.000",
        "price_source": "Hóa đơn",
    }
    office.post(f"/office/measures/{measure.pk}/savings/", sent)
    measure.refresh_from_db()
    assert measure.saving_vnd == 10_000_000
    sent = {"name": "Gói", "measures": [measure.pk], "life_years": "8", "swing_share": "20"}
    office.post(f"{here}packages/new/", sent)
    assert Package.objects.get().measures.get() == measure
    page = office.get(here).content.decode()
    told = ("Biến tần", "2 năm", "Lợi ích của cơ sở", "Lợi ích chung")
    assert all(words in page for words in told)


def test_a_field_that_is_wrong_says_so(office: Any, whole: Measure, errors_of: Any) -> None:
    here = f"/office/audits/{whole.audit_id}/"
    wrong = {"name": "x", "measures": [whole.pk], "grant_vnd": "5 triệu"}
    assert "grant_basis" in errors_of(office.post(f"{here}packages/new/", wrong))
    wrong = {"kind": "boiler", "name": "x", "fuel": "rice_husk"}
    assert "use_fuel" in errors_of(office.post(f"{here}systems/new/", wrong))
    line = f"/office/measures/{whole.pk}/savings/"
    assert "explanation" in errors_of(office.post(line, {"what": "firewood", "quantity": "5"}))
    assert "quantity" in errors_of(office.post(line, {"what": "firewood", "quantity": "năm"}))
    status = f"/office/measures/{whole.pk}/status/"
    refused = {"status": "refused", "on": "21/11/2016"}
    assert "reason" in errors_of(office.post(status, refused))


def test_a_second_fuel_is_kept_and_an_older_page_refused(
    office: Any, whole: Measure, errors_of: Any
) -> None:
    system = whole.system
    assert system is not None
    system.uses = {"rice_husk": "5", "firewood": "7"}
    system.save()
    here = f"/office/audits/{whole.audit_id}/"
    sent = {"kind": "boiler", "name": "Lò", "fuel": "rice_husk", "use_fuel": "6", "seen": 1}
    office.post(f"{here}systems/{system.pk}/", sent)
    assert System.objects.get().uses == {"rice_husk": "6", "firewood": "7"}
    assert "__all__" in errors_of(office.post(f"{here}systems/{system.pk}/", sent))
    sent = {"title": "Cũ", "investment_vnd": "20 triệu", "seen": 1}
    assert "__all__" in errors_of(office.post(f"/office/measures/{whole.pk}/edit/", sent))
    sent = {"kind": "detailed", "visited_on": "20/11/2016", "seen": 99}
    assert "__all__" in errors_of(office.post(f"{here}edit/", sent))


def test_what_was_done_leads_to_its_verification(office: Any, whole: Measure) -> None:
    address = (
        f"/office/energy-use/sites/{whole.audit.site_id}/verifications/new/?measure={whole.pk}"
    )
    assert address not in office.get(f"/office/measures/{whole.pk}/").content.decode()
    Measure.objects.filter(pk=whole.pk).update(status="done")
    assert address in office.get(f"/office/measures/{whole.pk}/").content.decode()
    assert office.get(address).status_code == 200


def test_a_status_is_taken_back(office: Any, whole: Measure) -> None:
    sent = {"status": "accepted", "on": "21/11/2016"}
    answer = office.post(f"/office/measures/{whole.pk}/status/", sent, follow=True)
    whole.refresh_from_db()
    assert whole.status == "accepted"
    told = next(iter(answer.context["messages"]))
    office.post(json.loads(told.extra_tags)["to"])
    whole.refresh_from_db()
    assert whole.status == "proposed"


def test_parts_are_taken_off(office: Any, whole: Measure) -> None:
    here = f"/office/audits/{whole.audit_id}/"
    office.post(f"{here}systems/{whole.system_id}/remove/")
    assert System.objects.exists()  # a measure rests on it
    office.post(f"{here}findings/{AuditFinding.objects.get().pk}/remove/")
    assert not AuditFinding.objects.exists()
    office.post(f"/office/kept-runs/{whole.runs.get().pk}/remove/")
    assert CalculatorRun.objects.exists()  # a line takes its figure from it
    office.post(f"/office/measures/{whole.pk}/savings/{whole.lines.get().pk}/remove/")
    office.post(f"/office/kept-runs/{whole.runs.get().pk}/remove/")
    assert not CalculatorRun.objects.exists()
    assert office.post(f"{here}audits/1/remove/").status_code == 404


def test_a_part_taken_off_comes_back_from_its_message(
    office: Any, whole: Measure, signed_in: Callable[[Any], Any], outsider: Any
) -> None:
    here = f"/office/audits/{whole.audit_id}/"
    finding = AuditFinding.objects.get()
    finding_offer = offer_of(office.post(f"{here}findings/{finding.pk}/remove/"))
    office.get(here)  # the message is read
    offer = offer_of(office.post(f"{here}measures/{whole.pk}/remove/"))
    assert not Measure.objects.exists()
    assert office.post(offer["to"], offer["fields"]).url == f"/office/measures/{whole.pk}/"
    assert Measure.objects.get().runs.count() == 1
    office.post(offer["to"])  # twice brings nothing
    assert Measure.objects.count() == 1
    assert office.get("/office/journal/").status_code == 200
    assert signed_in(outsider).post(finding_offer["to"]).status_code == 404
    assert not AuditFinding.objects.exists()


def test_the_package_shows_worth_and_tornado(office: Any, whole: Measure) -> None:
    """10 million a year over 10 years at 10 %: 61 445 671 - 20 000 000 = 41 445 671 đồng."""
    page = office.get(
        f"/office/audits/{whole.audit_id}/packages/{Package.objects.get().pk}/"
    ).content.decode()
    assert "41.445.671" in page
    assert "Số liệu nào quan trọng nhất" in page


def test_the_kept_run_says_whether_it_still_holds(office: Any, whole: Measure) -> None:
    run = whole.runs.get()
    address = f"/office/kept-runs/{run.pk}/"
    assert "vẫn ra đúng kết quả này" in office.get(address).content.decode()
    run.answer["outputs"]["energy_use"]["value"] = 4000.0
    run.save()
    assert "cho kết quả khác" in office.get(address).content.decode()


def test_the_report_is_a_first_look_until_it_is_signed(office: Any, whole: Measure) -> None:
    here = f"/office/audits/{whole.audit_id}/"
    first = text_of(office.post(f"{here}report.pdf"))
    assert "KHẢO SÁT SƠ BỘ" in first
    assert "TÓM TẮT" in first
    sent = {"auditor": "Trần Văn Mẫu", "certificate_number": "01/KTV", "on": "22/11/2016"}
    office.post(f"{here}sign/", sent)
    signed = text_of(office.post(f"{here}report.pdf"))
    assert "BÁO CÁO KIỂM TOÁN NĂNG LƯỢNG" in signed
    assert "01/KTV" in signed
    assert "KHẢO SÁT SƠ BỘ" not in signed
    office.post(f"{here}unsign/", {"reason": "Sửa giá"})
    assert "KHẢO SÁT SƠ BỘ" in text_of(office.post(f"{here}report.pdf"))


def test_a_heading_is_reworded(office: Any, whole: Measure) -> None:
    here = f"/office/audits/{whole.audit_id}/report/"
    office.post(f"{here}process/", {"title": "Công nghệ", "body": "Cưa, bào, lắp ráp"})
    page = office.get(here).content.decode()
    assert "4. Công nghệ" in page
    assert "Cưa, bào, lắp ráp" in page
    assert office.get(f"{here}love/").status_code == 404


def test_the_letter_has_two_pages_and_keeps_benefits_apart(office: Any, whole: Measure) -> None:
    """20 million once, 10 / 12 = 0.8 million a month, 2 years."""
    told = text_of(office.post(f"/office/audits/{whole.audit_id}/letter.pdf"))
    assert told.startswith("2 pages")
    for words in ("Thay động cơ", "20 triệu đồng", "0,8 triệu đồng", "2 năm", "Đất nước được gì"):
        assert words in told
    assert "chưa đủ cơ sở" in told  # fewer than three others


@pytest.mark.parametrize("count", [1, 9])
def test_the_letter_stays_at_two_pages(
    office: Any, whole: Measure, officer: Any, at: Any, count: int
) -> None:
    for number in range(count):
        Measure.objects.create(
            audit=whole.audit,
            unit=whole.unit,
            province=whole.province,
            external_id=f"00000000-0000-4000-8000-{number:012}",
            title="Giải pháp có tên rất dài " * 10,
            what_to_do="Làm rất nhiều việc ở nhiều nơi trong xưởng. " * 40,
            investment_vnd=10**9,
            saving_vnd=10**9 + number,
        )
    told = text_of(office.post(f"/office/audits/{whole.audit_id}/letter.pdf"))
    assert told.startswith("2 pages")


def test_the_letter_stays_at_two_pages_with_many_lines_of_support(
    office: Any, whole: Measure
) -> None:
    lines = (
        "Thay máy nén khí",
        "Mô hình trình diễn kỹ thuật",
        "Đánh giá sản xuất sạch hơn",
        "Đăng ký thương hiệu sản phẩm",
        "Tắt bớt đèn",
    )
    for number in range(10):
        Measure.objects.create(
            audit=whole.audit,
            unit=whole.unit,
            province=whole.province,
            external_id=f"00000000-0000-4000-8000-{number:012}",
            title=f"{lines[number % 5]} cho xưởng có tên rất dài " + "ở xã rất xa " * 15,
            what_to_do="Làm rất nhiều việc ở nhiều nơi trong xưởng. " * 40,
            investment_vnd=10**9,
            saving_vnd=10**9 + number,
        )
    told = text_of(office.post(f"/office/audits/{whole.audit_id}/letter.pdf"))
    assert told.startswith("2 pages")
    assert "việc khác: hỏi Trung tâm" in " ".join(told.split())


@pytest.mark.parametrize("name", ["report.pdf", "report.docx", "letter.pdf", "export.json"])
def test_another_unit_gets_no_file(
    signed_in: Callable[[Any], Any], outsider: Any, whole: Measure, name: str
) -> None:
    answer = signed_in(outsider).post(f"/office/audits/{whole.audit_id}/{name}")
    assert answer.status_code == 404


def test_a_file_goes_out_and_comes_in(office: Any, whole: Measure) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    data = office.post(f"/office/audits/{whole.audit_id}/export.json").content
    sent = {"site": whole.audit.site_id, "file": SimpleUploadedFile("a.json", data)}
    answer = office.post("/office/audits/import/", sent, follow=True)
    assert "không gì thay đổi" in answer.content.decode()
    wrong = {"site": whole.audit.site_id, "file": SimpleUploadedFile("a.json", b"{}")}
    assert "thiếu trường bắt buộc" in office.post("/office/audits/import/", wrong).content.decode()
    assert office.get("/api/v1/energy/audit-schema.json").json()["title"]


def test_measures_go_out_as_a_sheet(office: Any, whole: Measure) -> None:
    import openpyxl

    answer = office.get("/office/measures/export.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    cells = [cell.value for row in book.active.iter_rows() for cell in row]
    assert "Thay động cơ" in cells
    assert {10_000_000, 2} <= set(cells)  # saved a year, years of payback


def test_who_reads_sees_no_button_that_changes(
    signed_in: Callable[[Any], Any], appraiser: Any, whole: Measure
) -> None:
    page = signed_in(appraiser).get(f"/office/audits/{whole.audit_id}/").content.decode()
    assert "Thêm giải pháp" not in page
    assert "Thay động cơ" in page
