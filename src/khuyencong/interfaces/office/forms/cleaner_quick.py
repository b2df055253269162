"""The form of a quick assessment: one touch for each question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.actions.record_quick_assessment import (
    LONGEST_NAMES,
    LONGEST_NOTE,
)
from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.cleaner_production.quick import list_areas, list_questions
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.site_field import SiteField

ANSWERS = (
    ("yes", _("Có")),
    ("partly", _("Một phần")),
    ("no", _("Chưa")),
    ("not_here", _("Ở đây không có")),
)
ASKED = tuple(question.id for question in list_questions())


class QuickForm(forms.Form):
    """Where, when, who; then a field for each question, named by its code."""

    site = SiteField()
    done_on = DayField(label=_("Ngày đánh giá"))
    done_by = TextField(label=_("Người đánh giá"), max_length=LONGEST_NAMES, required=False)
    note = TextField(
        label=_("Ghi chú"), max_length=LONGEST_NOTE, required=False, widget=forms.Textarea
    )

    def __init__(
        self, *args: Any, account: Account, site: Site | None, today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if site:
            del self.fields["site"]
        else:
            self.fields["site"].of(account)  # type: ignore[attr-defined]
        self.initial = {"done_on": today, "done_by": account.display_name}
        for question in list_questions():
            self.fields[question.id] = forms.ChoiceField(
                label=question.ask_vi,
                choices=ANSWERS,
                required=False,
                widget=forms.RadioSelect,
            )

    def answers(self) -> dict[str, str]:
        """Return what a valid form answers."""
        return {name: self.cleaned_data[name] for name in ASKED if self.cleaned_data[name]}

    def head(self) -> list[forms.BoundField]:
        """Return the fields before the questions."""
        return [self[name] for name in ("site", "done_on", "done_by") if name in self.fields]

    def areas(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """Return the questions by area."""
        for area in list_areas():
            asked = [each for each in list_questions() if each.area == area.id]
            yield area.label_vi, [self[each.id] for each in asked]
