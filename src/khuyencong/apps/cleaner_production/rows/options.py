"""An option, as it is written: class, screening, three sides, plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.cleaner_production.checking import bad, require_within, require_words
from khuyencong.apps.cleaner_production.file_rows import MOST_QUANTITY, MOST_VND, FileRow
from khuyencong.apps.cleaner_production.models import Cause, CleanerOption, WasteStream
from khuyencong.apps.cleaner_production.models.options import NOT_NEGATIVE, SAVED
from khuyencong.domain.cleaner_production.feasibility import MOST_SCORE
from khuyencong.domain.cleaner_production.method import (
    find_row,
    list_option_classes,
    list_technical_questions,
)
from khuyencong.domain.cleaner_production.screening import check_screening
from khuyencong.domain.foundation.text import fold

MOST_LIFE = 60
MOST_DISCOUNT_BP = 10_000
SCORES = ("score_technical", "score_economic", "score_environmental")


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionRow(FileRow):
    """An option; its status and project are set by actions of their own."""

    row_kind = "option"
    model = CleanerOption
    texts = {"title": 300, "what_to_do": 5000, "reason": 500, "responsible": 200}
    parents = {"stream_id": WasteStream, "cause_id": Cause}
    days = ("due_on",)
    quantities = SAVED

    title: str
    option_class: str
    what_to_do: str = ""
    stream_id: int | None = None
    cause_id: int | None = None
    screening: str = ""
    reason: str = ""
    technical: dict[str, str] = field(default_factory=dict)
    score_technical: int | None = None
    score_economic: int | None = None
    score_environmental: int | None = None
    investment_vnd: int | None = None
    saving_vnd: int | None = None
    yearly_cost_vnd: int | None = None
    life_years: int | None = None
    discount_bp: int | None = None
    saving_material_kg: Decimal | None = None
    saving_water_m3: Decimal | None = None
    saving_kwh: Decimal | None = None
    saving_waste_kg: Decimal | None = None
    saving_tco2: Decimal | None = None
    responsible: str = ""
    due_on: date | None = None

    @property
    def label(self) -> str:
        return self.title

    def beside(self) -> dict[str, Any]:
        return {"search": fold(self.title)}

    def check(self) -> None:
        require_words("title", self.title, "Ghi tên giải pháp")
        find_row(list_option_classes(), self.option_class, field="option_class")
        check_screening(self.screening, self.reason)
        questions = {each.id for each in list_technical_questions()}
        for question, answer in self.technical.items():
            if question not in questions or answer not in ("yes", "no"):
                raise bad("technical", "Trả lời có hoặc không cho từng câu kỹ thuật")
        for name in SCORES:
            require_within(name, getattr(self, name), most=MOST_SCORE)
        for name in NOT_NEGATIVE:
            require_within(name, getattr(self, name), most=MOST_VND)
        for name in SAVED:
            require_within(name, getattr(self, name), most=MOST_QUANTITY)
        require_within("life_years", self.life_years, most=MOST_LIFE, above_zero=True)
        require_within("discount_bp", self.discount_bp, most=MOST_DISCOUNT_BP)
