"""What may be told of who is supported: never a person."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.apps.projects.public_words import NAMED_KINDS, tell
from khuyencong.domain.norms.rules.establishment import Kind

GENERIC = "Ứng dụng máy móc thiết bị tiên tiến, chuyển giao công nghệ"


def told(**changes: Any) -> Any:
    given_ = {
        "title": "Máy bào bốn mặt",
        "line": "machinery",
        "beneficiary": "Công ty TNHH A",
        "kind": "sme",
        "name": "Công ty TNHH A",
        "unit_name": "Trung tâm",
    }
    return tell(**{**given_, **changes})


def test_an_enterprise_is_named_with_its_title() -> None:
    assert (told().title, told().holder) == ("Máy bào bốn mặt", "Công ty TNHH A")


@pytest.mark.parametrize(
    "title", ["Máy cho hộ ông A", "Máy của Bà B", "Gọi 0905.123.456", "Nghệ nhân C làm gốm"]
)
def test_a_title_that_speaks_of_a_person_gives_way_to_the_content(title: str) -> None:
    assert told(title=title).title == GENERIC


@pytest.mark.parametrize("title", ["Bàn ghế gỗ, ba máy cưa", "Hồ chứa nước thải", "Chị em: không"])
def test_words_that_only_look_alike(title: str) -> None:
    assert (told(title=title).title == title) is (title != "Chị em: không")


def test_what_the_unit_does_itself_is_told() -> None:
    row = told(kind=None, name="", beneficiary="Trung  tâm", title="Hội chợ")
    assert (row.holder_kind, row.holder, row.title) == ("unit", "Trung tâm", "Hội chợ")


@given(
    kind=st.sampled_from([None, *Kind]).filter(lambda kind: kind not in NAMED_KINDS),
    title=st.text(max_size=40),
    name=st.text(max_size=40),
)
def test_nobody_else_is_ever_named(kind: Any, title: str, name: str) -> None:
    row = told(kind=kind, title=title, name=name, beneficiary="Trần Văn Thử")
    assert (row.title, row.holder) == (GENERIC, "")
