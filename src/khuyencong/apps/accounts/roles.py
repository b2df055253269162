"""Who may do what, as one table: a row for each capability, the roles that hold it."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """What a person is in a unit."""

    OFFICER = "officer", "Chuyên viên trung tâm"
    APPRAISER = "appraiser", "Chuyên viên thẩm định"
    LEADER = "leader", "Lãnh đạo"
    FINANCE = "finance", "Tài chính"
    COLLABORATOR = "collaborator", "Cộng tác viên"
    OWNER = "owner", "Chủ cơ sở"
    AGENCY = "agency", "Cục quản lý"
    OTHER_UNIT = "other_unit", "Đơn vị khác"
    ADMINISTRATOR = "administrator", "Quản trị hệ thống"


class UnitKind(models.TextChoices):
    """Kinds of unit."""

    AGENCY = "agency", "Cục"
    INDUSTRY_DEPARTMENT = "industry_department", "Sở Công Thương"
    PROMOTION_CENTRE = "promotion_centre", "Trung tâm khuyến công"
    PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân"
    FINANCE_DEPARTMENT = "finance_department", "Sở Tài chính"
    OTHER_DEPARTMENT = "other_department", "Sở, ngành khác"
    COMMUNE = "commune", "Xã, phường, đặc khu"
    ESTABLISHMENT = "establishment", "Cơ sở công nghiệp nông thôn"


_OFFICE = {Role.OFFICER, Role.APPRAISER, Role.LEADER, Role.FINANCE, Role.AGENCY}

CAPABILITIES: dict[str, frozenset[Role]] = {
    "norms.look_up": frozenset(_OFFICE | {Role.OTHER_UNIT, Role.ADMINISTRATOR}),
    "norms.confirm": frozenset({Role.APPRAISER, Role.LEADER}),
    "norms.add_local": frozenset({Role.APPRAISER, Role.LEADER}),
    "places.record_change": frozenset({Role.ADMINISTRATOR}),
    "needs.read": frozenset(_OFFICE),
    "needs.import": frozenset({Role.OFFICER}),
    "projects.read": frozenset(_OFFICE),
    "projects.draft": frozenset({Role.OFFICER}),
    "plans.read": frozenset(_OFFICE),
    "plans.build": frozenset({Role.OFFICER, Role.LEADER}),
    "notices.read_outbox": frozenset({Role.ADMINISTRATOR}),
}

WATCHES_PROVINCE = frozenset(
    {UnitKind.INDUSTRY_DEPARTMENT, UnitKind.PEOPLES_COMMITTEE, UnitKind.FINANCE_DEPARTMENT}
)
"""Kinds of unit that see the rows of every unit of their province."""

WATCHES_NATION = frozenset({UnitKind.AGENCY})
"""Kinds of unit that see the rows of every province."""
