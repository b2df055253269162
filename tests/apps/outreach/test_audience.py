"""Whom a campaign may take: of its province, those of the filters, the smallest first."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.outreach.actions.add_reached import add_reached
from khuyencong.apps.outreach.audience import Audience, choose
from khuyencong.apps.outreach.codes import find_by_codes, lines_of_sheet, lines_of_text
from khuyencong.domain.foundation.errors import BadInput
from tests.outreach_cast import campaign_of, firm_of


@pytest.fixture
def campaign(centre: Any, officer: Any, at: Any) -> Any:
    return campaign_of(centre, actor=officer, at=at)


def test_small_ones_first_and_those_of_unknown_size_last(
    campaign: Any, centre: Any, officer: Any, outsider: Any
) -> None:
    firm_of(outsider.main_unit(), "E", 1)
    for name, workers in (("B", 40), ("A", 7), ("D", None), ("C", 12)):
        firm_of(centre, name, workers)
    found = choose(Audience(), campaign=campaign, visible_to=officer)
    assert [each.name for each in found] == ["A", "C", "B", "D"]
    small = choose(Audience(most_workers=12), campaign=campaign, visible_to=officer)
    assert [each.name for each in small] == ["A", "C"]


def test_trade_place_and_village_cut(
    campaign: Any, centre: Any, officer: Any, craft_village: Any
) -> None:
    firm_of(centre, "A", trade="3.1", production_place_kind="commune")
    firm_of(centre, "B", trade="3.2", production_place_kind="ward")
    firm_of(centre, "C", craft_village=craft_village)
    for audience, name in (
        (Audience(trade="3.1"), "A"),
        (Audience(place_kind="ward"), "B"),
        (Audience(craft_village=craft_village.pk), "C"),
    ):
        found = choose(audience, campaign=campaign, visible_to=officer)
        assert [each.name for each in found] == [name]
    assert Audience.of(Audience(trade="3.1").told()) == Audience(trade="3.1")


def test_who_is_in_it_is_not_offered_again(
    campaign: Any, establishment: Any, officer: Any, at: Any
) -> None:
    add_reached(campaign=campaign, establishments=[establishment], actor=officer, at=at)
    assert not choose(Audience(), campaign=campaign, visible_to=officer).exists()


class TestCodes:
    def test_as_pasted_from_a_sheet(self, campaign: Any, establishment: Any, officer: Any) -> None:
        code = establishment.code
        text = f"{code}\tXưởng gỗ\n\n '{code[:4]} {code[4:]}\n"
        found = find_by_codes(lines_of_text(text), campaign=campaign, visible_to=officer)
        assert found == [establishment]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "ít nhất một"),
            ("0000000001\n0000000002", "dòng 1 “0000000001”, dòng 2"),
            ("\n".join(str(n) for n in range(2001)), "tối đa 2000"),
            ("x" * 5000, "dòng 1"),
            ("\t\n;", "dòng 2"),
        ],
    )
    def test_what_nobody_has_is_named(
        self, campaign: Any, officer: Any, text: str, said: str
    ) -> None:
        with pytest.raises(BadInput, match=said) as refused:
            find_by_codes(lines_of_text(text), campaign=campaign, visible_to=officer)
        assert refused.value.field == "codes"

    def test_of_another_province_nobody_has(
        self, campaign: Any, officer: Any, outsider: Any
    ) -> None:
        code = {"code_kind": "enterprise", "code": "4100258987"}
        firm_of(outsider.main_unit(), "E", **code)
        with pytest.raises(BadInput):
            find_by_codes(lines_of_text(code["code"]), campaign=campaign, visible_to=officer)

    def test_a_sheet_is_read_by_its_first_cells(
        self, campaign: Any, establishment: Any, officer: Any, tmp_path: Any
    ) -> None:
        """The heading is passed over, and lines are numbered as the sheet has them."""
        file = tmp_path / "ma.csv"
        file.write_text(
            f"Mã số;Tên\n{establishment.code};Xưởng\n\n77;Ai đó\n88;\n", encoding="utf-8"
        )
        lines = lines_of_sheet(file)
        assert dict(lines) == {2: establishment.code, 4: "77", 5: "88"}
        with pytest.raises(BadInput, match="dòng 4 “77”, dòng 5 “88”") as refused:
            find_by_codes(lines, campaign=campaign, visible_to=officer, field="sheet")
        assert refused.value.field == "sheet"
