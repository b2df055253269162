"""A list of establishments: columns remembered, rows entered once, doubtful ones asked, undone."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from khuyencong.apps.establishments.actions import enter_listed_establishments as entering
from khuyencong.apps.establishments.actions import undo_register_import as undoing
from khuyencong.apps.establishments.actions.amend_establishment import amend_establishment
from khuyencong.apps.establishments.actions.settle_columns import settle_columns
from khuyencong.apps.establishments.actions.settle_waiting_rows import settle_waiting_rows
from khuyencong.apps.establishments.actions.start_register_import import start_register_import
from khuyencong.apps.establishments.actions.undo_register_import import undo_register_import
from khuyencong.apps.establishments.imports.register_reader import ListedRow
from khuyencong.apps.establishments.models import (
    ColumnMeaning,
    Establishment,
    RegisterImport,
    YearFigures,
)
from khuyencong.apps.establishments.queries import count_imported
from khuyencong.apps.establishments.records import EstablishmentRecord, record_of
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

HEAD = ("Tên cơ sở", "MST", "Địa chỉ", "Sản phẩm")
ROWS = (
    ("Cơ sở bún Số 8", "", "Hoài Nhơn", "Bún"),
    ("Công ty cổ phần Đồ gỗ An Lão", "4100258987", "An Lão", "Ghế"),
    ("Cơ sở sai mã", "4100258988", "", ""),
)


def book(*rows: tuple[object, ...], head: tuple[str, ...] = HEAD) -> bytes:
    made = openpyxl.Workbook()
    for row in (head, *rows):
        made.active.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.fixture
def send(centre: Any, officer: Any, at: Any, db: None) -> Any:
    def run(data: bytes, name: str = "ds.xlsx", **more: Any) -> RegisterImport:
        given = {"name": name, "data": data, "unit": centre, "actor": officer, "at": at, **more}
        job = start_register_import(**given)
        job.refresh_from_db()
        assert job.state == "done", job.failure
        return RegisterImport.objects.get(read_job=job)

    return run


@pytest.fixture
def enter(send: Any, officer: Any, at: Any) -> Any:
    def run(*rows: tuple[object, ...], policy: str = "ask", **more: Any) -> RegisterImport:
        sent = send(book(*rows, **more))
        fields = {each["index"]: each["field"] for each in sent.columns}
        job = settle_columns(
            register_import=sent, fields=fields, policy=policy, actor=officer, at=at
        )
        job.refresh_from_db()
        assert job.state == "done", job.failure
        sent.refresh_from_db()
        return sent

    return run


def counts(sent: RegisterImport) -> dict[str, int]:
    return {name: count for name, count in count_imported(sent).items() if count}


class TestColumns:
    def test_are_corrected_once_and_remembered(self, send: Any, officer: Any, at: Any) -> None:
        head = ("Tên cơ sở", "Làm gì", "Địa chỉ")
        first = send(book(("A", "Bún", "Huế"), head=head))
        assert [each["field"] for each in first.columns] == ["name", "", "head_office"]
        fields = {0: "name", 1: "products", 2: "production_place"}
        given = {"policy": "skip", "actor": officer, "at": at}
        settle_columns(register_import=first, fields=fields, **given)
        made = Establishment.objects.get()
        assert (made.products, made.production_place, made.head_office) == ("Bún", "Huế", "")
        second = send(book(("B", "Mây", "Huế"), head=head), name="ds2.xlsx")
        assert [each["field"] for each in second.columns] == [
            "name",
            "products",
            "production_place",
        ]
        assert ColumnMeaning.objects.count() == 3

    @pytest.mark.parametrize(
        ("fields", "policy", "field"),
        [
            ({0: "name", 1: "name"}, "ask", "column_1"),
            ({1: "code"}, "ask", "column_0"),
            ({0: "name", 9: "code"}, "ask", "column_9"),
            ({0: "moon"}, "ask", "column_0"),
            ({0: "name"}, "maybe", "policy"),
        ],
    )
    def test_what_cannot_be_is_named(
        self, send: Any, officer: Any, at: Any, fields: Any, policy: str, field: str
    ) -> None:
        sent = send(book(*ROWS))
        with pytest.raises(BadInput) as refusal:
            settle_columns(register_import=sent, fields=fields, policy=policy, actor=officer, at=at)
        assert refusal.value.field == field
        assert not ColumnMeaning.objects.exists()
        assert not Establishment.objects.exists()

    def test_a_list_is_entered_once(self, enter: Any, officer: Any, at: Any) -> None:
        sent = enter(*ROWS)
        with pytest.raises(BadInput, match="đã được nhập"):
            settle_columns(
                register_import=sent, fields={0: "name"}, policy="ask", actor=officer, at=at
            )


class TestRows:
    def test_come_in_with_their_lines_and_refused_ones_are_kept(self, enter: Any) -> None:
        sent = enter(*ROWS)
        assert counts(sent) == {"added": 2, "refused": 1}
        assert sent.errors[0]["column"] == "B"
        assert sent.rows.get(outcome="refused").data["cells"][0] == "Cơ sở sai mã"
        told = Entry.objects.filter(verb="establishments.establishment.recorded")
        assert told.count() == 2

    def test_the_same_list_again_adds_nothing(self, enter: Any) -> None:
        enter(*ROWS)
        again = enter(*ROWS)
        assert counts(again) == {"skipped": 2, "refused": 1}
        assert Establishment.objects.count() == 2

    @pytest.mark.parametrize(
        ("policy", "outcome", "records"),
        [
            ("ask", "waiting", 1),
            ("fill", "filled", 1),
            ("skip", "skipped", 1),
            ("new", "filled", 1),
        ],
    )
    def test_a_known_code_goes_by_the_policy(
        self, enter: Any, establishment: Any, policy: str, outcome: str, records: int
    ) -> None:
        if policy == "new":
            outcome = "skipped"  # a code stands once: no second record can be made
        sent = enter(ROWS[1], policy=policy)
        assert counts(sent) == {outcome: 1}
        assert Establishment.objects.count() == records
        establishment.refresh_from_db()
        filled = "Ghế" if outcome == "filled" else ""
        assert establishment.products == filled
        assert establishment.name == "Công ty TNHH Đồ gỗ An Lão"

    def test_a_known_name_of_another_place_is_another_establishment(self, enter: Any) -> None:
        enter(("Cơ sở A", "", "Hoài Nhơn", ""))
        sent = enter(("Cơ sở A", "", "Quy Nhơn", ""), ("A", "", "Hoài Nhơn", "Bún"))
        assert counts(sent) == {"added": 1, "waiting": 1}

    @pytest.mark.parametrize(
        ("choice", "outcome", "records"),
        [("fill", "filled", 1), ("skip", "skipped", 1), ("new", "added", 2)],
    )
    def test_waiting_rows_are_settled(
        self, enter: Any, officer: Any, at: Any, choice: str, outcome: str, records: int
    ) -> None:
        enter(("Cơ sở A", "", "Hoài Nhơn", ""))
        sent = enter(("Cơ sở A", "", "", "Bún"))
        given = {"register_import": sent, "choice": choice, "actor": officer, "at": at}
        assert settle_waiting_rows(row_ids=[sent.rows.get().pk], **given) == 1
        assert counts(sent) == {outcome: 1}
        assert Establishment.objects.count() == records
        assert settle_waiting_rows(row_ids=None, **given) == 0

    def test_a_new_record_of_a_known_code_is_refused_whole(
        self, enter: Any, establishment: Any, officer: Any, at: Any
    ) -> None:
        sent = enter(ROWS[1])
        given = {"register_import": sent, "row_ids": None, "actor": officer, "at": at}
        with pytest.raises(BadInput, match="đã có"):
            settle_waiting_rows(choice="new", **given)
        with pytest.raises(BadInput):
            settle_waiting_rows(choice="boom", **given)
        assert counts(sent) == {"waiting": 1}


class TestKilled:
    def test_in_the_middle_goes_on_where_it_was(
        self, send: Any, officer: Any, at: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(entering, "ROWS_AT_ONCE", 2)
        sent = send(book(*ROWS))
        sent.policy = "skip"
        sent.save()
        rows = [
            ListedRow(number, EstablishmentRecord(name=f"Cơ sở {number}")) for number in range(2, 9)
        ]

        def dies(done: int, total: int) -> None:
            if done == 4:
                raise SystemExit

        given = {"register_import": sent, "rows": rows, "actor": officer, "at": at}
        with pytest.raises(SystemExit):
            entering.enter_listed_establishments(tell=dies, **given)
        assert Establishment.objects.count() == 2  # the part that died is not half there
        entering.enter_listed_establishments(**given)
        entering.enter_listed_establishments(**given)
        assert Establishment.objects.count() == 7
        assert counts(sent) == {"added": 7}

    def test_somebody_else_records_the_code_at_the_same_moment(
        self,
        send: Any,
        officer: Any,
        at: Any,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """The other writer comes between our look and our writing: looked again, it is known."""
        sent = send(book(*ROWS))
        sent.policy = "skip"
        sent.save()
        record = EstablishmentRecord(name="A", code_kind="enterprise", code="4100258987")
        real, met = entering._add, []

        def late(register_import: Any, given: Any) -> Any:
            if not met:
                met.append(real(register_import, given))
            return real(register_import, given)

        monkeypatch.setattr(entering, "_add", late)
        entering.enter_listed_establishments(
            register_import=sent, rows=[ListedRow(2, record)], actor=officer, at=at
        )
        assert Establishment.objects.filter(code=record.code).count() == 1


class TestUndo:
    @pytest.fixture
    def undo(self, officer: Any, at: Any) -> Any:
        return lambda sent: undo_register_import(register_import=sent, actor=officer, at=at)

    def test_leaves_the_register_as_it_was(self, enter: Any, undo: Any, establishment: Any) -> None:
        before = record_of(establishment)
        sent = enter(*ROWS, policy="fill")
        assert counts(sent) == {"added": 1, "filled": 1, "refused": 1}
        undo(sent)
        establishment.refresh_from_db()
        assert record_of(establishment) == before
        assert Establishment.objects.count() == 1
        with pytest.raises(BadInput, match="đã được hoàn tác"):
            undo(sent)

    def test_is_refused_whole_once_something_was_built(
        self, enter: Any, undo: Any, centre: Any
    ) -> None:
        sent = enter(*ROWS)
        firm = Establishment.objects.get(name="Cơ sở bún Số 8")
        Project.objects.create(
            province=firm.province,
            unit=centre,
            year=2016,
            code="2016-001",
            pinned_on="2016-01-01",
            title="Máy",
            establishment=firm,
        )
        with pytest.raises(BadInput, match="Cơ sở bún Số 8"):
            undo(sent)
        assert Establishment.objects.count() == 2

    def test_goes_by_parts_which_another_attempt_ends(
        self, enter: Any, undo: Any, officer: Any, at: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Five rows in parts of two; stopped before the third part, one record is left."""
        monkeypatch.setattr(undoing, "ROWS_AT_ONCE", 2)
        sent = enter(*((f"Cơ sở số {n}", "", "An Nhơn", "") for n in range(5)))
        assert counts(sent) == {"added": 5}

        def stop(step: str, done: int, total: int) -> None:
            assert total == 5
            if (step, done) == ("removing", 4):
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            undo_register_import(register_import=sent, actor=officer, at=at, tell=stop)
        assert Establishment.objects.count() == 1
        sent.refresh_from_db()
        assert sent.undone_at is None
        undo(sent)
        assert not Establishment.objects.exists()
        parts = Entry.objects.filter(verb="establishments.register_import.part_undone")
        assert [each.data["removed"] for each in parts.order_by("pk")] == [2, 2]

    def test_one_used_in_the_last_part_keeps_all_of_them(
        self, enter: Any, undo: Any, officer: Any, at: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(undoing, "ROWS_AT_ONCE", 2)
        sent = enter(*((f"Cơ sở số {n}", "", "An Nhơn", "") for n in range(5)))
        Establishment.objects.filter(name="Cơ sở số 4").update(version=2)
        with pytest.raises(BadInput, match="Cơ sở số 4"):
            undo(sent)
        assert Establishment.objects.count() == 5

    def test_is_refused_after_an_edit(self, enter: Any, undo: Any, officer: Any, at: Any) -> None:
        sent = enter(*ROWS)
        firm = Establishment.objects.get(name="Cơ sở bún Số 8")
        record = EstablishmentRecord(name="Cơ sở bún Số 8", workers=3)
        amend_establishment(establishment=firm, record=record, seen_version=1, actor=officer, at=at)
        with pytest.raises(BadInput, match="Không hoàn tác được"):
            undo(sent)


class TestRefusals:
    def test_others_may_not_send(self, send: Any, outsider: Any) -> None:
        with pytest.raises(NotAllowed):
            send(book(*ROWS), actor=outsider)

    @pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.xls", "a.csv"])
    def test_a_file_that_is_none_is_refused(self, send: Any, name: str) -> None:
        with pytest.raises(BadInput):
            send(b"\x00\x01MZ" * 100, name=name)
        assert not RegisterImport.objects.exists()

    def test_macros_and_bombs_are_refused(self, send: Any) -> None:
        from tests.apps.documents import files_cast

        for data in (
            files_cast.xlsx({"xl/vbaProject.bin": b"x"}),
            files_cast.bomb(),
        ):
            with pytest.raises(BadInput):
                send(data, name="a.xlsm")
        assert not RegisterImport.objects.exists()


YEARLY = ("Tên cơ sở", "Lao động", "Doanh thu 2016 (triệu đồng)", "Doanh thu 2015 (triệu đồng)")


class TestFigures:
    def test_of_the_year_in_the_heading_come_along_and_go_with_an_undo(
        self, enter: Any, officer: Any, at: Any
    ) -> None:
        sent = enter(("Cơ sở A", 12, 900, 700), head=YEARLY)
        year, former = YearFigures.objects.order_by("-year")
        assert (year.year, year.workers, year.turnover_vnd) == (2016, 12, 900_000_000)
        assert (former.year, former.workers, former.turnover_vnd) == (2015, None, 700_000_000)
        meanings = dict(ColumnMeaning.objects.values_list("heading", "field"))
        assert meanings["doanh thu"] == "turnover_vnd"  # of whichever year
        undo_register_import(register_import=sent, actor=officer, at=at)
        assert not YearFigures.objects.exists()
        assert not Establishment.objects.exists()

    def test_next_year_fills_a_known_record(self, enter: Any, officer: Any, at: Any) -> None:
        enter(("Cơ sở A", 12, 900, ""), head=YEARLY)
        head = ("Tên cơ sở", "Lao động", "Doanh thu 2017 (triệu đồng)")
        sent = enter(("Cơ sở A", 15, 950), head=head, policy="fill")
        assert counts(sent) == {"filled": 1}
        assert [each.year for each in YearFigures.objects.all()] == [2017, 2016]
        undo_register_import(register_import=sent, actor=officer, at=at)
        assert [each.year for each in YearFigures.objects.all()] == [2016]
        assert Establishment.objects.get().workers == 12

    def test_that_wait_are_written_when_it_is_said(self, enter: Any, officer: Any, at: Any) -> None:
        enter(("Cơ sở A", 12, 900, ""), head=YEARLY)
        head = ("Tên cơ sở", "Năm", "Doanh thu (triệu đồng)")
        sent = enter(("Cơ sở A", 2018, 990), head=head)
        assert counts(sent) == {"waiting": 1}
        settle_waiting_rows(register_import=sent, row_ids=None, choice="fill", actor=officer, at=at)
        assert YearFigures.objects.get(year=2018).turnover_vnd == 990_000_000

    def test_changed_by_hand_since_keep_the_import(self, enter: Any, officer: Any, at: Any) -> None:
        sent = enter(("Cơ sở A", 12, 900, ""), head=YEARLY)
        YearFigures.objects.update(turnover_vnd=1)
        with pytest.raises(BadInput, match="Không hoàn tác được"):
            undo_register_import(register_import=sent, actor=officer, at=at)
        assert YearFigures.objects.exists()

    def test_of_many_years_fill_those_not_known(self, enter: Any, officer: Any, at: Any) -> None:
        """2016 is known, 2014 and 2015 come in; changed by hand, one of them keeps the import."""
        enter(("Cơ sở A", 12, 900, ""), head=YEARLY)
        head = ("Tên cơ sở", "Doanh thu 2016", "Doanh thu 2015", "Doanh thu 2014", "Đầu tư 2015")
        sent = enter(("Cơ sở A", 10**8, 2 * 10**8, 3 * 10**8, 4 * 10**8), head=head, policy="fill")
        assert counts(sent) == {"filled": 1}
        known = YearFigures.objects.order_by("year").values_list(
            "year", "turnover_vnd", "investment_vnd"
        )
        assert list(known) == [
            (2014, 3 * 10**8, None),
            (2015, 2 * 10**8, 4 * 10**8),
            (2016, 9 * 10**8, None),
        ]
        YearFigures.objects.filter(year=2015).update(turnover_vnd=5)
        undo_register_import(register_import=sent, actor=officer, at=at)
        assert [each.year for each in YearFigures.objects.order_by("year")] == [2015, 2016]

    def test_of_one_year_twice_are_refused(self, send: Any, officer: Any, at: Any) -> None:
        sent = send(book(("A", 1, 2), head=("Tên cơ sở", "Doanh thu 2015", "Doanh thu 2014")))
        assert [each["field"] for each in sent.columns] == ["name", "turnover_vnd", "turnover_vnd"]
        sent.columns[2]["heading"] = "Doanh số 2015"
        sent.save()
        fields = {0: "name", 1: "turnover_vnd", 2: "turnover_vnd"}
        with pytest.raises(BadInput, match="Hai cột cùng là"):
            settle_columns(register_import=sent, fields=fields, policy="ask", actor=officer, at=at)

    def test_without_a_year_are_refused(self, enter: Any) -> None:
        sent = enter(("Cơ sở A", 12, 9_000_000), head=("Tên cơ sở", "Lao động", "Doanh thu"))
        assert counts(sent) == {"refused": 1}
        assert "năm nào" in sent.errors[0]["message"]


class TestVillages:
    def test_a_village_of_the_register_is_linked_by_its_name(
        self, enter: Any, craft_village: Any
    ) -> None:
        head = ("Tên cơ sở", "Địa chỉ", "Thuộc làng nghề")
        rows = (
            ("Cơ sở A", "An Nhơn", f"Làng nghề {craft_village.name}"),
            ("Cơ sở B", "Huế", "Làng ma"),
        )
        sent = enter(*rows, head=head)
        assert counts(sent) == {"added": 2}
        linked = {each.name: each.craft_village for each in Establishment.objects.all()}
        assert linked == {"Cơ sở A": craft_village, "Cơ sở B": None}
        assert "chưa có làng nghề" in sent.errors[0]["message"]
