"""Two versions of a line beside each other: what a confirmation changes, what differs in weight."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django import template
from django.utils.translation import gettext as _

from khuyencong.domain.norms import labels
from khuyencong.domain.norms.answer import Finding, Level
from khuyencong.domain.norms.lines import NormLine
from khuyencong.interfaces.common.templatetags.norm_words import level_label, period_label

register = template.Library()


class Change(NamedTuple):
    """One property of a line, in words, before and after."""

    label: str
    before: str
    after: str

    @property
    def is_change(self) -> bool:
        return self.before != self.after


@register.filter
def changes_to(norm: NormLine, after: NormLine) -> list[Change]:
    """Return the properties a confirmation may touch, changed or not."""
    told = _properties(after)
    return [Change(label, before, told[label]) for label, before in _properties(norm).items()]


@register.filter
def row_class(change: Change) -> str:
    """Return the class of a row of changes."""
    return "strong" if change.is_change else "soft"


@register.filter
def weighty(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are more than information."""
    return [each for each in findings if each.level is not Level.INFO]


def _properties(norm: NormLine) -> dict[str, str]:
    grades = {
        "text": _("Đọc trong văn bản"),
        "secondary": _("Nguồn thứ cấp"),
        "memory": _("Theo trí nhớ"),
    }
    return {
        _("Tình trạng"): _("Đang dùng") if norm.is_on else _("Đang tắt"),
        _("Biết bằng cách nào"): grades[norm.grade.value],
        _("Mức"): level_label(norm),
        _("Hiệu lực"): period_label(norm),
        _("Căn cứ"): labels.cite(norm),
    }
