"""Administrative units, what they were before, and what came of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.domain.foundation.admin_unit import AdminUnit as UnitOfADay
from khuyencong.domain.foundation.admin_unit import Level, UnitKind
from khuyencong.domain.foundation.admin_unit import Succession as Link
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.place_names import bare_key

KINDS = [(kind.value, kind.label_vi) for kind in UnitKind]
GRADES = [(grade.value, grade.value) for grade in Grade]
_HAS_DAYS = Q(valid_from__isnull=True) | Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from"))


def level_of(kind: str) -> Level:
    """Return the rung of a kind as the database spells it."""
    return UnitKind(kind).level


class State(models.Model):
    """What a unit was over a stretch of days; both dates inclusive, empty = not known / open."""

    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=KINDS)
    level = models.CharField(max_length=10, editable=False)
    code = models.CharField(max_length=10, blank=True)
    parent = models.ForeignKey(
        "places.AdminUnit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300)
    grade = models.CharField(max_length=12, choices=GRADES)
    search = models.CharField(max_length=100, editable=False, db_index=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        return f"{UnitKind(self.kind).label_vi} {self.name}"

    def as_unit(self, uid: str, parent_uid: str | None) -> UnitOfADay:
        """Return the same as a plain value of the domain."""
        return UnitOfADay(
            uid=uid,
            name=self.name,
            kind=UnitKind(self.kind),
            code=self.code or None,
            parent=parent_uid,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            source=self.source,
            grade=Grade(self.grade),
        )

    def fill_derived(self) -> None:
        """Set what follows from the name and the kind."""
        self.level = level_of(self.kind)
        self.search = bare_key(self.name)


class AdminUnit(State):
    """A territory for ever; the columns tell its last known state, ``former_states`` the others.

    ``changed_here`` marks units touched by a change recorded in this installation: loading the
    shipped tables leaves them alone.
    """

    uid = models.CharField(max_length=60, unique=True)
    changed_here = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["code", "uid"]
        indexes: ClassVar = [models.Index(fields=["level", "valid_to"], name="places_unit_level")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=_HAS_DAYS, name="places_unit_has_days")
        ]

    def state_on(self, on: date) -> State | None:
        """Return the unit itself or the former state that held that day; ``None`` if none did."""
        if _holds(self, on):
            return self
        return next((state for state in self.former_states.all() if _holds(state, on)), None)


class FormerState(State):
    """A state that a later name, kind, code or parent of the same territory replaced."""

    unit = models.ForeignKey(AdminUnit, on_delete=models.CASCADE, related_name="former_states")

    class Meta:
        ordering: ClassVar = ["unit", "valid_to"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "valid_to"], name="places_former_once"),
            models.CheckConstraint(
                condition=_HAS_DAYS & Q(valid_to__isnull=False), name="places_former_has_days"
            ),
        ]


class Succession(models.Model):
    """From day ``on``, ``successor`` holds territory of ``predecessor`` (``partial``: a part)."""

    predecessor = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, related_name="heirs")
    successor = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, related_name="origins")
    on = models.DateField()
    partial = models.BooleanField(default=False)
    source = models.CharField(max_length=300)
    grade = models.CharField(max_length=12, choices=GRADES)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["predecessor", "successor", "on"], name="places_succession_once"
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")), name="places_succession_moves"
            ),
        ]

    def as_link(self) -> Link:
        """Return the same as a plain value of the domain."""
        return Link(
            old=self.predecessor.uid,
            new=self.successor.uid,
            on=self.on,
            partial=self.partial,
            source=self.source,
            grade=Grade(self.grade),
        )


def _holds(state: State, on: date) -> bool:
    return (state.valid_from is None or state.valid_from <= on) and (
        state.valid_to is None or on <= state.valid_to
    )


def day_before(on: date) -> date:
    """Return the last day of what ends when something begins on ``on``."""
    return on - timedelta(days=1)
