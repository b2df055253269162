"""What to look for in the journal."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.journal.queries import JournalFilter
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.listing.state import clean
from khuyencong.interfaces.office.templatetags.journal_fields import RECORDS
from khuyencong.interfaces.office.templatetags.wording import AREAS, VERBS

MOST_CHOICES = 300
_ALL = ("", _("Tất cả"))


class RowField(forms.ModelChoiceField[Any]):
    """One row of those in sight. Offers the first ones by name; an address may name any."""

    def offer(self, rows: QuerySet[Any], *, asked: str) -> None:
        self.queryset = rows
        shown: list[Model] = list(rows[:MOST_CHOICES])
        if len(shown) == MOST_CHOICES and asked.isascii() and asked.isdigit():
            known = {str(row.pk) for row in shown}
            shown += [] if asked in known else list(rows.filter(pk=int(asked)))
        self.choices = [_ALL, *((row.pk, self.label_from_instance(row)) for row in shown)]

    def label_from_instance(self, obj: Any) -> str:
        return str(getattr(obj, "display_name", obj))


class JournalForm(forms.Form):
    """Words, deed, kind of record, person, unit and days; everything may stay empty."""

    q = TextField(label=_("Tên hồ sơ, người hoặc đơn vị"), required=False, max_length=200)
    verb = forms.ChoiceField(label=_("Việc đã làm"), required=False)
    kind = forms.ChoiceField(label=_("Loại hồ sơ"), required=False)
    actor = RowField(Account.objects.none(), label=_("Người làm"), required=False)
    unit = RowField(Unit.objects.none(), label=_("Đơn vị"), required=False)
    since = DayField(label=_("Từ ngày"), required=False)
    until = DayField(label=_("Đến hết ngày"), required=False)

    def __init__(self, data: Any, *, units: QuerySet[Unit], people: QuerySet[Account]) -> None:
        super().__init__(data)
        self.fields["verb"].choices = [_ALL, *_verbs()]  # type: ignore[attr-defined]
        self.fields["kind"].choices = [_ALL, *_by_words(RECORDS)]  # type: ignore[attr-defined]
        for name, rows in (("actor", people), ("unit", units)):
            self.fields[name].offer(rows, asked=data.get(name, ""))  # type: ignore[attr-defined]

    def clean_q(self) -> str:
        return clean(self.cleaned_data["q"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("since") and data.get("until") and data["until"] < data["since"]:
            self.add_error("until", _("Ngày cuối không được trước ngày đầu."))
        return data

    def wanted(self) -> JournalFilter:
        """Return the filter; a field with an error looks for anything."""
        self.is_valid()
        found = self.cleaned_data
        until, did = found.get("until"), found.get("verb") or ""
        return JournalFilter(
            area=did if did in AREAS else "",
            verb="" if did in AREAS else did,
            object_kind=found.get("kind") or "",
            actor_id=found["actor"].pk if found.get("actor") else None,
            since=_start_of(found.get("since")),
            before=_start_of(until + timedelta(days=1)) if until else None,
            text=found.get("q") or "",
        )

    def asked_in_words(self) -> list[str]:
        """Return what is looked for, as the printed page says it: "Từ ngày: 01/07/2025"."""
        asked = []
        for bound in self:
            value = self.cleaned_data.get(bound.name)
            if value and bound.name not in self.errors:
                asked.append(f"{bound.label}: {_words(bound.field, bound.data, value)}")
        return asked


def _words(field: forms.Field, typed: Any, value: Any) -> str:
    if isinstance(field, RowField):
        return field.label_from_instance(value)
    if isinstance(field, forms.ChoiceField):
        return str({**VERBS, **AREAS, **RECORDS}[value])
    return str(typed)


def _verbs() -> list[tuple[Any, list[tuple[str, Any]]]]:
    """Return the deeds under their area, each area as a whole first."""
    areas = groupby(sorted(VERBS), key=lambda verb: verb.partition(".")[0])
    groups = {area: _by_words({verb: VERBS[verb] for verb in verbs}) for area, verbs in areas}
    return [
        (words, [(area, gettext("%(area)s: mọi việc") % {"area": words}), *groups.get(area, [])])
        for area, words in _by_words(AREAS)
    ]


def _by_words(words: dict[str, Any]) -> list[tuple[str, Any]]:
    return sorted(words.items(), key=lambda pair: str(pair[1]))


def _start_of(day: Any) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None
