"""The rules of a round as dated data: levels, cycle, groups, card, papers, days.

Read from ``data/rules.yaml`` and ``data/local/*.yaml``; Python holds no number of the law. A line
that is only recalled (``memory``) decides nothing: it is shown as a reminder.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data"
Grade = Literal["text", "secondary", "memory", "ours"]
Parity = Literal["odd", "even"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One number and where it stands."""

    value: int
    article: str
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoSize:
    """Sides of the smallest photo on paper. [cm]"""

    short: int
    long: int
    article: str
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of the vote: the one below it, sizes of its council, in which years it is held."""

    id: str
    label_vi: str
    below: str
    council: tuple[int, ...]
    parity: Parity
    article: str
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A group of products, or a side from which one is photographed."""

    id: str
    label_vi: str
    article: str
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """A line of the card and the most points it may get."""

    id: str
    label_vi: str
    most: int
    article: str
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePaper:
    """A paper of the file at some levels; ``or_paper`` names one that serves instead."""

    id: str
    label_vi: str
    levels: tuple[str, ...]
    article: str
    grade: Grade
    is_optional: bool = False
    or_paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """Something recalled about a level from a day on: it is told, it decides nothing."""

    id: str
    level: str
    valid_from: date
    grade: Grade
    says_vi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalCycle:
    """In which years a province holds its rounds, as it published them."""

    province: str
    level: str
    parity: Parity
    grade: Grade
    source_vi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRules:
    """All that the circular says of a round, in force from ``valid_from``."""

    act: str
    valid_from: date
    amended_vi: str
    levels: dict[str, Level]
    every_years: Line
    groups: dict[str, Named]
    criteria: dict[str, Criterion]
    pass_mark: Line
    odd_jury: Line
    certificate_years: Line
    complaint_days: Line
    answer_days: Line
    photos: Line
    photo_cm: PhotoSize
    photo_dots_per_inch: Line
    angles: dict[str, Named]
    papers: dict[str, FilePaper]
    reminders: tuple[Reminder, ...]

    @property
    def most_points(self) -> int:
        """Return the points of a perfect card."""
        return sum(each.most for each in self.criteria.values())

    def source(self, article: str) -> str:
        """Return a place in the circular as people cite it."""
        return f"{article} {self.act}".strip()

    def level(self, level_id: str) -> Level:
        """Return a level. Raises BadInput for one the circular does not know."""
        if level_id not in self.levels:
            labels = ", ".join(each.label_vi for each in self.levels.values())
            raise BadInput(
                "product_rounds.unknown_level",
                "Cấp bình chọn là một trong: {labels}",
                field="level",
                labels=labels,
            )
        return self.levels[level_id]

    def papers_at(self, level_id: str) -> tuple[FilePaper, ...]:
        """Return the papers of the file at a level."""
        return tuple(each for each in self.papers.values() if level_id in each.levels)


R = TypeVar("R")


@cache
def rules_of_rounds() -> RoundRules:
    """Return the shipped rules. Raises BadInput that names file, row and key."""
    path = DATA / "rules.yaml"
    rows = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)

    def many(key: str, kind: type[R]) -> dict[str, R]:
        return {row["id"]: build_row(row, kind=kind, name=path.name) for row in rows[key]}

    def line(key: str) -> Line:
        return build_row(rows[key], kind=Line, name=f"{path.name} {key}")

    return RoundRules(
        act=rows["act"],
        valid_from=rows["valid_from"],
        amended_vi=rows["amended_vi"],
        levels=many("levels", Level),
        every_years=line("every_years"),
        groups=many("groups", Named),
        criteria=many("criteria", Criterion),
        pass_mark=line("pass_mark"),
        odd_jury=line("odd_jury"),
        certificate_years=line("certificate_years"),
        complaint_days=line("complaint_days"),
        answer_days=line("answer_days"),
        photos=line("photos"),
        photo_cm=build_row(rows["photo_cm"], kind=PhotoSize, name=path.name),
        photo_dots_per_inch=line("photo_dots_per_inch"),
        angles=many("angles", Named),
        papers=many("papers", FilePaper),
        reminders=tuple(many("reminders", Reminder).values()),
    )


def require_in_force(on: date) -> RoundRules:
    """Return the rules that hold on a day. Raises BadInput before the circular took effect."""
    rules = rules_of_rounds()
    if on < rules.valid_from:
        raise BadInput(
            "product_rounds.not_in_force",
            "{act} có hiệu lực từ {start}; chưa có dữ liệu quy định cho ngày trước đó",
            field="year",
            act=rules.act,
            start=f"{rules.valid_from:%d/%m/%Y}",
        )
    return rules


@cache
def local_cycles() -> tuple[LocalCycle, ...]:
    """Return the cycles of provinces that are known to have one of their own."""
    paths = sorted((DATA / "local").glob("*.yaml"))
    rows: list[tuple[str, dict[str, Any]]] = [
        (path.name, parse_yaml(path.read_text(encoding="utf-8"), name=path.name)) for path in paths
    ]
    return tuple(build_row(row, kind=LocalCycle, name=name) for name, row in rows)


def remarks_on(level_id: str, *, year: int, province: str = "") -> list[str]:
    """Return what a person should look at before a round of that level and year is held.

    >>> remarks_on("province", year=2022, province="Bình Định")
    []
    """
    rules = rules_of_rounds()
    level = rules.level(level_id)
    own = next((c for c in local_cycles() if (c.province, c.level) == (province, level_id)), None)
    parity = own.parity if own else level.parity
    said: list[str] = []
    if (year % 2 == 1) != (parity == "odd"):
        word = "lẻ" if parity == "odd" else "chẵn"
        source = own.source_vi if own else rules.source(rules.every_years.article)
        said.append(f"{level.label_vi} thường tổ chức vào năm {word} ({source})")
    last_day = date(year, 12, 31)
    said += [
        each.says_vi
        for each in rules.reminders
        if each.level == level_id and each.valid_from <= last_day
    ]
    return said
