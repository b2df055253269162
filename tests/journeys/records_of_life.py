"""Records of the life of projects for ``more_records``: pages that only one role opens, too."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

Addresses = list[tuple[str, str]]
LEADERS_OWN = (
    "/office/appraisals/new/",
    "/office/archive/retention/new/",
    "/office/calendar/days/set/",
    "/office/calendar/days/swap/",
    "/office/follow-ups/months/new/",
    "/office/me/notices/unit/",
    "/office/projects/local-papers/",
    "/office/projects/orders/new/",
)


def life_addresses(people: dict[str, Any], at: datetime) -> Addresses:
    given = {"actor": people["canbo"], "at": at}
    unit = people["canbo"].main_unit()
    project = _project(unit, given)
    return [
        *(("lanhdao", path) for path in LEADERS_OWN),
        *_survey_addresses(unit),
        *_appraisal_addresses(people["lanhdao"], at),
        *_ended_addresses(),
        *_project_addresses(project, people, at),
        *_file_addresses(unit, given),
        ("lanhdao", f"/office/projects/local-papers/{_local_paper(people['lanhdao'], at).pk}/end/"),
        ("canbo", f"/office/projects/past/{_past_import(unit, given).pk}/"),
        ("canbo", f"/office/plans/{_decided_plan(unit).pk}/replace/"),
    ]


def _project(unit: Any, given: dict[str, Any]) -> Any:
    """A project under way in which nearly nothing is in order."""
    from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
    from khuyencong.apps.projects.imports.rows import PastRow

    amounts = {
        kind: {"kcqg_vnd": million * 1_000_000, "kcdp_vnd": million * 1_000_000}
        for kind, million in (("requested", 200), ("approved", 250))
    }
    row = PastRow(
        title="Gạch nung bằng lò vòng (số liệu minh họa)",
        year=2016,
        chain="KCQG",
        state="under_way",
        amounts=amounts,
    )
    (project,) = enter_past_projects(rows=[row], unit=unit, **given)
    return project


def _survey_addresses(unit: Any) -> Addresses:
    from khuyencong.apps.needs.models import Need
    from khuyencong.apps.surveys.models import Answer, Campaign

    campaign = Campaign.objects.filter(unit=unit).first()
    answer = Answer.objects.filter(unit=unit, state="new").first()
    need = Need.objects.get(answers__state="accepted", unit=unit)
    return [
        ("canbo", f"/office/surveys/{campaign.pk}/"),
        ("canbo", f"/office/surveys/{campaign.pk}/edit/"),
        ("canbo", f"/office/surveys/answers/{answer.pk}/"),
        ("canbo", f"/office/surveys/answers/{answer.pk}/refuse/"),
        ("canbo", f"/office/surveys/answers/accept/?pick={answer.pk}"),
        ("canbo", f"/office/needs/{need.pk}/"),
        ("canbo", f"/office/needs/{need.pk}/end/"),
        ("canbo", f"/office/needs/{need.pk}/join/"),
    ]


def _appraisal_addresses(leader: Any, at: datetime) -> Addresses:
    """Of a session whose member from the department says that nothing binds him."""
    from khuyencong.apps.appraisals.actions.declare_interest import declare_interest
    from khuyencong.apps.appraisals.models import AppraisalSession, OpinionRequest

    session = AppraisalSession.objects.get()
    seat = session.members.get(account=leader)
    for item in session.items.filter(outcome=""):
        declare_interest(item=item, member=seat, has_conflict=False, actor=leader, at=at)
    pages = [f"/office/appraisals/{session.pk}/", f"/office/appraisals/{session.pk}/edit/"]
    for item in session.items.all():
        pages.append(f"/office/appraisals/projects/{item.pk}/")
        pages.append(f"/office/appraisals/projects/{item.pk}/take-out/")
    for opinion in OpinionRequest.objects.all():
        pages.append(f"/office/opinions/{opinion.pk}/")
        pages.append(f"/office/opinions/{opinion.pk}/extend/")
    return [("lanhdao", page) for page in pages]


def _ended_addresses() -> Addresses:
    """Of the projects that the practice data bring to their end."""
    from khuyencong.apps.archives.models import HandOverItem
    from khuyencong.apps.ledger.models import Entry
    from khuyencong.apps.results.models import FollowUp
    from khuyencong.apps.vouchers.models import Voucher

    item = HandOverItem.objects.get(hand_over__handed_on=None)
    told = FollowUp.objects.get(answered_at__isnull=False, confirmed_at=None)
    voucher = Voucher.objects.filter(removed_at=None).first()
    repaid = Entry.objects.filter(kind="repaid").first()
    repayments = f"/office/projects/{repaid.project_id}/repayments/"
    return [
        ("canbo", repayments),
        ("canbo", f"{repayments}schedule/"),
        ("canbo", f"{repayments}new/"),
        ("canbo", f"{repayments}{repaid.pk}/reverse/"),
        ("lanhdao", f"{repayments}write-off/"),
        ("canbo", f"/office/archive/files/{item.pk}/"),
        ("canbo", f"/office/follow-ups/{told.pk}/confirm/"),
        ("canbo", f"/office/vouchers/{voucher.pk}/"),
        ("canbo", f"/office/vouchers/{voucher.pk}/remove/"),
        ("lanhdao", f"/office/vouchers/{voucher.pk}/accept/"),
    ]


def _project_addresses(project: Any, people: dict[str, Any], at: datetime) -> Addresses:
    from khuyencong.apps.error_checks.actions.check_project import check_project
    from khuyencong.apps.error_checks.actions.pass_finding import pass_finding
    from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project
    from khuyencong.apps.projects.tracking import issue_code

    issue_code(project, at=at)
    other = people["ubnd"]
    reason = "Họ hàng với chủ cơ sở (số liệu minh họa)"
    recusal = recuse_from_project(project=project, account=other, reason=reason, actor=other, at=at)
    check_project(project_id=project.pk, actor=None, at=at)
    passed, *left = project.findings.filter(state="open").order_by("severity")
    pass_finding(finding=passed, told=passed.told, reason="Đã xem", actor=people["lanhdao"], at=at)
    deadline = project.deadlines.first()
    return [
        ("canbo", f"/office/projects/{project.pk}/receipt/"),
        ("canbo", f"/office/projects/{project.pk}/checks/"),
        ("lanhdao", f"/office/estimates/{project.pk}/"),
        ("lanhdao", f"/office/recusals/{recusal.pk}/end/"),
        ("lanhdao", f"/office/findings/{passed.pk}/reopen/"),
        *(("lanhdao", f"/office/findings/{each.pk}/pass/") for each in left),
        ("lanhdao", f"/office/deadlines/{deadline.pk}/extend/"),
    ]


def _file_addresses(unit: Any, given: dict[str, Any]) -> Addresses:
    from khuyencong.apps.documents.actions.store_file import store_file

    held = store_file(
        name="nghi-ngo.pdf",
        data=b"%PDF-1.4",
        media_type="application/pdf",
        province=unit.province,
        unit=unit,
        **given,
    )
    held.state, held.held_because = "held", "PDF đính kèm tệp khác bên trong"
    held.save()
    return [("quantri", f"/office/held-files/{held.pk}/")]


def _local_paper(leader: Any, at: datetime) -> Any:
    from khuyencong.apps.projects.models import LocalPaper

    unit = leader.main_unit()
    return LocalPaper.objects.create(
        province=unit.province,
        unit=unit,
        label="Giấy của tỉnh (số liệu minh họa)",
        source="Văn bản minh họa",
        valid_from=date(2016, 1, 1),
        added_at=at,
        added_by=leader,
    )


def _past_import(unit: Any, given: dict[str, Any]) -> Any:
    from khuyencong.apps.needs.models import SheetImport
    from khuyencong.apps.projects.models import PastImport

    sheet = SheetImport.objects.filter(unit=unit).first()
    return PastImport.objects.create(
        unit=unit, province=unit.province, file=sheet.file, imported_at=given["at"]
    )


def _decided_plan(unit: Any) -> Any:
    from khuyencong.apps.plans.models import Plan

    return Plan.objects.filter(unit=unit, accepted_at__isnull=False).last()
