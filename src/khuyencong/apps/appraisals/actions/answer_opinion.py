"""Answer a request for an opinion: by account, or by the link of an office outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.appraisals.models import OpinionRequest
from khuyencong.apps.appraisals.opinions import is_asked, lock_opinion, write_entries_of_opinion
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.journal.actions.write_entry import require_transaction
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

LONGEST_ANSWER = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The opinion, why, and the paper it stands in; ``file`` is its name and bytes."""

    verdict: str
    text: str = ""
    number: str = ""
    on: date | None = None
    file: tuple[str, bytes] | None = None


@transaction.atomic
def answer_opinion(
    *, request: OpinionRequest, answer: Answer, actor: Account, at: datetime
) -> OpinionRequest:
    """Keep the answer of the body that was asked, once; after the deadline it is marked late.

    Raises NotAllowed for anybody else, BadInput for a second answer or one that says too little.
    """
    if not is_asked(actor, request):
        raise NotAllowed("appraisals.not_asked", "Chỉ đơn vị được hỏi mới trả lời được")
    require(actor, "opinions.answer", unit=request.asked_unit)
    return _keep(request, answer, actor=actor, at=at)


@transaction.atomic
def answer_by_link(*, request: OpinionRequest, answer: Answer, at: datetime) -> OpinionRequest:
    """Keep the answer of an office outside; the page has checked its link and its code.

    Raises NotAllowed when the link works no more, BadInput as ``answer_opinion``.
    """
    if request.asked_unit or not request.is_link_open_at(at):
        raise NotAllowed("appraisals.link_dead", "Liên kết không còn dùng được")
    return _keep(request, answer, actor=None, at=at)


def _keep(
    request: OpinionRequest, answer: Answer, *, actor: Account | None, at: datetime
) -> OpinionRequest:
    require_transaction("appraisals.opinion.answered")
    request = lock_opinion(request)
    if request.answered_at:
        raise BadInput("appraisals.answered_already", "Ý kiến này đã được trả lời")
    _refuse_bad_answer(answer, at)
    if answer.file:
        name, content = answer.file
        request.answer_file = take_upload(
            name=name,
            data=content,
            allowed=PAPERS,
            province=request.province,
            unit=request.unit,
            actor=actor,
            at=at,
        )
    request.verdict, request.answer = answer.verdict, nfc(answer.text).strip()
    request.answer_number, request.answer_on = nfc(answer.number).strip()[:80], answer.on
    request.answered_at, request.answered_by = at, actor
    request.is_late = timezone.localdate(at) > request.due_on
    request.code_digest = ""
    request.save()
    data: dict[str, object] = {"verdict": answer.verdict, "is_late": request.is_late}
    if request.answer_number:
        data["paper_number"] = request.answer_number
    write_entries_of_opinion(request, "answered", actor=actor, at=at, data=data)
    return request


def _refuse_bad_answer(answer: Answer, at: datetime) -> None:
    if answer.verdict not in OpinionRequest.Verdict.values:
        raise BadInput("appraisals.verdict_missing", "Chọn ý kiến", field="verdict")
    if answer.verdict != OpinionRequest.Verdict.AGREE and not answer.text.strip():
        raise BadInput("appraisals.answer_missing", "Ghi ý kiến hoặc lý do", field="text")
    if len(answer.text) > LONGEST_ANSWER:
        raise BadInput(
            "appraisals.answer_too_long", "Dài nhất {most} ký tự", field="text", most=LONGEST_ANSWER
        )
    if answer.on and answer.on > timezone.localdate(at):
        raise BadInput("appraisals.paper_in_future", "Ngày văn bản chưa tới", field="on")
