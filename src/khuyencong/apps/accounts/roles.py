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


ROLES_OF_KIND = {
    UnitKind.AGENCY: (Role.AGENCY, Role.APPRAISER, Role.LEADER, Role.ADMINISTRATOR),
    UnitKind.ESTABLISHMENT: (Role.OWNER,),
    UnitKind.COMMUNE: (Role.COLLABORATOR, Role.LEADER, Role.OTHER_UNIT),
}
"""Roles that may be given in a unit of that kind; other kinds: see ``roles_for``."""


def roles_for(kind: str) -> tuple[Role, ...]:
    """Return the roles that may be given in a unit of that kind."""
    every = tuple(role for role in Role if role not in (Role.OWNER, Role.AGENCY))
    return ROLES_OF_KIND.get(UnitKind(kind), every)


_OFFICE = {Role.OFFICER, Role.APPRAISER, Role.LEADER, Role.FINANCE, Role.AGENCY}

CAPABILITIES: dict[str, frozenset[Role]] = {
    "norms.look_up": frozenset(Role) - {Role.OWNER},
    "energy.compute": frozenset(Role) - {Role.OWNER},
    "energy_use.read": frozenset(_OFFICE),
    "energy_use.record": frozenset({Role.OFFICER}),
    "audits.read": frozenset(_OFFICE),
    "audits.record": frozenset({Role.OFFICER}),
    "audits.sign": frozenset({Role.OFFICER, Role.LEADER}),
    "cleaner_production.read": frozenset(_OFFICE),
    "cleaner_production.record": frozenset({Role.OFFICER}),
    "verifications.read": frozenset(_OFFICE),
    "verifications.record": frozenset({Role.OFFICER}),
    "consultancy.read": frozenset(_OFFICE),
    "consultancy.record": frozenset({Role.OFFICER, Role.FINANCE}),
    "outreach.read": frozenset(_OFFICE),
    "outreach.run": frozenset({Role.OFFICER}),
    "energy.confirm": frozenset({Role.APPRAISER, Role.LEADER}),
    "norms.confirm": frozenset({Role.APPRAISER, Role.LEADER}),
    "norms.add_local": frozenset({Role.APPRAISER, Role.LEADER}),
    "places.record_change": frozenset({Role.ADMINISTRATOR}),
    "establishments.read": frozenset(_OFFICE),
    "establishments.record": frozenset({Role.OFFICER}),
    "needs.read": frozenset(_OFFICE),
    "needs.import": frozenset({Role.OFFICER}),
    "needs.decide": frozenset({Role.OFFICER, Role.LEADER}),
    "surveys.read": frozenset(_OFFICE),
    "surveys.run": frozenset({Role.OFFICER}),
    "surveys.answer": frozenset({Role.COLLABORATOR}),
    "complaints.read": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "complaints.handle": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "complaints.answer": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "projects.read": frozenset(_OFFICE),
    "projects.draft": frozenset({Role.OFFICER}),
    "projects.recuse_others": frozenset({Role.LEADER}),
    "appraisals.take_part": frozenset(Role) - {Role.OWNER, Role.ADMINISTRATOR},
    "appraisals.arrange": frozenset({Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "estimates.answer": frozenset({Role.FINANCE, Role.LEADER}),
    "opinions.ask": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "opinions.answer": frozenset(Role) - {Role.OWNER, Role.ADMINISTRATOR, Role.COLLABORATOR},
    "results.inspect": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "vouchers.read": frozenset(_OFFICE),
    "vouchers.record": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "vouchers.accept": frozenset({Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "error_checks.read": frozenset(_OFFICE),
    "error_checks.check": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "error_checks.pass": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "error_checks.pass_serious": frozenset({Role.LEADER, Role.AGENCY}),
    "papers.write": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "papers.keep_templates": frozenset({Role.APPRAISER, Role.LEADER}),
    "archives.read": frozenset(_OFFICE),
    "archives.hand_over": frozenset({Role.OFFICER, Role.LEADER}),
    "archives.set_retention": frozenset({Role.APPRAISER, Role.LEADER}),
    "money.keep_repayments": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "money.write_off": frozenset({Role.LEADER}),
    "treasury.read": frozenset(_OFFICE),
    "treasury.reconcile": frozenset({Role.OFFICER, Role.FINANCE}),
    "money.read": frozenset(_OFFICE),
    "money.assign": frozenset({Role.OFFICER, Role.FINANCE, Role.LEADER}),
    "money.book": frozenset({Role.OFFICER, Role.FINANCE}),
    "money.reopen_contract": frozenset({Role.FINANCE, Role.LEADER}),
    "money.decide_share": frozenset({Role.AGENCY}),
    "money.close_year": frozenset({Role.FINANCE, Role.LEADER}),
    "plans.read": frozenset(_OFFICE),
    "deadlines.read": frozenset(_OFFICE),
    "deadlines.extend": frozenset({Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "deadlines.keep_calendar": frozenset({Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "deadlines.set_telling_rule": frozenset({Role.LEADER}),
    "plans.build": frozenset({Role.OFFICER, Role.LEADER}),
    "plans.accept": frozenset({Role.OFFICER, Role.LEADER}),
    "portal.write": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "portal.publish": frozenset({Role.LEADER}),
    "craft_villages.read": frozenset(_OFFICE),
    "craft_villages.record": frozenset({Role.OFFICER, Role.APPRAISER}),
    "craft_villages.recognise": frozenset({Role.APPRAISER, Role.LEADER}),
    "product_rounds.read": frozenset(_OFFICE),
    "product_rounds.run": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "product_rounds.judge": frozenset(Role) - {Role.OWNER, Role.ADMINISTRATOR},
    "facilities.read": frozenset(_OFFICE),
    "facilities.keep": frozenset({Role.OFFICER, Role.LEADER}),
    "facilities.book": frozenset(_OFFICE),
    "regulations.read": frozenset(_OFFICE),
    "regulations.draft": frozenset({Role.APPRAISER, Role.LEADER}),
    "regulations.put_in_force": frozenset({Role.LEADER}),
    "reports.read": frozenset(_OFFICE),
    "reports.set_targets": frozenset({Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "reports.set_national_targets": frozenset({Role.AGENCY}),
    "reports.enter_figures": frozenset({Role.OFFICER, Role.APPRAISER, Role.AGENCY}),
    "reports.freeze": frozenset({Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "reports.schedule": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "exchange.read": frozenset(_OFFICE),
    "exchange.record": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER, Role.AGENCY}),
    "lessons.read": frozenset(_OFFICE),
    "lessons.record": frozenset(_OFFICE),
    "period_returns.read": frozenset(_OFFICE | {Role.ADMINISTRATOR}),
    "period_returns.send": frozenset({Role.OFFICER, Role.APPRAISER, Role.LEADER}),
    "period_returns.receive": frozenset({Role.AGENCY, Role.ADMINISTRATOR}),
    "journal.read": frozenset(_OFFICE | {Role.ADMINISTRATOR}),
    "notices.stop_job": frozenset({Role.OFFICER, Role.LEADER}),
    "projects.ask_local_papers": frozenset({Role.APPRAISER, Role.LEADER}),
    "documents.decide_on_held": frozenset({Role.ADMINISTRATOR}),
    "personal_data.keep": frozenset({Role.ADMINISTRATOR}),
    "integrations.keep": frozenset({Role.ADMINISTRATOR}),
    "notices.read_outbox": frozenset({Role.ADMINISTRATOR}),
    "accounts.read_units": frozenset({Role.LEADER, Role.ADMINISTRATOR}),
    "accounts.manage_units": frozenset({Role.ADMINISTRATOR}),
    "accounts.manage_roles": frozenset({Role.ADMINISTRATOR}),
    "accounts.invite": frozenset({Role.LEADER, Role.ADMINISTRATOR}),
    "accounts.read_people": frozenset({Role.LEADER, Role.ADMINISTRATOR}),
    "accounts.lock_account": frozenset({Role.ADMINISTRATOR}),
    "accounts.send_password_link": frozenset({Role.ADMINISTRATOR}),
    "accounts.link_outside": frozenset({Role.ADMINISTRATOR}),
    "accounts.require_second_step": frozenset({Role.ADMINISTRATOR}),
    "accounts.reset_second_step": frozenset({Role.ADMINISTRATOR}),
    "accounts.end_sessions": frozenset({Role.ADMINISTRATOR}),
    "accounts.read_sign_ins": frozenset({Role.ADMINISTRATOR}),
}

WATCHES_PROVINCE = frozenset(
    {UnitKind.INDUSTRY_DEPARTMENT, UnitKind.PEOPLES_COMMITTEE, UnitKind.FINANCE_DEPARTMENT}
)
"""Kinds of unit that see the rows of every unit of their province."""

WATCHES_NATION = frozenset({UnitKind.AGENCY})
"""Kinds of unit that see the rows of every province."""

LOOKS_AFTER = {
    UnitKind.AGENCY: frozenset(UnitKind),
    UnitKind.INDUSTRY_DEPARTMENT: frozenset(UnitKind) - {UnitKind.AGENCY},
    UnitKind.PROMOTION_CENTRE: frozenset({UnitKind.COMMUNE, UnitKind.ESTABLISHMENT}),
}
"""Kinds of unit whose people an administrator there also looks after: the agency in every
province, the others in their own."""
