"""An owner puts a paper into the dossier of his project."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.throttle import HOUR, Limit, take_turn
from khuyencong.apps.projects.dossier import NewPaper, put_papers
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.owner_papers import hold_own_project, kind_to_bring
from khuyencong.apps.projects.paper_names import OTHER
from khuyencong.apps.projects.sent_papers import SentFile, take_sent, write_entry_of_papers
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

FROM_OWNER = Limit("owner_paper", 60, HOUR)
"""Files one owner sends: a whole dossier, and again where a photograph was blurred."""
LONGEST = timedelta(days=365 * 100)


@transaction.atomic
def bring_paper(
    *,
    project: Project,
    kind: str,
    sent: SentFile,
    title: str = "",
    issued_on: date | None = None,
    valid_to: date | None = None,
    actor: Account,
    at: datetime,
) -> ProjectPaper:
    """Return the paper; ``kind`` is one of the owner's side, or ``other`` with a title.

    The same file sent once more is the paper that is there. A suspicious file is kept apart and
    answers nothing until it is released. Raises NotAllowed for a project of somebody else,
    BadInput that names the field, TooOften.
    """
    project = hold_own_project(project, owner=actor)
    check_days(issued_on=issued_on, valid_to=valid_to, today=timezone.localdate(at))
    take_turn(FROM_OWNER, str(actor.pk), at=at)
    if known := _known(project, kind, hashlib.sha256(sent.data).hexdigest()):
        return known
    fits = kind_to_bring(project, kind)
    if kind == OTHER and not title.strip():
        raise BadInput("projects.paper_without_a_name", "Ghi tên giấy tờ", field="title")
    paper = NewPaper(
        kind=fits,
        title=nfc(title).strip()[:300],
        issued_on=issued_on,
        valid_to=valid_to,
        is_from_owner=True,
        file=take_sent(project, sent, actor=actor, at=at),
    )
    made = put_papers(project, [paper], actor=actor, at=at)
    write_entry_of_papers(project, made, "brought", actor=actor, at=at)
    return made[0]


def check_days(*, issued_on: date | None, valid_to: date | None, today: date) -> None:
    """Raise BadInput for a paper of tomorrow, or one that holds no more."""
    if issued_on and issued_on > today:
        raise BadInput(
            "projects.paper_of_tomorrow", "Ngày cấp không thể sau hôm nay", field="issued_on"
        )
    if valid_to and valid_to < today:
        raise BadInput(
            "projects.paper_expired",
            "Giấy này hết hạn ngày {day}; hãy gửi giấy còn hạn",
            field="valid_to",
            day=f"{valid_to:%d/%m/%Y}",
        )
    if valid_to and valid_to > today + LONGEST:
        raise BadInput(
            "projects.paper_for_ever", "Không có hạn thì để trống ô này", field="valid_to"
        )


def _known(project: Project, kind: str, sha256: str) -> ProjectPaper | None:
    """Return the paper the owner has sent already with these very bytes."""
    same_kind = f"{OTHER}." if kind == OTHER else kind
    for each in project.papers.all():
        is_kind = each.kind.startswith(same_kind) if kind == OTHER else each.kind == kind
        is_his = is_kind and each.is_current and each.is_from_owner
        if is_his and each.file and each.file.sha256 == sha256:
            return each
    return None
