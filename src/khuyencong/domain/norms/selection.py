"""Choose norms to show: by day, fund, province and line."""

from __future__ import annotations

from datetime import date

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine
from khuyencong.domain.norms.territory import find_province


def select_norms(
    library: NormLibrary,
    *,
    on: date | None = None,
    fund: Fund | None = None,
    province: str | None = None,
    line: str | None = None,
) -> list[NormLine]:
    """Return the norms that pass every filter given, on or off, in the order of the data.

    A fund also shows the lines common to both funds. A province needs the day, since a name may
    mean two territories; with it, national lines stay in view. Raises BadInput.
    """
    if line is not None and not library.has_line(line):
        raise BadInput(
            "norms.unknown_line", "Không có dòng định mức {line}", field="line", line=line
        )
    if province is not None and on is None:
        raise BadInput(
            "norms.province_without_day",
            "Lọc theo tỉnh cần cả ngày, vì cùng một tên có thể là hai địa bàn",
            field="on",
        )
    uid = find_province(province, on=on).uid if province is not None and on is not None else None
    return [
        norm
        for norm in (library.of_line(line) if line else library.lines)
        if (on is None or norm.may_be_in_force(on))
        and (fund is None or norm.fund in (fund, Fund.BOTH))
        and (uid is None or norm.territory in (None, uid))
    ]
