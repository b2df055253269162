"""Codes of enterprises have a check digit; those of people only a length."""

from __future__ import annotations

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.tax_codes import enterprise_code, personal_code


def test_the_check_digit_is_worked_out_by_hand() -> None:
    """0100112437: 0*31+1*29+0*23+0*19+1*17+1*13+2*7+4*5+3*3 = 102; 102 mod 11 = 3; 10 - 3 = 7."""
    assert enterprise_code("0100112437") == "0100112437"
    assert enterprise_code("０１００１１２４３７") == "0100112437"  # as some keyboards type it


@pytest.mark.parametrize("code", ["0100112436", "0100112473", "1000112437"])
def test_one_slip_is_found(code: str) -> None:
    with pytest.raises(BadInput, match="gõ nhầm"):
        enterprise_code(code)


@pytest.mark.parametrize("code", ["", "123", "abc", "01001124370"])
def test_a_wrong_shape_says_what_is_expected(code: str) -> None:
    with pytest.raises(BadInput, match="10 chữ số"):
        enterprise_code(code)


@pytest.mark.parametrize("code", ["12345", "0520880001234", "٠٥٢٠٨٨٠٠٠١٢٣", "abc"])
def test_a_personal_code_has_twelve_digits(code: str) -> None:
    with pytest.raises(BadInput, match="12 chữ số"):
        personal_code(code)
