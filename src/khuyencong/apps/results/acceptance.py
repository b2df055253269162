"""Acceptance: what was promised beside what was found, as plain data for page and minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.queries import list_result_rows
from khuyencong.apps.results.values import photos_of, values_of
from khuyencong.domain.results.comparing import Compared, compare_row
from khuyencong.domain.results.contents import OTHER, ResultContent, get_content


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedRow:
    """One row: its figures compared, where it stands, and what was said of it."""

    row_id: int
    content: ResultContent
    name: str
    place: str
    figures: tuple[Compared, ...]
    is_promised: bool
    inspected_on: date | None
    inspected_by: str
    explanation: str
    accepted_on: date | None
    photo_ids: tuple[int, ...] = ()

    @property
    def differs(self) -> tuple[Compared, ...]:
        """Figures that are another thing than promised."""
        return tuple(each for each in self.figures if each.verdict == "differs")

    @property
    def short(self) -> tuple[Compared, ...]:
        """Figures found below what was promised."""
        return tuple(each for each in self.figures if each.verdict == "short")

    @property
    def must_explain(self) -> bool:
        """Promised, and found to be another thing, or not looked at."""
        return self.is_promised and (self.inspected_on is None or bool(self.differs))

    @property
    def is_settled(self) -> bool:
        return not self.must_explain or bool(self.explanation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """All rows of a project, by content and in order of entry."""

    rows: tuple[AcceptedRow, ...]

    @property
    def unexplained(self) -> tuple[AcceptedRow, ...]:
        """Rows that stand between the project and its acceptance."""
        return tuple(each for each in self.rows if not each.is_settled)

    @property
    def is_settled(self) -> bool:
        """Nothing was promised, or all of it was looked at and every difference explained."""
        return not self.unexplained

    @property
    def places(self) -> tuple[str, ...]:
        """Places named by the rows, each once."""
        return tuple(dict.fromkeys(each.place for each in self.rows if each.place))

    def by_content(self) -> list[tuple[ResultContent, list[AcceptedRow]]]:
        """Return the rows under their contents."""
        found: dict[str, tuple[ResultContent, list[AcceptedRow]]] = {}
        for row in self.rows:
            found.setdefault(row.content.id, (row.content, []))[1].append(row)
        return list(found.values())


def acceptance_of(project: Project) -> Acceptance:
    """Return what was promised and found of a project the caller may see."""
    return acceptance_from(list_result_rows(project))


def acceptance_from(rows: Sequence[ResultRow]) -> Acceptance:
    """Return the comparison of rows that were read with their figures."""
    return Acceptance(rows=tuple(_row(each) for each in rows))


def _row(row: ResultRow) -> AcceptedRow:
    content = get_content(row.content) or get_content(OTHER)
    assert content is not None  # noqa: S101 (the table always has the last resort)
    planned, found = values_of(row, "planned"), values_of(row, "found")
    name = content.name_field.id
    return AcceptedRow(
        row_id=row.pk,
        content=content,
        name=str(planned.get(name) or found.get(name) or ""),
        place=row.place,
        figures=compare_row(content, planned, found),
        is_promised=bool(planned),
        inspected_on=row.inspected_on,
        inspected_by=row.inspected_by.display_name if row.inspected_by else "",
        explanation=row.explanation,
        accepted_on=row.accepted_on,
        photo_ids=tuple(each.pk for each in photos_of(row)),
    )
