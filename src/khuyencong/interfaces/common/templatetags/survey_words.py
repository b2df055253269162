"""What became of an answer, in words its sender understands."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import ending_of, project_of
from khuyencong.apps.surveys.models import Answer
from khuyencong.interfaces.common.survey_wishes import WISHES

register = template.Library()


class Fate(NamedTuple):
    """How an answer stands: words, look, and the reason where one was given."""

    label: Any
    tone: str
    reason: str = ""


@register.filter
def fate(answer: Answer) -> Fate:
    """Return what became of an answer so far."""
    if answer.state == Answer.State.REFUSED:
        return Fate(_("Không nhận phiếu này"), "bad", answer.reason)
    if answer.need is None:
        return Fate(_("Đã nhận, đang chờ xem"), "")
    return need_fate(answer.need)


@register.filter
def need_fate(need: Need) -> Fate:
    """Return what became of a need so far."""
    ending = ending_of(need)
    reason = ending.decision.reason if ending.decision else ""
    if ending.outcome == "project":
        code = project_of(need).code
        return Fate(_("Đã viết thành đề án %(code)s") % {"code": code}, "good")
    if ending.outcome == "deferred":
        return Fate(_("Để lại xét sau"), "warn", reason)
    if ending.outcome == "declined":
        return Fate(_("Không hỗ trợ được"), "bad", reason)
    return Fate(_("Đã ghi vào danh sách nhu cầu, đang xét"), "calm")


@register.filter
def wish_label(line: str) -> str:
    """Return what was picked, in the words of the form; nothing when nothing was."""
    return str(WISHES.get(line, ""))
