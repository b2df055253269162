"""What is remembered of visits, lessons, commitments and reviews."""

from khuyencong.apps.exchange.models.bookings import VisitBooking
from khuyencong.apps.exchange.models.commitments import Commitment, YearPoint
from khuyencong.apps.exchange.models.lessons import Lesson, LessonLink, LessonVote
from khuyencong.apps.exchange.models.reviews import ProjectReview
from khuyencong.apps.exchange.models.visits import (
    Gift,
    PlaceSeen,
    ProgrammeItem,
    Visit,
    VisitParticipant,
    VisitPhoto,
    VisitQuestion,
)

__all__ = [
    "Commitment",
    "Gift",
    "Lesson",
    "LessonLink",
    "LessonVote",
    "PlaceSeen",
    "ProgrammeItem",
    "ProjectReview",
    "Visit",
    "VisitBooking",
    "VisitParticipant",
    "VisitPhoto",
    "VisitQuestion",
    "YearPoint",
]
