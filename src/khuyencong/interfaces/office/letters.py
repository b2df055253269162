"""The words of letters about deadlines, in the language of the person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.deadlines.letters import Letter, Writers
from khuyencong.apps.deadlines.models import Notice, ProjectDeadline
from khuyencong.apps.deadlines.waiting import Waiting
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.interfaces.office.pages.my_work import beside, grouped, work_rows


def digest_words(
    account: Account, rows: Sequence[ProjectDeadline], waiting: Sequence[Waiting], on: date
) -> Letter:
    """Return the digest of a day: what is overdue, then what is due soon, then what else waits."""
    count = len(rows) + len(waiting)
    with translation.override(account.language or settings.LANGUAGE_CODE):
        subject = ngettext(
            "%(count)s việc đến hạn, ngày %(day)s",
            "%(count)s việc đến hạn, ngày %(day)s",
            count,
        ) % {"count": count, "day": format_day(on)}
        context = {
            "name": account.display_name,
            "groups": grouped(work_rows(rows, on)),
            "beside": beside(waiting),
            "address": _address("my_work"),
        }
        return _letter("digest", subject, context)


def notice_words(notice: Notice) -> Letter:
    """Return what is mailed at once about one notice."""
    with translation.override(notice.account.language or settings.LANGUAGE_CODE):
        subject = f"{notice_label(notice)}: {notice.project.code}"
        context = {
            "name": notice.account.display_name,
            "notice": notice,
            "label": notice_label(notice),
            "address": _address("project_life", notice.project_id),
        }
        return _letter("notice", subject, context)


def notice_label(notice: Notice) -> str:
    """Return what a notice says, without what it speaks of."""
    words = {
        Notice.Kind.ARRIVED: _("Đề án đến lượt xử lý"),
        Notice.Kind.OVERDUE: _("Việc quá hạn"),
        Notice.Kind.EXTENDED: _("Được gia hạn"),
    }
    return words[Notice.Kind(notice.kind)]


WRITERS = Writers(digest=digest_words, notice=notice_words)


def _letter(name: str, subject: str, context: dict[str, Any]) -> Letter:
    text = render_to_string(f"office/mail/{name}.txt", context)
    html = render_to_string(f"office/mail/{name}.html", context)
    return Letter(subject=subject.replace("\n", " "), text=text, html=html)


def _address(route: str, *args: int) -> str:
    """Return an address people can open; empty where the installation has not said its own."""
    path = reverse(f"office:{route}", args=args)
    return settings.SITE_ADDRESS + path if settings.SITE_ADDRESS else ""
