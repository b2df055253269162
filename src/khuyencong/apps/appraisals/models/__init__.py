"""What is remembered of appraisals and opinions."""

from khuyencong.apps.appraisals.models.estimates import EstimateAnswer
from khuyencong.apps.appraisals.models.items import AppraisalItem, ConflictDeclaration, ScoreSheet
from khuyencong.apps.appraisals.models.opinions import OpinionRequest
from khuyencong.apps.appraisals.models.sessions import AppraisalSession, SessionMember

__all__ = [
    "AppraisalItem",
    "AppraisalSession",
    "ConflictDeclaration",
    "EstimateAnswer",
    "OpinionRequest",
    "ScoreSheet",
    "SessionMember",
]
