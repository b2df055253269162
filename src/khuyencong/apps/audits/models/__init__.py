"""What is remembered of energy audits."""

from khuyencong.apps.audits.models.audits import EnergyAudit
from khuyencong.apps.audits.models.call_backs import CallBack
from khuyencong.apps.audits.models.measures import Measure
from khuyencong.apps.audits.models.packages import Package, ReportSection
from khuyencong.apps.audits.models.runs import CalculatorRun, SavingLine
from khuyencong.apps.audits.models.systems import AuditFinding, System

__all__ = [
    "AuditFinding",
    "CalculatorRun",
    "CallBack",
    "EnergyAudit",
    "Measure",
    "Package",
    "ReportSection",
    "SavingLine",
    "System",
]
