"""From advice to money: a measure or an option becomes a draft project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.audits.actions.draft_project_of_measure import (
    advice_of as advice_of_measure,
)
from khuyencong.apps.audits.actions.draft_project_of_measure import draft_project_of_measure
from khuyencong.apps.audits.actions.remove_project_of_measure import remove_project_of_measure
from khuyencong.apps.audits.queries import get_measure_to_draft
from khuyencong.apps.cleaner_production.actions.draft_project_of_option import (
    advice_of as advice_of_option,
)
from khuyencong.apps.cleaner_production.actions.draft_project_of_option import (
    draft_project_of_option,
)
from khuyencong.apps.cleaner_production.actions.remove_project_of_option import (
    remove_project_of_option,
)
from khuyencong.apps.cleaner_production.queries import get_option
from khuyencong.apps.projects.advice import Advice, draft_of_advice, most_support
from khuyencong.apps.projects.drafts import ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.project import NewProjectForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.project_desk import Desk

Make = Callable[..., Project]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the advice stands: its project if it has one, its unit, its own page."""

    advice: Advice
    project: Project | None
    unit: Unit
    back: str
    label: str
    removal: str
    """Where the project is removed again."""


@office_page("projects.draft")
def of_measure(request: OfficeRequest, measure_id: int) -> HttpResponse:
    """Write the project of a measure."""
    measure = get_measure_to_draft(measure_id, visible_to=request.user)
    source = Source(
        advice=advice_of_measure(measure),
        project=measure.project,
        unit=measure.audit.unit,
        back=record_address("measure", measure.pk),
        label=measure.title,
        removal=reverse("office:measure_project_remove", args=[measure.pk]),
    )
    return _write(request, source, partial(draft_project_of_measure, measure=measure))


@office_page("projects.draft")
def of_option(request: OfficeRequest, option_id: int) -> HttpResponse:
    """Write the project of an option of cleaner production."""
    option = get_option(option_id, visible_to=request.user)
    source = Source(
        advice=advice_of_option(option),
        project=option.project,
        unit=option.cleaner_file.unit,
        back=record_address("cleaner_file_options", option.cleaner_file_id),
        label=option.cleaner_file.site.name,
        removal=reverse("office:option_project_remove", args=[option.pk]),
    )
    return _write(request, source, partial(draft_project_of_option, option=option))


@office_page("projects.draft")
def remove_of_measure(request: OfficeRequest, measure_id: int) -> HttpResponse:
    """Ask whether the draft a measure became is to go, and remove it."""
    measure = get_measure_to_draft(measure_id, visible_to=request.user)
    take_back = partial(remove_project_of_measure, measure=measure)
    back = record_address("measure", measure.pk)
    return _remove(request, measure.project, take_back, back=back, label=measure.title)


@office_page("projects.draft")
def remove_of_option(request: OfficeRequest, option_id: int) -> HttpResponse:
    """Ask whether the draft an option became is to go, and remove it."""
    option = get_option(option_id, visible_to=request.user)
    take_back = partial(remove_project_of_option, option=option)
    back = record_address("cleaner_file_options", option.cleaner_file_id)
    return _remove(request, option.project, take_back, back=back, label=option.title)


def _remove(
    request: OfficeRequest,
    project: Project | None,
    take_back: Callable[..., Any],
    *,
    back: str,
    label: str,
) -> HttpResponse:
    if request.method != "POST" and project:
        lead = _("Đề án %(code)s bị bỏ hẳn; chỉ bỏ được khi chưa ai làm tiếp trên đề án.")
        return show_form(
            request,
            Form(),
            title=_("Bỏ đề án lập nhầm"),
            lead=lead % {"code": project.code},
            submit=_("Bỏ đề án"),
            back=back,
            back_label=label,
        )
    try:
        take_back(actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã bỏ đề án; giải pháp trở lại như trước."))
    return redirect(back)


def _write(request: OfficeRequest, source: Source, make: Make) -> HttpResponse:
    if source.project and request.method == "GET":
        messages.info(request, _("Giải pháp này đã thành đề án %s.") % source.project.code)
        return redirect("office:project", source.project.pk)
    today = timezone.localdate(request.now)
    first = draft_of_advice(source.advice, pinned_on=date(today.year, 1, 1))
    initial = {"year": today.year}
    desk = Desk(request, NewProjectForm, stored=first, initial=initial, units=[source.unit])
    made: list[Project] = []

    def create(draft: ProjectDraft) -> None:
        year = desk.form.cleaned_data["year"]
        made.append(make(draft=draft, year=year, actor=request.user, at=request.now))

    if desk.keeps(create):
        said = _("Đã tạo đề án %(code)s.") % {"code": made[0].code}
        offer_undo(request, said, to=source.removal)
        return redirect("office:project", made[0].pk)
    blank = Project(
        province=source.unit.province, unit=source.unit, establishment=source.advice.establishment
    )
    blank.year = today.year
    context: dict[str, Any] = {"href": source.back, "label": source.label, "advice": source.advice}
    asked = desk.draft or first
    context["most"] = most_support(asked, project=blank, library=desk.library)
    context["first_cost"] = asked.lines[0].eligible_cost_vnd if asked.lines else 0
    return desk.answer(request, project=blank, **context)
