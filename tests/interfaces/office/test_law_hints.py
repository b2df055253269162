"""Hints cite the data of their day."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.interfaces.office.templatetags.law_hints import TOPICS, law_hint


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_each_hint_names_its_source(topic: str) -> None:
    facts = law_hint(topic, date(2016, 11, 23))["facts"]
    assert facts
    assert all(each["source"].act and each["fact"].label_vi for each in facts)


def test_the_management_cost_of_2016_stands_in_the_joint_circular() -> None:
    # TTLT 26/2014, Điều 6.2.s, in force from 08/04/2014; the lines of 2018 are off.
    facts = law_hint("management", date(2016, 11, 23))["facts"]
    assert {str(each["source"]) for each in facts} == {"Điều 6.2.s TTLT 26/2014/TTLT-BTC-BCT"}
    assert law_hint("management", date(2020, 1, 1))["facts"] == []
