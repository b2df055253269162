"""The form of an option, in the order of the method: idea, screening, three sides, plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.cleaner_production.rows import OptionRow
from khuyencong.apps.cleaner_production.rows.options import MOST_LIFE
from khuyencong.domain.cleaner_production.feasibility import MOST_SCORE
from khuyencong.domain.cleaner_production.method import (
    list_option_classes,
    list_screenings,
    list_technical_questions,
)
from khuyencong.domain.cleaner_production.quick import list_questions
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.yes_no import YesNoField, told_as
from khuyencong.interfaces.office.forms.cleaner_file import whole_field
from khuyencong.interfaces.office.forms.cleaner_rows import Group, RowForm, chosen_key
from khuyencong.interfaces.office.forms.fields import PercentField, TextField
from khuyencong.interfaces.office.forms.quantity_field import QuantityField

BP = 10_000
QUESTIONS = tuple(each.id for each in list_technical_questions())
SCORE_HELP = _("Từ 0 (kém) đến 10 (tốt), do đội cùng cho.")


class OptionForm(RowForm):
    """An option; fields are named as in ``OptionRow``, technical questions by their code."""

    title = TextField(label=_("Tên giải pháp"), max_length=300)
    option_class = forms.ChoiceField(label=_("Loại giải pháp"))
    stream_id = chosen_key(_("Giảm dòng thải nào"))
    cause_id = chosen_key(_("Vì nguyên nhân nào"))
    what_to_do = TextField(
        label=_("Làm gì"), max_length=5000, required=False, widget=forms.Textarea
    )
    screening = forms.ChoiceField(label=_("Sàng lọc"), required=False, widget=forms.RadioSelect)
    reason = TextField(
        label=_("Lý do"), max_length=500, required=False, help_text=_("Bắt buộc khi loại bỏ.")
    )
    investment_vnd = MoneyField(label=_("Vốn đầu tư"), required=False)
    saving_vnd = MoneyField(label=_("Tiền tiết kiệm một năm"), required=False)
    yearly_cost_vnd = MoneyField(label=_("Chi phí vận hành một năm"), required=False)
    life_years = whole_field(_("Tuổi thọ (năm)"), most=MOST_LIFE)
    discount = PercentField(
        label=_("Lãi suất chiết khấu (%)"),
        required=False,
        help_text=_("Do cơ sở nêu; để trống thì chỉ tính thời gian hoàn vốn."),
    )
    saving_material_kg = QuantityField(label=_("Nguyên liệu tiết kiệm (kg/năm)"), required=False)
    saving_water_m3 = QuantityField(label=_("Nước tiết kiệm (m³/năm)"), required=False)
    saving_kwh = QuantityField(label=_("Năng lượng tiết kiệm (kWh/năm)"), required=False)
    saving_waste_kg = QuantityField(label=_("Chất thải giảm (kg/năm)"), required=False)
    saving_tco2 = QuantityField(label=_("Khí nhà kính giảm (tCO₂tđ/năm)"), required=False)
    score_technical = whole_field(_("Điểm kỹ thuật"), most=MOST_SCORE, help_text=SCORE_HELP)
    score_economic = whole_field(_("Điểm kinh tế"), most=MOST_SCORE, help_text=SCORE_HELP)
    score_environmental = whole_field(_("Điểm môi trường"), most=MOST_SCORE, help_text=SCORE_HELP)
    responsible = TextField(label=_("Người làm"), max_length=200, required=False)
    due_on = DayField(label=_("Xong trước ngày"), required=False)

    def prepare(self, asked: Mapping[str, str]) -> None:
        classes = [(each.id, each.label_vi) for each in list_option_classes()]
        self.offer("option_class", classes, none=_("Chọn loại"))
        outcomes = [(each.id, each.label_vi) for each in list_screenings()]
        self.offer("screening", outcomes, none=_("Chưa sàng lọc"))
        self.offer("stream_id", self.streams(), none=_("Không riêng dòng nào"))
        causes = self.cleaner_file.causes.select_related("stream")
        named = [(str(each.pk), f"{each.stream.name}: {each.words}"[:120]) for each in causes]
        self.offer("cause_id", named, none=_("Không riêng nguyên nhân nào"))
        technical = self.initial.pop("technical", {})
        for each in list_technical_questions():
            self.fields[each.id] = YesNoField(label=each.label_vi)
            answer = {"yes": True, "no": False}.get(technical.get(each.id, ""))
            self.initial[each.id] = told_as(answer)
        bp = self.initial.pop("discount_bp", None)
        if bp is not None:
            self.initial["discount"] = f"{Decimal(bp) / 100:f}".replace(".", ",")
        for question in list_questions():  # a hint of a quick assessment becomes an option
            if self.before is None and asked.get("hint") == question.id:
                self.initial.update(title=question.hint_vi, option_class=question.option_class)
        self.begin("stream_id", asked, "stream")
        self.begin("cause_id", asked, "cause")

    def row(self) -> OptionRow:
        data = dict(self.cleaned_data)
        answers = {each: told_as(data.pop(each)) for each in QUESTIONS}
        rate = data.pop("discount")
        return OptionRow(
            **data,
            technical={each: answer for each, answer in answers.items() if answer},
            discount_bp=None if rate is None else int(rate * BP),
        )

    def groups(self) -> Iterator[Group]:
        idea = ("title", "option_class", "stream_id", "cause_id", "what_to_do")
        money = ("investment_vnd", "saving_vnd", "yearly_cost_vnd", "life_years", "discount")
        saved = [name for name in self.fields if name.startswith("saving_") and name not in money]
        scores = [name for name in self.fields if name.startswith("score_")]
        for heading, names in (
            (_now("Giải pháp"), idea),
            (_now("Sàng lọc"), ("screening", "reason")),
            (_now("Khả thi kỹ thuật"), QUESTIONS),
            (_now("Khả thi kinh tế"), money),
            (_now("Về môi trường"), saved),
            (_now("Cho điểm để xếp hạng"), scores),
            (_now("Kế hoạch"), ("responsible", "due_on")),
        ):
            yield heading, [self[name] for name in names]
