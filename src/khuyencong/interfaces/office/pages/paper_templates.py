"""Templates of papers: the shipped ones, a province's own, their slots and versions."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.documents.intake.kinds import KINDS
from khuyencong.apps.papers.actions.set_template import return_to_template, send_template
from khuyencong.apps.papers.checking.check import example_facts
from khuyencong.apps.papers.filling import fill
from khuyencong.apps.papers.gathering import facts_of
from khuyencong.apps.papers.kinds import PaperKind, kinds_by_id, list_kinds
from khuyencong.apps.papers.models import PaperTemplate
from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.apps.papers.queries import list_templates, template_bytes
from khuyencong.apps.papers.saying import first_said
from khuyencong.apps.projects.queries import get_project, list_projects
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.papers import ReturnToTemplateForm, TemplateForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import attachment

SHIPPED = 0
"""The number under which the shipped template is asked for."""


@office_page("papers.write")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the kinds with the template that holds today."""
    today = timezone.localdate(request.now)
    holding: dict[str, PaperTemplate] = {}
    for each in list_templates(visible_to=request.user).filter(valid_from__lte=today):
        holding.setdefault(each.kind, each)
    rows = [(kind, holding.get(kind.id)) for kind in list_kinds()]
    return render(request, "office/paper_templates.html", {"rows": rows})


@office_page("papers.write")
def kind_page(request: OfficeRequest, kind: str) -> HttpResponse:
    """Show the slots of a kind and its templates; take in a new one."""
    paper_kind = _kind(kind)
    today = timezone.localdate(request.now)
    unit = _unit(request)
    initial = {"valid_from": today}
    form = TemplateForm(posted(request), request.FILES or None, initial=initial)

    def send(data: dict[str, Any]) -> None:
        if unit is None:
            raise BadInput("office.no_unit", "Chỉ cán bộ thẩm định hoặc lãnh đạo đặt được mẫu")
        sent = data.pop("file")
        given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now, **data}
        send_template(kind_id=kind, name=sent.name, data=sent.read(), **given)

    if succeeds(form, send):
        messages.success(request, _("Đã nhận mẫu; mọi chỗ điền đều đúng."))
        return redirect("office:paper_template", kind)
    templates = list(list_templates(visible_to=request.user).filter(kind=kind))
    context = {
        "kind": paper_kind,
        "slots": list(paper_kind.slots.values()),
        "templates": templates,
        "holding": next((each for each in templates if each.valid_from <= today), None),
        "form": form if unit else None,
        "today": today,
    }
    return render(request, "office/paper_template.html", context)


@office_page("papers.write")
def download(request: OfficeRequest, kind: str, version: int) -> HttpResponse:
    """Give a template as .docx; version 0 is the shipped one."""
    paper_kind = _kind(kind)
    data = template_bytes(paper_kind, _version(request, kind, version))
    name = f"mau-{kind}-{version}.docx"
    return attachment(data, name=name, media_type=KINDS["docx"].media_type)


@office_page("papers.write")
def try_page(request: OfficeRequest, kind: str, version: int) -> HttpResponse:
    """Show a template filled as .pdf: with the newest project, with invented facts without one."""
    paper_kind = _kind(kind)
    template = template_bytes(paper_kind, _version(request, kind, version))
    newest = list_projects(visible_to=request.user).values_list("pk", flat=True).first()
    facts = example_facts(paper_kind)
    if newest is not None:
        project = get_project(newest, visible_to=request.user)
        said = first_said(paper_kind, project)
        facts = facts_of(paper_kind, project, said, reader=request.user)
    pdf, _undrawn = print_pdf(fill(template, facts), at=request.now, font_paths=settings.FONT_PATHS)
    given = {"name": f"thu-{kind}.pdf", "media_type": "application/pdf"}
    return attachment(pdf, inline=True, **given)


@office_page("papers.keep_templates")
def return_page(request: OfficeRequest, kind: str, version: int) -> HttpResponse:
    """Let an earlier template, or the shipped one, hold again."""
    paper_kind = _kind(kind)
    former = _version(request, kind, version)
    unit = _unit(request)
    initial = {"valid_from": timezone.localdate(request.now)}
    form = ReturnToTemplateForm(posted(request), initial=initial)

    def go_back(data: dict[str, Any]) -> None:
        if unit is None:
            raise BadInput("office.no_unit", "Chỉ cán bộ thẩm định hoặc lãnh đạo đặt được mẫu")
        given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now, **data}
        return_to_template(kind_id=kind, former=former, **given)

    if succeeds(form, go_back):
        messages.success(request, _("Đã đổi mẫu."))
        return redirect("office:paper_template", kind)
    lead = _("Bản %(number)s") % {"number": version} if former else _("mẫu có sẵn")
    return show_form(
        request,
        form,
        title=_("Dùng lại một mẫu"),
        lead=f"{paper_kind.label_vi}: {lead}",
        submit=_("Dùng lại"),
        back=reverse("office:paper_template", args=[kind]),
        back_label=paper_kind.label_vi,
    )


def _kind(name: str) -> PaperKind:
    kind = kinds_by_id().get(name)
    if kind is None:
        raise Http404
    return kind


def _unit(request: OfficeRequest) -> Unit | None:
    return next(iter(units_with(request.user, "papers.keep_templates")), None)


def _version(request: OfficeRequest, kind: str, version: int) -> PaperTemplate | None:
    if version == SHIPPED:
        return None
    rows = list_templates(visible_to=request.user).filter(kind=kind, version=version)
    found = rows.first()
    if found is None:
        raise Http404
    return found
