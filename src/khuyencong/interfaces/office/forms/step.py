"""The form of one step of a project's life, made from its row in the table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.projects.amendments import (
    AMENDS,
    FIELD_OF_CHANGE,
    Amendment,
    offered_changes,
)
from khuyencong.domain.lifecycle.model import Lifecycle, Paper, Transition
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.templatetags.life_words import CHANGES

MOST_MEBIBYTES = 25


class StepForm(forms.Form):
    """When it was done, by which paper, why, with which amount, and the papers it still needs.

    For each paper that is missing: a number with its day, or a file, or both.
    """

    happened_on = DayField(label=_("Ngày làm"))
    batch = forms.IntegerField(
        label=_("Đợt phê duyệt"), min_value=1, max_value=99, help_text=_("Tỉnh phê duyệt theo đợt.")
    )
    paper_number = TextField(label=_("Số, ký hiệu văn bản"), max_length=80, required=False)
    paper_on = DayField(label=_("Ngày văn bản"), required=False)
    paper_issuer = TextField(label=_("Nơi ban hành"), max_length=200, required=False)
    reason = forms.CharField(
        label=_("Lý do"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    changes = forms.MultipleChoiceField(
        label=_("Điều chỉnh những gì"),
        choices=[(change, CHANGES[change]) for change in offered_changes()],
        widget=forms.CheckboxSelectMultiple,
    )
    place = TextField(label=_("Nơi thực hiện mới"), max_length=300, required=False)
    beneficiary = TextField(label=_("Đơn vị thụ hưởng mới"), max_length=300, required=False)
    kcqg_vnd = MoneyField(label="KCQG", required=False)
    kcdp_vnd = MoneyField(label="KCĐP", required=False)

    def __init__(
        self,
        *args: Any,
        lifecycle: Lifecycle,
        step: Transition,
        missing: tuple[str, ...],
        is_from_paper: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        is_amendment = AMENDS in step.effects
        if not is_amendment and (not step.amount or step.amount == "requested"):
            del self.fields["kcqg_vnd"], self.fields["kcdp_vnd"]
        if not is_amendment:
            for name in ("changes", "place", "beneficiary"):
                del self.fields[name]
        if not step.asks_batch:
            del self.fields["batch"]
        self.fields["reason"].required = step.needs_reason
        for name in ("paper_number", "paper_on"):
            self.fields[name].required = is_from_paper
        self.missing = [lifecycle.papers_by_id[each] for each in missing]
        for paper in self.missing:
            self._ask_for(paper)

    def _ask_for(self, paper: Paper) -> None:
        self.fields[f"{paper.id}_number"] = TextField(
            label=_("Số, ký hiệu"), max_length=80, required=False
        )
        self.fields[f"{paper.id}_on"] = DayField(label=_("Ngày"), required=False)
        self.fields[f"{paper.id}_file"] = forms.FileField(
            label=_("Tệp"), required=False, max_length=200
        )

    @property
    def own_fields(self) -> list[Any]:
        """Return the fields of the step itself, without those of its papers."""
        return [self[name] for name in self.base_fields if name in self.fields]

    @property
    def paper_fields(self) -> list[tuple[Paper, list[Any]]]:
        """Return each missing paper with its fields."""
        return [
            (paper, [self[f"{paper.id}_{part}"] for part in ("number", "on", "file")])
            for paper in self.missing
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for paper in self.missing:
            file = data.get(f"{paper.id}_file")
            if file and file.size > MOST_MEBIBYTES << 20:
                text = _("Tệp lớn hơn %(most)s MB.") % {"most": MOST_MEBIBYTES}
                self.add_error(f"{paper.id}_file", text)
        return data

    def amendment(self) -> Amendment | None:
        """Return what is asked to be changed; None for a step that is no amendment."""
        if "changes" not in self.fields:
            return None
        values = {name: self.cleaned_data[name] for name in FIELD_OF_CHANGE.values()}
        changes = tuple(self.cleaned_data["changes"])
        return Amendment(changes=changes, values=values, approved_vnd=self.amounts_vnd())

    def amounts_vnd(self) -> dict[str, int]:
        """Return the amounts that were written, by fund [VND]."""
        names = [name for name in ("kcqg_vnd", "kcdp_vnd") if name in self.fields]
        written = {name: self.cleaned_data.get(name) for name in names}
        if all(value is None for value in written.values()):
            return {}
        return {name: value or 0 for name, value in written.items()}


def first_values(
    amounts: dict[str, Any],
    today: date,
    *,
    step: Transition,
    computed: Mapping[str, int] | None = None,
) -> dict[str, Any]:
    """Return what the form starts from: today, and the amount that a step fixed last.

    An amendment starts from the approved amount, which is the one it may change; a settlement from
    what was ``computed`` [VND by field].
    """
    if step.amount == "settled" and computed:
        return {"happened_on": today, **computed}
    fixed = [each for kind, each in amounts.items() if kind != "advanced"]
    newest = fixed[-1] if fixed else None
    shown = amounts.get("approved", newest) if AMENDS in step.effects else newest
    money = {"kcqg_vnd": shown.kcqg_vnd, "kcdp_vnd": shown.kcdp_vnd} if shown else {}
    return {"happened_on": today, **money}


class UndoStepForm(forms.Form):
    """Why a step is taken back."""

    reason = TextField(label=_("Lý do"), max_length=500)
