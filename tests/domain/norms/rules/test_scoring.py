"""The scoring sheet: levels first, points second, each point traceable."""

from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.project_facts import ProjectFacts
from khuyencong.domain.norms.rules.scoring import default_sheet, read_sheet, score

DAY = date(2016, 11, 23)
SHEET = """
id: tinh_mau
label_vi: Phiếu của tỉnh
illustrative: false
criteria:
  - {id: w, fact: workers, label_vi: Lao động, bands: ["10:5", "50:10"],
     act: A, article: Điều 1, basis_vi: x}
  - {id: e, fact: is_exporting, label_vi: Xuất khẩu, points: 7, act: "", article: "", basis_vi: y}
"""


def test_points_add_up_by_hand() -> None:
    facts = ProjectFacts(
        own_contribution_share=Decimal("0.61"),  # band from 0.60: 10
        workers=55,  # band from 50: 10; a priority trade too: 5
        areas=frozenset({"c"}),  # priority area: 10
        has_complete_dossier=True,  # 10
        is_exporting=False,  # 0
    )
    answer = score(facts, on=DAY)
    assert answer.points == 10 + 10 + 5 + 10 + 10
    # Area c is level 2 of 4, labour-intensive is trade level 2 of 2: 2 x 3 + 2.
    assert answer.levels == (0, 8, 45)


def test_every_line_says_its_value_and_source() -> None:
    lines = {line.criterion: line for line in score(ProjectFacts(workers=12), on=DAY).trace}
    assert (lines["workers"].value_vi, lines["workers"].points) == ("12", 5)
    assert lines["workers"].source_vi.startswith("Điều 6.2.c TT 46/2012/TT-BCT")
    assert (lines["exports"].value_vi, lines["exports"].points) == ("chưa có số liệu", 0)
    given = [line for line in lines.values() if not line.only_shown]
    assert all(line.illustrative and line.source_vi for line in given)


def test_a_craft_village_is_shown_and_gives_no_points() -> None:
    # Điều 6 TT 46/2012/TT-BCT does not name craft villages among places or trades.
    answer = score(ProjectFacts(is_in_craft_village=True), on=DAY)
    line = next(each for each in answer.trace if each.criterion == "craft_village")
    assert (line.value_vi, line.points, line.only_shown) == ("có", 0, True)
    assert answer.levels == (0, 0, 0)


def test_a_higher_level_beats_any_number_of_points() -> None:
    area = score(ProjectFacts(areas=frozenset({"d"})), on=DAY)
    rich = score(
        ProjectFacts(areas=frozenset(), own_contribution_share=Decimal("0.9"), workers=500), on=DAY
    )
    assert rich.points > area.points
    assert area.levels > rich.levels


def test_owners_score_from_15_october_2025() -> None:
    facts = ProjectFacts(is_women_owned=True)
    assert score(facts, on=date(2025, 10, 14)).points == 0
    assert score(facts, on=date(2025, 10, 15)).points == 5


def test_a_province_sets_its_own_sheet() -> None:
    sheet = read_sheet(text=SHEET, name="tinh.yaml")
    answer = score(ProjectFacts(workers=50, is_exporting=True), on=DAY, sheet=sheet)
    assert answer.points == 17
    assert not any(line.illustrative for line in answer.trace)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("fact: workers", "fact: colour", "colour"),
        ('"10:5", "50:10"', '"50:10", "10:5"', "tăng dần"),
        ('"10:5"', '"10"', "dạng"),
        ("points: 7", "points: 0", "points hoặc bands"),
        ("points: 7", "points: 7, only_shown: true", "points hoặc bands"),
        ("points: 7", "points: bảy", "khóa points"),
        ("illustrative: false", "", "cần đúng các khóa"),
    ],
)
def test_a_bad_sheet_is_refused_by_name(old: str, new: str, said: str) -> None:
    with pytest.raises(BadInput, match=said) as refusal:
        read_sheet(text=SHEET.replace(old, new), name="tinh.yaml")
    assert "tinh.yaml" in str(refusal.value)


def test_the_shipped_sheet_is_marked_illustrative() -> None:
    assert default_sheet().illustrative
