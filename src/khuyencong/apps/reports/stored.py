"""A report as text to keep, and back, with nothing lost."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from khuyencong.apps.reports.report import Behind, Cell, Column, Published, Report, Row
from khuyencong.domain.indicators.periods import ReportPeriod, read_period


def to_stored(report: Report) -> str:
    """Return canonical JSON: keys in order, no spaces, so that equal reports give equal text."""
    plain = asdict(report) | {"period": report.period.text}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_stored(text: str) -> Report:
    """Return the report that ``to_stored`` wrote."""
    plain: dict[str, Any] = json.loads(text)
    return Report(
        **plain
        | {
            "period": _period(plain["period"]),
            "columns": tuple(_column(each) for each in plain["columns"]),
            "rows": tuple(_row(each) for each in plain["rows"]),
            "adds_up": tuple(plain["adds_up"]),
            "notes": tuple(plain["notes"]),
        }
    )


def digest_of(text: str) -> str:
    """Return the sha256 of the stored text, in hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


def _period(text: str) -> ReportPeriod:
    return read_period(text)


def _column(plain: dict[str, Any]) -> Column:
    return Column(**plain | {"share_of": tuple(plain["share_of"]), "less": tuple(plain["less"])})


def _row(plain: dict[str, Any]) -> Row:
    return Row(**plain | {"cells": tuple(_cell(each) for each in plain["cells"])})


def _cell(plain: dict[str, Any]) -> Cell:
    behind = plain["behind"]
    return Cell(
        value=plain["value"],
        unit=plain["unit"],
        behind=Behind(**behind) if behind else None,
        published=tuple(Published(**each) for each in plain["published"]),
    )
