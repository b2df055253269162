"""What to look for in the journal."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.journal.queries import JournalFilter
from khuyencong.interfaces.office.templatetags.wording import VERBS

DAY = {"placeholder": "dd/mm/yyyy", "autocomplete": "off"}


class JournalForm(forms.Form):
    """Verb, person, unit and days; everything may stay empty."""

    verb = forms.ChoiceField(label=_("Việc đã làm"), required=False)
    actor = forms.ModelChoiceField(
        label=_("Người làm"),
        queryset=Account.objects.none(),
        required=False,
        empty_label=_("Tất cả"),
    )
    unit = forms.ModelChoiceField(
        label=_("Đơn vị"), queryset=Unit.objects.none(), required=False, empty_label=_("Tất cả")
    )
    since = forms.DateField(label=_("Từ ngày"), required=False, widget=forms.DateInput(DAY))
    until = forms.DateField(label=_("Đến hết ngày"), required=False, widget=forms.DateInput(DAY))

    def __init__(self, data: Any, *, units: QuerySet[Unit], people: QuerySet[Account]) -> None:
        super().__init__(data)
        verbs = sorted(((code, str(words)) for code, words in VERBS.items()), key=lambda v: v[1])
        self.fields["verb"].choices = [("", _("Tất cả")), *verbs]  # type: ignore[attr-defined]
        self.fields["actor"].queryset = people  # type: ignore[attr-defined]
        self.fields["actor"].label_from_instance = lambda each: each.display_name  # type: ignore[attr-defined]
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]

    def wanted(self) -> JournalFilter:
        """Return the filter; a field with an error looks for anything."""
        self.is_valid()
        found = self.cleaned_data
        until = found.get("until")
        return JournalFilter(
            verb=found.get("verb") or "",
            actor_id=found["actor"].pk if found.get("actor") else None,
            since=_start_of(found.get("since")),
            before=_start_of(until + timedelta(days=1)) if until else None,
        )


def _start_of(day: Any) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None
