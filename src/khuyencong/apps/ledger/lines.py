"""Find the fund line of a unit, and the position a project holds on it; made when first needed."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.ledger.models import FundLine, Position


def fund_line(
    *, unit_id: int, province_id: int, year: int, fund: str, is_recoverable: bool = False
) -> FundLine:
    """Return the line; a new one has nothing assigned yet."""
    line, _ = FundLine.objects.get_or_create(
        unit_id=unit_id,
        year=year,
        fund=fund,
        is_recoverable=is_recoverable,
        defaults={"province_id": province_id},
    )
    return line


def position_on(line: FundLine, *, project_id: int) -> Position:
    """Return what the project holds on the line."""
    position, _ = Position.objects.get_or_create(
        line=line, project_id=project_id, defaults=copied(line)
    )
    position.line = line
    return position


def copied(line: FundLine) -> dict[str, Any]:
    """Return what a position repeats of its line."""
    return {
        "unit_id": line.unit_id,
        "province_id": line.province_id,
        "year": line.year,
        "fund": line.fund,
        "is_recoverable": line.is_recoverable,
    }
