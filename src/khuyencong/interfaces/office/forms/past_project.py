"""Forms for projects of the past."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.documents.spreadsheets.cells import FIRST_YEAR, LAST_YEAR
from khuyencong.apps.projects.amounts import FUNDS, Amount
from khuyencong.apps.projects.imports.columns import vocabulary
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.imports import check_sheet, sheet_field
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm
from khuyencong.interfaces.office.templatetags.journal_fields import AMOUNTS

PAPERS: dict[str, Any] = {
    "approve": _("Quyết định phê duyệt"),
    "sign_contract": _("Hợp đồng"),
    "accept": _("Biên bản nghiệm thu"),
    "settle": _("Văn bản quyết toán"),
    "close": _("Biên bản thanh lý hợp đồng"),
}
FUND_NAMES = {"kcqg_vnd": "KCQG", "kcdp_vnd": "KCĐP"}
COUNTED = ("year", "chain", "state", "title", "beneficiary", "place", "content", "former_code")
OWN = (*COUNTED, "total_vnd", "own_vnd", "is_recoverable", "note")


def state_choices() -> list[tuple[str, str]]:
    """Return the states of both chains, each once, in the order of a life."""
    found: dict[str, str] = {}
    for lifecycle in list_lifecycles():
        for state in lifecycle.states:
            found.setdefault(state.id, state.label_vi)
    return list(found.items())


def typed_amounts(data: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    """Return the amounts that were typed, by kind and fund [VND]; silent kinds are left out."""
    found = {}
    for kind in AMOUNTS:
        typed = {fund: data.get(f"{kind}.{fund}") for fund in FUNDS}
        if any(vnd is not None for vnd in typed.values()):
            found[kind] = {fund: vnd or 0 for fund, vnd in typed.items()}
    return found


class SixAmounts(forms.Form):
    """The six amounts, by fund; an empty one was never fixed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, fund in product(AMOUNTS, FUNDS):
            label = f"{AMOUNTS[kind]}: {FUND_NAMES[fund]}"
            self.fields[f"{kind}.{fund}"] = MoneyField(label=label, required=False)

    @property
    def amount_rows(self) -> list[tuple[str, list[Any]]]:
        """Return each amount with its two fields."""
        return [(AMOUNTS[kind], [self[f"{kind}.{fund}"] for fund in FUNDS]) for kind in AMOUNTS]


class PastSheetForm(OwnUnitForm):
    """A list of projects, and the unit it is for when the person works in several."""

    sheet = sheet_field(_("Danh sách đề án cũ"))

    def clean_sheet(self) -> UploadedFile[bytes]:
        return check_sheet(self.cleaned_data["sheet"])


class PastProjectForm(OwnUnitForm, SixAmounts):
    """One project as its papers tell it."""

    year = forms.IntegerField(
        label=_("Năm"), min_value=FIRST_YEAR, max_value=LAST_YEAR, localize=False
    )
    chain = forms.ChoiceField(label=_("Nguồn"), choices=[("KCDP", "KCĐP"), ("KCQG", "KCQG")])
    state = forms.ChoiceField(label=_("Tình trạng hiện nay"), choices=state_choices)
    title = TextField(label=_("Tên đề án"), max_length=1000)
    beneficiary = TextField(label=_("Đơn vị thụ hưởng"), max_length=300, required=False)
    place = TextField(label=_("Nơi thực hiện"), max_length=300, required=False)
    content = TextField(label=_("Nội dung hoạt động"), max_length=1000, required=False)
    former_code = TextField(label=_("Số của đề án trong sổ cũ"), max_length=80, required=False)
    total_vnd = MoneyField(label=_("Tổng kinh phí"), required=False)
    own_vnd = MoneyField(label=_("Vốn đối ứng"), required=False)
    is_recoverable = forms.BooleanField(label=_("Hỗ trợ có thu hồi kinh phí"), required=False)
    note = TextField(label=_("Ghi chú"), max_length=2000, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for step in vocabulary()["papers"]:
            label = PAPERS[step]
            self.fields[f"{step}.number"] = TextField(
                label=_("%(paper)s: số") % {"paper": label}, max_length=80, required=False
            )
            self.fields[f"{step}.on"] = DayField(
                label=_("%(paper)s: ngày") % {"paper": label}, required=False
            )

    @property
    def own_fields(self) -> list[Any]:
        """Return what the project is."""
        return [self[name] for name in (*(["unit"] if "unit" in self.fields else []), *OWN)]

    @property
    def paper_rows(self) -> list[tuple[str, list[Any]]]:
        """Return each paper with its number and day."""
        return [
            (label, [self[f"{step}.{part}"] for part in ("number", "on")])
            for step, label in PAPERS.items()
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for step in PAPERS:
            number, on = data.get(f"{step}.number"), data.get(f"{step}.on")
            if bool(number) != bool(on):
                missing = "on" if number else "number"
                self.add_error(f"{step}.{missing}", _("Ghi cả số và ngày của văn bản."))
        return data

    def row(self) -> PastRow:
        """Return the project of a valid form."""
        data = self.cleaned_data
        papers = {
            step: PastPaper(data[f"{step}.number"], data[f"{step}.on"])
            for step in PAPERS
            if data.get(f"{step}.number")
        }
        own = {name: data[name] for name in OWN}
        return PastRow(**own, amounts=typed_amounts(data), papers=papers)


class PastAmountsForm(SixAmounts):
    """The six amounts as they should have been entered, and why."""

    reason = TextField(label=_("Lý do"), max_length=500)

    def __init__(self, *args: Any, amounts: Mapping[str, Amount], **kwargs: Any) -> None:
        initial = {
            f"{kind}.{fund}": getattr(row, fund) for kind, row in amounts.items() for fund in FUNDS
        }
        super().__init__(*args, initial=initial, **kwargs)


class PastStepForm(forms.Form):
    """A step behind the project, as its paper tells it."""

    happened_on = DayField(label=_("Ngày làm"))
    paper_number = TextField(label=_("Số, ký hiệu văn bản"), max_length=80)
    paper_on = DayField(label=_("Ngày văn bản"))
    paper_issuer = TextField(label=_("Nơi ban hành"), max_length=200, required=False)
    reason = TextField(label=_("Ghi chú"), max_length=2000, required=False)
