"""Contents of activity by date, and which content a line serves."""

from datetime import date

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.rules.activities import (
    activities_of_line,
    activity_of_line,
    get_activity,
    list_activities,
)
from khuyencong.domain.norms.rules.wording import list_entries, list_lines

DAY = date(2016, 11, 23)


def test_nothing_is_known_before_the_decree_takes_effect() -> None:
    assert list_activities(on=date(2012, 7, 4)) == ()
    assert len(list_activities(on=date(2012, 7, 5))) == 9 + 3 + 3 + 5


def test_numbers_run_as_in_the_decree() -> None:
    heads = [item.code for item in list_activities(on=DAY) if not item.parent]
    assert heads == list("123456789")


def test_codes_are_kept_after_2025_and_the_doubt_is_said() -> None:
    before = get_activity(code="7c", on=date(2025, 10, 14))
    after = get_activity(code="7c", on=date(2025, 10, 15))
    assert before == after and before is not None
    assert not before.is_unsure(date(2025, 10, 14))
    assert before.is_unsure(date(2025, 10, 15))
    assert before.source(date(2025, 10, 14)).grade is Grade.TEXT
    assert before.source(date(2025, 10, 15)).grade is Grade.SECONDARY


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("machinery", ["3"]),
        ("vocational_training", ["1"]),
        ("foreign_fair", ["2", "4"]),
        ("cluster_infrastructure", ["7b"]),
        ("conference", ["2", "9b"]),
        ("priority_multiplier", []),
    ],
)
def test_a_line_serves_its_contents(line: str, codes: list[str]) -> None:
    assert [item.code for item in activities_of_line(line=line, on=DAY)] == codes


def test_every_code_named_by_the_wording_exists() -> None:
    known = {item.code for item in list_activities(on=DAY)}
    assert {code for entry in list_entries() for code in entry.activities} <= known


def test_an_unknown_line_is_refused() -> None:
    with pytest.raises(BadInput, match="máy_móc"):
        activity_of_line(line="máy_móc", on=DAY)
    assert "machinery" in list_lines()
