"""What is remembered of establishments and craft villages."""

from khuyencong.apps.establishments.models.establishments import Establishment
from khuyencong.apps.establishments.models.imports import (
    ColumnMeaning,
    ImportedRow,
    RegisterImport,
)
from khuyencong.apps.establishments.models.merges import EstablishmentMerge
from khuyencong.apps.establishments.models.owners import EstablishmentOwner, RecordProposal
from khuyencong.apps.establishments.models.rows import OtherSupport, Product, YearFigures
from khuyencong.apps.establishments.models.villages import CraftVillage

__all__ = [
    "ColumnMeaning",
    "CraftVillage",
    "Establishment",
    "EstablishmentMerge",
    "EstablishmentOwner",
    "ImportedRow",
    "OtherSupport",
    "Product",
    "RecordProposal",
    "RegisterImport",
    "YearFigures",
]
