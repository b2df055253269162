"""What is remembered of surveys: campaigns, and what people answered."""

from khuyencong.apps.surveys.models.answers import Answer
from khuyencong.apps.surveys.models.campaigns import Campaign

__all__ = ["Answer", "Campaign"]
