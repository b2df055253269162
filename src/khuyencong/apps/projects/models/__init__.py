"""What is remembered of projects."""

from khuyencong.apps.projects.models.amendments import ProjectAmendment
from khuyencong.apps.projects.models.budgets import BudgetLine
from khuyencong.apps.projects.models.dossiers import DossierCode, LocalPaper
from khuyencong.apps.projects.models.entries import PastEntry, PastImport
from khuyencong.apps.projects.models.joined_needs import JoinedNeed
from khuyencong.apps.projects.models.papers import ProjectPaper
from khuyencong.apps.projects.models.projects import Project
from khuyencong.apps.projects.models.publishing import PublishedProject, UnitPublishing
from khuyencong.apps.projects.models.recusals import ProjectRecusal
from khuyencong.apps.projects.models.selections import ProjectSelection
from khuyencong.apps.projects.models.steps import ProjectStep

__all__ = [
    "BudgetLine",
    "DossierCode",
    "JoinedNeed",
    "LocalPaper",
    "PastEntry",
    "PastImport",
    "Project",
    "ProjectAmendment",
    "ProjectPaper",
    "ProjectRecusal",
    "ProjectSelection",
    "ProjectStep",
    "PublishedProject",
    "UnitPublishing",
]
