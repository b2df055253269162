"""A project as a person wrote it: plain values that an action stores, compares and journals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.field_readers import MAX_VND
from khuyencong.domain.norms.library import NormLibrary

MOST_LINES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft:
    """One line of the budget [VND]; fields are named as in ``BudgetLine``.

    An empty ``line`` means the content of the project; ``own_vnd`` None means not stated.
    """

    cost_item: str
    line: str = ""
    eligible_cost_vnd: int = 0
    kcqg_vnd: int = 0
    kcdp_vnd: int = 0
    open_vnd: int = 0
    own_vnd: int | None = None
    commune_vnd: int = 0
    sponsor_vnd: int = 0
    sponsor_name: str = ""
    other_state_vnd: int = 0
    other_state_name: str = ""

    @property
    def stated_vnd(self) -> int:
        """Return what all sources together bring."""
        return sum(getattr(self, name) or 0 for name in SOURCES)

    @property
    def missing_vnd(self) -> int:
        """Return the part of the cost that no source brings; below 0 when they bring too much."""
        return self.eligible_cost_vnd - self.stated_vnd


SOURCES = (
    "kcqg_vnd",
    "kcdp_vnd",
    "open_vnd",
    "own_vnd",
    "commune_vnd",
    "sponsor_vnd",
    "other_state_vnd",
)
"""Who may pay a cost; money of the state is kept apart from the owner's and from gifts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectDraft:
    """What a person may write of a project; ``pinned_on`` is the day of its norms."""

    title: str
    pinned_on: date
    beneficiary: str = ""
    place: str = ""
    content: str = ""
    line: str = ""
    is_flagship: bool = False
    is_group: bool = False
    spans_provinces: bool = False
    is_recoverable: bool = False
    is_carried_over: bool = False
    note: str = ""
    lines: tuple[LineDraft, ...] = ()

    def settled(self) -> ProjectDraft:
        """Return it as it is stored: a line without a content of its own has the project's."""
        lines = tuple(replace(each, line=each.line or self.line) for each in self.lines)
        return replace(self, lines=lines)

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return {**asdict(self), "pinned_on": self.pinned_on.isoformat(), "lines": self._lines()}

    def _lines(self) -> list[dict[str, Any]]:
        """Return the lines without what they do not say, so that a journal stays readable."""
        return [
            {k: v for k, v in asdict(each).items() if v not in ("", 0, None)} for each in self.lines
        ]

    def replaced_by(self, values: Mapping[str, Any]) -> ProjectDraft:
        """Return the draft with some values of ``to_json`` put in."""
        found = {**self.to_json(), **values}
        found["pinned_on"] = date.fromisoformat(found["pinned_on"])
        found["lines"] = tuple(LineDraft(**each) for each in found["lines"])
        return ProjectDraft(**found)


def draft_of(project: Project) -> ProjectDraft:
    """Return what is stored."""
    own = {
        each.name: getattr(project, each.name)
        for each in fields(ProjectDraft)
        if each.name != "lines"
    }
    lines = tuple(line_draft_of(line) for line in project.budget_lines.all())
    return ProjectDraft(**own, lines=lines)


def line_draft_of(line: BudgetLine) -> LineDraft:
    """Return what is stored of one line."""
    return LineDraft(**{each.name: getattr(line, each.name) for each in fields(LineDraft)})


def require_sound(draft: ProjectDraft, *, library: NormLibrary) -> None:
    """Raise BadInput that names the first field with something that cannot be stored."""
    if not draft.title.strip():
        raise BadInput("projects.no_title", "Cần tên đề án", field="title")
    require_known("line", draft.line, library)
    if draft.is_flagship and draft.is_group:
        raise BadInput(
            "projects.two_kinds",
            "Một đề án là đề án điểm hoặc đề án nhóm, không thể là cả hai",
            field="is_group",
        )
    if len(draft.lines) > MOST_LINES:
        raise BadInput(
            "projects.too_many_lines",
            "Một đề án có nhiều nhất {most} khoản chi",
            field="lines",
            most=MOST_LINES,
        )
    for number, line in enumerate(draft.lines, start=1):
        _require_sound_line(number, line, library)


def _require_sound_line(number: int, line: LineDraft, library: NormLibrary) -> None:
    def bad(name: str, text: str) -> BadInput:
        field = f"lines[{number}].{name}"
        return BadInput(
            "projects.bad_budget_line",
            "Khoản chi {number}: {text}",
            field=field,
            number=number,
            text=text,
        )

    if not line.cost_item.strip():
        raise bad("cost_item", "cần tên khoản chi")
    require_known(f"lines[{number}].line", line.line, library)
    for name in ("eligible_cost_vnd", *SOURCES):
        if not 0 <= (getattr(line, name) or 0) <= MAX_VND:
            raise bad(name, f"số tiền phải là số đồng nguyên từ 0 đến {MAX_VND}")
    if line.sponsor_vnd and not line.sponsor_name.strip():
        raise bad("sponsor_name", "ghi tên nhà tài trợ")
    if line.other_state_vnd and not line.other_state_name.strip():
        raise bad("other_state_name", "ghi tên chương trình hoặc nguồn ngân sách khác")


def require_known(field: str, line: str, library: NormLibrary) -> None:
    """Raise BadInput that names the field unless the library has the line, or it is empty."""
    if line and not library.has_line(line):
        raise BadInput(
            "projects.unknown_line", "Không có dòng định mức “{line}”", field=field, line=line[:60]
        )
