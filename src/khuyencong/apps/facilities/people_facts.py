"""What is written of a member of staff, a training, a collaborator."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from khuyencong.apps.facilities.checking import (
    bad,
    require_one_of,
    require_order,
    require_words,
)
from khuyencong.apps.facilities.facts import Facts
from khuyencong.apps.facilities.models import (
    CommuneCollaborator,
    StaffMember,
    StaffSkill,
    Training,
)
from khuyencong.apps.facilities.skills import list_skills, skill_label
from khuyencong.domain.foundation.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffFacts(Facts):
    """A member of staff with the skills of the list; ``account_id`` None: has no account."""

    model = StaffMember
    lines = {"full_name": 120, "title": 200, "phone": 40, "email": 254, "other_skills": 500}
    texts = {"note": 5000}
    told_as = {"title": "job_title"}

    full_name: str
    account_id: int | None = None
    title: str = ""
    phone: str = ""
    email: str = ""
    skills: tuple[str, ...] = ()
    other_skills: str = ""
    started_on: date | None = None
    note: str = ""

    @classmethod
    def of(cls, stored: Any) -> Self:
        named = {name: getattr(stored, name) for name in cls.__slots__ if name != "skills"}
        rows = stored.skills.order_by("skill").values_list("skill", flat=True)
        return cls(**named, skills=tuple(rows))

    def settled(self) -> Self:
        in_order = replace(self, skills=tuple(sorted(set(self.skills))))
        return super(StaffFacts, in_order).settled()

    def check(self) -> None:
        require_words("full_name", self.full_name, "Ghi họ tên")
        known = {each.id for each in list_skills()}
        for each in self.skills:
            require_one_of("skills", each, known)
        if self.email:
            try:
                validate_email(self.email)
            except ValidationError:
                raise bad("email", "Cần địa chỉ thư điện tử, ví dụ ten@tinh.gov.vn") from None

    def store_in(self, held: Any) -> None:
        for name, value in self.values().items():
            if name != "skills":
                setattr(held, name, value)
        held.search = self.found_by()

    def keep_beside(self, held: Any) -> None:
        """Bring the rows of skills to these."""
        held.skills.exclude(skill__in=self.skills).delete()
        has = set(held.skills.values_list("skill", flat=True))
        owner = {"unit_id": held.unit_id, "province_id": held.province_id}
        StaffSkill.objects.bulk_create(
            StaffSkill(member=held, skill=each, **owner) for each in self.skills if each not in has
        )

    def found_by(self) -> str:
        words = " ".join(skill_label(each) for each in self.skills)
        return fold(f"{self.full_name} {self.title} {words} {self.other_skills}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingFacts(Facts):
    """A training somebody attended."""

    model = Training
    lines = {"what": 300, "by_whom": 300, "certificate": 200}
    told_as = {"what": "trained_in"}

    what: str
    starts_on: date
    ends_on: date
    by_whom: str = ""
    certificate: str = ""

    def check(self) -> None:
        require_words("what", self.what, "Ghi học gì")
        require_order("ends_on", self.starts_on, self.ends_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollaboratorFacts(Facts):
    """A collaborator: by the account when there is one, else by name."""

    model = CommuneCollaborator
    lines = {"full_name": 120, "commune": 200, "area": 500, "phone": 40, "decided_by": 200}
    told_as = {"commune": "home_commune", "area": "covered_area"}

    commune: str
    account_id: int | None = None
    full_name: str = ""
    area: str = ""
    phone: str = ""
    decided_by: str = ""
    started_on: date | None = None

    def check(self) -> None:
        require_words("commune", self.commune, "Ghi xã, phường, đặc khu")
        if self.account_id is None:
            require_words("full_name", self.full_name, "Chọn tài khoản, hoặc ghi họ tên")
        elif self.full_name:
            raise bad("full_name", "Đã chọn tài khoản thì họ tên lấy từ tài khoản; để trống ô này")

    def store_in(self, held: Any) -> None:
        """Put the values into a row; found by the name of its account too."""
        super(CollaboratorFacts, self).store_in(held)
        held.search = fold(f"{held.shown_name} {self.commune} {self.area}")
