"""Trades that enjoy the policy, and what is shut out.

References: NĐ 45/2012/NĐ-CP, Điều 5.1; TT 46/2012/TT-BCT, Điều 5.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.norms.rules.establishment import EstablishmentFacts
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.trace import Step, step


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade(Fact):
    code: str
    only_in_difficult_areas: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion(Fact):
    technologies: tuple[str, ...]


def list_trades(*, on: date) -> tuple[Trade, ...]:
    """Return the trades in force on a day, in the order of the decree."""
    return in_force(load_facts("trades", Trade), on=on)


def list_trade_codes() -> tuple[str, ...]:
    """Return the codes of every trade of every day, each once."""
    return tuple(dict.fromkeys(each.code for each in load_facts("trades", Trade)))


def trade_labels() -> dict[str, str]:
    """Return the law's wording of every trade of every day by its code, the newest one."""
    return {each.code: each.label_vi for each in load_facts("trades", Trade)}


def list_exclusions(*, on: date) -> tuple[Exclusion, ...]:
    """Return what is shut out on a day, by technology."""
    return in_force(load_facts("trades", Exclusion, "exclusions"), on=on)


def judge_trade(*, facts: EstablishmentFacts, on: date) -> list[Step]:
    """Return the steps that say whether the trade enjoys the policy on a day."""
    return [_judge_code(facts, on), *judge_technology(facts=facts, on=on)]


def judge_technology(*, facts: EstablishmentFacts, on: date) -> list[Step]:
    """Return a refusing step for each exclusion that names the technology in use."""
    return [
        step(f"Không hỗ trợ: {exclusion.label_vi}", "no", exclusion, on)
        for exclusion in list_exclusions(on=on)
        if facts.technology in exclusion.technologies
    ]


def _judge_code(facts: EstablishmentFacts, on: date) -> Step:
    if facts.trade is None:
        return step("Chưa nêu ngành, nghề sản xuất", "unknown", None, on)
    trades = list_trades(on=on)
    trade = next((item for item in trades if item.code == facts.trade), None)
    if trade is None:
        # Once the list is known to be amended and the new one was not read, absence proves nothing.
        is_whole_list = bool(trades) and not any(item.is_unsure(on) for item in trades)
        text = f"Ngành, nghề “{facts.trade}” không có trong danh mục đã đọc của ngày này"
        return step(text, "no" if is_whole_list else "unknown", None, on)
    if not trade.only_in_difficult_areas:
        return step(f"Ngành, nghề được hưởng: {trade.label_vi}", "yes", trade, on)
    if facts.in_difficult_area is None:
        return step(f"{trade.label_vi}: chưa nêu địa bàn có khó khăn không", "unknown", trade, on)
    if facts.in_difficult_area:
        return step(f"{trade.label_vi}: cơ sở ở trong địa bàn", "yes", trade, on)
    return step(f"{trade.label_vi}: cơ sở ở ngoài địa bàn", "no", trade, on)
