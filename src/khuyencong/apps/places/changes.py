"""A later change of the map, as a person records it, and what makes it a possible one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.places.models import AdminUnit, day_before
from khuyencong.apps.places.queries import standing_units
from khuyencong.domain.foundation.admin_unit import Level, UnitKind
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.text import nfc

_LEVELS = list(Level)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A unit as it is from the day of the change.

    ``parts`` names the units below that go to it, needed only when there are several outcomes;
    with a single one everything below follows.
    """

    name: str
    kind: UnitKind
    code: str = ""
    parent: AdminUnit | None = None
    parts: tuple[AdminUnit, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """From day ``on`` the territory of ``origins`` is that of ``outcomes``.

    One origin and one outcome is the same territory under a new name, kind, code or parent;
    several origins are a merger, several outcomes a split. ``document`` is the deciding paper and
    ``article`` the place in it; ``grade`` is ``text`` when the person read the paper itself.
    """

    on: date
    origins: tuple[AdminUnit, ...]
    outcomes: tuple[Outcome, ...]
    document: str
    grade: Grade
    article: str = ""

    @property
    def keeps_territory(self) -> bool:
        return len(self.origins) == len(self.outcomes) == 1

    @property
    def source(self) -> str:
        return nfc(f"{self.article} {self.document}")


def require_possible(change: PlaceChange) -> None:
    """Raise BadInput, naming the field, unless the change fits the map of the day before."""
    _require_source(change)
    if not change.origins:
        raise BadInput("places.no_origins", "Hãy chọn đơn vị thay đổi", field="origins")
    if not change.outcomes:
        raise BadInput("places.no_outcomes", "Hãy ghi đơn vị sau thay đổi", field="outcomes")
    for origin in change.origins:
        _require_standing(origin, change.on)
    for outcome in change.outcomes:
        _require_rung(outcome, change)
        _require_free(outcome, change)
    _require_parts(change)


def _require_source(change: PlaceChange) -> None:
    if not change.document.strip():
        raise BadInput(
            "places.no_document",
            "Hãy ghi số, ký hiệu của văn bản quyết định thay đổi",
            field="document",
        )
    if change.grade is Grade.MEMORY:
        raise BadInput(
            "places.only_recalled",
            "Thay đổi chỉ nhớ lại, chưa có nguồn, thì chưa ghi vào danh mục",
            field="grade",
        )


def _require_standing(origin: AdminUnit, on: date) -> None:
    if origin.valid_to is not None:
        raise BadInput(
            "places.already_ended",
            "{name} đã kết thúc ngày {day}",
            field="origins",
            name=origin.full_name,
            day=f"{origin.valid_to:%d/%m/%Y}",
        )
    if origin.valid_from is not None and on <= origin.valid_from:
        raise BadInput(
            "places.too_early",
            "Ngày thay đổi {on} phải sau ngày {day}, khi {name} có như hiện nay",
            field="on",
            on=f"{on:%d/%m/%Y}",
            day=f"{origin.valid_from:%d/%m/%Y}",
            name=origin.full_name,
        )


def _require_rung(outcome: Outcome, change: PlaceChange) -> None:
    level, parent = outcome.kind.level, outcome.parent
    if not nfc(outcome.name):
        raise BadInput("places.no_name", "Hãy ghi tên đơn vị sau thay đổi", field="name")
    if {origin.level for origin in change.origins} != {level}:
        raise BadInput(
            "places.other_level",
            "Các đơn vị trước và sau thay đổi phải cùng một cấp",
            field="kind",
        )
    if (level is Level.PROVINCE) != (parent is None):
        raise BadInput(
            "places.wrong_parent",
            "Cấp tỉnh không có cấp trên; cấp khác phải ghi đơn vị cấp trên",
            field="parent",
        )
    if parent is None:
        return
    if parent.state_on(change.on) is None or _LEVELS.index(Level(parent.level)) >= _LEVELS.index(
        level
    ):
        raise BadInput(
            "places.no_such_parent",
            "{name} không phải cấp trên còn hoạt động ngày {on}",
            field="parent",
            name=parent.full_name,
            on=f"{change.on:%d/%m/%Y}",
        )


def _require_free(outcome: Outcome, change: PlaceChange) -> None:
    """A name within a parent, and a code within a rung, belong to one unit at a time."""
    origins = [origin.pk for origin in change.origins]
    others = standing_units(change.on).filter(level=outcome.kind.level).exclude(pk__in=origins)
    twins = [
        other
        for other in change.outcomes
        if (other.name, other.kind, other.parent) == (outcome.name, outcome.kind, outcome.parent)
    ]
    named = others.filter(name=nfc(outcome.name), kind=outcome.kind, parent=outcome.parent)
    if len(twins) > 1 or named.exists():
        raise BadInput(
            "places.name_taken",
            "Đã có đơn vị khác tên {name} cùng loại, cùng cấp trên",
            field="name",
            name=outcome.name,
        )
    same_code = [o for o in change.outcomes if o.code and o.code == outcome.code]
    if len(same_code) > 1 or (outcome.code and others.filter(code=outcome.code).exists()):
        raise BadInput(
            "places.code_taken",
            "Mã {number} đang là của đơn vị khác",
            field="code",
            number=outcome.code,
        )


def _require_parts(change: PlaceChange) -> None:
    """When territory is split, each unit below must be said to go to one outcome."""
    if len(change.outcomes) < 2:
        return
    below = standing_units(day_before(change.on)).filter(parent__in=change.origins)
    given = Counter(part.pk for outcome in change.outcomes for part in outcome.parts)
    if dict(given) != {unit.pk: 1 for unit in below}:
        missing = [unit.full_name for unit in below if unit.pk not in given]
        raise BadInput(
            "places.parts_not_assigned",
            "Mỗi đơn vị cấp dưới phải thuộc đúng một đơn vị mới; còn thiếu: {missing}",
            field="parts",
            missing=", ".join(missing[:10]) or "không, có đơn vị ghi thừa hoặc ghi hai lần",
        )
