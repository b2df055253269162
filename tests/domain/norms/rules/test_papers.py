"""Management shares, forms, appraisal and legal bases."""

from datetime import date

import pytest

from khuyencong.domain.norms.rules.appraisal import (
    list_appraisal_heads,
    list_conditions,
    list_principles,
    list_project_heads,
    list_selection_steps,
)
from khuyencong.domain.norms.rules.forms import get_form, list_forms
from khuyencong.domain.norms.rules.management import management_share
from khuyencong.domain.norms.rules.versions import legal_bases, texts_in_force

DAY = date(2016, 11, 23)


@pytest.mark.parametrize(
    ("on", "agency", "unit", "is_on"),
    [
        (date(2014, 4, 8), "N2014-2s1", "N2014-2s2", True),
        (date(2018, 5, 10), "N2014-2s1", "N2014-2s2", True),
        (date(2018, 5, 11), "N2018-20a", "N2018-20b", False),
    ],
)
def test_management_shares_point_to_the_support_norm(
    on: date, agency: str, unit: str, is_on: bool
) -> None:
    found = [management_share(role="agency", on=on), management_share(role="unit", on=on)]
    assert [item.norm_id for item in found if item] == [agency, unit]
    assert {item.is_on for item in found if item} == {is_on}


def test_no_management_share_is_known_before_2014() -> None:
    assert management_share(role="unit", on=date(2014, 4, 7)) is None


def test_forms_by_number_and_step() -> None:
    form = get_form(number="Mẫu 3b", on=DAY)
    assert form is not None and not form.fields_seen
    assert get_form(number="Mẫu 2", on=date(2014, 2, 9)) is None
    appraisal = [item.number for item in list_forms(on=DAY, step="grassroots_appraisal")]
    assert appraisal == ["Mẫu 2", "Mẫu 4a", "Mẫu 4b"]


def test_appraisal_has_five_heads_and_support_four_conditions() -> None:
    assert [item.article for item in list_appraisal_heads(on=DAY)] == [
        f"Điều 9.{i}" for i in range(1, 6)
    ]
    assert [item.article for item in list_conditions(on=DAY)] == [
        f"Điều 7.{i}" for i in range(1, 5)
    ]
    assert (len(list_principles(on=DAY)), len(list_project_heads(on=DAY))) == (4, 8)
    assert [item.order for item in list_selection_steps(on=DAY)] == [1, 2, 3]


def test_the_conditions_of_2014_end_with_their_text() -> None:
    assert len(list_conditions(on=date(2018, 5, 10))) == 4
    assert list_conditions(on=date(2018, 5, 11)) == ()


@pytest.mark.parametrize(
    ("on", "act"),
    [
        (date(2009, 6, 16), []),
        (date(2009, 6, 17), ["TTLT 125/2009/TTLT-BTC-BCT"]),
        (date(2014, 4, 7), ["TTLT 125/2009/TTLT-BTC-BCT"]),
        (date(2014, 4, 8), ["TTLT 26/2014/TTLT-BTC-BCT"]),
        (date(2018, 5, 10), ["TTLT 26/2014/TTLT-BTC-BCT"]),
        (date(2018, 5, 11), ["TT 28/2018/TT-BTC"]),
        (date(2024, 8, 28), ["TT 28/2018/TT-BTC", "TT 64/2024/TT-BTC"]),
    ],
)
def test_texts_on_levels_follow_each_other(on: date, act: list[str]) -> None:
    assert [text.act for text in texts_in_force(on=on, matters={"levels"})] == act


def test_legal_bases_of_a_plan_signed_in_november_2016() -> None:
    bases = legal_bases(
        on=DAY, matters={"decree", "levels", "detail", "national_plan", "programme"}
    )
    numbers = ["45/2012/NĐ-CP", "26/2014/TTLT", "46/2012/TT-BCT", "36/2013/TT-BCT", "1288/QĐ-TTg"]
    assert len(bases) == len(numbers)
    for base, number in zip(bases, numbers, strict=True):
        assert base.startswith("Căn cứ ") and base.endswith(";") and number in base


def test_an_amendment_is_cited_after_the_text_it_amends() -> None:
    acts = [text.act for text in texts_in_force(on=date(2026, 1, 1), matters={"decree"})]
    assert acts == ["NĐ 45/2012/NĐ-CP", "NĐ 235/2025/NĐ-CP"]


def test_every_amendment_names_a_known_text_and_every_name_holds_its_number() -> None:
    texts = texts_in_force(on=date(2026, 1, 1)) + texts_in_force(on=DAY)
    ids = {text.id for text in texts}
    for text in texts:
        assert not text.amends or text.amends in ids
        assert text.act.split(" ", 1)[1] in text.full_name_vi
        assert f"năm {text.issued_on.year}" in text.full_name_vi
