"""Who may be supported: the beneficiaries of the decree, before and from 15/10/2025.

The way of reasoning is chosen by the dated facts of ``data/eligibility.yaml`` (``methods``).
References: NĐ 45/2012/NĐ-CP, Điều 1.2; TT 46/2012/TT-BCT, Điều 3; NĐ 235/2025/NĐ-CP.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.norms.rules.establishment import PLACE_LABELS_VI, EstablishmentFacts, Place
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.trace import Answer, Step, all_of, step
from khuyencong.domain.norms.rules.trades import judge_technology, judge_trade

Verdict = Literal["eligible", "not_eligible", "unknown"]
VERDICTS: dict[Answer, Verdict] = {"yes": "eligible", "no": "not_eligible", "unknown": "unknown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Method(Fact):
    method: Literal["places_of_2012", "places_of_2025"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRule(Fact):
    answer: Literal["yes", "no", "unknown"]
    kinds: tuple[str, ...]
    any_place: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRule(Fact):
    answer: Literal["yes", "no"]
    places: tuple[str, ...]
    only_recent_ward: bool = False
    years: int = 0
    only_outside_centrally_run_city: bool = False
    in_craft_village: bool = False


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Verdict with the steps that lead to it."""

    verdict: Verdict
    trace: tuple[Step, ...]


F = TypeVar("F", bound=Fact)


def _rules(section: str, kind: type[F], on: date) -> tuple[F, ...]:
    return in_force(load_facts("eligibility", kind, section), on=on)


def list_details(*, on: date) -> tuple[Fact, ...]:
    """Return how the circular details the beneficiaries: counting of years, place of work, size."""
    return _rules("details", Fact, on)


def judge_eligibility(facts: EstablishmentFacts, *, on: date) -> Eligibility:
    """Say whether an establishment may be supported on a day, with its reasons.

    ``unknown`` when a fact that decides is not stated, or when no text in our data rules the day.
    Cleaner production has no limit of size or place.
    """
    method = next(iter(_rules("methods", Method, on)), None)
    if method is None:
        return Eligibility("unknown", (step("Chưa có văn bản cho ngày này", "unknown", None, on),))
    if facts.cleaner_production:
        return _judged(_cleaner_production(on) + judge_technology(facts=facts, on=on))
    kind_rule, kind_step = _judge_kind(facts, on)
    steps = [kind_step]
    if not (kind_rule and kind_rule.any_place):
        by_2012 = method.method == "places_of_2012"
        judge_place = judge_place_of_2012 if by_2012 else judge_place_of_2025
        steps.append(judge_place(facts, on=on))
        steps.extend(judge_trade(facts=facts, on=on))
    return _judged(steps)


def _judged(steps: list[Step]) -> Eligibility:
    return Eligibility(VERDICTS[all_of([item.answer for item in steps])], tuple(steps))


def _cleaner_production(on: date) -> list[Step]:
    steps = [step(r.label_vi, "yes", r, on) for r in _rules("open_to_all", Fact, on)]
    details = [r for r in list_details(on=on) if r.id == "detail_no_limit"]
    return steps + [step(r.label_vi, "yes", r, on) for r in details]


def _judge_kind(facts: EstablishmentFacts, on: date) -> tuple[KindRule | None, Step]:
    if facts.kind is None:
        return None, step("Chưa nêu loại hình cơ sở", "unknown", None, on)
    rule = next((r for r in _rules("kinds", KindRule, on) if facts.kind in r.kinds), None)
    if rule is None:
        return None, step("Chưa có quy định đọc được về loại hình này", "unknown", None, on)
    return rule, step(f"Loại hình cơ sở: {rule.label_vi}", rule.answer, rule, on)


def judge_place_of_2012(facts: EstablishmentFacts, *, on: date) -> Step:
    """Judge the place by the map of districts and classes of city (05/07/2012 to 14/10/2025)."""
    if facts.place is None:
        return step("Chưa nêu nơi sản xuất", "unknown", None, on)
    label = PLACE_LABELS_VI[facts.place]
    rule = next((r for r in _rules("places", PlaceRule, on) if facts.place in r.places), None)
    if rule is None:
        text = f"Nơi sản xuất ({label}) không có trong cách phân loại của văn bản ngày này"
        return step(text, "unknown", None, on)
    if rule.only_recent_ward:
        return _judge_recent_ward(facts, rule, on)
    return step(f"Nơi sản xuất ({label}): {rule.label_vi}", rule.answer, rule, on)


def _judge_recent_ward(facts: EstablishmentFacts, rule: PlaceRule, on: date) -> Step:
    if facts.was_commune is False:
        return step("Phường của thành phố loại 1, không phải chuyển từ xã", "no", rule, on)
    since = facts.ward_converted_on
    if since is None:
        return step(f"{rule.label_vi}: chưa nêu ngày chuyển từ xã", "unknown", rule, on)
    counted = [r for r in list_details(on=on) if r.id == "detail_recent_ward"]
    if not counted:
        return step(f"{rule.label_vi}: chưa có cách tính thời gian", "unknown", rule, on)
    until = date((facts.planning_year or on.year) - 1, 12, 31)
    is_recent = _years_after(since, rule.years) >= until
    text = (
        f"Phường chuyển từ xã ngày {format_day(since)}; tính đến {format_day(until)} "
        f"{'chưa quá' if is_recent else 'đã quá'} {rule.years} năm"
    )
    return step(text, "yes" if is_recent else "no", counted[0], on)


def _years_after(day: date, years: int) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap_day else day.day)


def judge_place_of_2025(facts: EstablishmentFacts, *, on: date) -> Step:
    """Judge the place by the map of communes, wards and special zones (from 15/10/2025)."""
    rules = _rules("places", PlaceRule, on)
    if facts.in_recognised_craft_village:
        rule = next(r for r in rules if r.in_craft_village)
        return step(f"Nơi sản xuất: {rule.label_vi}", "yes", rule, on)
    if facts.place is None:
        return step("Chưa nêu nơi sản xuất", "unknown", None, on)
    label = PLACE_LABELS_VI[facts.place]
    found = next((r for r in rules if facts.place in r.places), None)
    if found is None:
        text = f"“{label}” là đơn vị cũ: cần xã, phường hoặc đặc khu hiện nay"
        return step(text, "unknown", None, on)
    if facts.place is Place.WARD and found.only_outside_centrally_run_city:
        return _judge_ward(facts, found, on)
    return step(f"Nơi sản xuất: {label}", found.answer, found, on)


def _judge_ward(facts: EstablishmentFacts, rule: PlaceRule, on: date) -> Step:
    if facts.in_centrally_run_city is None:
        text = "Chưa nêu phường thuộc tỉnh hay thành phố trực thuộc Trung ương"
        return step(text, "unknown", rule, on)
    if not facts.in_centrally_run_city:
        return step(f"Nơi sản xuất: {rule.label_vi}", "yes", rule, on)
    text = (
        "Phường của thành phố trực thuộc Trung ương nằm ngoài điểm a, trừ làng nghề được công nhận"
    )
    if facts.in_recognised_craft_village is None:
        text += "; chưa nêu có phải làng nghề được công nhận không"
        return step(text, "unknown", rule, on, reading=True)
    return step(text, "no", rule, on, reading=True)
