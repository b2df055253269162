"""Forms of a file of cleaner production: its head, a task, the decision on an option."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.actions.set_option_status import LONGEST_REASON
from khuyencong.apps.cleaner_production.actions.set_task_state import LONGEST_NOTE
from khuyencong.apps.cleaner_production.file_facts import MOST_WEIGHT, TEXTS, FileFacts
from khuyencong.apps.cleaner_production.models import CleanerFile, CleanerOption, TaskProgress
from khuyencong.apps.cleaner_production.progress import READY, TaskStanding
from khuyencong.apps.energy_use.models import Site
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.quantity_field import QuantityField
from khuyencong.interfaces.office.forms.site_field import SiteField

BASIS_HELP = _("Ví dụ: mẻ 2 tấn củ, ngày, tháng, năm.")


def whole_field(label: Any, *, most: int, help_text: Any = "") -> forms.IntegerField:
    """Return a field for a whole number from 0 that need not be said."""
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=most,
        help_text=help_text,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class _HeadForm(forms.Form):
    """What both forms of a head ask; fields are named as in ``FileFacts``."""

    opened_on = DayField(label=_("Ngày mở hồ sơ"))
    product = TextField(label=_("Sản phẩm chính"), max_length=TEXTS["product"], required=False)
    product_unit = TextField(
        label=_("Đơn vị sản phẩm"),
        max_length=TEXTS["product_unit"],
        required=False,
        help_text=_("Một đơn vị chung cho cả hồ sơ, ví dụ tấn, bộ."),
    )
    basis = TextField(
        label=_("Số liệu tính cho"),
        max_length=TEXTS["basis"],
        required=False,
        help_text=BASIS_HELP,
    )
    bases_per_year = QuantityField(label=_("Số lần như vậy trong một năm"), required=False)
    product_per_basis = QuantityField(
        label=_("Sản phẩm làm ra trong một lần"),
        required=False,
        help_text=_("Theo đơn vị sản phẩm ở trên."),
    )


class NewFileForm(_HeadForm):
    """Open a file; the site is asked where the address names none."""

    site = SiteField()
    field_order = ("site",)

    def __init__(
        self, *args: Any, account: Account, site: Site | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if site:
            del self.fields["site"]
        else:
            self.fields["site"].of(account)  # type: ignore[attr-defined]

    def facts(self, stored: CleanerFile | None) -> FileFacts:
        """Return what a valid form says."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "site"}
        return FileFacts(**values)


class FileForm(_HeadForm):
    """Change the head: focus and weights too."""

    focus_step_id = forms.TypedChoiceField(
        label=_("Công đoạn trọng tâm"), required=False, coerce=int, empty_value=None
    )
    focus_reason = TextField(
        label=_("Vì sao chọn"), max_length=TEXTS["focus_reason"], required=False
    )
    weight_technical = whole_field(
        _("Trọng số kỹ thuật"),
        most=MOST_WEIGHT,
        help_text=_("Ba trọng số để xếp hạng giải pháp, ví dụ cộng lại bằng 100."),
    )
    weight_economic = whole_field(_("Trọng số kinh tế"), most=MOST_WEIGHT)
    weight_environmental = whole_field(_("Trọng số môi trường"), most=MOST_WEIGHT)
    note = TextField(
        label=_("Ghi chú"), max_length=TEXTS["note"], required=False, widget=forms.Textarea
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, cleaner_file: CleanerFile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        steps = [(str(step.pk), step.name) for step in cleaner_file.steps.all()]
        choices = [("", _("Chưa chọn")), *steps]
        self.fields["focus_step_id"].choices = choices  # type: ignore[attr-defined]
        facts = FileFacts.of(cleaner_file)
        self.initial = {name: getattr(facts, name) for name in FileFacts.__dataclass_fields__}
        self.initial["version"] = cleaner_file.version

    def facts(self, stored: CleanerFile) -> FileFacts:
        """Return what a valid form says."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return FileFacts(**values)


class TaskForm(forms.Form):
    """How a task stands, with a paper or photo."""

    state = forms.ChoiceField(
        label=_("Tình trạng"), choices=TaskProgress.State.choices, widget=forms.RadioSelect
    )
    note = TextField(label=_("Ghi chú, lý do không cần"), max_length=LONGEST_NOTE, required=False)
    file = forms.FileField(
        label=_("Tệp"),
        required=False,
        max_length=250,
        help_text=_("PDF, Word, Excel hoặc ảnh, tối đa 25 MB."),
    )

    def __init__(self, *args: Any, standing: TaskStanding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        is_ready = standing.state == READY
        self.initial = {
            "state": TaskProgress.State.DONE if is_ready else standing.state,
            "note": standing.note,
        }


class StatusForm(forms.Form):
    """What the owner made of an option."""

    status = forms.ChoiceField(
        label=_("Quyết định của cơ sở"),
        choices=CleanerOption.Status.choices,
        widget=forms.RadioSelect,
    )
    on = DayField(label=_("Ngày"), required=False, help_text=_("Để trống là hôm nay."))
    refusal = TextField(
        label=_("Vì sao từ chối"),
        max_length=LONGEST_REASON,
        required=False,
        help_text=_("Bằng lời của cơ sở; giúp biết vướng ở đâu."),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, option: CleanerOption, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {
            "status": option.status,
            "on": option.status_on,
            "refusal": option.refusal,
            "version": option.version,
        }
