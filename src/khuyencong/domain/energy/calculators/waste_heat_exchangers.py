"""Flue gas or vented steam warms air or water."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy import water
from khuyencong.domain.energy.registry import Outcome, Step, offers

AIR_HEAT_PER_VOLUME = 0.0186 * 67_066.1118225
"""Of a standard cubic metre of air (60 degF) [J/(m3 K)]: 0.0186 Btu/(scf degF)."""

ACID_DEW_POINT_K = 423.15
"""150 degC, the upper end for fuels with sulphur (from about 120 degC)."""

VENT_WATER_DENSITY, VENT_WATER_CP = 998.3, 4186.8
"""Of the water that vented steam warms [kg/m3], [J/(kg K)]."""
CONDENSATE_DENSITY = 1000.0
BOILING_SHARE = 0.96328
"""The water may come this near to boiling, absolute temperatures [-]."""


def exchanged(effectiveness: Any, hot_rate: Any, cold_rate: Any, difference: Any) -> Any:
    """Return the heat [W] passed between two streams: effectiveness x Cmin x (hot in - cold in).

    >>> float(exchanged(0.5, 10.0, 4.0, 100.0))
    200.0
    """
    return effectiveness * np.minimum(hot_rate, cold_rate) * difference


def change(heat: Any, rate: Any) -> Any:
    """Return by how many kelvin a stream changes that gives or takes heat; 0 where nothing flows.

    >>> change(100.0, np.array([50.0, 0.0])).tolist()
    [2.0, 0.0]
    """
    heat, rate = np.broadcast_arrays(heat, rate)
    return np.divide(heat, rate, out=np.zeros(heat.shape), where=rate > 0.0)[()]


def _mind(flue_in: Any, cold_in: Any, flue_out: Any) -> tuple[str, ...]:
    told = []
    if np.any(np.asarray(flue_in) < cold_in):
        told.append("Khói nguội hơn dòng cần gia nhiệt: không thu hồi được nhiệt")
    if np.any(flue_out < ACID_DEW_POINT_K):
        told.append(
            "Khói ra dưới 150 °C: với nhiên liệu có lưu huỳnh có thể thấp hơn điểm sương axit"
            " (khoảng 120-150 °C), gây ăn mòn"
        )
    return tuple(told)


@offers("waste_heat_air_heating")
def flue_gas_warms_air(
    *,
    flue_temperature: Any,
    inlet_temperature: Any,
    flue_heat_capacity_rate: Any,
    air_flow: Any,
    heater_efficiency: Any,
    exchanger_effectiveness: Any,
    operating_hours: Any,
) -> Outcome:
    """Return the heat flue gas gives to air, its outlet, and the fuel that a heater is spared.

    air rate = flow x 0.0186 Btu/(scf degF); heat = effectiveness x Cmin x (flue - air in);
    flue outlet = flue - heat / flue rate; saving = heat x hours / heater efficiency. Outputs:
    ``heat_recovered`` [W], ``flue_outlet_temperature`` [K], ``energy_saving`` [J/yr],
    ``air_heat_capacity_rate`` [W/K].

    Parameters
    ----------
    flue_temperature, inlet_temperature : array_like
        Of the flue gas and the air coming in. [K]
    flue_heat_capacity_rate : array_like [W/K]
    air_flow : array_like
        At standard state. [m3/s]
    heater_efficiency, exchanger_effectiveness : array_like [-], 0 < x <= 1
    operating_hours : array_like [s/yr]

    References: effectiveness-NTU method, Kays and London.

    Examples
    --------
    Flue 1000 W/K, air 1 m3/s = 1247.43 W/K: 0.5 x 1000 x 200 = 100 kW, flue 100 K colder.

    >>> told = flue_gas_warms_air(
    ...     flue_temperature=500.0, inlet_temperature=300.0, flue_heat_capacity_rate=1000.0,
    ...     air_flow=1.0, heater_efficiency=0.8, exchanger_effectiveness=0.5,
    ...     operating_hours=3600.0)
    >>> [float(told.outputs[key]) for key in ("heat_recovered", "flue_outlet_temperature")]
    [100000.0, 400.0]
    """
    air_rate = air_flow * AIR_HEAT_PER_VOLUME
    heat = exchanged(
        exchanger_effectiveness,
        flue_heat_capacity_rate,
        air_rate,
        flue_temperature - inlet_temperature,
    )
    outlet = flue_temperature - change(heat, flue_heat_capacity_rate)
    saving = heat * operating_hours / heater_efficiency
    return Outcome(
        {
            "heat_recovered": heat,
            "flue_outlet_temperature": outlet,
            "energy_saving": saving,
            "air_heat_capacity_rate": air_rate,
        },
        (
            Step("air_heat_capacity_rate", "air_flow x 0.0186 Btu/(scf degF)", air_rate, "W/K"),
            Step("heat_recovered", "effectiveness x Cmin x (flue - air in)", heat, "W"),
            Step("flue_outlet_temperature", "flue - heat / flue rate", outlet, "K"),
            Step("energy_saving", "heat x hours / heater_efficiency", saving, "J/yr"),
        ),
        _mind(flue_temperature, inlet_temperature, outlet),
    )


@offers("boiler_economizer")
def flue_gas_warms_feedwater(
    *,
    flue_heat_capacity_rate: Any,
    feedwater_heat_capacity_rate: Any,
    flue_inlet_temperature: Any,
    feedwater_inlet_temperature: Any,
    exchanger_effectiveness: Any,
    boiler_efficiency: Any,
    operating_hours: Any,
    fuel_price: Any,
) -> Outcome:
    """Return the heat an economizer takes from flue gas, both outlets, fuel and money saved.

    heat = effectiveness x Cmin x (flue in - feedwater in); outlets by balance; saving = heat x
    hours / boiler efficiency; money = saving x price. Outputs: ``heat_recovered`` [W],
    ``flue_outlet_temperature``, ``feedwater_outlet_temperature`` [K], ``energy_saving`` [J/yr],
    ``cost_saving`` [currency/yr].

    Parameters
    ----------
    flue_heat_capacity_rate, feedwater_heat_capacity_rate : array_like [W/K]
    flue_inlet_temperature, feedwater_inlet_temperature : array_like [K]
    exchanger_effectiveness, boiler_efficiency : array_like [-], 0 < x <= 1
    operating_hours : array_like [s/yr]
    fuel_price : array_like [currency/J]

    References: effectiveness-NTU method, Kays and London.

    Examples
    --------
    >>> told = flue_gas_warms_feedwater(
    ...     flue_heat_capacity_rate=1000.0, feedwater_heat_capacity_rate=4000.0,
    ...     flue_inlet_temperature=550.0, feedwater_inlet_temperature=350.0,
    ...     exchanger_effectiveness=0.5, boiler_efficiency=0.8, operating_hours=3600.0,
    ...     fuel_price=1e-6)
    >>> keys = ("flue_outlet_temperature", "feedwater_outlet_temperature", "cost_saving")
    >>> [float(told.outputs[key]) for key in keys]
    [450.0, 375.0, 450.0]
    """
    heat = exchanged(
        exchanger_effectiveness,
        flue_heat_capacity_rate,
        feedwater_heat_capacity_rate,
        flue_inlet_temperature - feedwater_inlet_temperature,
    )
    flue = flue_inlet_temperature - change(heat, flue_heat_capacity_rate)
    feedwater = feedwater_inlet_temperature + change(heat, feedwater_heat_capacity_rate)
    saving = heat * operating_hours / boiler_efficiency
    money = saving * fuel_price
    return Outcome(
        {
            "heat_recovered": heat,
            "flue_outlet_temperature": flue,
            "feedwater_outlet_temperature": feedwater,
            "energy_saving": saving,
            "cost_saving": money,
        },
        (
            Step("heat_recovered", "effectiveness x Cmin x (flue in - feedwater in)", heat, "W"),
            Step("flue_outlet_temperature", "flue in - heat / flue rate", flue, "K"),
            Step("feedwater_outlet_temperature", "in + heat / feedwater rate", feedwater, "K"),
            Step("energy_saving", "heat x hours / boiler_efficiency", saving, "J/yr"),
            Step("cost_saving", "energy_saving x fuel_price", money, "currency/yr"),
        ),
        _mind(flue_inlet_temperature, feedwater_inlet_temperature, flue),
    )


@offers("vent_steam_water_heating")
def vented_steam_warms_water(
    *,
    steam_pressure: Any,
    steam_flow: Any,
    water_inlet_temperature: Any,
    water_pressure: Any,
    water_flow: Any,
    makeup_temperature: Any,
    makeup_pressure: Any,
    heater_efficiency: Any,
    boiler_efficiency: Any,
    operating_hours: Any,
) -> Outcome:
    """Return what vented steam gives to water, and the fuel and water that are spared.

    On offer: flow x hfg. Limit of the water: 0.96328 x Tsat(water pressure). heat = min(offer,
    water rate x (limit - inlet)), not below 0; condensate = heat / hfg. Heater: heat x hours /
    efficiency; boiler: condensate x (hf - h make-up) x hours / efficiency; water: condensate x
    hours / 1000 kg/m3. Outputs: ``water_outlet_temperature`` [K], ``heat_gain`` [W],
    ``energy_saved_heater``, ``energy_saved_boiler`` [J/yr], ``water_saved`` [m3/yr].

    Parameters
    ----------
    steam_pressure, water_pressure, makeup_pressure : array_like
        Absolute. [Pa]
    steam_flow : array_like [kg/s]
    water_inlet_temperature, makeup_temperature : array_like [K]
    water_flow : array_like [m3/s]
    heater_efficiency, boiler_efficiency : array_like [-], 0 < x <= 1
    operating_hours : array_like [s/yr]

    References: balance of energy; IAPWS-IF97.

    Examples
    --------
    0.1 kg/s at 1 bar offers 0.1 x 2257.5 kJ/kg = 225.75 kW, all of it taken.

    >>> told = vented_steam_warms_water(
    ...     steam_pressure=1e5, steam_flow=0.1, water_inlet_temperature=300.0, water_pressure=3e5,
    ...     water_flow=2e-3, makeup_temperature=300.0, makeup_pressure=2e5, heater_efficiency=0.8,
    ...     boiler_efficiency=0.8, operating_hours=3600.0)
    >>> round(float(told.outputs["heat_gain"]) / 1e3, 2)
    225.75
    """
    liquid = water.saturated_enthalpy(steam_pressure, 0.0, field="steam_pressure")
    latent = water.saturated_enthalpy(steam_pressure, 1.0, field="steam_pressure") - liquid
    makeup = water.liquid_enthalpy(makeup_pressure, makeup_temperature, field="makeup_temperature")
    boiling = water.saturation_temperature(water_pressure, field="water_pressure")
    limit = BOILING_SHARE * boiling
    rate = water_flow * VENT_WATER_DENSITY * VENT_WATER_CP
    offer, taken = steam_flow * latent, rate * (limit - water_inlet_temperature)
    gain = np.maximum(np.minimum(offer, taken), 0.0)
    outlet = water_inlet_temperature + change(gain, rate)
    condensate = gain / latent
    heater = gain * operating_hours / heater_efficiency
    boiler = condensate * (liquid - makeup) * operating_hours / boiler_efficiency
    spared = condensate * operating_hours / CONDENSATE_DENSITY
    warnings = []
    if np.any(offer > taken):
        warnings.append("Nước gần sôi trước khi nhận hết nhiệt: một phần hơi vẫn phải xả bỏ")
    if np.any(taken < 0.0):
        warnings.append("Nước vào đã nóng hơn giới hạn: không nhận thêm nhiệt")
    return Outcome(
        {
            "water_outlet_temperature": outlet,
            "heat_gain": gain,
            "energy_saved_heater": heater,
            "energy_saved_boiler": boiler,
            "water_saved": spared,
        },
        (
            Step("evaporation_enthalpy", "hfg(steam_pressure), IF97", latent, "J/kg"),
            Step("heat_on_offer", "steam_flow x hfg", offer, "W"),
            Step("limit", "0.96328 x Tsat(water_pressure)", limit, "K"),
            Step("heat_gain", "min(offer, water rate x (limit - inlet))", gain, "W"),
            Step("condensate", "heat_gain / hfg", condensate, "kg/s"),
            Step("energy_saved_heater", "heat_gain x hours / efficiency", heater, "J/yr"),
            Step("energy_saved_boiler", "condensate (hf - h) hours / eff", boiler, "J/yr"),
            Step("water_saved", "condensate x hours / 1000", spared, "m3/yr"),
        ),
        tuple(warnings),
    )
