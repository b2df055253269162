"""Grant projects (đề án)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.needs.models import Need
from khuyencong.apps.search.order import TITLE_KEY
from khuyencong.domain.lifecycle.model import Kind

if TYPE_CHECKING:
    from khuyencong.apps.projects.models.entries import PastEntry


class Project(OwnedRow):
    """A project; ``pinned_on`` is the day whose version of the norms it is judged by.

    ``lifecycle`` names the version of the life cycle it follows, from its first step to its end;
    ``state`` is a state of it. Both are empty strings never: before the first step a project is a
    draft of no version.
    """

    DRAFT, PLANNED = "draft", "planned"
    """The states every version begins with; planned: chosen in an accepted plan."""

    year = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40)
    need = models.OneToOneField(Need, on_delete=models.PROTECT, related_name="project", null=True)
    state = models.CharField(max_length=24, default=DRAFT)
    lifecycle = models.CharField(max_length=20, blank=True)
    is_group = models.BooleanField(default=False)
    spans_provinces = models.BooleanField(default=False)
    """Carried out in several provinces: its dossier goes straight to the agency."""
    is_recoverable = models.BooleanField(default=False)
    """The support is paid back, where the province rules so."""
    pinned_on = models.DateField()
    title = models.CharField(max_length=1000)
    beneficiary = models.CharField(max_length=300, blank=True)
    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="projects", null=True
    )
    """The record of the beneficiary in the register, once known."""
    place = models.CharField(max_length=300, blank=True)
    content = models.CharField(max_length=1000, blank=True)
    line = models.CharField(max_length=60, blank=True)
    """Stable name of the norm line; empty while the content has not been recognised."""
    activity = models.CharField(max_length=10, blank=True)
    is_flagship = models.BooleanField(default=False)
    is_carried_over = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    search = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    """Grows with every edit: who saves over a version he has not seen is refused."""
    edited_at = models.DateTimeField(null=True)
    """Last change of what a plan reads; empty while the project is as it was drafted."""

    @property
    def kind(self) -> Kind:
        """Return the kind that decides which steps apply."""
        if self.is_flagship:
            return "flagship"
        return "group" if self.is_group else "single"

    @property
    def past_entry_or_none(self) -> PastEntry | None:
        """How it came in from the past; None for a project that began here."""
        return getattr(self, "past_entry", None)

    class Meta:
        indexes = [
            *listed_by("project_year", "-year", "code"),
            *listed_by("project_code", "code"),
            *listed_by("project_title", TITLE_KEY),
            *listed_by("project_line", "line", "-year", "code"),
            *listed_by("project_state", "state", "-year", "code"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "code"], name="project_code_once"),
        ]
