"""What the letter says of support: the line of each measure, its norm of the day, its document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from khuyencong.apps.audits.support import DECIDED, support_words
from khuyencong.domain.norms.library import NormLibrary
from tests.apps.audits.told import told

__all__ = ["told"]
Maker = Callable[..., Any]


def words(*measures: Any) -> str:
    audit = measures[0].audit
    return support_words(audit, list(measures), library=NormLibrary.shipped())


def test_each_measure_has_the_line_that_fits_it(told: Maker) -> None:
    """In 2016 by TTLT 26/2014: machinery 6.2.c, model 6.2.b, as a drafted project has it."""
    measures = (
        told(title="Thay động cơ máy xát", firm="A"),
        told(title="Mô hình trình diễn kỹ thuật lò nung", firm="A"),
    )
    said = words(*measures)
    assert "Việc “Thay động cơ máy xát” có thể được xét hỗ trợ khuyến công" in said
    assert "TTLT 26/2014/TTLT-BTC-BCT, Điều 6.2.c" in said
    assert "Việc “Mô hình trình diễn kỹ thuật lò nung”" in said
    assert "Điều 6.2.b" in said
    assert said.endswith(DECIDED)


def test_measures_of_one_line_share_a_sentence(told: Maker) -> None:
    measures = [told(title=f"Thay máy nén khí số {n}", firm="A") for n in range(5)]
    said = words(*measures)
    assert said.count("Điều 6.2.c") == 1
    assert "và 4 việc khác" in said


def test_a_norm_nobody_confirmed_is_named_and_not_used(told: Maker) -> None:
    """Models of cleaner production of TT 28/2018 are off: nobody read the line."""
    measure = told(
        title="Mô hình thí điểm sản xuất sạch hơn", visited_on=date(2019, 3, 1), firm="A"
    )
    said = words(measure)
    assert "có thể được xét" not in said
    assert "TT 28/2018/TT-BTC" in said
    assert "chưa có người xác nhận" in said


def test_what_means_no_line_says_so_and_promises_nothing(told: Maker) -> None:
    said = words(told(title="Đèn LED thay đèn cao áp", firm="A"))
    assert said == (
        "Việc “Đèn LED thay đèn cao áp”: chưa khớp nội dung hỗ trợ nào của định mức ngày "
        "01/03/2016; hỏi Trung tâm."
    )


def test_without_measures_one_is_told_whom_to_ask(told: Maker) -> None:
    said = support_words(told().audit, [], library=NormLibrary.shipped())
    assert said == "Hỏi Trung tâm về hỗ trợ khuyến công đang áp dụng."


def test_before_any_norm_the_day_is_told(told: Maker) -> None:
    said = words(told(title="Thay máy nén khí", visited_on=date(1990, 1, 1), firm="A"))
    assert "chưa thấy định mức hỗ trợ nào áp dụng ngày 01/01/1990" in said
