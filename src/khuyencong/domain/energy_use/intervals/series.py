"""The readings of one meter put in order: what is doubled, missing or of another step is named."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from khuyencong.domain.energy_use.intervals.faults import Faults
from khuyencong.domain.energy_use.intervals.moments import words_of

Whole = npt.NDArray[np.int64]
STEPS = (5, 10, 15, 30)
"""Minutes. The hours of the tariff change at half hours: a longer step cannot be split by them."""
RUN = 4
"""So many steps of another length on end are another step, no gaps."""


@dataclass(frozen=True, slots=True)
class Raw:
    """What the file says of a meter, in its order: minutes since 1970, watt-hours, lines."""

    minutes: Whole
    wh: Whole
    lines: Whole


@dataclass(frozen=True, slots=True)
class Series:
    """Whole intervals of a meter: ``minutes`` are their local starts since 1970, in order."""

    meter: str
    step: int
    minutes: Whole
    wh: Whole

    @property
    def expected(self) -> int:
        """Return how many intervals lie between the first and the last."""
        span = int(self.minutes[-1] - self.minutes[0]) if self.minutes.size else -self.step
        return span // self.step + 1


def series_of(meter: str, raw: Raw, *, is_index: bool, is_end: bool, faults: Faults) -> Series:
    """Return the intervals that are whole, and report the others.

    With ``is_index`` the energies are what the register showed at that time, else what was used;
    with ``is_end`` a use stands at the end of its interval. The step is the most frequent one.
    """
    raw = _once(meter, _sorted(raw), faults)
    ahead = np.diff(raw.minutes)
    step = _most_frequent(ahead)
    if step not in STEPS:
        said = f"{step} phút" if step else "một số đọc"
        faults.report("step", _line(raw, 0), meter, said, "bước 5, 10, 15 hoặc 30 phút")
        return Series(meter, STEPS[-1], np.array([], np.int64), np.array([], np.int64))
    whole = _whole(ahead, step)
    _tell(meter, raw, step, whole, faults)
    if is_index:
        return _differences(meter, raw, step, whole & (ahead == step), faults)
    edge = np.array([True])
    kept = np.concatenate((edge, whole) if is_end else (whole, edge))
    starts = raw.minutes - step if is_end else raw.minutes
    return Series(meter, step, starts[kept], raw.wh[kept])


def _most_frequent(ahead: Whole) -> int:
    lengths, counts = np.unique(ahead, return_counts=True)
    return int(lengths[counts.argmax()]) if lengths.size else 0


def _sorted(raw: Raw) -> Raw:
    order = np.argsort(raw.minutes, kind="stable")
    return Raw(raw.minutes[order], raw.wh[order], raw.lines[order])


def _once(meter: str, raw: Raw, faults: Faults) -> Raw:
    """Keep each time once; of different energies for one time none is known to be true."""
    same = np.flatnonzero(np.diff(raw.minutes) == 0)
    if not same.size:
        return raw
    kept = np.ones(raw.minutes.size, bool)
    kept[same + 1] = False
    differs = same[raw.wh[same] != raw.wh[same + 1]]
    kept[np.isin(raw.minutes, raw.minutes[differs])] = False
    for place in same.tolist():
        is_other = raw.wh[place] != raw.wh[place + 1]
        faults.report(
            "doubled",
            _line(raw, place + 1),
            meter,
            words_of(int(raw.minutes[place])),
            f"mỗi thời điểm một dòng; dòng {_line(raw, place)} "
            + ("ghi số khác: bỏ cả hai" if is_other else "ghi cùng số: giữ một"),
        )
    return Raw(raw.minutes[kept], raw.wh[kept], raw.lines[kept])


def _whole(ahead: Whole, step: int) -> npt.NDArray[np.bool_]:
    """Tell for each difference whether what lies before it may be one interval of the step.

    Shorter ones are not; longer ones are a gap, unless several of one length of a meter follow
    one another: then they are readings of a longer step.
    """
    whole = ahead >= step
    for other in (*(each for each in STEPS if each > step), 60):
        is_other = (ahead == other).astype(np.int64)
        edges = np.flatnonzero(np.diff(np.concatenate(([0], is_other, [0]))))
        for first, last in edges.reshape(-1, 2).tolist():
            if last - first >= RUN:
                whole[first:last] = False
    return whole


def _tell(meter: str, raw: Raw, step: int, whole: npt.NDArray[np.bool_], faults: Faults) -> None:
    """Report the readings of another step, and the gaps between those of this one."""
    ahead = np.diff(raw.minutes)
    for place in np.flatnonzero(~whole | (ahead > step)).tolist():
        first, last = int(raw.minutes[place]), int(raw.minutes[place + 1])
        line, said = _line(raw, place + 1), f"{words_of(first)} – {words_of(last)}"
        if whole[place]:
            missing = -(-(last - first) // step) - 1
            faults.report("gap", line, meter, said, f"{missing} số đọc ở giữa")
        else:
            faults.report("step", line, meter, said, f"bước {step} phút, không phải {last - first}")


def _differences(
    meter: str, raw: Raw, step: int, kept: npt.NDArray[np.bool_], faults: Faults
) -> Series:
    used = np.diff(raw.wh)
    for place in np.flatnonzero(used < 0).tolist():
        faults.report(
            "reset",
            _line(raw, place + 1),
            meter,
            f"{raw.wh[place] / 1000:g} → {raw.wh[place + 1] / 1000:g}".replace(".", ","),
            "chỉ số không giảm; nếu đã thay công tơ, khoảng này bỏ trống",
        )
    kept &= used >= 0
    return Series(meter, step, raw.minutes[:-1][kept], used[kept])


def _line(raw: Raw, place: int) -> int:
    return int(raw.lines[place]) if raw.lines.size else 1
