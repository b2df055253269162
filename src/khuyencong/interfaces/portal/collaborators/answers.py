"""What a collaborator sent, and what became of each."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.surveys.queries import list_answers_sent_by
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.portal.collaborators.page import CollaboratorRequest, collaborator_page


@collaborator_page
def answers_page(request: CollaboratorRequest) -> HttpResponse:
    """List the answers, newest first."""
    context = {"page": page_of(list_answers_sent_by(request.user), request)}
    return render(request, "portal/collaborators/answers.html", context)
