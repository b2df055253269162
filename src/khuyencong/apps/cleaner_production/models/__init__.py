"""What is remembered of cleaner production."""

from khuyencong.apps.cleaner_production.models.files import CleanerFile, TaskProgress, TeamMember
from khuyencong.apps.cleaner_production.models.options import CleanerOption
from khuyencong.apps.cleaner_production.models.process import Flow, ProcessStep
from khuyencong.apps.cleaner_production.models.readings import (
    Equivalence,
    QuickAssessment,
    Reading,
)
from khuyencong.apps.cleaner_production.models.waste import Cause, WasteCost, WasteStream

__all__ = [
    "Cause",
    "CleanerFile",
    "CleanerOption",
    "Equivalence",
    "Flow",
    "ProcessStep",
    "QuickAssessment",
    "Reading",
    "TaskProgress",
    "TeamMember",
    "WasteCost",
    "WasteStream",
]
