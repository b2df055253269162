"""What is remembered of the use of energy."""

from khuyencong.apps.energy_use.models.bills import EnergyBill, Meter
from khuyencong.apps.energy_use.models.fuels import FuelValue
from khuyencong.apps.energy_use.models.imports import UseImport
from khuyencong.apps.energy_use.models.months import Driver, Output
from khuyencong.apps.energy_use.models.readings import ReadingFile, ReadingSet
from khuyencong.apps.energy_use.models.sites import Site

__all__ = [
    "Driver",
    "EnergyBill",
    "FuelValue",
    "Meter",
    "Output",
    "ReadingFile",
    "ReadingSet",
    "Site",
    "UseImport",
]
