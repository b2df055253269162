"""What is removed from an audit, kept as plain data so that it can be put back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.core import serializers
from django.core.serializers.base import DeserializationError
from django.db.models import ForeignKey, Model

from khuyencong.apps.audits.facts import MOST_LINES, LineFacts
from khuyencong.apps.audits.models import EnergyAudit, Measure, Package, SavingLine
from khuyencong.domain.foundation.errors import BadInput


def kept_rows(part: Model) -> dict[str, Any]:
    """Return a part with what goes with it: a measure takes its runs, savings and packages along.

    ``{"rows": [...], "packages": {key: version}}``, plain JSON values.
    """
    rows: list[Model] = [part]
    packages: dict[str, int] = {}
    if isinstance(part, Measure):
        rows += [*part.runs.all(), *part.lines.all()]
        packages = {str(each.pk): each.version for each in part.packages.all()}
    return {"rows": json.loads(serializers.serialize("json", rows)), "packages": packages}


def put_back(kept: dict[str, Any], *, audit: EnergyAudit) -> Any:
    """Store the rows again as they were and return the first; the audit is held.

    Raises BadInput when they are there already, or what they stood on is gone.
    """
    rows = [dict(each, fields=dict(each["fields"])) for each in kept["rows"]]
    for each in rows:
        if "excludes" in each["fields"]:
            others = audit.measures.filter(pk__in=each["fields"]["excludes"])
            each["fields"]["excludes"] = list(others.values_list("pk", flat=True))
    try:
        found: list[Any] = list(serializers.deserialize("python", rows))
    except DeserializationError:
        raise BadInput(
            "audits.kept_otherwise", "Dòng này bỏ từ bản trước của phần mềm, không lấy lại được"
        ) from None
    _require_room([each.object for each in found])
    _require_line_wanted(found[0].object)
    for made in found:
        made.save()
    _join_packages(found[0].object, kept["packages"], audit=audit)
    return found[0].object


def _require_room(rows: Iterable[Any]) -> None:
    made: set[tuple[type[Model], Any]] = set()
    for row in rows:
        if type(row).objects.filter(pk=row.pk).exists():
            raise BadInput("audits.is_back", "Dòng này đã được lấy lại rồi")
        for field in row._meta.fields:
            key = getattr(row, field.attname)
            if not isinstance(field, ForeignKey) or key is None:
                continue
            leans_on: Any = field.related_model
            if (leans_on, key) not in made and not leans_on.objects.filter(pk=key).exists():
                raise BadInput(
                    "audits.nothing_to_stand_on",
                    "Chỗ mà dòng này gắn vào đã bỏ; lấy lại chỗ đó trước",
                )
        made.add((type(row), row.pk))


def _require_line_wanted(part: Any) -> None:
    """Refuse a line that its measure has again: writing another one gives all of them new keys."""
    if not isinstance(part, SavingLine):
        return
    lines = SavingLine.objects.filter(measure=part.measure_id)
    if any(_told(each) == _told(part) for each in lines):
        raise BadInput("audits.is_back", "Dòng này đã được lấy lại rồi")
    if len(lines) >= MOST_LINES:
        raise BadInput(
            "audits.too_many_lines", "Một giải pháp ghi nhiều nhất {most} dòng", most=MOST_LINES
        )


def _told(line: SavingLine) -> list[Any]:
    return [getattr(line, name) for name in LineFacts.__dataclass_fields__]


def _join_packages(part: Any, packages: dict[str, int], *, audit: EnergyAudit) -> None:
    """Put a measure back into the packages that nobody changed since."""
    if not isinstance(part, Measure):
        return
    for package in Package.objects.filter(audit=audit, pk__in=map(int, packages)):
        if package.version == packages[str(package.pk)]:
            package.measures.add(part)
