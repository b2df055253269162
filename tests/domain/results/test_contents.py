"""The table of contents: sound, and on known lines of support."""

from __future__ import annotations

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.wording import list_lines
from khuyencong.domain.results.contents import (
    content_table,
    contents_of_lines,
    get_content,
    list_contents,
    read_contents,
)

ONE = """
valid_from: 2012-07-05
act: "x"
basis: ours
note_vi: "x"
contents:
  - id: a
    label_vi: "A"
    row_vi: "a"
    lines: [l]
    fields: [{id: n, label_vi: "Tên", kind: text, is_name: true}]
"""


def test_every_line_is_one_that_the_norms_know() -> None:
    assert {line for each in list_contents() for line in each.lines} <= set(list_lines())


def test_its_choice_of_figures_is_ours_and_says_so() -> None:
    assert content_table().basis == "ours"


def test_a_machine_is_held_to_model_maker_origin_serial_and_newness() -> None:
    machine = get_content("machine")
    assert machine
    same = {each.id for each in machine.fields if each.match == "same"}
    assert same == {"name", "model", "maker", "origin", "serial", "is_new"}


def test_a_line_finds_its_content_and_an_unknown_one_the_last_resort() -> None:
    assert [each.id for each in contents_of_lines(["machinery", "trademark"])] == [
        "machine",
        "trademark",
    ]
    assert [each.id for each in contents_of_lines([""])] == ["other"]


@pytest.mark.parametrize(
    ("old", "new", "match"),
    [
        ("is_name: true", "is_name: false", "tên dòng"),
        ("kind: text", "kind: colour", "kind"),
        ("lines: [l]", "lines: [l, l]", "hai lần"),
        ('label_vi: "Tên"', 'label_vi: "Tên", wide: true', "khóa lạ"),
    ],
)
def test_a_faulty_table_is_refused_with_file_and_key(old: str, new: str, match: str) -> None:
    with pytest.raises(BadInput, match=f"(?s)thử.yaml.*{match}"):
        read_contents(ONE.replace(old, new, 1), name="thử.yaml")
