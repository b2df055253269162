"""What is known of a craft village, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.text import fold

MOST_COUNTED = 10_000_000
"""More households or workers than this in one village is a slip of the keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CraftVillageFacts:
    """A village as a source tells of it; ``code`` is its number in its unit's register.

    ``commune`` and ``district`` stand as written before districts ended on 01/07/2025.
    ``figure_year`` is the year of the counts, None where the source names none.
    ``conflict`` is what another source says otherwise.
    """

    code: str
    name: str
    craft: str
    source: str
    grade: Grade
    commune: str = ""
    district: str = ""
    households: int | None = None
    workers: int | None = None
    figure_year: int | None = None
    recognition: str = ""
    note: str = ""
    conflict: str = ""

    def search_text(self) -> str:
        """Return what a search looks in; it begins with the name, so it is also the order."""
        return fold(f"{self.name} {self.craft} {self.commune} {self.district}")

    def check(self) -> None:
        """Raise BadInput for what no register may hold: nameless, without source, absurd counts."""
        for field, label in (("code", "mã"), ("name", "tên làng nghề"), ("source", "nguồn")):
            if not getattr(self, field).strip():
                raise BadInput(
                    "establishments.missing", "Hãy ghi {label}", field=field, label=label
                )
        for field, label in (("households", "Số hộ"), ("workers", "Số lao động")):
            count = getattr(self, field)
            if count is not None and not 0 <= count <= MOST_COUNTED:
                raise BadInput(
                    "establishments.absurd_count",
                    "{label} phải từ 0 đến {most}, không phải {count}",
                    field=field,
                    label=label,
                    most=MOST_COUNTED,
                    count=count,
                )
