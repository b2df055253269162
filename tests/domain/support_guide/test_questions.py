"""The choices: each leads to something the rules know, and its address stays readable."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.rules.establishment import Kind
from khuyencong.domain.norms.rules.trades import list_exclusions, list_trade_codes
from khuyencong.domain.norms.rules.wording import list_lines
from khuyencong.domain.support_guide.questions import (
    find_choice,
    list_aims,
    list_kinds,
    list_trade_choices,
    list_zones,
)
from khuyencong.domain.support_guide.short_code import (
    GuideCodes,
    read_short_code,
    write_short_code,
)

LISTS = (list_kinds(), list_trade_choices(), list_zones(), list_aims())


def test_every_choice_has_both_languages_and_an_id_of_its_own() -> None:
    for choices in LISTS:
        assert len({each.id for each in choices}) == len(choices)
        assert all(each.label_vi and each.label_en for each in choices)


def test_every_kind_of_the_rules_is_offered_once() -> None:
    assert {each.kind for each in list_kinds()} == set(Kind)


def test_every_trade_of_the_decree_can_be_said() -> None:
    said = {each.trade for each in list_trade_choices()}
    assert set(list_trade_codes()) <= said
    assert len(said - set(list_trade_codes())) == 1  # work the decree does not name


def test_technologies_are_those_of_the_exclusions() -> None:
    known = {name for each in list_exclusions(on=date(2016, 1, 1)) for name in each.technologies}
    assert {each.technology for each in list_trade_choices() if each.technology} <= known


def test_aims_name_lines_that_exist() -> None:
    library = NormLibrary.shipped()
    for aim in list_aims():
        assert aim.lines
        assert all(library.has_line(line) for line in aim.lines)
        assert aim.wish == "" or aim.wish in list_lines()
        assert set(aim.kinds) <= {each.id for each in list_kinds()}


def test_an_unknown_choice_names_its_field() -> None:
    with pytest.raises(BadInput) as refusal:
        find_choice(list_aims(), "fly", field="aim")
    assert refusal.value.field == "aim"
    assert "“fly”" in str(refusal.value)


WORDS = st.from_regex(r"\A[a-z0-9_-]{1,60}\Z")


@given(
    st.builds(
        GuideCodes,
        place=WORDS,
        kind=WORDS,
        trade=WORDS,
        zone=WORDS,
        aim=WORDS,
        cost_vnd=st.none() | st.integers(min_value=0, max_value=10**15),
    )
)
def test_the_short_word_comes_back_as_it_went(codes: GuideCodes) -> None:
    assert read_short_code(write_short_code(codes)) == codes


@pytest.mark.parametrize(
    "text",
    ["", "a.b.c", "a.b.c.d.e.f", "a.b.c.d.e.-1", "a.b.c.d..1", "a.b.c.d.e.1.2", "a.b.c.d.e.٣",
     "../b.c.d.e.1", "a.b.c.d.e." + "9" * 40],
)  # fmt: skip
def test_another_word_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_short_code(text)
