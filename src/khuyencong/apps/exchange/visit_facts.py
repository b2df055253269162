"""What is written at the head of a visit, and the shape it must have."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from khuyencong.apps.exchange.checking import bad, require_one_of, require_words
from khuyencong.apps.exchange.facts import Facts
from khuyencong.apps.exchange.models import Visit
from khuyencong.domain.foundation.day_range import DayRange, explain_one_day, read_day_range
from khuyencong.domain.foundation.text import fold

FIRST_YEAR, LAST_YEAR = 2000, 2100
MOST_VND = 10**15
GRADES = ("", "text", "secondary", "memory")


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFacts(Facts):
    """The head of a visit. ``days`` is read by ``read_day_range``; the rest are its fields."""

    lines = {"title": 300, "days": 60, "place": 300, "source": 500}
    texts = {"purpose": 5000, "note": 5000}

    title: str
    kind: str
    days: str
    is_one_day: bool = False
    guest_province_id: int | None = None
    host_province_id: int | None = None
    place: str = ""
    purpose: str = ""
    figures_from: int | None = None
    figures_to: int | None = None
    cost_vnd: int | None = None
    source: str = ""
    grade: str = ""
    note: str = ""

    @property
    def read_days(self) -> DayRange:
        """Return the days. Raises BadInput, also for one day written as a range unseen."""
        found = read_day_range(self.days)
        if found.is_written_twice and not self.is_one_day:
            raise bad("days", explain_one_day(self.days, found.starts_on))
        return found

    def check(self) -> None:
        require_words("title", self.title, "Cần tên chuyến đi hoặc hội nghị")
        require_one_of("kind", self.kind, Visit.Kind.values)
        require_one_of("grade", self.grade, GRADES)
        _ = self.read_days
        if self.guest_province_id and self.guest_province_id == self.host_province_id:
            raise bad("host_province", "Bên khách và bên chủ nhà là hai tỉnh khác nhau")
        if (self.figures_from is None) != (self.figures_to is None):
            raise bad("figures_to", "Ghi cả năm đầu và năm cuối của số liệu, hoặc để trống cả hai")
        for name in ("figures_from", "figures_to"):
            year = getattr(self, name)
            if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
                raise bad(name, f"Cần năm từ {FIRST_YEAR} đến {LAST_YEAR}")
        if self.figures_from and self.figures_to and self.figures_to < self.figures_from:
            raise bad("figures_to", f"Năm cuối không trước năm {self.figures_from}")
        if self.cost_vnd is not None and not 0 <= self.cost_vnd <= MOST_VND:
            raise bad("cost_vnd", "Cần một số tiền không âm")
        if self.grade and not self.source:
            raise bad("source", "Đã ghi độ tin cậy thì ghi nguồn")


def store_facts(visit: Visit, facts: VisitFacts) -> None:
    """Put settled facts into a visit, with its days and the words it is found by."""
    days = facts.read_days
    given: dict[str, Any] = asdict(facts)
    given |= {"starts_on": days.starts_on, "ends_on": days.ends_on}
    given["is_one_day"] = facts.is_one_day and days.is_written_twice
    for name, value in given.items():
        setattr(visit, name, value)
    visit.search = fold(f"{facts.title} {facts.place} {facts.purpose}")
