"""Every line of the table, on and around each of its days, at, under and over the allowed amount.

The oracle below is written from the rules of ``norms check`` as they were agreed, over the table
itself; it shares no code and no data file with the engine.
"""

import csv
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from khuyencong.domain.norms.batch import answer_json
from khuyencong.domain.norms.library import NormLibrary

with (Path(__file__).parents[2] / "cases/norms/norms.csv").open(encoding="utf-8", newline="") as f:
    ROWS = list(csv.DictReader(f))
DAY = timedelta(days=1)
MERGER = date(2025, 7, 1)
BASES = (0, 1, 3, 999_999, 66_666_667, 514_000_001, 3_333_333_334, 10**15)
OTHER_DAYS = (date(2009, 1, 1), date(2016, 11, 23), date(2022, 2, 28), date(2026, 11, 23))
NO_AMOUNT = ("by_reference", "rule", "percent_of_line")
# The issuer of a local line is one territory: the new one of its name, or the old one.
NEW_TERRITORIES = ("Đắk Lắk",)


def is_issuer(row: dict[str, str], on: date) -> bool:
    return (on >= MERGER) == (row["province"] in NEW_TERRITORIES)


def is_in_force(row: dict[str, str], on: date) -> bool:
    day = on.isoformat()
    return (row["valid_from"] or "0000") <= day <= (row["valid_to"] or "9999")


def choose(line: str, fund: str, province: str | None, on: date) -> dict[str, str] | None:
    rows = [row for row in ROWS if row["line"] == line and is_in_force(row, on)]
    own = [row for row in rows if row["province"] == province and is_issuer(row, on)]
    general = [row for row in rows if not row["province"]]
    order = own if fund == "KCDP" and province else []
    order = order + [row for row in general if row["fund"] == fund]
    order = order + [row for row in general if row["fund"] == "both"]
    switched_on = [row for row in order if row["status"] == "on"]
    return next(iter(switched_on + order), None)


def limits(row: dict[str, str], base: int) -> list[tuple[int, str]]:
    found = []
    if row["percent_max"]:
        tenths_of_percent = round(float(row["percent_max"]) * 10)
        found.append((base * tenths_of_percent // 1000, "share"))
    if row["cap_vnd"]:
        found.append((int(row["cap_vnd"]), "ceiling"))
    return [*found, (base, "cost")]


def expected(question: dict[str, Any]) -> dict[str, Any]:
    on = date.fromisoformat(question["on"])
    row = choose(question["line"], question["fund"], question["province"], on)
    answer: dict[str, Any] = {"verdict": "no_norm", "allowed_vnd": None, "binding": None}
    answer |= {"norm_id": None, "grade": None, "legal_basis": None, "article": None}
    if row is None:
        return answer
    answer |= {"norm_id": row["id"], "grade": row["grade"]}
    answer |= {"legal_basis": row["legal_basis"], "article": row["article"]}
    has_no_amount = not row["percent_max"] and not row["cap_vnd"]
    if row["status"] == "off":
        return answer | {"verdict": "not_confirmed"}
    if row["unit"] in NO_AMOUNT or (has_no_amount and row["share_state"] == "none_in_text"):
        return answer
    if row["share_state"] == "unknown":
        return answer | {"verdict": "not_confirmed"}
    return answer | money(question, row)


def money(question: dict[str, Any], row: dict[str, str]) -> dict[str, Any]:
    if question["other_state_vnd"] > 0:
        return {"verdict": "breach", "allowed_vnd": 0, "binding": "double_funding"}
    if not question["own_committed"]:
        return {"verdict": "breach", "allowed_vnd": 0, "binding": "own_contribution"}
    allowed, binding = min(limits(row, question["eligible_cost_vnd"]), key=lambda limit: limit[0])
    verdict = "within" if question["support_vnd"] <= allowed else "breach"
    return {"verdict": verdict, "allowed_vnd": allowed, "binding": binding}


def days_of(row: dict[str, str]) -> set[date]:
    edges = [date.fromisoformat(row[key]) for key in ("valid_from", "valid_to") if row[key]]
    days = {edge + step * DAY for edge in edges for step in (-1, 0, 1)}
    days |= set(OTHER_DAYS) | {MERGER - DAY, MERGER}
    return {on for on in days if not row["province"] or is_named(row["province"], on)}


def is_named(province: str, on: date) -> bool:
    """Three of the issuers lost their names in the mergers of 01/07/2025."""
    return on < MERGER or province not in ("Hòa Bình", "Hải Dương", "Bình Phước")


def questions_of(row: dict[str, str]) -> Iterator[dict[str, Any]]:
    asked = [("KCDP", row["province"])] if row["province"] else []
    asked += [("KCQG", None), ("KCDP", None), ("KCDP", "Cao Bằng")]
    for fund, province in asked:
        for on in sorted(days_of(row)):
            plain = {"on": on.isoformat(), "fund": fund, "province": province, "line": row["line"]}
            plain |= {"other_state_vnd": 0, "own_committed": True}
            for base in BASES:
                for support in supports(plain, base):
                    yield plain | {"eligible_cost_vnd": base, "support_vnd": support}
            money = {"eligible_cost_vnd": 10**9, "support_vnd": 1}
            for other, own in ((1, True), (0, False), (1, False)):
                yield plain | money | {"other_state_vnd": other, "own_committed": own}


def supports(plain: dict[str, Any], base: int) -> list[int]:
    allowed = expected(plain | {"eligible_cost_vnd": base, "support_vnd": 0})["allowed_vnd"]
    if allowed is None:
        return [base // 2]
    return [amount for amount in (allowed - 1, allowed, allowed + 1) if 0 <= amount <= 10**15]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_line_answers_as_the_rules_say(row: dict[str, str]) -> None:
    questions = list(questions_of(row))
    answers = answer_json(questions, library=NormLibrary.shipped())
    for question, answer in zip(questions, answers, strict=True):
        facts = {key: value for key, value in answer.items() if key != "findings"}
        assert facts == expected(question), json.dumps(question, ensure_ascii=False)


def test_the_oracle_sees_every_verdict() -> None:
    verdicts = {expected(each)["verdict"] for row in ROWS for each in questions_of(row)}
    assert verdicts == {"within", "breach", "not_confirmed", "no_norm"}
