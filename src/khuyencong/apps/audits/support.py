"""Which line of support each measure may stand under, in the words of a letter.

The line is the one a project drafted from the measure starts with (``projects.advice``); the norm
is the one that holds on the day of the visit. No amount is told, and nothing where none holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.projects.advice import line_of_advice
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine

MOST_LINES = 2
"""Of the norms told in a letter."""
MOST_TITLES = 1
TITLE = 48
CONTENT = 80
DECIDED = "Được hay không do cấp có thẩm quyền quyết định."


def support_words(audit: EnergyAudit, measures: Sequence[Measure], *, library: NormLibrary) -> str:
    """Return a sentence for each line of support, the measures in the order given."""
    by_line: dict[str, list[Measure]] = {}
    for each in measures:
        line = line_of_advice(title=each.title, what_to_do=each.what_to_do)
        by_line.setdefault(line, []).append(each)
    unknown = by_line.pop("", [])
    told = [
        _of_line(rows, norm_of(audit, line, library=library), audit)
        for line, rows in list(by_line.items())[:MOST_LINES]
    ]
    may_apply = [words for words, is_in_force in told if is_in_force]
    others = [words for words, is_in_force in told if not is_in_force]
    if unknown or not measures:
        others.append(_of_none(unknown, audit))
    if left := sum(len(rows) for rows in list(by_line.values())[MOST_LINES:]):
        others.append(f"{left} việc khác: hỏi Trung tâm.")
    return " ".join([*may_apply, *([DECIDED] if may_apply else []), *others])


def norm_of(audit: EnergyAudit, line: str, *, library: NormLibrary) -> NormLine | None:
    """Return the norm of a line on the day of the visit, the local fund's first.

    One that is off where none is on; None where there is no norm at all.
    """
    found = [
        library.choose(line=line, fund=fund, territory=audit.province.uid, on=audit.visited_on)
        for fund in (Fund.LOCAL, Fund.NATIONAL)
    ]
    known = [each for each in found if each]
    return next((each for each in known if each.is_on), known[0] if known else None)


def _of_line(
    rows: Sequence[Measure], norm: NormLine | None, audit: EnergyAudit
) -> tuple[str, bool]:
    """Return the sentence, and whether a norm in force stands behind it."""
    titles = _titles(rows)
    if norm is None:
        day = format_day(audit.visited_on)
        return f"{titles}: chưa thấy định mức hỗ trợ nào áp dụng ngày {day}.", False
    source = ", ".join(filter(None, (norm.legal_basis, norm.article)))
    if not norm.is_on:
        return f"{titles}: định mức ({source}) chưa có người xác nhận nên chưa nêu được.", False
    second_hand = norm.grade is Grade.SECONDARY and norm.confirmation is None
    grade = "; theo nguồn thứ cấp" if second_hand else ""
    content = shortened(norm.content_vi, CONTENT)
    return f"{titles} có thể được xét hỗ trợ khuyến công: “{content}” ({source}{grade}).", True


def _of_none(rows: Sequence[Measure], audit: EnergyAudit) -> str:
    if not rows:
        return "Hỏi Trung tâm về hỗ trợ khuyến công đang áp dụng."
    day = format_day(audit.visited_on)
    return f"{_titles(rows)}: chưa khớp nội dung hỗ trợ nào của định mức ngày {day}; hỏi Trung tâm."


def _titles(rows: Sequence[Measure]) -> str:
    named = ", ".join(f"“{shortened(each.title, TITLE)}”" for each in rows[:MOST_TITLES])
    more = len(rows) - MOST_TITLES
    return f"Việc {named} và {more} việc khác" if more > 0 else f"Việc {named}"


def shortened(text: str, most: int) -> str:
    """Return the text on one line, cut between words.

    Examples
    --------
    >>> shortened("Thay  động cơ", 40), shortened("Thay động cơ máy xát", 14)
    ('Thay động cơ', 'Thay động cơ…')
    """
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + "…"
