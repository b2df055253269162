"""A later document ends a local line; the line itself stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.actions.end_local_norm import end_local_norm
from khuyencong.apps.library.models import LocalNorm
from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.norms.data_problems import NormDataError
from khuyencong.domain.norms.lines import Fund
from tests.norm_cast import HEADER, add_line, confirm

LAST = date(2018, 12, 31)
NEXT_CSV = HEADER + (
    "BD-2,machinery,Máy móc thiết bị,per_establishment,50,200000000,2019-01-01,"
    "Văn bản sau,Điều 1,text\n"
)


@pytest.fixture
def line(department: Any, appraiser: Any, at: Any) -> Any:
    return add_line(unit=department, actor=appraiser, at=at)


def end(line: Any, actor: Any, at: Any, **more: Any) -> Any:
    given = {"last_on": LAST, "act": "Văn bản sau", "article": "Điều 9"}
    return end_local_norm(norm=line, actor=actor, at=at, **{**given, **more})


def ruling(line: Any, on: date) -> str | None:
    norm = installation_norms().choose(
        line="machinery", fund=Fund.LOCAL, territory=line.province.uid, on=on
    )
    return norm.norm_id if norm else None


def test_it_rules_to_its_last_day_and_the_next_version_follows(
    line: Any, department: Any, appraiser: Any, at: Any
) -> None:
    with pytest.raises(NormDataError, match="trùng thời gian"):
        add_line(unit=department, actor=appraiser, at=at, csv=NEXT_CSV)
    end(line, appraiser, at)
    add_line(unit=department, actor=appraiser, at=at, csv=NEXT_CSV)
    assert ruling(line, LAST) == "BD-1"
    assert ruling(line, date(2019, 1, 1)) == "BD-2"
    assert LocalNorm.objects.get(norm_id="BD-1").fields["valid_to"] is None


def test_it_is_journalled_with_what_stood_before(line: Any, appraiser: Any, at: Any) -> None:
    end(line, appraiser, at)
    end(line, appraiser, at, last_on=date(2019, 6, 30))
    first, second = Entry.objects.filter(verb="library.local_norm.ended").order_by("pk")
    assert first.data == {"last_on": "2018-12-31", "last_on_before": None}
    assert second.data == {"last_on": "2019-06-30", "last_on_before": "2018-12-31"}
    assert (second.label, second.unit_id) == ("Điều 9 Văn bản sau", line.unit_id)
    assert ruling(line, date(2019, 6, 30)) == "BD-1"  # the newest record counts
    assert line.ends.count() == 2


@pytest.mark.parametrize(
    ("given", "field"), [({"last_on": date(2015, 12, 31)}, "last_on"), ({"act": " "}, "act")]
)
def test_it_refuses_what_makes_no_end(
    given: dict[str, Any], field: str, line: Any, appraiser: Any, at: Any
) -> None:
    with pytest.raises(BadInput) as refusal:
        end(line, appraiser, at, **given)
    assert refusal.value.field == field
    assert line.ends.count() == 0


def test_a_confirmation_with_another_last_day_comes_first(
    line: Any, department: Any, appraiser: Any, at: Any
) -> None:
    supplied = {"valid_to": "2020-12-31"}
    confirm("BD-1", unit=department, actor=appraiser, at=at, supplied=supplied)
    with pytest.raises(BadInput, match="rút xác nhận"):
        end(line, appraiser, at)
    assert line.ends.count() == 0


def test_it_may_not_run_into_the_next_version(
    line: Any, department: Any, appraiser: Any, at: Any
) -> None:
    end(line, appraiser, at)
    add_line(unit=department, actor=appraiser, at=at, csv=NEXT_CSV)
    with pytest.raises(NormDataError):
        end(line, appraiser, at, last_on=date(2019, 1, 1))
    assert ruling(line, date(2019, 1, 1)) == "BD-2"


def test_only_the_province_may(
    line: Any, officer: Any, outsider: Any, make_account: Any, at: Any
) -> None:
    stranger = make_account(outsider.main_unit(), "leader")
    for actor in (officer, outsider, stranger):
        with pytest.raises(NotAllowed):
            end(line, actor, at)
    assert Entry.objects.filter(verb="library.local_norm.ended").count() == 0


def test_the_department_keeps_what_its_centre_recorded(
    centre: Any, appraiser: Any, make_account: Any, at: Any
) -> None:
    line = add_line(unit=centre, actor=make_account(centre, "leader"), at=at)
    assert end(line, appraiser, at).unit == centre
