"""What a plan remembers of the planner's answer, and the sums a page draws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from khuyencong.apps.plans.models import PlanItem
from khuyencong.apps.projects.models import Project
from khuyencong.domain.norms.rules.wording import line_entry
from khuyencong.domain.planning.answer import plan_to_json
from khuyencong.domain.planning.plan import Plan as Answer

EMPTY_RESULT: dict[str, Any] = {
    "used": {"KCQG": 0, "KCDP": 0},
    "management": {"KCQG": 0, "KCDP": 0},
    "sums": {"content": [], "fund": [], "place": []},
    "cuts": [],
    "clash": [],
}
OTHER = "Chưa rõ"


def result_json(items: Sequence[PlanItem], answer: Answer) -> dict[str, Any]:
    """Return the answer without what the items hold already, and sums of what was chosen."""
    full = plan_to_json(answer)
    chosen = [item for item in items if item.is_chosen]
    management = {
        fund: sum(_management(item, fund) for item in chosen) for fund in ("KCQG", "KCDP")
    }
    return {
        "worth": full["worth"],
        "bound": full["bound"],
        "gap": full["gap"],
        "clash": full["clash"],
        "cuts": [_cut(cut) for cut in full.get("cuts", [])],
        "used": {
            "KCQG": sum(item.kcqg_vnd for item in chosen),
            "KCDP": sum(item.kcdp_vnd for item in chosen),
        },
        "management": management,
        "sums": {
            "content": _sums(chosen, [content_label(item.project) for item in chosen]),
            "fund": _sums(chosen, [_funds(item) for item in chosen]),
            "place": _sums(chosen, [area_of(item.project.place) or OTHER for item in chosen]),
        },
    }


def score_label(worth: Sequence[int]) -> str:
    """Return the levels of worth in words: the legal order first, then points."""
    flagship, priority, points = worth[:3]
    key = "đề án điểm; " if flagship else ""
    return f"{key}bậc ưu tiên {priority}; {points} điểm"


def _management(item: PlanItem, fund: str) -> int:
    norm = item.trace["norm"]
    if norm["fund"] == fund:
        return int(norm["management_vnd"])
    return int(norm.get("other_management_vnd", 0))


def _funds(item: PlanItem) -> str:
    if item.kcqg_vnd and item.kcdp_vnd:
        return "KCQG và KCĐP"
    return "KCQG" if item.kcqg_vnd else "KCĐP"


def area_of(place: str) -> str:
    """Return the wider unit of "Hoài Tân, Hoài Nhơn": what sums by place add up under."""
    return place.rsplit(",", 1)[-1].strip()


def content_label(project: Project) -> str:
    """Return the norm line's own wording, or the sheet's when it was not recognised."""
    return line_entry(project.line).label_vi if project.line else project.content or OTHER


def _sums(items: Sequence[PlanItem], labels: Sequence[str]) -> list[dict[str, Any]]:
    """Return sums by label, largest first."""
    by_label: dict[str, dict[str, Any]] = {}
    for item, label in zip(items, labels, strict=True):
        row = by_label.setdefault(label, {"label": label, "count": 0, "kcqg_vnd": 0, "kcdp_vnd": 0})
        row["count"] += 1
        row["kcqg_vnd"] += item.kcqg_vnd
        row["kcdp_vnd"] += item.kcdp_vnd
    return sorted(by_label.values(), key=lambda row: -(row["kcqg_vnd"] + row["kcdp_vnd"]))


def _cut(cut: dict[str, Any]) -> dict[str, Any]:
    kept = [id_.split()[0] for id_ in cut["chosen"]]
    return {"percent": cut["percent"], "status": cut["status"], "kept": kept}
