"""The documents of law as a reader looks for them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.law_shelf import (
    ShelvedDocument,
    find_shelved,
    is_certain,
    list_shelved,
)
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.rules.relations import Relation, list_relations

LIBRARY = NormLibrary.shipped()
DAYS = st.dates(date(2000, 1, 1), date(2035, 12, 31))


def shelved(name: str) -> ShelvedDocument:
    found = find_shelved(LIBRARY, name)
    assert found
    return found


class TestDays:
    def test_the_levels_of_2014_end_the_day_before_those_of_2018(self) -> None:
        old, new = shelved("ttlt-26-2014-ttlt-btc-bct"), shelved("tt-28-2018-tt-btc")
        assert (old.first_on, old.last_on) == (date(2014, 4, 8), date(2018, 5, 10))
        assert new.first_on == date(2018, 5, 11)
        assert old.standing(date(2016, 11, 23)) == "in_force"
        assert old.standing(date(2018, 5, 11)) == "ended"
        assert new.standing(date(2018, 5, 10)) == "not_yet"

    def test_a_replaced_text_of_which_nothing_else_is_known_has_its_last_day(self) -> None:
        old = shelved("nd-134-2004-nd-cp")
        assert (old.first_on, old.last_on) == (None, date(2012, 7, 4))  # Điều 18: from 05/07/2012
        assert old.standing(date(2012, 7, 4)) == "unknown"
        assert old.standing(date(2012, 7, 5)) == "ended"

    def test_a_document_without_days_is_not_said_to_rule(self) -> None:
        assert shelved("nd-30-2020-nd-cp").standing(date(2026, 11, 28)) == "unknown"

    @given(on=DAYS)
    def test_no_replaced_text_rules_beside_what_replaces_it(self, on: date) -> None:
        ruling = {each.document.act for each in list_shelved(LIBRARY) if in_force(each, on)}
        for relation in list_relations():
            if relation.kind == "replaces" and relation.covers(on):
                assert relation.other_act not in ruling


def in_force(document: ShelvedDocument, on: date) -> bool:
    return document.standing(on) == "in_force"


class TestRelations:
    def test_stand_on_both_pages(self) -> None:
        base, change = shelved("nd-45-2012-nd-cp"), shelved("nd-235-2025-nd-cp")
        done = {(each.kind, each.act) for each in base.done_to}
        assert ("amends", "NĐ 235/2025/NĐ-CP") in done
        assert ("guides", "TT 46/2012/TT-BCT") in done
        assert [(each.kind, each.other_act) for each in change.doing] == [
            ("amends", "NĐ 45/2012/NĐ-CP")
        ]
        assert change.doing[0].grade is Grade.SECONDARY
        assert change.doing[0].valid_from == date(2025, 10, 15)

    def test_lead_to_documents_that_are_listed(self) -> None:
        acts = {each.document.act for each in list_shelved(LIBRARY)}
        assert {each.other_act for each in list_relations()} <= acts
        assert {each.act for each in list_relations()} <= acts

    def test_begin_with_the_text_that_acts(self) -> None:
        texts = {each.document.act: each.first_on for each in list_shelved(LIBRARY)}
        assert all(each.valid_from == texts[each.act] for each in list_relations())


class TestLines:
    def test_are_those_of_the_day(self) -> None:
        circular = shelved("ttlt-26-2014-ttlt-btc-bct")
        assert "N2014-2c" in {each.norm_id for each in circular.lines_on(date(2016, 11, 23))}
        assert circular.lines_on(date(2018, 5, 11)) == ()

    @given(on=DAYS)
    def test_lines_in_use_come_first(self, on: date) -> None:
        for document in list_shelved(LIBRARY):
            states = [is_certain(each) for each in document.lines_on(on)]
            assert states == sorted(states, reverse=True)

    def test_a_line_of_which_the_share_is_not_known_is_not_certain(self) -> None:
        assert not is_certain(LIBRARY.get("N2018-04b"))
        assert is_certain(LIBRARY.get("N2018-04a"))

    def test_other_rules_hold_no_relation(self) -> None:
        rules = shelved("tt-36-2013-tt-bct").rules_on(date(2016, 11, 23))
        assert rules
        assert not any(isinstance(each, Relation) for each in rules)


class TestWords:
    def test_match_without_accents_and_in_any_order(self) -> None:
        document = shelved("nd-45-2012-nd-cp")
        assert document.matches("khuyen cong nghi dinh")
        assert document.matches("45/2012")
        assert not document.matches("khuyến công biển")

    def test_kinds_and_issuers_come_from_the_number(self) -> None:
        circular = shelved("ttlt-16-2011-ttlt-bct-bnv")
        assert circular.kind == "joint_circular"
        assert circular.issuers == ("industry_trade", "interior")

    def test_what_is_no_document_is_not_listed(self) -> None:
        assert "Chưa rõ văn bản" not in {each.act for each in list_shelved(LIBRARY)}
        assert not any("not found" in each.act for each in list_shelved(LIBRARY))

    def test_names_in_addresses_are_unique(self) -> None:
        names = [each.name for each in list_shelved(LIBRARY)]
        assert len(set(names)) == len(names)


def test_a_line_a_province_adds_brings_its_document() -> None:
    line = LIBRARY.get("N2018-04a")
    local: dict[str, Any] = {"fund": Fund.LOCAL, "territory": "gia-lai-2025", "province": "Gia Lai"}
    added = replace(line, norm_id="L-1", legal_basis="NQ 09/2030/NQ-HĐND", is_on=False, **local)
    found = find_shelved(LIBRARY.with_local([added]), "nq-09-2030-nq-hdnd")
    assert found and found.kind == "resolution"
    assert found.lines_on(date(2030, 1, 1) + timedelta(days=1)) == (added,)
