"""Answers as the owner who sent them sees them."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.surveys.models import Answer


def list_own_answers(*, owner: Account) -> QuerySet[Answer]:
    """Return what was sent for the owner's establishments, newest first."""
    return rows_of_owner(Answer.objects.all(), owner).order_by("-received_at", "-pk")
