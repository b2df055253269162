"""Gas, water and heat of consumers; the arithmetic stands beside the numbers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.energy.asking import answer, outputs, refused_field, warned

HEATED: dict[str, Any] = {
    "fuel_price": {"value": 500_000, "unit": "VND/GJ"},
    "inlet_temperature": {"value": 68, "unit": "degF"},
    "outlet_temperature": {"value": 50, "unit": "degC"},  # 122 degF
    "system_efficiency": {"value": 80, "unit": "%"},
    "operating_hours": 2000,
}
WATER: dict[str, Any] = {
    "water_price": {"value": 10_000, "unit": "VND/m3"},
    "operating_hours": 2000,
}
GALLONS = 1 / 0.003785411784


class TestFuel:
    def test_a_gas_meter(self) -> None:
        """50 scf/h x 3 = 150; x 1030 x 2000 h = 309 MMBtu = 326.0123 GJ; x 500 000."""
        told = outputs(
            "fuel_gas_reduction", gas_flow=50, units=3, fuel_price=HEATED["fuel_price"],
            operating_hours=2000,
        )  # fmt: skip
        assert told["total_flow"] == pytest.approx(150)
        assert told["energy_use"] == pytest.approx(309)
        assert told["energy_cost"] == pytest.approx(163_006_152)

    def test_air_by_nameplate(self) -> None:
        """1.08 x 1000 scfm x 54 degF = 58 320 Btu/h; x 2 x 2000 h / 0.8 = 291.6 MMBtu."""
        told = outputs("fuel_gas_reduction", air_flow=1000, units=2, **HEATED)
        assert told["heat_flow_per_unit"] == pytest.approx(0.05832)
        assert told["energy_use"] == pytest.approx(291.6)
        assert told["energy_cost"] == pytest.approx(291.6 * 1.055056 * 500_000)

    def test_air_in_a_duct_is_area_times_speed(self) -> None:
        """4 ft2 x 250 ft/min = 1000 scfm, one unit: 145.8 MMBtu."""
        told = outputs("fuel_gas_reduction", duct_area=4, air_velocity=250, **HEATED)
        assert told["energy_use"] == pytest.approx(145.8)

    def test_water(self) -> None:
        """500 x 10 gpm x 54 degF = 0.27 MMBtu/h; x 2000 / 0.8 = 675 MMBtu."""
        told = outputs("fuel_gas_reduction", water_flow=10, **HEATED)
        assert told["heat_flow_per_unit"] == pytest.approx(0.27)
        assert told["energy_use"] == pytest.approx(675)

    def test_equal_temperatures_need_nothing(self) -> None:
        same = HEATED | {"outlet_temperature": {"value": 20, "unit": "degC"}}
        told = outputs("fuel_gas_reduction", water_flow=10, **same)
        assert told["energy_use"] == pytest.approx(0, abs=1e-6)

    def test_cooling_warns(self) -> None:
        cold = HEATED | {"outlet_temperature": {"value": 10, "unit": "degC"}}
        assert "thấp hơn" in warned("fuel_gas_reduction", water_flow=10, **cold)

    @pytest.mark.parametrize("units", [{}, {"units": 4}])
    def test_known_energy_takes_no_units(self, units: dict[str, int]) -> None:
        told = outputs("fuel_gas_reduction", annual_energy=100, fuel_price=3, **units)
        assert told == pytest.approx({"energy_use": 100, "energy_cost": 300})

    @pytest.mark.parametrize("value", [0, 120])
    def test_an_impossible_efficiency_is_refused(self, value: float) -> None:
        wrong = HEATED | {"system_efficiency": {"value": value, "unit": "%"}}
        assert refused_field("fuel_gas_reduction", water_flow=10, **wrong) == "system_efficiency"

    def test_below_absolute_zero_is_refused(self) -> None:
        wrong = HEATED | {"inlet_temperature": {"value": -1, "unit": "K"}}
        assert refused_field("fuel_gas_reduction", water_flow=10, **wrong) == "inlet_temperature"


class TestWater:
    def test_a_flow_meter(self) -> None:
        """3 m3/h x 2000 h = 6000 m3, at 10 000 đồng 60 million."""
        told = outputs("water_reduction", flow={"value": 3, "unit": "m3/h"}, **WATER)
        assert told["water_use"] == pytest.approx(6000 * GALLONS)
        assert told["water_cost"] == pytest.approx(60_000_000)

    def test_two_readings(self) -> None:
        """1.5 m3 in 30 minutes are 3 m3/h."""
        told = outputs("water_reduction", **self.read(101.5), **WATER)
        assert told["water_use"] == pytest.approx(6000 * GALLONS)

    def test_a_meter_that_ran_back_is_refused(self) -> None:
        told = answer("water_reduction", **self.read(99), **WATER)
        assert told["error"]["field"] == "final_reading"
        assert "đồng hồ" in told["error"]["message"]

    def test_a_bucket(self) -> None:
        """20 litres in 24 s are 3 m3/h."""
        bucket = {"bucket_volume": {"value": 20, "unit": "litre"}, "fill_time": 24}
        told = outputs("water_reduction", **bucket, **WATER)
        assert told["water_use"] == pytest.approx(6000 * GALLONS)

    def test_as_known(self) -> None:
        known = {"annual_water": {"value": 500, "unit": "m3/yr"}}
        told = outputs("water_reduction", water_price=WATER["water_price"], **known)
        assert told["water_cost"] == pytest.approx(5_000_000)

    def test_without_a_way_of_measuring_something_is_missing(self) -> None:
        assert "Thiếu" in answer("water_reduction", **WATER)["error"]["message"]

    @staticmethod
    def read(final: float) -> dict[str, Any]:
        return {
            "final_reading": {"value": final, "unit": "m3"},
            "initial_reading": {"value": 100, "unit": "m3"},
            "elapsed_time": 30,
        }


class TestEquivalence:
    BOTH = {"fuel_fired_efficiency": 60, "electric_efficiency": 90}

    def test_fuel_to_electricity_and_back(self) -> None:
        """300 kW of fuel x 0.6 / 0.9 = 200 kW."""
        there = outputs(
            "fuel_electricity_equivalence",
            fuel_heat_input={"value": 300, "unit": "kW"},
            **self.BOTH,
        )
        assert there == {"electric_input": pytest.approx(200)}
        back = outputs("fuel_electricity_equivalence", electric_input=200, **self.BOTH)
        assert back == {"fuel_heat_input": pytest.approx(300 * 3600 / 1_055_056)}
