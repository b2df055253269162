"""Health of the data: every fact has its source, its grade and a status that fits both."""

from collections.abc import Callable
from datetime import date

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.register import FAMILIES, list_facts, list_families
from khuyencong.domain.norms.rules.table import DATA, load_document

ALL = [(family, fact) for family in list_families() for fact in list_facts(family=family)]
NOT_FACTS = {"wording", "scoring", "own_days"}
"""Words of ours, and our own rules: they claim no text."""


def failing(is_right: Callable[[Fact], bool]) -> list[str]:
    return [f"{family}: {fact.id}" for family, fact in ALL if not is_right(fact)]


def test_every_data_file_is_registered_with_all_its_sections() -> None:
    assert {path.stem for path in DATA.glob("*.yaml")} == set(FAMILIES) | NOT_FACTS
    for family, sections in FAMILIES.items():
        assert load_document(family).keys() - {"versions"} == sections.keys(), family


def test_every_fact_has_an_act_and_a_place_in_it_or_says_why_not() -> None:
    assert failing(lambda fact: bool(fact.act and fact.label_vi)) == []
    assert failing(lambda fact: bool(fact.article) != bool(fact.article_reason)) == []


def test_status_follows_grade_and_start() -> None:
    def must_be_off(fact: Fact) -> bool:
        return fact.grade is Grade.MEMORY or fact.valid_from is None

    assert failing(lambda fact: fact.is_on is not must_be_off(fact)) == []
    assert failing(lambda fact: bool(fact.off_reason) is not fact.is_on) == []


def test_days_run_forward_and_doubts_are_explained() -> None:
    assert failing(lambda fact: (fact.valid_from or date.min) <= (fact.valid_to or date.max)) == []
    doubtful = [fact for _, fact in ALL if fact.unsure_from or fact.start_basis == "issue"]
    assert doubtful and all(fact.note_vi for fact in doubtful)


def test_facts_that_start_with_the_2025_decree_are_never_graded_as_read() -> None:
    later = [fact for _, fact in ALL if "235/2025" in fact.act]
    assert later
    assert {fact.grade for fact in later} == {Grade.SECONDARY}
