"""The file of settlement: papers by route, days, and what happens after the last day."""

from datetime import date

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.money.settlement_file import SettlementFile, settlement_file

DAY = date(2016, 11, 23)


def file_of(route: str, **more: object) -> SettlementFile:
    plain: dict[str, object] = {
        "fund": "KCQG",
        "rules_on": DAY,
        "today": DAY,
        "plan_year": 2016,
        "last_accepted_on": date(2016, 11, 15),
    }
    return settlement_file(route=route, **(plain | more))  # type: ignore[arg-type]


def forms(file: SettlementFile) -> list[str]:
    return [paper.form for paper in file.papers if paper.form]


def test_without_an_invoice_every_form_of_article_19_1_is_asked() -> None:
    assert forms(file_of("without_invoice")) == ["Mẫu 5a", "Mẫu 9", "Mẫu 7", "Mẫu 8a", "Mẫu 6"]


def test_percentage_support_lists_all_money_and_the_last_contract_compares() -> None:
    full = file_of("without_invoice", is_percentage=True, is_last_of_year=True)
    assert forms(full) == ["Mẫu 5a", "Mẫu 9", "Mẫu 7", "Mẫu 8a", "Mẫu 8b", "Mẫu 6", "Mẫu 10"]


def test_with_an_invoice_the_file_is_shorter() -> None:
    file = file_of("with_invoice")
    assert forms(file) == ["Mẫu 5b", "Mẫu 6"]
    assert [paper.of_advance for paper in file.papers] == [False, False, True, False]


def test_every_paper_names_its_article_and_no_fields_of_a_form_were_seen() -> None:
    for route in ("without_invoice", "with_invoice", "late", "force_majeure"):
        for paper in file_of(route, is_percentage=True, is_last_of_year=True).papers:
            assert paper.article and not paper.fields_seen


def test_fifteen_days_after_the_last_acceptance_and_22_january() -> None:
    # Điều 18.1: 15/11 + 15 days = 30/11. Điều 18.2: no later than 22/01 of the next year.
    file = file_of("without_invoice")
    assert file.file_due is not None and file.file_due.last_on == date(2016, 11, 30)
    assert file.closing_due is not None and file.closing_due.last_on == date(2017, 1, 22)


@pytest.mark.parametrize(("today", "late"), [(date(2017, 1, 22), False), (date(2017, 1, 23), True)])
def test_after_the_last_day_the_late_route_is_told(today: date, late: bool) -> None:
    file = file_of("without_invoice", today=today)
    assert file.is_late is late
    assert (file.late_route is not None) is late
    assert file.late_route is None or file.late_route.article == "Điều 18.3"


def test_the_local_fund_follows_the_joint_circular_without_national_days() -> None:
    file = file_of("local", fund="KCDP")
    assert [paper.article for paper in file.papers] == ["Điều 8.3.b"] * 4
    assert file.file_due is None and file.closing_due is None


def test_it_is_refused_where_no_text_of_ours_gives_the_way() -> None:
    with pytest.raises(BadInput):
        file_of("local", fund="KCDP", rules_on=date(2018, 5, 11))
    with pytest.raises(BadInput):
        file_of("local")


def test_after_the_amendment_of_2018_the_file_warns() -> None:
    assert file_of("without_invoice").warnings == ()
    assert file_of("without_invoice", rules_on=date(2018, 7, 10)).warnings != ()
