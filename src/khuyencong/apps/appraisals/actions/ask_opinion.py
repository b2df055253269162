"""Ask another body for its opinion on some projects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.links import digest_of, new_secret
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.throttle import MAIL_TO_ADDRESS, take_turn
from khuyencong.apps.appraisals.models import OpinionRequest
from khuyencong.apps.appraisals.opinions import (
    LINK_LASTS,
    LinkTo,
    Post,
    addresses_of,
    post_request,
    write_entries_of_opinion,
)
from khuyencong.apps.journal.actions.write_entry import require_transaction
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.recusals import is_recused
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

MOST_PROJECTS = 50
LONGEST_QUESTION = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked about which projects, which of their papers are shown, and until when."""

    projects: Sequence[Project]
    papers: Sequence[ProjectPaper] = ()
    text: str
    due_on: date
    asked_unit: Unit | None = None
    outside_office: str = ""
    outside_email: str = ""


@transaction.atomic
def ask_opinion(
    *,
    question: Question,
    unit: Unit,
    link_to: LinkTo,
    page_of: LinkTo,
    post: Post,
    actor: Account,
    at: datetime,
) -> OpinionRequest:
    """Ask a unit, whose people find the question at ``page_of``, or an office outside by a link.

    Raises NotAllowed, BadInput for a question that lacks something, TooOften for a mail that was
    written to too often.
    """
    require(actor, "opinions.ask", unit=unit)
    require_transaction("appraisals.opinion")
    _refuse_bad_question(question, unit, at)
    for project in question.projects:
        if is_recused(actor, project):
            raise NotAllowed(
                "appraisals.recused", "Người đã khai xung đột lợi ích không tham gia đề án này"
            )
    secret = "" if question.asked_unit else new_secret()
    request = OpinionRequest.objects.create(
        unit=unit,
        province=unit.province or question.projects[0].province,
        question=nfc(question.text).strip(),
        asked_unit=question.asked_unit,
        outside_office="" if question.asked_unit else nfc(question.outside_office).strip(),
        outside_email="" if question.asked_unit else question.outside_email.strip().lower(),
        asked_at=at,
        asked_by=actor,
        due_on=question.due_on,
        first_due_on=question.due_on,
        digest=digest_of(secret) if secret else "",
        link_expires_at=at + LINK_LASTS if secret else None,
    )
    request.projects.set(question.projects)
    request.papers.set(question.papers)
    send_request(request, secret, link_to=link_to, page_of=page_of, post=post, at=at)
    data: dict[str, object] = {"due_on": question.due_on.isoformat()}
    write_entries_of_opinion(request, "asked", actor=actor, at=at, data=data)
    return request


def send_request(
    request: OpinionRequest,
    secret: str,
    *,
    link_to: LinkTo,
    page_of: LinkTo,
    post: Post,
    at: datetime,
    again: bool = False,
) -> None:
    """Mail the question to who is asked. The caller journals."""
    if request.asked_unit:
        to, address = addresses_of(request.asked_unit), page_of(str(request.pk))
    else:
        take_turn(MAIL_TO_ADDRESS, request.outside_email, at=at)
        to, address = [request.outside_email], link_to(secret)
    post_request(request, address=address, to=to, post=post, again=again)


def _refuse_bad_question(question: Question, unit: Unit, at: datetime) -> None:
    if not 1 <= len(question.projects) <= MOST_PROJECTS:
        raise BadInput(
            "appraisals.no_projects_to_ask", "Chọn từ 1 đến {most} đề án", most=MOST_PROJECTS
        )
    text = question.text.strip()
    if not text or len(text) > LONGEST_QUESTION:
        raise BadInput(
            "appraisals.question_missing",
            "Ghi nội dung xin ý kiến, dài nhất {most} ký tự",
            field="text",
            most=LONGEST_QUESTION,
        )
    if question.due_on < timezone.localdate(at):
        raise BadInput("appraisals.due_day_past", "Hạn trả lời đã qua", field="due_on")
    keys = {project.pk for project in question.projects}
    if any(paper.project_id not in keys for paper in question.papers):
        raise BadInput(
            "appraisals.paper_of_others",
            "Giấy tờ này không thuộc các đề án đã chọn",
            field="papers",
        )
    outside = bool(question.outside_office.strip() or question.outside_email.strip())
    if bool(question.asked_unit) == outside:
        raise BadInput(
            "appraisals.nobody_asked",
            "Chọn một đơn vị, hoặc ghi tên cơ quan và thư điện tử",
            field="asked_unit",
        )
    if outside and not (question.outside_office.strip() and "@" in question.outside_email):
        raise BadInput(
            "appraisals.office_not_named",
            "Ghi cả tên cơ quan và thư điện tử",
            field="outside_email",
        )
    if question.asked_unit and question.asked_unit.pk == unit.pk:
        raise BadInput(
            "appraisals.asks_itself", "Chọn đơn vị khác với đơn vị hỏi", field="asked_unit"
        )
