"""Calculators in the office: chosen from a list, filled in, answered with their working."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.domain.energy.catalogue import list_calculators, way_label
from khuyencong.interfaces.office.forms.energy import EnergyForm

PATH = "/office/energy/electricity_reduction/"
ASKED = {
    "go": "1",
    "way": "multimeter",
    "operating_hours": "2.000",
    "operating_hours__unit": "h/yr",
    "electricity_price": "2000",
    "electricity_price__unit": "VND/kWh",
    "phases": "1",
    "supply_voltage": "230",
    "supply_voltage__unit": "V",
    "average_current": "10,0",
    "average_current__unit": "A",
    "power_factor": "0,9",
}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


def test_the_list_names_every_calculator(office: Any) -> None:
    page = office.get("/office/energy/").content.decode()
    assert all(f"/office/energy/{name}/" in page for name in list_calculators())


def test_a_calculator_answers_with_its_working(office: Any) -> None:
    """230 V x 10 A x 0.9 = 2.07 kW; 2000 h: 4140 kWh, 8.28 million đồng."""
    with CaptureQueriesContext(connection) as asked:
        page = office.get(PATH, ASKED).content.decode()
    for said in ("2,07", "4.140", "8.280.000", "Cách tính"):
        assert said in page
    assert len(asked) <= 12


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"average_current": "mười"}, "Cần một số"),
        ({"average_current": ""}, "bắt buộc"),
        ({"phases": "2"}, "lựa chọn"),
        ({"electricity_price__unit": "kg"}, "lựa chọn"),
    ],
)
def test_what_is_wrong_stands_at_its_field(office: Any, wrong: dict[str, str], said: str) -> None:
    answer = office.get(PATH, ASKED | wrong)
    assert answer.status_code == 200
    assert said.lower() in answer.content.decode().lower()
    assert "Cách tính" not in answer.content.decode()


@pytest.mark.parametrize("name", list(list_calculators()))
def test_every_calculator_has_a_form_for_each_way(name: str) -> None:
    calculator = list_calculators()[name]
    for way in calculator.methods or [""]:
        assert EnergyForm(calculator=calculator, way=way).rows


@pytest.mark.parametrize(
    ("typed", "told"),
    [("9 triệu", 9_000_000), ("1,2 tỷ", 1_200_000_000), ("9.000.000", 9_000_000), ("9 xu", None)],
)
def test_money_is_typed_as_everywhere(typed: str, told: int | None) -> None:
    calculator = list_calculators()["motor_replacement"]
    form = EnergyForm({"purchase_cost": typed}, calculator=calculator, way="")
    form.full_clean()
    assert form.cleaned_data.get("purchase_cost") == told
    assert ("purchase_cost" in form.errors) == (told is None)


def test_units_are_written_as_here_and_the_working_has_labels(office: Any) -> None:
    page = office.get(PATH, ASKED).content.decode()
    for said in ("kWh/năm", "đồng/năm", "Điện tiêu thụ trong năm × Giá điện"):
        assert said in page
    assert "currency" not in page
    assert "energy_use" not in page


def test_what_was_typed_stays(office: Any) -> None:
    """As typed, beside the error and when another way is chosen."""
    page = office.get(PATH, ASKED | {"phases": "", "average_current": "mười hai"})
    assert page.context["form"]["average_current"].value() == "mười hai"
    page = office.get(PATH, ASKED)
    tab = next(query for way, _, query in page.context["tabs"] if way == "nameplate")
    other = office.get(f"{PATH}?{tab}")
    assert other.context["form"]["operating_hours"].value() == "2.000"
    assert other.context["answer"] is None


def test_a_share_may_be_given_in_percent(office: Any) -> None:
    """90 % is 0.9: the same 2.07 kW."""
    asked = ASKED | {"power_factor": "90", "power_factor__unit": "%"}
    assert "2,07" in office.get(PATH, asked).content.decode()


def test_a_refusal_names_the_label_in_the_unit_that_was_chosen(office: Any) -> None:
    page = office.get(PATH, ASKED | {"power_factor": "120", "power_factor__unit": "%"})
    assert page.context["form"].errors["power_factor"] == [
        "“Hệ số công suất cosφ” phải từ 0 đến 100 %; nhận được 120"
    ]


def test_defaults_stand_in_the_unit_of_the_form(office: Any) -> None:
    """Water: 8.288 lb/gal is 993.1 kg/m³, 1 Btu/(lb °F) is 4.1868 kJ/(kg K)."""
    form = office.get("/office/energy/liquid_stream_heat/").context["form"]
    assert (form["density"].value(), form["specific_heat"].value()) == ("993,121", "4,1868")


def test_an_unknown_one_is_not_found(office: Any) -> None:
    assert office.get("/office/energy/perpetual_motion/").status_code == 404


def test_a_way_among_several_that_answer_together(office: Any) -> None:
    """2 x 0.1 / 1e-5 = 20 000: the way is a tab of the page, no input of the calculator."""
    asked = {"go": "1", "way": "reynolds", "diameter": "0,1", "velocity": "2"}
    asked["kinematic_viscosity"] = "0,00001"
    page = office.get("/office/energy/insulation_correlations/", asked)
    assert page.context["answer"].outputs == (("Số Reynolds", pytest.approx(20_000), ""),)


def test_every_way_has_a_name() -> None:
    ways = {way for each in list_calculators().values() for way in each.methods}
    assert [way for way in sorted(ways) if way_label(way) == way] == []


class TestDocumentation:
    @pytest.mark.parametrize("name", list(list_calculators()))
    def test_each_calculator_has_its_page(self, office: Any, name: str) -> None:
        page = office.get(f"/office/energy/{name}/doc/").content.decode()
        for said in ("Ví dụ tính", "Công thức và tài liệu gốc", f"/office/energy/{name}/"):
            assert said in page

    def test_the_example_stands_beside_what_was_published(self, office: Any) -> None:
        """pump_efficiency-01: 78.5553 published with 746 W a horsepower, 78.5549 with 745.7."""
        page = office.get("/office/energy/pump_efficiency/doc/")
        assert page.context["found"] == [
            (
                "Hiệu suất bơm",
                pytest.approx(78.5549, rel=1e-5),
                pytest.approx(78.5553, rel=1e-6),
                "%",
            )
        ]
        assert "Hydraulic Institute" in page.content.decode()

    def test_money_of_a_published_case_is_not_ours(self, office: Any) -> None:
        page = office.get("/office/energy/annual_energy_and_cost/doc/").content.decode()
        assert "đơn vị tiền/kWh" in page

    def test_a_calculator_leads_there(self, office: Any) -> None:
        assert (
            "/office/energy/pump_head/doc/"
            in office.get("/office/energy/pump_head/").content.decode()
        )
