"""Complaints: who says what about which file or whom, and the answer with its reasons."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, Unit, listed_by
from khuyencong.apps.needs.models import Need
from khuyencong.apps.projects.models import Project


class Complaint(OwnedRow):
    """One complaint. ``unit`` must answer it now; it was first sent to ``sent_to``."""

    class About(models.TextChoices):
        LEFT_OUT = "left_out", "Vì sao tôi không được chọn"
        DECISION = "decision", "Một quyết định, văn bản"
        CONDUCT = "conduct", "Cách làm việc của người phụ trách"
        DELAY = "delay", "Làm chậm, quá hẹn"
        OTHER = "other", "Việc khác"

    class State(models.TextChoices):
        NEW = "new", "Mới nhận"
        TAKEN = "taken", "Đang giải quyết"
        REFUSED = "refused", "Không thụ lý"
        ANSWERED = "answered", "Đã trả lời"

    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    """Counted in a province from 1 each year: with the year it makes the number."""
    code = models.CharField(max_length=16, unique=True)
    """Opens the page where the sender sees what became of it."""
    client_key = models.UUIDField(unique=True)
    """Made with the form: the same form sent twice is one complaint."""
    sent_to = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=10, choices=About.choices)
    subject_code = models.CharField(max_length=60, blank=True)
    """As it was typed; ``need`` or ``project`` is what it names, once that is found."""
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="complaints", null=True)
    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="complaints", null=True
    )
    office = models.CharField(max_length=200, blank=True)
    """The office of whom it is about, never a name."""
    against = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    """Who is complained of, as the unit found: from him the row is kept."""
    says = models.TextField()
    sender_name = models.CharField(max_length=200)
    phone = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=254, blank=True)
    consented_at = models.DateTimeField()
    received_at = models.DateTimeField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.NEW)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    """Who took it in, refused or answered it last."""
    answer = models.TextField(blank=True)
    """The answer, or why it was refused; the sender reads it."""
    former_answers = models.JSONField(default=list)
    """Answers taken back, each with its day: the journal names nobody, so it keeps none."""
    follows = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="followed_by", null=True
    )
    """The complaint whose answer did not satisfy."""
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [
            *listed_by("complaint_received", "-received_at"),
            *listed_by("complaint_due", "due_on"),
            *listed_by("complaint_state", "state", "-received_at"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["province", "year", "serial"], name="complaint_number_once"
            ),
            models.CheckConstraint(
                condition=~Q(says="") & ~Q(sender_name=""), name="complaint_says_who_what"
            ),
            models.CheckConstraint(
                condition=~Q(phone="") | ~Q(email=""), name="complaint_has_a_way_back"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["new", "taken"], answer="")
                | (Q(state__in=["refused", "answered"]) & ~Q(answer="")),
                name="complaint_ended_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(about="conduct") | ~Q(office=""), name="complaint_conduct_of_whom"
            ),
        ]

    @property
    def number(self) -> str:
        return f"KN-{self.serial:04d}/{self.year}"

    @property
    def is_open(self) -> bool:
        return self.state in (self.State.NEW, self.State.TAKEN)

    def is_late_on(self, day: date) -> bool:
        return self.is_open and self.due_on < day
