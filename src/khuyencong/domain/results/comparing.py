"""What was promised beside what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from khuyencong.domain.foundation.text import fold
from khuyencong.domain.results.contents import ResultContent, ResultField, Value

Verdict = Literal["agrees", "differs", "short", "missing", "shown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One figure: promised, found, and what acceptance makes of it.

    differs: another thing than promised, to be explained; short: less than promised, ``share`` is
    found over promised [-]; missing: promised, nothing found written; shown: nothing to hold it to.
    """

    field: ResultField
    planned: Value | None
    found: Value | None
    verdict: Verdict
    share: Decimal | None = None


def compare_row(
    content: ResultContent, planned: Mapping[str, Value], found: Mapping[str, Value]
) -> tuple[Compared, ...]:
    """Return every figure of a row that somebody wrote, in the order of the form."""
    return tuple(_compare(content, planned, found))


def compare_value(field: ResultField, planned: Value | None, found: Value | None) -> Compared:
    """Return what acceptance makes of one figure."""
    verdict, share = _weigh(field, planned, found)
    return Compared(field=field, planned=planned, found=found, verdict=verdict, share=share)


def _compare(
    content: ResultContent, planned: Mapping[str, Value], found: Mapping[str, Value]
) -> Iterator[Compared]:
    for field in content.fields:
        promised, seen = planned.get(field.id), found.get(field.id)
        if promised is not None or seen is not None:
            yield compare_value(field, promised, seen)


def _weigh(  # noqa: PLR0911 (one line for each answer)
    field: ResultField, planned: Value | None, found: Value | None
) -> tuple[Verdict, Decimal | None]:
    if planned is None or field.match == "shown" or field.phase != "both":
        return "shown", None
    if found is None:
        return "missing", None
    if field.match == "same":
        return ("agrees" if _is_same(planned, found) else "differs"), None
    if not isinstance(planned, int) or not isinstance(found, int):
        return "shown", None
    if found >= planned:
        return "agrees", None
    if field.kind == "year":
        return "differs", None
    return "short", (Decimal(found) / planned).quantize(Decimal("0.001"))


def _is_same(planned: Value, found: Value) -> bool:
    """Case, accents and spaces do not make another machine; "SX-200" and "sx 200" are one."""
    if isinstance(planned, str) and isinstance(found, str):
        return _bare(planned) == _bare(found)
    return planned == found


def _bare(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())
