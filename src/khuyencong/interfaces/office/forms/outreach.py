"""Forms of a campaign: its head, whom it is meant for, codes, a channel."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.queries import list_craft_villages
from khuyencong.apps.outreach.actions.save_channel import LONGEST_SOURCE, MOST_PEOPLE, Reach
from khuyencong.apps.outreach.audience import MOST, Audience
from khuyencong.apps.outreach.facts import TEXTS, CampaignFacts
from khuyencong.apps.outreach.kinds import list_occasions
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.domain.norms.rules.trades import trade_labels
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.cleaner_file import whole_field
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.imports import check_sheet, sheet_field
from khuyencong.interfaces.office.templatetags.establishment_words import PLACES

ANY = ("", _("Tất cả"))
MOST_WORKERS = 1_000_000
LONGEST_LIST = 100_000


class CampaignForm(forms.Form):
    """The head of a campaign; fields are named as in ``CampaignFacts``."""

    name = TextField(label=_("Tên đợt"), max_length=TEXTS["name"])
    occasion = forms.ChoiceField(label=_("Hình thức"), choices=list(list_occasions().items()))
    starts_on = DayField(label=_("Từ ngày"))
    ends_on = DayField(label=_("Đến ngày"))
    follows_until = DayField(
        label=_("Theo dõi việc tiếp theo đến ngày"),
        help_text=_("Nhu cầu, khảo sát, đề án của cơ sở từ ngày đầu đến ngày này được tính."),
    )
    place = TextField(label=_("Nơi tổ chức"), max_length=TEXTS["place"], required=False)
    purpose = forms.CharField(
        label=_("Mục đích"),
        max_length=TEXTS["purpose"],
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    note = forms.CharField(
        label=_("Ghi chú"),
        max_length=TEXTS["note"],
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, campaign: OutreachCampaign | None = None, **kwargs: Any) -> None:
        if campaign is not None:
            names = CampaignFacts.__dataclass_fields__
            kwargs["initial"] = {name: getattr(campaign, name) for name in names}
            kwargs["initial"]["version"] = campaign.version
        super().__init__(*args, **kwargs)

    def facts(self) -> CampaignFacts:
        """Return the head a valid form tells."""
        data = self.cleaned_data
        return CampaignFacts(**{name: data[name] for name in CampaignFacts.__dataclass_fields__})


class AudienceForm(forms.Form):
    """By what the audience is cut, and how many are taken, the smallest first."""

    trade = forms.ChoiceField(label=_("Ngành nghề được hưởng"), required=False)
    most_workers = whole_field(_("Nhiều nhất bao nhiêu lao động"), most=MOST_WORKERS)
    place_kind = forms.ChoiceField(label=_("Địa bàn sản xuất"), required=False)
    craft_village = forms.TypedChoiceField(
        label=_("Làng nghề"), required=False, coerce=int, empty_value=None
    )
    count = whole_field(
        _("Lấy bao nhiêu cơ sở"), most=MOST, help_text=_("Nhỏ trước. Để trống là lấy hết.")
    )

    def __init__(self, *args: Any, account: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        villages = list_craft_villages(visible_to=account).prefetch_related(None)
        choices: dict[str, list[Any]] = {
            "trade": [ANY, *trade_labels().items()],
            "place_kind": [ANY, *PLACES.items()],
            "craft_village": [ANY, *villages.values_list("pk", "name")],
        }
        for name, options in choices.items():
            self.fields[name].choices = options  # type: ignore[attr-defined]

    def audience(self) -> Audience:
        """Return whom a valid form asks for."""
        names = Audience.__dataclass_fields__
        return Audience(**{name: self.cleaned_data[name] for name in names})


class CodesForm(forms.Form):
    """Codes pasted from a sheet, and what is known of all of them."""

    codes = forms.CharField(
        label=_("Mã số, mỗi dòng một mã"),
        max_length=LONGEST_LIST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Chép cột mã số từ bảng tính. Một mã không có trong sổ thì không thêm mã nào."),
    )
    sheet = sheet_field(_("Hoặc tệp có cột đầu là mã số"))
    is_invited = forms.BooleanField(label=_("Các cơ sở này đã được mời"), required=False)
    has_come = forms.BooleanField(label=_("Các cơ sở này đã dự"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sheet"].required = False

    def clean_sheet(self) -> Any:
        sheet = self.cleaned_data["sheet"]
        return check_sheet(sheet) if sheet else None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("codes") and data.get("sheet"):
            self.add_error("sheet", _("Dán mã số hoặc chọn tệp, không cả hai."))
        return data


class PickForm(forms.Form):
    """Into which campaign the picked establishments go, and what is known of all of them."""

    campaign = forms.ModelChoiceField(
        label=_("Đợt tuyên truyền"), queryset=OutreachCampaign.objects.none(), empty_label=None
    )
    is_invited = forms.BooleanField(label=_("Các cơ sở này đã được mời"), required=False)
    has_come = forms.BooleanField(label=_("Các cơ sở này đã dự"), required=False)

    def __init__(self, *args: Any, campaigns: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["campaign"]
        field.queryset = campaigns
        field.label_from_instance = lambda each: f"{each.name}, {each.starts_on:%d/%m/%Y}"
        self.campaigns = campaigns.exists()


class ChannelForm(forms.Form):
    """What went out by a channel; both figures empty: the channel is dropped."""

    copies = whole_field(_("Số bản, số lượt phát"), most=MOST_PEOPLE)
    listeners = whole_field(_("Số người nghe, xem, nhận (theo nơi báo)"), most=MOST_PEOPLE)
    source = TextField(label=_("Ai báo số này"), max_length=LONGEST_SOURCE, required=False)

    def reach(self) -> Reach:
        """Return what a valid form says."""
        data = self.cleaned_data
        return Reach(copies=data["copies"], listeners=data["listeners"], source=data["source"])
