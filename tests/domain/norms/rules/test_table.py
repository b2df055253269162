"""The one loader: strict keys, clear errors."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import parse_yaml
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import build_facts

VERSION = (
    "versions: [{valid_from: 2030-01-01, valid_to: 2030-12-31, "
    'act: A, grade: text, status: "on"}]\n'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample(Fact):
    share: Decimal | None = None
    codes: tuple[str, ...] = ()


def read(text: str) -> tuple[Sample, ...]:
    document = parse_yaml(VERSION + text, name="sample.yaml")
    return build_facts(document, kind=Sample, section="facts", name="sample.yaml")


def test_a_fact_takes_over_the_version_of_its_file() -> None:
    (fact,) = read('facts: [{id: a, label_vi: L, article: Điều 1, share: "0.30", codes: [x]}]')
    assert (fact.act, fact.share, fact.codes) == ("A", Decimal("0.30"), ("x",))


@pytest.mark.parametrize(
    ("on", "count"),
    [
        (date(2029, 12, 31), 0),
        (date(2030, 1, 1), 1),
        (date(2030, 12, 31), 1),
        (date(2031, 1, 1), 0),
    ],
)
def test_both_boundary_days_belong_to_the_fact(on: date, count: int) -> None:
    assert len(in_force(read("facts: [{id: a, label_vi: L}]"), on=on)) == count


def test_a_fact_that_is_off_is_never_in_force() -> None:
    facts = read('facts: [{id: a, label_vi: L, status: "off"}]')
    assert in_force(facts, on=date(2030, 6, 1)) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("facts: [{id: a, label_vi: L, colour: red}]", "sample.yaml: a, khóa colour: khóa lạ"),
        ("facts: [{id: a}]", "sample.yaml: a, khóa label_vi: thiếu khóa"),
        ("facts: [{id: a, label_vi: L, share: 0.3}]", "khóa share"),
        ("facts: [{id: a, label_vi: L, share: 'x'}]", "không phải số"),
        ("facts: [{id: a, label_vi: L, grade: sure}]", "khóa grade"),
        ("facts: [{id: a, label_vi: L, codes: x}]", "cần một danh sách"),
        ("facts: [{id: a, label_vi: L}, {id: a, label_vi: L}]", "hai bản trùng ngày"),
        ("facts: [{id: a, id: b}]", "key written twice: id"),
        ("facts: [a", "sample.yaml"),
    ],
)
def test_an_error_names_file_fact_and_key(text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read(text)
