"""The budget code changes with the text, and says how sure we are."""

from datetime import date

import pytest

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.rules.budget_codes import budget_code


@pytest.mark.parametrize(
    ("on", "codes", "grade"),
    [
        (date(2014, 4, 8), ("070", "102"), Grade.TEXT),
        (date(2018, 5, 10), ("070", "102"), Grade.TEXT),
        (date(2018, 5, 11), ("280", "309"), Grade.SECONDARY),
        (date(2026, 11, 26), ("280", "309"), Grade.SECONDARY),
    ],
)
def test_code_of_a_day(on: date, codes: tuple[str, str], grade: Grade) -> None:
    code = budget_code(on=on)
    assert code is not None
    assert (code.category_code, code.section_code) == codes
    assert code.source(on).grade is grade


def test_before_any_text_of_ours_there_is_none() -> None:
    assert budget_code(on=date(2014, 4, 7)) is None
