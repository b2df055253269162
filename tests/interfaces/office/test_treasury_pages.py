"""Pages of the treasury."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import docx
import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.models import Match, ReconciledMark, Statement
from tests.treasury_cast import paid, project_of, statement_of

MILLION = 1_000_000
HEAD = "Ngày;Số chứng từ;Nội dung;Nợ;Có\n"


@pytest.fixture
def page(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def send(page: Any, rows: str, **more: str) -> Any:
    sheet = SimpleUploadedFile("sao-ke.csv", (HEAD + rows).encode())
    return page.post("/office/treasury/statements/new/", {"sheet": sheet, **more})


def test_a_statement_is_sent_read_and_taken_back(page: Any) -> None:
    assert "Chưa có sao kê nào" in page.get("/office/treasury/").text
    answer = send(page, "06/05/2016;UNC 12;=1+1;70.000.000;\n", account="9523.2.1")
    assert answer.status_code == 302
    statement = Statement.objects.get()
    assert "sao-ke.csv" in page.get("/office/treasury/").text
    shown = page.get(f"/office/treasury/statements/{statement.pk}/").text
    assert "9523.2.1" in shown
    assert "=1+1" in shown
    assert "70.000.000" in shown
    undone = page.post(f"/office/treasury/statements/{statement.pk}/undo/", follow=True)
    assert "Đã hoàn tác" in undone.text
    again = page.post(f"/office/treasury/statements/{statement.pk}/undo/", follow=True)
    assert "chưa nhận hoặc đã hoàn tác" in again.text


def test_a_wrong_cell_is_shown_with_what_was_expected(page: Any) -> None:
    send(page, "32/05/2016;UNC 12;Chi;70.000.000;\n", account="9523.2.1")
    shown = page.get(f"/office/treasury/statements/{Statement.objects.get().pk}/").text
    assert "!A2" in shown
    assert "ngày dạng 23/11/2014" in shown


def test_only_a_sheet_is_taken(page: Any) -> None:
    sheet = SimpleUploadedFile("sao-ke.pdf", b"%PDF-1.7")
    answer = page.post("/office/treasury/statements/new/", {"sheet": sheet})
    assert "Cần tệp .xlsx" in answer.text


def test_another_unit_sees_nothing(page: Any, client: Any, outsider: Any) -> None:
    send(page, "06/05/2016;UNC 12;Chi;70.000.000;\n", account="9523.2.1")
    client.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
    statement = Statement.objects.get()
    assert client.get(f"/office/treasury/statements/{statement.pk}/").status_code == 404
    assert "sao-ke.csv" not in client.get("/office/treasury/").text


class TestMatching:
    @pytest.fixture
    def statement(self, centre: Any, officer: Any, at: Any) -> Statement:
        who: dict[str, Any] = {"actor": officer, "at": at}
        project = project_of(centre)
        paid(project, 70 * MILLION, on=date(2016, 5, 5), number="UNC 12", **who)
        paid(project_of(centre), 5 * MILLION, on=date(2016, 5, 20), number="UNC 20", **who)
        fee, back = "11/05/2016;;Phí;11.000;", "12/05/2016;;=cmd;;11.000"
        return statement_of(centre, "06/05/2016;UNC 12;Chi;70.000.000;", fee, back, **who)

    def post(self, page: Any, statement: Statement, what: str, **data: Any) -> str:
        address = f"/office/treasury/statements/{statement.pk}/{what}/"
        text: str = page.post(address, data, follow=True).text
        return text

    def show(self, page: Any, statement: Statement, tab: str) -> str:
        address = f"/office/treasury/statements/{statement.pk}/matching/?show={tab}"
        text: str = page.get(address).text
        return text

    def test_confirm_explain_print_and_hold(self, page: Any, statement: Statement) -> None:
        assert "Cùng số chứng từ và số tiền" in self.show(page, statement, "proposed")
        assert "Chọn từ 1 đến" in self.post(page, statement, "matching/confirm")
        said = self.post(page, statement, "matching/confirm", certain="1")
        assert "Đã xác nhận 1 cặp" in said
        assert "Phí" in self.show(page, statement, "open")
        fees = list(statement.lines.filter(number="").values_list("pk", flat=True))
        assert "Ghi lý do" in self.post(page, statement, "matching/by-hand", line=fees)
        reason = {"reason": "Phí thu nhầm, đã trả lại"}
        assert "Đã giải trình" in self.post(
            page, statement, "matching/by-hand", line=fees, **reason
        )
        assert "Còn 1 dòng" in self.post(page, statement, "reconciled")
        (late,) = Entry.objects.filter(kind="transferred", paper_number="UNC 20")
        self.post(page, statement, "matching/by-hand", entry=late.pk, reason="Kho bạc chưa chi")
        assert "Kho bạc chưa chi" in self.show(page, statement, "done")
        assert "đối chiếu xong" in self.post(page, statement, "reconciled")
        assert "Đã đối chiếu đến 31/05/2016" in self.show(page, statement, "done")
        mark = ReconciledMark.objects.get()
        again = page.post(f"/office/treasury/marks/{mark.pk}/withdraw/", follow=True)
        assert "Đã mở lại" in again.text

    def test_minutes_tell_both_sides_to_the_dong(self, page: Any, statement: Statement) -> None:
        base = f"/office/treasury/statements/{statement.pk}/minutes"
        book = openpyxl.load_workbook(io.BytesIO(page.get(f"{base}.xlsx").content))
        rows = list(book.active.iter_rows(values_only=True))
        sums = {row[3]: row[4] for row in rows[1:8] if row[3]}
        assert sums["Chi ra trừ thu về theo Kho bạc"] == 70_000_000
        assert sums["Chi ra trừ thu về theo đơn vị"] == 75_000_000
        assert ("=cmd", "s") in {(c.value, c.data_type) for row in book.active for c in row}
        paper = docx.Document(io.BytesIO(page.get(f"{base}.docx").content))
        assert "BIÊN BẢN ĐỐI CHIẾU SỐ LIỆU" in "\n".join(p.text for p in paper.paragraphs)

    def test_apart_and_anew(self, page: Any, statement: Statement) -> None:
        match = Match.objects.get()
        assert "Đã bỏ ghép" in self.post(page, statement, f"matching/{match.pk}/apart")
        assert "Có 1 cặp đề xuất" in self.post(page, statement, "matching/anew")

    def test_few_statements_of_the_database(
        self, page: Any, statement: Statement, django_assert_max_num_queries: Any
    ) -> None:
        for tab in ("proposed", "open", "differs", "done"):
            with django_assert_max_num_queries(10):
                self.show(page, statement, tab)


class TestAccounting:
    def test_a_period_is_shown_and_given_as_both_files(
        self, page: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        paid(project_of(centre), 70 * MILLION, on=date(2016, 5, 5), actor=officer, at=at)
        asked = "first=01/05/2016&last=31/05/2016&fund=KCDP"
        shown = page.get(f"/office/treasury/accounting/?{asked}").text
        assert "1 bút toán" in shown
        assert "Chưa ghi mã nào" in shown
        base = "/office/treasury/accounting/entries"
        sheet = b"".join(page.get(f"{base}.xlsx?{asked}").streaming_content)
        assert openpyxl.load_workbook(io.BytesIO(sheet)).active.max_row == 2
        text = b"".join(page.get(f"{base}.csv?{asked}").streaming_content).decode()
        assert "70000000" in text
        assert page.get(f"{base}.csv?first=x").status_code == 302
        wrong = page.get("/office/treasury/accounting/?first=02/05/2016&last=01/05/2016").text
        assert "phải từ ngày đầu" in wrong

    def test_codes_are_entered(self, page: Any) -> None:
        sent = {"kind": "transferred", "valid_from": "01/01/2016", "chapter": "416"}
        answer = page.post("/office/treasury/accounting/codes/new/", sent, follow=True)
        assert "Đã ghi mã" in answer.text
        assert "416" in answer.text
        again = page.post("/office/treasury/accounting/codes/new/", sent)
        assert "đã có mã" in again.text


class TestBookFromALine:
    """A line nobody booked opens the form of its entry; the pair is there afterwards."""

    @pytest.fixture
    def who(self, officer: Any, at: Any) -> dict[str, Any]:
        return {"actor": officer, "at": at}

    def line(self, statement: Statement) -> str:
        return f"/office/treasury/lines/{statement.lines.get().pk}/book/"

    def test_a_refund_is_filled_in_booked_and_put_beside_its_line(
        self, page: Any, centre: Any, who: dict[str, Any]
    ) -> None:
        project = project_of(centre)
        paid(project, 70 * MILLION, on=date(2016, 5, 5), number="UNC 12", **who)
        text = f"Hoan tra kinh phi {project.code}"
        statement = statement_of(centre, f"12/05/2016;BC 3;{text};;13.000.000", **who)
        shown = page.get(f"/office/treasury/statements/{statement.pk}/matching/?show=open").text
        assert self.line(statement) in shown
        asked = page.get(self.line(statement)).text
        assert "13.000.000" in asked
        assert f'value="{project.code}"' in asked

        given = {"deed": "refund", "code": project.code}
        opened = page.post(self.line(statement), given)
        assert opened.url.startswith(f"/office/projects/{project.pk}/money/refund/?")
        form = page.get(opened.url).context["form"]
        first = {name: form[name].initial for name in ("amount_vnd", "happened_on", "paper_number")}
        assert first == {
            "amount_vnd": 13 * MILLION,
            "happened_on": date(2016, 5, 12),
            "paper_number": "BC 3",
        }
        sent = first | {"fund": "KCDP", "happened_on": "12/05/2016", "key": form["key"].initial}
        done = page.post(opened.url, sent, follow=True)
        assert "Đã ghép với dòng sao kê" in done.text
        match = Match.objects.get()
        assert (match.state, match.rule, match.difference_vnd) == ("proposed", "number_amount", 0)
        assert statement.lines.get().match == match
        assert page.get(self.line(statement)).status_code == 302  # it has its entry

    def test_what_left_offers_a_transfer_and_an_unknown_project_is_told(
        self, page: Any, centre: Any, who: dict[str, Any]
    ) -> None:
        statement = statement_of(centre, "12/05/2016;UNC 3;Chi;9.000.000;", **who)
        assert "Chuyển tiền cho đề án" in page.get(self.line(statement)).text
        told = page.post(self.line(statement), {"deed": "transfer", "code": "2016-999"}).text
        assert "Không có đề án mã này" in told
        assert "Ghi ô này" in page.post(self.line(statement), {"deed": "transfer"}).text
        assert page.post(self.line(statement), {"deed": "refund", "code": "1"}).status_code == 200

    def test_a_repayment_and_management_money_open_filled_in(
        self, page: Any, centre: Any, who: dict[str, Any]
    ) -> None:
        project = project_of(centre)
        paid(project, 70 * MILLION, on=date(2016, 5, 5), number="UNC 12", **who)
        statement = statement_of(centre, "12/05/2016;UNC 3;Chi;9.000.000;", **who)
        purse = page.get(self.line(statement)).context["form"].fields["purse"].choices[0][0]
        opened = page.post(self.line(statement), {"deed": "management", "purse": purse})
        form = page.get(opened.url).context["form"]
        assert (form["kind"].initial, form["amount_vnd"].initial) == ("managed", 9 * MILLION)
        address = f"/office/projects/{project.pk}/repayments/new/"
        form = page.get(f"{address}?amount_vnd=5000000&happened_on=2016-05-12").context["form"]
        assert form["amount_vnd"].initial == 5 * MILLION
        assert form["paid_on"].initial == date(2016, 5, 12)

    def test_an_address_fills_in_only_what_the_form_would_take(
        self, page: Any, centre: Any, who: dict[str, Any]
    ) -> None:
        project = project_of(centre)
        paid(project, 70 * MILLION, on=date(2016, 5, 5), number="UNC 12", **who)
        address = f"/office/projects/{project.pk}/money/transfer/"
        told = "?fund=KCQG&amount_vnd=nhiều&happened_on=31/02/2016&reason=x&done_share=5&key=1"
        form = page.get(address + told).context["form"]
        assert form["fund"].initial is None  # the project holds no national money
        assert form["amount_vnd"].initial is None
        assert form["happened_on"].initial == form.initial["happened_on"] != "31/02/2016"
        assert form["reason"].initial is None
        assert form["done_share"].initial is None
        form = page.get(f"{address}?fund=KCDP&amount_vnd=13000000").context["form"]
        assert (form["fund"].initial, form["amount_vnd"].initial) == ("KCDP", 13 * MILLION)

    def test_another_unit_finds_no_line(
        self, page: Any, client: Any, outsider: Any, centre: Any, who: dict[str, Any]
    ) -> None:
        statement = statement_of(centre, "12/05/2016;UNC 3;Chi;9.000.000;", **who)
        client.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
        assert client.get(self.line(statement)).status_code in (403, 404)
