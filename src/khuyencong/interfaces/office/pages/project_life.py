"""The life of a project: its steps, papers and amounts; taking a step, taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.exchange.links import Kind
from khuyencong.apps.exchange.queries import lessons_at
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.money.settling import settled_vnd
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.actions.undo_step import undo_step
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import get_project_life
from khuyencong.apps.projects.standing import lifecycle_of, standing_of
from khuyencong.domain.lifecycle.steps import weigh
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.step import StepForm, UndoStepForm, first_values
from khuyencong.interfaces.office.life_view import life_context
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.read")
def life_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show where the project stands, what was done, its papers and its six amounts."""
    project = get_project_life(project_id, visible_to=request.user)
    context = life_context(project, request.user) | {
        "journal": list_entries_of("project", project.pk)[:50]
    }
    return render(request, "office/project_life.html", context)


@office_page("projects.read")
def step_page(request: OfficeRequest, project_id: int, transition: str) -> HttpResponse:
    """Take a step: its day, its paper, the papers it still needs."""
    project = get_project_life(project_id, visible_to=request.user)
    lifecycle = lifecycle_of(project)
    step = lifecycle.transitions_by_id.get(transition)
    if step is None or step.is_automatic or project.state not in step.from_states:
        raise Http404
    bodies = bodies_of(request.user, project)
    choice = weigh(step, standing_of(project))
    form = StepForm(
        posted(request),
        request.FILES or None,
        initial=first_values(
            current_amounts(project),
            timezone.localdate(request.now),
            step=step,
            computed=settled_vnd(project) if step.amount == "settled" else None,
        ),
        lifecycle=lifecycle,
        step=step,
        missing=choice.missing_papers,
        is_from_paper=not bodies & set(step.who),
    )

    def take(data: dict[str, Any]) -> None:
        deed = Deed(
            happened_on=data["happened_on"],
            paper_number=data["paper_number"],
            paper_on=data["paper_on"],
            paper_issuer=data["paper_issuer"],
            reason=data["reason"],
            amounts_vnd=form.amounts_vnd(),
            papers=list(_papers(request, project, form)),
            amendment=form.amendment(),
            batch=data.get("batch"),
        )
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        take_step(project=project, transition_id=step.id, deed=deed, **given)

    if succeeds(form, take):
        messages.success(request, _("Đã ghi bước: %(step)s.") % {"step": step.label_vi})
        return redirect("office:project_life", project.pk)
    context = {
        "project": project,
        "form": form,
        "step": step,
        "choice": choice,
        "is_from_paper": not bodies & set(step.who),
        "lessons_here": lessons_at(
            Kind.STEP, [step.id], on=timezone.localdate(request.now), visible_to=request.user
        ),
        "may_take": bool(bodies & (set(step.who) | RECORDERS)),
    }
    return render(request, "office/project_step.html", context)


@office_page("projects.read")
def undo_page(request: OfficeRequest, project_id: int, step_id: int) -> HttpResponse:
    """Take the last step back, with a reason."""
    project = get_project_life(project_id, visible_to=request.user)
    step = project.steps.get(pk=step_id)
    form = UndoStepForm(posted(request))
    given: dict[str, Any] = {"step": step, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: undo_step(reason=data["reason"], **given)):
        messages.success(request, _("Đã lùi lại một bước; bước cũ vẫn còn trong quá trình."))
        return redirect("office:project_life", project.pk)
    return show_form(
        request,
        form,
        title=_("Lùi lại một bước"),
        lead=_("Chỉ khi nhập nhầm. Trả lại hồ sơ là một bước riêng."),
        submit=_("Lùi lại"),
        back=reverse("office:project_life", args=[project.pk]),
        back_label=project.code,
    )


def _papers(request: OfficeRequest, project: Project, form: StepForm) -> Iterator[NewPaper]:
    """Yield the papers that were given, each file stored."""
    for paper in form.missing:
        number, on, file = (form.cleaned_data[f"{paper.id}_{p}"] for p in ("number", "on", "file"))
        if not number and not file:
            continue
        stored = file and take_upload(
            name=file.name,
            data=file.read(),
            allowed=PAPERS,
            province=project.province,
            unit=project.unit,
            actor=request.user,
            at=request.now,
        )
        yield NewPaper(kind=paper.id, number=number, issued_on=on, file=stored or None)
