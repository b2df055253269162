"""Where a record that the journal speaks of is read: a row for each kind that has a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.urls import NoReverseMatch, reverse

from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.office.record_traces import removed_of


class RecordPage(NamedTuple):
    """The capability that opens the page, and its address from the number of the record."""

    capability: str
    address: Callable[[str], str]


def _page(route: str) -> Callable[[str], str]:
    return lambda number: reverse(f"office:{route}", args=[number])


def _norm_line(norm_id: str) -> str:
    return f"{reverse('office:norm_lines')}#{norm_id}"


def _local_papers(_number: str) -> str:
    return reverse("office:local_papers")


def _outbox(_number: str) -> str:
    return reverse("office:outbox")


def _paper_templates(_number: str) -> str:
    return reverse("office:paper_templates")


def _retention(_number: str) -> str:
    return reverse("office:retention")


def _follow_up_months(_number: str) -> str:
    return reverse("office:follow_up_months")


def _accounting(_number: str) -> str:
    return reverse("office:accounting")


def _treasury(_number: str) -> str:
    return reverse("office:treasury")


def _calendar_days(_number: str) -> str:
    return reverse("office:calendar_days")


def _energy_fact(key: str) -> str:
    part, _, _ = key.partition(":")
    return f"{reverse('office:energy_facts')}?part={part}#{key}"


def _return_sender(key: str) -> str:
    return f"{reverse('office:return_senders')}#sender-{key}"


def _api_token(key: str) -> str:
    return f"{reverse('office:api_tokens')}#token-{key}"


def _returns_late(_number: str) -> str:
    return reverse("office:returns_late")


def _return_destination(_number: str) -> str:
    return reverse("office:return_destination")


def _published_figure(key: str) -> str:
    return f"{reverse('office:published_figures')}#figure-{key}"


def _report_target(key: str) -> str:
    return f"{reverse('office:targets')}#target-{key}"


def _report_schedule(key: str) -> str:
    return f"{reverse('office:report_schedules')}#schedule-{key}"


def _news_item(key: str) -> str:
    return reverse("wagtailadmin_pages:edit", args=[key])


RECORD_PAGES = {
    "news_item": RecordPage("portal.write", _news_item),
    "account": RecordPage("accounts.read_people", _page("person")),
    "appraisal_session": RecordPage("appraisals.take_part", _page("appraisal")),
    "answer": RecordPage("surveys.read", _page("answer")),
    "complaint": RecordPage("complaints.read", _page("complaint")),
    "campaign": RecordPage("surveys.read", _page("survey")),
    "facility": RecordPage("facilities.read", _page("facility")),
    "booking": RecordPage("facilities.read", _page("booking")),
    "staff_member": RecordPage("facilities.read", _page("staff_member")),
    "commune_collaborator": RecordPage("facilities.read", _page("collaborator")),
    "product_round": RecordPage("product_rounds.read", _page("product_round")),
    "product_entry": RecordPage("product_rounds.read", _page("product_entry")),
    "product_certificate": RecordPage("product_rounds.read", _page("outstanding_product")),
    "period_return": RecordPage("period_returns.read", _page("period_return")),
    "received_return": RecordPage("period_returns.read", _page("received_return")),
    "return_sender": RecordPage("period_returns.receive", _return_sender),
    "api_token": RecordPage("integrations.keep", _api_token),
    "api_hook": RecordPage("integrations.keep", _page("api_hook")),
    "return_due_day": RecordPage("period_returns.receive", _returns_late),
    "return_destination": RecordPage("period_returns.receive", _return_destination),
    "frozen_report": RecordPage("reports.read", _page("frozen_report")),
    "report_schedule": RecordPage("reports.read", _report_schedule),
    "report_target": RecordPage("reports.read", _report_target),
    "published_figure": RecordPage("reports.read", _published_figure),
    "outreach_campaign": RecordPage("outreach.read", _page("outreach_campaign")),
    "visit": RecordPage("exchange.read", _page("visit")),
    "lesson": RecordPage("lessons.read", _page("lesson")),
    "commitment": RecordPage("lessons.read", _page("commitment")),
    "project_review": RecordPage("lessons.read", _page("review")),
    "year_points": RecordPage("lessons.read", _page("year_points")),
    "cleaner_file": RecordPage("cleaner_production.read", _page("cleaner_file")),
    "quick_assessment": RecordPage("cleaner_production.read", _page("quick_assessment")),
    "contract": RecordPage("money.read", _page("contract")),
    "energy_audit": RecordPage("audits.read", _page("audit")),
    "fund_line": RecordPage("money.read", _page("fund_line")),
    "comparison": RecordPage("plans.read", _page("comparison")),
    "craft_village": RecordPage("establishments.read", _page("craft_village")),
    "craft": RecordPage("craft_villages.read", _page("craft")),
    "industrial_cluster": RecordPage("craft_villages.read", _page("industrial_cluster")),
    "deadline_override": RecordPage("deadlines.read", _calendar_days),
    "swap_day": RecordPage("deadlines.read", _calendar_days),
    "energy_site": RecordPage("energy_use.read", _page("energy_site")),
    "engagement": RecordPage("consultancy.read", _page("engagement")),
    "establishment": RecordPage("establishments.read", _page("establishment")),
    "file": RecordPage("plans.read", _page("file")),
    "invitation": RecordPage("accounts.invite", _page("invitation")),
    "job": RecordPage("plans.read", _page("job")),
    "local_paper": RecordPage("projects.ask_local_papers", _local_papers),
    "mail": RecordPage("notices.read_outbox", _outbox),
    "need": RecordPage("needs.read", _page("need")),
    "energy_fact": RecordPage("energy.compute", _energy_fact),
    "norm": RecordPage("norms.look_up", _norm_line),
    "follow_up_order": RecordPage("projects.read", _follow_up_months),
    "hand_over": RecordPage("archives.read", _page("hand_over")),
    "retention_rule": RecordPage("archives.read", _retention),
    "regulation_draft": RecordPage("regulations.read", _page("regulation")),
    "plan": RecordPage("plans.read", _page("plan")),
    "project": RecordPage("projects.read", _page("project")),
    "past_import": RecordPage("projects.read", _page("past_import")),
    "match": RecordPage("treasury.read", _treasury),
    "reconciled_mark": RecordPage("treasury.read", _treasury),
    "account_map": RecordPage("treasury.read", _accounting),
    "verification": RecordPage("verifications.read", _page("verification")),
    "statement": RecordPage("treasury.read", _page("statement")),
    "register_import": RecordPage("establishments.read", _page("register_import")),
    "sheet_import": RecordPage("needs.read", _page("sheet_import")),
    "paper_template": RecordPage("papers.write", _paper_templates),
    "unit": RecordPage("accounts.read_units", _page("unit")),
}
WITHOUT_PAGE = frozenset(
    {
        "calendar_feed",
        "local_order",
        "personal_data",
        "place",
        "places",
        "reminders",
        "rules",
        "saved_view",
        "telling_rule",
    }
)
"""Places are loaded by command; a kept view is its owner's alone."""
OF_PEOPLE = frozenset({"account", "invitation", "unit"})
"""Kinds read by who looks after the unit; the others by everybody who sees the line at all."""


class Reader:
    """Who reads the journal: tells which records he may open. Reads his reach once, if needed."""

    def __init__(self, account: Account, lines: Iterable[Entry] = ()) -> None:
        self._account, self._removed = account, removed_of(lines)
        self._reach: frozenset[int] | None = None

    def is_removed(self, entry: Entry) -> bool:
        """Tell whether the line's record is gone: one of ``lines``, which were looked up."""
        return (entry.object_kind, entry.object_id) in self._removed

    def address_of(self, entry: Entry) -> str | None:
        """Return the address of the line's record; None where the reader has none to open."""
        page = RECORD_PAGES.get(entry.object_kind)
        if page is None or not entry.object_id or self.is_removed(entry):
            return None
        if not can(self._account, page.capability):
            return None
        if entry.object_kind in OF_PEOPLE and not self._looks_after(entry):
            return None
        try:
            return page.address(entry.object_id)
        except NoReverseMatch:
            return None

    def _looks_after(self, entry: Entry) -> bool:
        if self._reach is None:
            units = units_open_to(self._account, "accounts.read_units")
            self._reach = frozenset(units.values_list("pk", flat=True))
        return entry.unit_id in self._reach
