"""Local lines and confirmations on top of the shipped norms."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.answer import Verdict
from khuyencong.domain.norms.check import check_norm
from khuyencong.domain.norms.data_problems import NormDataError
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Confirmation, Fund, NormLine, Origin, ShareState
from khuyencong.domain.norms.question import NormQuestion

SHIPPED = NormLibrary.shipped()
TRADEMARK = Confirmation(
    norm_id="N2018-09",
    act="TT 28/2018/TT-BTC",
    article="Điều 8.9",
    read_on=date(2026, 3, 2),
    confirmed_by="Phòng Kế hoạch",
)


def ask(line: str, *, library: NormLibrary, territory: str | None = None) -> NormQuestion:
    assert library.has_line(line)
    return NormQuestion(
        on=date(2026, 1, 15),
        fund=Fund.LOCAL if territory else Fund.NATIONAL,
        territory=territory,
        line=line,
        eligible_cost_vnd=100_000_000,
        support_vnd=35_000_000,
    )


class TestConfirmations:
    def test_a_confirmed_line_is_on_in_the_words_of_the_confirmation(self) -> None:
        library = SHIPPED.with_confirmations([TRADEMARK])
        norm = library.get("N2018-09")
        assert (norm.is_on, norm.grade, norm.checked_on) == (True, Grade.TEXT, date(2026, 3, 2))
        assert norm.article == "Điều 8.9"
        answer = check_norm(ask("trademark", library=library), library=library)
        assert (answer.verdict, answer.allowed_vnd) == (Verdict.WITHIN, 35_000_000)
        said = next(each for each in answer.findings if each.code == "norms.confirmed")
        assert "Phòng Kế hoạch xác nhận ngày 02/03/2026" in said.message

    def test_the_shipped_library_stays_as_it_was(self) -> None:
        SHIPPED.with_confirmations([TRADEMARK])
        assert not SHIPPED.get("N2018-09").is_on

    def test_a_grade_is_not_raised_without_the_document(self) -> None:
        heard = replace(TRADEMARK, norm_id="N2018-04a", read_in_document=False)
        library = SHIPPED.with_confirmations([heard])
        assert library.get("N2018-04a").grade is Grade.SECONDARY
        answer = check_norm(ask("machinery", library=library), library=library)
        assert "norms.confirmed_second_hand" in [each.code for each in answer.findings]

    def test_a_recalled_line_needs_the_document(self) -> None:
        with pytest.raises(BadInput, match="cần đọc trong văn bản"):
            SHIPPED.with_confirmations([replace(TRADEMARK, read_in_document=False)])

    def test_what_was_missing_may_be_supplied(self) -> None:
        found = replace(TRADEMARK, norm_id="N2018-04b", share=Decimal("0.4"))
        norm = SHIPPED.with_confirmations([found]).get("N2018-04b")
        assert (norm.share, norm.share_state) == (Decimal("0.4"), ShareState.STATED)

    def test_an_unknown_share_stays_unknown_until_it_is_supplied(self) -> None:
        library = SHIPPED.with_confirmations([replace(TRADEMARK, norm_id="N2018-04b")])
        answer = check_norm(ask("technology_line", library=library), library=library)
        assert answer.verdict is Verdict.NOT_CONFIRMED

    def test_a_text_without_share_may_be_stated(self) -> None:
        found = replace(TRADEMARK, norm_id="N2018-04b", has_no_share=True)
        library = SHIPPED.with_confirmations([found])
        answer = check_norm(ask("technology_line", library=library), library=library)
        assert answer.allowed_vnd == 100_000_000

    def test_a_line_without_first_day_needs_one(self) -> None:
        hai_duong = replace(TRADEMARK, norm_id="P-HDG-2")
        with pytest.raises(BadInput, match="ngày bắt đầu") as refusal:
            SHIPPED.with_confirmations([hai_duong])
        assert refusal.value.field == "valid_from"
        dated = replace(hai_duong, valid_from=date(2021, 1, 1), valid_to=date(2025, 6, 30))
        assert SHIPPED.with_confirmations([dated]).get("P-HDG-2").is_on

    @pytest.mark.parametrize(
        ("field", "value"),
        [("article", " "), ("act", ""), ("share", Decimal("1.5")), ("ceiling_vnd", 0)],
    )
    def test_an_incomplete_confirmation_is_refused(self, field: str, value: object) -> None:
        bad = replace(TRADEMARK, **{field: value})  # type: ignore[arg-type]
        with pytest.raises(BadInput) as refusal:
            SHIPPED.with_confirmations([bad])
        assert refusal.value.field == field

    def test_the_last_word_wins(self) -> None:
        later = replace(TRADEMARK, read_on=date(2026, 4, 1), ceiling_vnd=40_000_000)
        norm = SHIPPED.with_confirmations([later, TRADEMARK]).get("N2018-09")
        assert norm.ceiling_vnd == 40_000_000

    def test_an_unknown_norm_is_refused(self) -> None:
        with pytest.raises(BadInput):
            SHIPPED.with_confirmations([replace(TRADEMARK, norm_id="N2099-1")])


def own_line(**changes: object) -> NormLine:
    """A line of the new Đắk Lắk typed in by its installation; figures invented for the test."""
    base = replace(
        SHIPPED.get("P-DLK-2"),
        norm_id="DLK-own-1",
        ceiling_vnd=900_000_000,
        valid_from=date(2026, 1, 1),
        grade=Grade.TEXT,
        origin=Origin.INSTALLATION,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


class TestLocalLines:
    def test_the_installations_own_line_stands_before_the_shipped_one(self) -> None:
        library = SHIPPED.with_local([own_line()])
        territory = own_line().territory
        answer = check_norm(
            ask("demonstration_model", library=library, territory=territory), library=library
        )
        assert answer.norm is not None
        assert answer.norm.norm_id == "DLK-own-1"

    def test_an_id_twice_is_refused(self) -> None:
        with pytest.raises(NormDataError, match="P-DLK-2: norm_id: dùng hai lần"):
            SHIPPED.with_local([own_line(norm_id="P-DLK-2")])

    def test_versions_that_overlap_are_refused(self) -> None:
        with pytest.raises(NormDataError, match="trùng thời gian với"):
            SHIPPED.with_local([own_line(), own_line(norm_id="DLK-own-2")])

    def test_versions_that_follow_each_other_are_not(self) -> None:
        first = own_line(valid_to=date(2026, 6, 30))
        second = own_line(norm_id="DLK-own-2", valid_from=date(2026, 7, 1))
        assert len(SHIPPED.with_local([first, second]).lines) == 85
