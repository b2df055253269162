"""Requests for opinions: who may read them, links and codes, and the mails about them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.models import Account, Membership, Unit
from khuyencong.apps.accounts.queries import not_kept_from, rows_visible_to
from khuyencong.apps.accounts.roles import CAPABILITIES
from khuyencong.apps.accounts.throttle import HOUR, Limit
from khuyencong.apps.appraisals.models import OpinionRequest
from khuyencong.apps.journal.actions.write_entry import Actor, write_entry
from khuyencong.domain.norms.rules.own_days import own_days

Post = Callable[[str, str, list[str]], object]
"""Takes subject, text and addresses."""
LinkTo = Callable[[str], str]
"""Turns the secret of a link into its address."""
LINK_LASTS = own_days("opinion_link")
"""From asking or reminding: a late answer is still taken."""
MOST_TRIES = 5
"""Wrong codes in a row; then a new code is needed."""
CODE_FROM_CLIENT = Limit("opinion_code_client", 30, HOUR)
"""Codes tried from one address of the network, whatever the link."""
CODE_OF_REQUEST = Limit("opinion_code_mail", 3, HOUR)
"""Codes sent or told for one request."""


def opinions_made(*, visible_to: Account) -> QuerySet[OpinionRequest]:
    """Return the requests of the units the account sees."""
    return _beside(rows_visible_to(OpinionRequest.objects.all(), visible_to))


def opinions_asked_of(account: Account) -> QuerySet[OpinionRequest]:
    """Return the requests to the account's own units, but for those kept from it."""
    units = [member.unit_id for member in account.memberships_with("opinions.answer")]
    rows = not_kept_from(OpinionRequest.objects.filter(asked_unit__in=units), account)
    return _beside(rows)


def get_opinion(request_id: int, *, visible_to: Account) -> OpinionRequest:
    """Return a request the account made, watches or is asked. Raises DoesNotExist."""
    rows = rows_visible_to(OpinionRequest.objects.all(), visible_to).values("pk")
    asked = opinions_asked_of(visible_to).values("pk")
    found = OpinionRequest.objects.filter(Q(pk__in=rows) | Q(pk__in=asked))
    return _beside(found).prefetch_related("projects", "papers__file").get(pk=request_id)


def find_opinion_by_link(secret: str, *, at: datetime) -> OpinionRequest | None:
    """Return the request of a link that still works, else None."""
    rows = _beside(OpinionRequest.objects.filter(digest=digest_of(secret)))
    found = rows.prefetch_related("projects", "papers__file").first()
    return found if found and found.is_link_open_at(at) else None


def is_asked(account: Account, request: OpinionRequest) -> bool:
    """Tell whether the account answers for the body that was asked."""
    members = account.memberships_with("opinions.answer", request.asked_unit)
    return request.asked_unit is not None and bool(members)


def lock_opinion(request: OpinionRequest) -> OpinionRequest:
    """Return the request as stored now, held until the transaction ends."""
    rows = _beside(OpinionRequest.objects.select_for_update(of=("self",)))
    return rows.prefetch_related("projects").get(pk=request.pk)


def _beside(rows: QuerySet[OpinionRequest]) -> QuerySet[OpinionRequest]:
    return rows.select_related("unit__province", "asked_unit", "asked_by", "province")


def new_code() -> str:
    """Return six digits nobody can guess."""
    return f"{secrets.randbelow(1_000_000):06d}"


def digest_of_code(request: OpinionRequest, code: str) -> str:
    """Return what is kept of a code: of no use without the key of the installation."""
    return salted_hmac("opinion-code", f"{request.digest}:{code}", algorithm="sha256").hexdigest()


def is_code(request: OpinionRequest, code: str) -> bool:
    """Tell whether that is the code of now."""
    given = digest_of_code(request, code.strip())
    return bool(request.code_digest) and constant_time_compare(request.code_digest, given)


def addresses_of(unit: Unit) -> list[str]:
    """Return the mails of the people of a unit who may answer for it."""
    roles = CAPABILITIES["opinions.answer"]
    members = Membership.objects.filter(
        unit=unit, role__in=roles, ends_before__isnull=True, account__is_active=True
    ).exclude(account__email="")
    return sorted(set(members.values_list("account__email", flat=True)))


def post_request(
    request: OpinionRequest, *, address: str, to: Iterable[str], post: Post, again: bool = False
) -> None:
    """Mail the question with the address where it is answered; the code goes another way."""
    to = list(to)
    if not to:
        return
    what = "Nhắc trả lời ý kiến" if again else "Xin ý kiến"
    text = (
        f"Kính gửi {request.asked_name},\n\n"
        f"{request.unit.name} xin ý kiến về đề án khuyến công, trả lời trước hết ngày "
        f"{request.due_on:%d/%m/%Y}.\n"
        f"Xem nội dung và trả lời tại:\n\n{address}\n\n"
    )
    if not request.asked_unit:
        text += "Trang này hỏi một mã dùng một lần, gửi riêng hoặc đọc qua điện thoại.\n"
    post(f"{what}: hạn {request.due_on:%d/%m/%Y}", text, to)


def post_code(request: OpinionRequest, code: str, *, post: Post) -> None:
    """Mail the code alone: without the link it is of no use."""
    text = f"Mã dùng một lần để trả lời ý kiến cho {request.unit.name}: {code}\n"
    post("Mã dùng một lần", text, [request.outside_email])


def write_entries_of_opinion(
    request: OpinionRequest,
    what: str,
    *,
    actor: Actor | None,
    at: datetime,
    data: dict[str, object] | None = None,
    reason: str = "",
) -> None:
    """Write a line for each project: who is recused from one does not see its line."""
    for project in request.projects.all():
        write_entry(
            verb=f"appraisals.opinion.{what}",
            actor=actor,
            at=at,
            unit_id=request.unit_id,
            object_kind="project",
            object_id=project.pk,
            label=project.title,
            data={"asked": request.asked_name, **(data or {})},
            reason=reason,
        )


def is_overdue(request: OpinionRequest, at: datetime) -> bool:
    """Tell whether the deadline has passed without an answer: it is the last day to answer."""
    return request.answered_at is None and timezone.localdate(at) > request.due_on
