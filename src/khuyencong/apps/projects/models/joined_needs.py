"""Needs that a project answers beside the one it was drafted from."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.needs.models import Need
from khuyencong.apps.projects.models.projects import Project


class JoinedNeed(OwnedRow):
    """A need answered by a project that came from another need, as in a group project."""

    need = models.OneToOneField(Need, on_delete=models.PROTECT, related_name="joined")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="joined_needs")

    class Meta:
        ordering = ["pk"]
