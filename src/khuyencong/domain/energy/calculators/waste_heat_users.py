"""Waste heat passed on to an absorption chiller or to a second furnace."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

HOT_WATER_HEAT = 8.335 * 119.826427317 * 4186.80058485
"""Of hot water [J/(m3 K)]: 8.335 lb/US gal x 1 Btu/(lb degF)."""


@offers("waste_heat_absorption_chiller")
def exhaust_drives_chiller(
    *,
    available_heat: Any,
    heat_input: Any,
    exchanger_efficiency: Any,
    hot_water_in: Any,
    hot_water_out: Any,
    chiller_cop: Any,
    chiller_efficiency: Any,
    compressor_cop: Any,
) -> Outcome:
    """Return the cold an absorption chiller makes of exhaust heat and the electricity it spares.

    recovered = input x (1 - available heat) x exchanger efficiency; hot water = recovered / (water
    heat x (in - out)); refrigeration = recovered x COP; capacity = refrigeration x efficiency;
    electricity = capacity / COP of the electric compressor. Outputs: ``recovered_heat`` [W],
    ``hot_water_flow`` [m3/s], ``refrigeration``, ``chiller_capacity``, ``electricity_avoided`` [W].

    Parameters
    ----------
    available_heat : array_like
        Of the furnace. [-], 0 to 1
    heat_input : array_like
        Fuel. [W]
    exchanger_efficiency, chiller_efficiency : array_like [-], 0 to 1
    hot_water_in, hot_water_out : array_like
        To and from the chiller. [K]
    chiller_cop, compressor_cop : array_like [-]

    References: balance of energy; definition of COP.

    Examples
    --------
    1 MW x 0.4 x 0.5 = 200 kW; x 0.7 = 140 kW of cold; x 0.9 / 4 = 31.5 kW of electricity.

    >>> told = exhaust_drives_chiller(
    ...     available_heat=0.6, heat_input=1e6, exchanger_efficiency=0.5, hot_water_in=365.0,
    ...     hot_water_out=355.0, chiller_cop=0.7, chiller_efficiency=0.9, compressor_cop=4.0)
    >>> round(float(told.outputs["electricity_avoided"]))
    31500
    """
    if np.any(np.asarray(hot_water_out) >= hot_water_in):
        raise BadInput(
            "energy.impossible",
            "“{key}” phải thấp hơn “hot_water_in”",
            field="hot_water_out",
            key="hot_water_out",
        )
    recovered = heat_input * (1.0 - available_heat) * exchanger_efficiency
    flow = recovered / (HOT_WATER_HEAT * (hot_water_in - hot_water_out))
    cold = recovered * chiller_cop
    capacity = cold * chiller_efficiency
    electricity = capacity / compressor_cop
    return Outcome(
        {
            "recovered_heat": recovered,
            "hot_water_flow": flow,
            "refrigeration": cold,
            "chiller_capacity": capacity,
            "electricity_avoided": electricity,
        },
        (
            Step("recovered_heat", "input x (1 - available heat) x exchanger", recovered, "W"),
            Step("hot_water_flow", "recovered / (8.335 lb/gal x dT)", flow, "m3/s"),
            Step("refrigeration", "recovered x chiller_cop", cold, "W"),
            Step("chiller_capacity", "refrigeration x chiller_efficiency", capacity, "W"),
            Step("electricity_avoided", "capacity / compressor_cop", electricity, "W"),
        ),
    )


@offers("waste_heat_cascade")
def exhaust_feeds_second_furnace(
    *,
    available_heat_secondary: Any,
    exchanged_energy: Any,
    primary_hours: Any,
    secondary_hours: Any,
    secondary_firing_rate: Any,
    fuel_price: Any,
) -> Outcome:
    """Return the fuel a second furnace is spared by the exhaust of a first.

    supply = exchanged / available heat of the second, at most its firing rate; hours = smaller of
    the two; saving = supply x hours; money = saving x price. Outputs: ``equivalent_supply`` [W],
    ``effective_hours`` [s/yr], ``energy_saving`` [J/yr], ``cost_saving`` [currency/yr].

    Parameters
    ----------
    available_heat_secondary : array_like [-], 0 < x <= 1
    exchanged_energy, secondary_firing_rate : array_like [W]
    primary_hours, secondary_hours : array_like [s/yr]
    fuel_price : array_like [currency/J]

    References: available heat, North American Combustion Handbook.

    Examples
    --------
    300 kW / 0.6 = 500 kW, but the furnace takes no more than 400 kW.

    >>> told = exhaust_feeds_second_furnace(
    ...     available_heat_secondary=0.6, exchanged_energy=3e5, primary_hours=7200.0,
    ...     secondary_hours=3600.0, secondary_firing_rate=4e5, fuel_price=1e-6)
    >>> round(float(told.outputs["cost_saving"]))
    1440
    """
    if np.any(np.asarray(available_heat_secondary) <= 0.0):
        raise BadInput(
            "energy.impossible",
            "“{key}” phải lớn hơn 0",
            field="available_heat_secondary",
            key="available_heat_secondary",
        )
    wanted = exchanged_energy / available_heat_secondary
    supply = np.minimum(wanted, secondary_firing_rate)
    hours = np.minimum(primary_hours, secondary_hours)
    saving = supply * hours
    money = saving * fuel_price
    warnings: tuple[str, ...] = ()
    if np.any(wanted > secondary_firing_rate):
        warnings = ("Nhiệt chuyển sang nhiều hơn lò thứ hai dùng: tính theo công suất đốt của lò",)
    return Outcome(
        {
            "equivalent_supply": supply,
            "effective_hours": hours,
            "energy_saving": saving,
            "cost_saving": money,
        },
        (
            Step("equivalent_supply", "min(exchanged / available, firing rate)", supply, "W"),
            Step("effective_hours", "min(primary, secondary)", hours, "s/yr"),
            Step("energy_saving", "equivalent_supply x effective_hours", saving, "J/yr"),
            Step("cost_saving", "energy_saving x fuel_price", money, "currency/yr"),
        ),
        warnings,
    )
