"""The two forms of a project on one page: read, kept, or answered while somebody types."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.exchange.links import Kind
from khuyencong.apps.exchange.models import Lesson
from khuyencong.apps.exchange.queries import lessons_at
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.projects.draft_check import check_draft
from khuyencong.apps.projects.drafts import ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted
from khuyencong.interfaces.office.forms.project import LineFormSet, ProjectForm, project_draft
from khuyencong.interfaces.office.page import OfficeRequest

ADD, CHECK = "add", "check"


class Desk:
    """A project being written: from what was sent, else from a stored draft, else empty."""

    def __init__(
        self,
        request: OfficeRequest,
        form_class: type[ProjectForm],
        *,
        stored: ProjectDraft | None = None,
        **options: Any,
    ) -> None:
        self.library = installation_norms()
        data = posted(request)
        self.is_live = bool(data and request.headers.get("HX-Request"))
        self.only_looks = bool(self.is_live or (data and {ADD, CHECK} & set(data)))
        if data and ADD in data and not self.is_live:  # htmx sends the button clicked last
            data = _with_one_more(data)
        if stored:
            options["initial"] = {**options.get("initial", {}), **asdict(stored)}
        self.form = form_class(data, library=self.library, **options)
        of_project = ("", _("Theo nội dung của đề án"))
        choices = [of_project, *self.form.fields["line"].choices[1:]]  # type: ignore[attr-defined]
        self.lines = LineFormSet(
            data,
            prefix="lines",
            initial=_initial_lines(stored) if stored else [{}],
            form_kwargs={"lines": choices},
        )
        is_sound = bool(data and self.form.is_valid() & self.lines.is_valid())
        self.may_keep = is_sound and not self.only_looks
        self.draft = project_draft(self.form, self.lines) if data else stored

    def keeps(self, action: Callable[[ProjectDraft], object]) -> bool:
        """Tell whether the draft was sent to be kept, is sound, and the action done."""
        if not self.may_keep or self.draft is None:
            return False
        try:
            action(self.draft)
        except DomainError as refusal:
            self._show(refusal)
            return False
        return True

    def _show(self, refusal: DomainError) -> None:
        """Put a refusal beside the field it names."""
        place = re.fullmatch(r"lines\[(\d+)\]\.(\w+)", refusal.field or "")
        if place:
            form = self.lines.kept_forms()[int(place[1]) - 1]
            form.add_error(place[2], str(refusal))
        else:
            field = refusal.field if refusal.field in self.form.fields else None
            self.form.add_error(field, str(refusal))

    def _lessons(self, request: OfficeRequest) -> list[Lesson]:
        """Return the lessons of the contents that are being written."""
        if self.draft is None:
            return []
        contents = [self.draft.line, *(each.line for each in self.draft.lines)]
        today = timezone.localdate(request.now)
        return lessons_at(Kind.CONTENT, contents, on=today, visible_to=request.user)

    def answer(self, request: OfficeRequest, *, project: Project, **context: Any) -> HttpResponse:
        """Show the forms with what the norms say; while somebody types, only that."""
        check = None
        if self.draft:
            given: dict[str, Any] = {"library": self.library, "visible_to": request.user}
            check = check_draft(self.draft, project=project, **given)
        answers = iter(check.lines if check else ())
        kept = {id(form) for form in self.lines.kept_forms()}
        rows = [
            (form, next(answers, None) if id(form) in kept else None) for form in self.lines.forms
        ]
        template = "office/parts/live_check.html" if self.is_live else "office/project_write.html"
        context |= {"form": self.form, "lines": self.lines, "rows": rows, "check": check}
        if self.form.is_bound:
            context["lessons_here"] = self._lessons(request)
        else:
            context["lessons_of"] = project.pk
        return render(request, template, {**context, "is_live": self.is_live})


def _initial_lines(stored: ProjectDraft) -> list[dict[str, Any]]:
    """Return the lines as the form shows them.

    Empty: the content when it is the project's, and amounts of 0 but for own capital, where 0 says
    that there is none.
    """
    return [
        {
            **{name: value or None for name, value in asdict(line).items()},
            "own_vnd": line.own_vnd,
            "line": "" if line.line == stored.line else line.line,
        }
        for line in stored.lines
    ]


def _with_one_more(data: Any) -> Any:
    """Return what was sent with an empty line behind it, for browsers without script."""
    more = data.copy()
    count = more.get("lines-TOTAL_FORMS", "")
    more["lines-TOTAL_FORMS"] = str(int(count) + 1) if count.isdecimal() else count
    return more
