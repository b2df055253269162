"""What the norms said of a plan's projects: each sentence once, the gravest and commonest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from khuyencong.apps.plans.models import Plan, PlanFindings

LEVELS = ("error", "warning", "info")
MOST_TOLD, MOST_NAMED = 20, 8
"""Sentences that a plan's own page tells, and projects that it names for each."""


def gathered(findings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows of level, message, source and the codes of the projects they are about."""
    by_sentence: dict[tuple[str, str, str], dict[str, None]] = {}
    for each in findings:
        key = (each["level"], each["message"], each["source"])
        by_sentence.setdefault(key, {})[each["project"]] = None
    rows = [
        {"level": level, "message": message, "source": source, "projects": list(projects)}
        for (level, message, source), projects in by_sentence.items()
    ]
    return sorted(rows, key=lambda row: (LEVELS.index(row["level"]), -len(row["projects"])))


def findings_digest(findings: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return what the plan's page tells, so that it need not read thousands of findings."""
    rows = gathered(findings)
    first = [
        {**row, "projects": row["projects"][:MOST_NAMED], "count": len(row["projects"])}
        for row in rows[:MOST_TOLD]
    ]
    return {"count": len(findings), "sentences": len(rows), "first": first}


def told_findings(plan: Plan) -> dict[str, Any]:
    """Return the digest of a plan; made anew for one built before plans kept it."""
    kept: dict[str, Any] | None = plan.result.get("findings")
    return findings_digest(list_findings(plan)) if kept is None else kept


def list_findings(plan: Plan) -> list[dict[str, Any]]:
    """Return every finding of a plan: project, fund, level, code, message, source."""
    kept = PlanFindings.objects.filter(plan=plan).values_list("rows", flat=True).first()
    return list(kept or [])
