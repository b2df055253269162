"""Our own days are data, say that they are ours, and claim no text."""

from __future__ import annotations

from datetime import timedelta

import pytest

from khuyencong.domain.norms.rules.own_days import own_days
from khuyencong.domain.norms.rules.table import load_document


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("late_answer", 30),
        ("follow_up_link", 60),
        ("opinion_link", 90),
        ("soon", 30),
        ("digest", 14),
        ("page_seal", 90),
        ("report_ready", 3),
    ],
)
def test_stand_in_their_file(rule: str, days: int) -> None:
    assert own_days(rule) == timedelta(days=days)


def test_claim_no_text() -> None:
    document = load_document("own_days")
    assert document["basis"] == "ours"
    assert all(set(row) == {"id", "days", "label_vi"} for row in document["days"])


def test_a_rule_nobody_wrote_is_refused() -> None:
    with pytest.raises(KeyError):
        own_days("không có")
