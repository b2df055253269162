from datetime import date

import pytest

from khuyencong.apps.documents.rendering.amount_words import amount_in_words
from khuyencong.apps.documents.rendering.text import (
    clean,
    ended,
    million_vnd,
    place_and_day,
    roman,
)


class TestClean:
    def test_drops_control_and_bidi_characters_and_keeps_words_apart(self) -> None:
        assert clean("Cơ\x00 sở\r\n A\u202e\ufffe\ud800") == "Cơ sở A"

    def test_composes_vietnamese(self) -> None:
        assert clean("Bi\u0300nh") == "Bình"


class TestAmountInWords:
    # Read aloud by hand.
    @pytest.mark.parametrize(
        ("amount", "words"),
        [
            (0, "Không đồng"),
            (5, "Năm đồng"),
            (10, "Mười đồng"),
            (15, "Mười lăm đồng"),
            (21, "Hai mươi mốt đồng"),
            (24, "Hai mươi tư đồng"),
            (101, "Một trăm linh một đồng"),
            (110, "Một trăm mười đồng"),
            (1_000, "Một nghìn đồng"),
            (1_005, "Một nghìn không trăm linh năm đồng"),
            (514_000_000, "Năm trăm mười bốn triệu đồng"),
            (1_205_000_000, "Một tỷ hai trăm linh năm triệu đồng"),
            (2_000_021_015, "Hai tỷ không trăm hai mươi mốt nghìn không trăm mười lăm đồng"),
            (3_000_000_000_000, "Ba nghìn tỷ đồng"),
        ],
    )
    def test_reads_as_people_do(self, amount: int, words: str) -> None:
        assert amount_in_words(amount) == words

    def test_refuses_a_debt(self) -> None:
        with pytest.raises(ValueError, match="negative"):
            amount_in_words(-1)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(0, "0"), (200_000_000, "200"), (1_250_400_000, "1.250,4"), (49_999, "0"), (50_000, "0,1")],
)
def test_millions_keep_one_decimal(amount: int, shown: str) -> None:
    assert million_vnd(amount) == shown


def test_small_days_and_the_first_two_months_carry_a_zero() -> None:
    assert place_and_day("Huế", date(2031, 2, 9)) == "Huế, ngày 09 tháng 02 năm 2031"
    assert place_and_day("Huế", date(2031, 3, 10)) == "Huế, ngày 10 tháng 3 năm 2031"
    assert place_and_day("Huế", None) == "Huế, ngày … tháng … năm …"


def test_lists_end_with_a_full_stop() -> None:
    assert ended(("Một;", " ", "Hai.")) == ["Một;", "Hai."]


def test_roman_numerals() -> None:
    assert [roman(n) for n in (1, 4, 6, 9, 19)] == ["I", "IV", "VI", "IX", "XIX"]
