"""The list of findings: what looks wrong, across projects."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.error_checks.models import Finding
from khuyencong.apps.error_checks.places import place_of
from khuyencong.apps.error_checks.queries import list_findings, search_findings
from khuyencong.domain.error_checks.model import SEVERITIES
from khuyencong.domain.error_checks.table import list_checks
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Options,
    Rows,
    number_of,
)
from khuyencong.interfaces.office.templatetags.check_words import (
    BASES,
    FINDING_STATES,
    SEVERITY_LABELS,
    SEVERITY_TONES,
    check_label,
)


def _rows(account: Account) -> Rows:
    """Return the findings; joined tables would be read first, and the rows sorted after."""
    return list_findings(visible_to=account)


def _row_url(finding: Finding) -> str:
    return f"{record_address('project_checks', finding.project_id)}#f{finding.pk}"


def _project_url(finding: Finding) -> str:
    return record_address("project", finding.project_id)


def _badges(finding: Finding) -> list[Badge]:
    severity = Badge(SEVERITY_LABELS[finding.severity], SEVERITY_TONES[finding.severity])
    if finding.state == Finding.State.PASSED:
        return [severity, Badge(FINDING_STATES[finding.state], "good")]
    return [severity]


def _of_severity(rows: Rows, severity: str) -> Rows:
    states = (Finding.State.OPEN, Finding.State.PASSED)
    return rows.filter(place__in=[place_of(state=each, severity=severity) for each in states])


def _of_state(rows: Rows, state: str) -> Rows:
    return rows.filter(place__in=[place_of(state=state, severity=each) for each in SEVERITIES])


def _of_year(rows: Rows, text: str) -> Rows:
    year = number_of(text)
    return rows.filter(year=year) if year is not None else rows.none()


def _rules() -> Options:
    return [(check.id, check.label_vi) for check in list_checks()]


def _states() -> Options:
    return [(state, FINDING_STATES[state]) for state in ("open", "passed")]


def _severities() -> Options:
    return [(each, SEVERITY_LABELS[each]) for each in SEVERITIES]


def _found_on(finding: Finding) -> Any:
    return finding.found_at


FINDINGS = ListSpec(
    key="findings",
    capability="error_checks.read",
    title=_("Soát lỗi"),
    route="office:findings",
    export_route="office:findings_export",
    file_name="soat-loi.xlsx",
    rows=_rows,
    search=search_findings,
    search_hint=_("Tên, mã đề án, cơ sở hoặc nơi thực hiện"),
    default_sort="severity",
    empty_template="office/parts/no_findings.html",
    describe=lambda finding: finding.told,
    row_url=_row_url,
    columns=(
        Column("severity", _("Mức"), _badges, "badges", sort=("place", "pk")),
        Column(
            "rule",
            _("Điều cần xem"),
            lambda finding: check_label(finding.rule),
            small=lambda finding: finding.told,
            url=_row_url,
            is_head=True,
        ),
        Column(
            "project",
            _("Đề án"),
            lambda finding: finding.project.code,
            "code",
            small=lambda finding: finding.project.title,
            url=_project_url,
        ),
        UNIT_COLUMN,
        Column("year", _("Năm"), lambda finding: finding.year, "code", is_shown=False),
        Column("basis", _("Căn cứ"), lambda finding: finding.basis or BASES["inference"], "quiet"),
        Column("found", _("Thấy từ"), _found_on, "instant", sort=("found_at", "pk")),
    ),
    filters=(
        Filter("severity", _("Mức"), _of_severity, _severities),
        Filter("state", _("Tình trạng"), _of_state, _states),
        Filter("rule", _("Điều cần xem"), lambda rows, rule: rows.filter(rule=rule), _rules),
        Filter("year", _("Năm của đề án"), _of_year),
        *owner_filters(Finding),
    ),
)
