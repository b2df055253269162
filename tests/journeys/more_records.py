"""Records that the practice data lack, for pages that show one.

``python -m tests.journeys.more_records`` runs beside a site, on its data (``KHUYENCONG_DATA``),
and prints as JSON who reads which address.
"""

from __future__ import annotations

import json
import os
from datetime import date, datetime, timedelta
from typing import Any

YEAR = 2016
UNDECIDED_YEAR = 2018
"""The practice data hold one plan of that year, and nobody has accepted it."""
EMPTY_UNIT_OFFICER = "trungtammoi"
OWN_LINE = (
    "id,line,content_vi,unit,percent_max,cap_vnd,valid_from,legal_basis,article,grade\n"
    "MH-1,machinery,Máy móc (số liệu minh họa),per_establishment,40,150000000,1990-01-01,"
    "Văn bản minh họa,Điều 1,text\n"
)


def main() -> None:
    from khuyencong.interfaces.cli.database import prepare

    prepare(migrate=False)
    from django.utils import timezone

    from khuyencong.apps.accounts.models import Account
    from tests.journeys.records_of_life import life_addresses

    at = timezone.now()
    people = {each.username: each for each in Account.objects.all()}
    _add_empty_unit(at)
    addresses = [
        *_norm_addresses(people["lanhdao"], at),
        *_people_addresses(people, at),
        *_plan_addresses(people["canbo"], at),
        *_register_addresses(people["canbo"], at),
        *_past_addresses(people["canbo"], at),
        *_result_addresses(people["canbo"], at),
        *life_addresses(people, at),
        *_paper_addresses(),
        *_money_addresses(),
        *_treasury_addresses(people["canbo"], at),
    ]
    print(json.dumps(addresses))


def _add_empty_unit(at: datetime) -> None:
    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
    from khuyencong.apps.accounts.roles import Role, UnitKind
    from khuyencong.apps.places.queries import get_province
    from khuyencong.interfaces.cli.demo import DEMO_PASSWORD

    unit = ensure_unit(
        code="trung-tam-moi",
        name="Trung tâm Khuyến công mới lập, chưa có gì",
        kind=UnitKind.PROMOTION_CENTRE,
        province=get_province("Cà Mau", date(YEAR, 1, 1)),
        at=at,
    )
    create_account(
        username=EMPTY_UNIT_OFFICER,
        full_name="Chuyên viên của trung tâm mới",
        unit=unit,
        role=Role.OFFICER,
        at=at,
        password=DEMO_PASSWORD,
    )


def _norm_addresses(leader: Any, at: datetime) -> list[tuple[str, str]]:
    from tests.norm_cast import add_line, confirm

    unit = leader.main_unit()
    line = add_line(unit=unit, actor=leader, at=at, csv=OWN_LINE)
    confirmation = confirm("N2018-09", unit=unit, actor=leader, at=at)[0]
    return [
        ("lanhdao", f"/office/norms/lines/{line.norm_id}/end/"),
        ("lanhdao", "/office/norms/lines/N2018-09/confirm/"),
        ("lanhdao", f"/office/norms/confirmations/{confirmation.pk}/withdraw/"),
        ("lanhdao", "/office/norms/confirm-document/?act=TT 28/2018/TT-BTC"),
    ]


def _people_addresses(people: dict[str, Any], at: datetime) -> list[tuple[str, str]]:
    from django.utils import timezone

    from khuyencong.apps.accounts.actions.ask_new_password import ask_new_password
    from khuyencong.apps.accounts.actions.delegate_role import delegate_role
    from khuyencong.apps.accounts.actions.invite_person import invite_person
    from khuyencong.apps.accounts.roles import Role

    secrets: list[str] = []

    def link_to(secret: str) -> str:
        secrets.append(secret)
        return secret

    leader, today = people["lanhdao"], timezone.localdate(at)
    invitation = invite_person(
        unit=leader.main_unit(),
        full_name="Chuyên viên sắp đến (minh họa)",
        email="sap-den@khuyencong.example",
        role=Role.APPRAISER,
        link_to=link_to,
        post=lambda *args, **kwargs: None,
        actor=leader,
        at=at,
    )
    ask_new_password(
        name="taichinh",
        client="127.0.0.1",
        link_to=link_to,
        post=lambda *args, **kwargs: None,
        at=at,
    )
    delegation = delegate_role(
        membership=leader.memberships.get(role=Role.LEADER),
        delegate=people["thamdinh"],
        starts_on=today,
        last_on=today + timedelta(days=3),
        reason="Đi công tác (minh họa)",
        actor=leader,
        at=at,
    )
    return [
        ("lanhdao", f"/office/invitations/{invitation.pk}/"),
        ("lanhdao", f"/office/me/delegations/{delegation.pk}/end/"),
        ("", f"/office/invited/{secrets[0]}/"),
        ("lanhdao", f"/office/invited/{secrets[0]}/"),
        ("", f"/office/new-password/{secrets[1]}/"),
        *(
            ("quantri", f"/office/people/{people['thamdinh'].pk}/{page}/")
            for page in ("lock", "unlock", "sign-ins")
        ),
    ]


def _register_addresses(officer: Any, at: datetime) -> list[tuple[str, str]]:
    """Two records that may be the same establishment, and a merge of two others."""
    from khuyencong.apps.establishments.actions.merge_establishments import merge_establishments
    from khuyencong.apps.establishments.actions.record_establishment import record_establishment
    from khuyencong.apps.establishments.actions.save_register_row import save_register_row
    from khuyencong.apps.establishments.records import EstablishmentRecord
    from khuyencong.apps.establishments.register_rows import ProductRow

    def add(name: str) -> Any:
        record = EstablishmentRecord(name=f"{name} (số liệu minh họa)", kind="cooperative")
        unit = officer.main_unit()
        return record_establishment(record=record, unit=unit, actor=officer, at=at)

    kept, alike = add("Hợp tác xã Bún Số 8"), add("HTX bún số 8")
    other, dropped = add("Cơ sở đúc đồng Bằng Châu"), add("Lò rèn Tây Phương Danh")
    merge_establishments(kept=other, dropped=dropped, reason="", actor=officer, at=at)
    row = ProductRow(name="Bún")
    product = save_register_row(establishment=kept, row=row, actor=officer, at=at)
    assert product is not None
    return [
        ("canbo", f"/office/establishments/{kept.pk}/"),
        ("canbo", f"/office/establishments/{kept.pk}/edit/"),
        ("canbo", f"/office/establishments/{kept.pk}/support/"),
        ("canbo", f"/office/establishments/{kept.pk}/years/"),
        ("canbo", f"/office/establishments/lists/{_register_list(officer, at)}/"),
        ("canbo", f"/office/establishments/{kept.pk}/rows/supports/new/"),
        (
            "canbo",
            f"/office/establishments/{kept.pk}/rows/products/{product.data['row_keys']['Bún']}/",
        ),
        ("canbo", f"/office/establishments/{kept.pk}/merge/{alike.pk}/"),
        ("canbo", f"/office/establishments/{other.pk}/"),
    ]


def _register_list(officer: Any, at: datetime) -> int:
    """The key of a list of establishments whose columns were looked at."""
    from khuyencong.apps.establishments.actions.start_register_import import start_register_import
    from khuyencong.apps.establishments.background import look_at_register_list
    from khuyencong.apps.establishments.models import RegisterImport
    from khuyencong.apps.notices.run_job import run_job

    data = "Tên cơ sở;Địa chỉ\nCơ sở gạch ngói (số liệu minh họa);Tây Sơn\n".encode()
    unit = officer.main_unit()
    given: dict[str, Any] = {"name": "co-so.csv", "data": data, "unit": unit}
    job = start_register_import(**given, actor=officer, at=at)
    run_job(job.pk, job.attempt, look_at_register_list)
    return RegisterImport.objects.get(read_job=job).pk


def _result_addresses(officer: Any, at: datetime) -> list[tuple[str, str]]:
    """A machine that a project of the past promised, under way; and one that was closed."""
    from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
    from khuyencong.apps.projects.imports.rows import PastRow
    from khuyencong.apps.results.actions.plan_result import plan_result
    from khuyencong.apps.results.models import FollowUp

    given: dict[str, Any] = {"actor": officer, "at": at}
    rows = [
        PastRow(title=f"Kết quả (số liệu minh họa) {state}", year=2015, chain="KCDP", state=state)
        for state in ("under_way", "closed")
    ]
    running, closed = enter_past_projects(rows=rows, unit=officer.main_unit(), **given)
    values = {"name": "Máy bào (số liệu minh họa)", "model": "SX-200"}
    row = plan_result(
        project=running, content="machine", values=values, place="Xã minh họa", **given
    )
    asked = FollowUp.objects.create(
        project=closed,
        months=6,
        due_on=at.date(),
        unit=closed.unit,
        province=closed.province,
    )
    addresses = [
        f"/office/projects/{running.pk}/results/",
        f"/office/projects/{running.pk}/results/new/machine/",
        f"/office/projects/{running.pk}/results/found/machine/",
        f"/office/projects/{running.pk}/results/accept/",
        f"/office/results/{row.pk}/plan/",
        f"/office/results/{row.pk}/found/",
        f"/office/results/{row.pk}/explain/",
        f"/office/projects/{closed.pk}/follow-ups/",
        f"/office/follow-ups/{asked.pk}/",
    ]
    return [("canbo", address) for address in addresses]


def _treasury_addresses(officer: Any, at: datetime) -> list[tuple[str, str]]:
    """A statement that came in, and one that could not."""
    from khuyencong.apps.notices.run_job import run_job
    from khuyencong.apps.treasury.actions.start_statement_import import start_statement_import
    from khuyencong.apps.treasury.background import read_stored_statement
    from khuyencong.apps.treasury.models import Statement
    from tests.journeys.booked_money import book_two

    book_two(officer, at)
    head = "Ngày;Số chứng từ;Nội dung;Nợ;Có\n"
    addresses = []
    for name, day in (("sao-ke.csv", "06/05/2016"), ("sao-ke-loi.csv", "32/05/2016")):
        paid = f"{day};UNC 12;Chi (số liệu minh họa);70.000.000;\n"
        fee = "11/05/2016;;Phí chuyển tiền (số liệu minh họa);11.000;\n"
        late = "20/05/2016;UNC 20;Chi (số liệu minh họa);4.000.000;\n"
        data = f"{head}{paid}{fee}{late}".encode()
        given: dict[str, Any] = {"name": name, "data": data, "account": "0000.1"}
        job = start_statement_import(**given, unit=officer.main_unit(), actor=officer, at=at)
        run_job(job.pk, job.attempt, read_stored_statement)
        statement = Statement.objects.get(job=job)
        addresses.append(("canbo", f"/office/treasury/statements/{statement.pk}/"))
    shown = ("proposed", "open", "differs", "done")
    first = addresses[0][1]
    return addresses + [("canbo", f"{first}matching/?show={each}") for each in shown]


def _money_addresses() -> list[tuple[str, str]]:
    """The money of the practice project: the advance that stands, its line, its contract."""
    from khuyencong.apps.money.models import Contract, Transfer

    entry = Transfer.objects.filter(entry__reversed_by=None).latest("pk").entry
    contract = Contract.objects.latest("pk")
    money, project = "/office/money/", f"/office/projects/{entry.project_id}/money/"
    own = [
        f"{money}lines/{entry.line_id}/",
        f"{money}lines/{entry.line_id}/management/",
        f"{money}entries/{entry.pk}/",
        f"{money}entries/{entry.pk}/reverse/",
        f"{money}contracts/{contract.pk}/",
        f"{money}contracts/{contract.pk}/annex/",
        f"{money}contracts/{contract.pk}/end/",
        f"{project}{entry.position_id}/carry/",
        *(f"{project}{name}" for name in ("", "transfer/", "refund/", "share/")),
        *(f"{project}{name}" for name in ("interest/", "move/", "contract/")),
    ]
    close = f"{money}lines/{entry.line_id}/close/"
    return [*(("canbo", path) for path in own), ("lanhdao", close)]


def _paper_addresses() -> list[tuple[str, str]]:
    """The papers of the practice year; the shipped template, which a leader may use again."""
    from khuyencong.apps.papers.models import WrittenPaper

    written = WrittenPaper.objects.latest("pk")
    return [
        ("canbo", f"/office/projects/{written.project_id}/papers/"),
        ("canbo", f"/office/papers/{written.pk}/"),
        ("lanhdao", f"/office/papers/templates/{written.kind}/0/return/"),
    ]


def _past_addresses(officer: Any, at: datetime) -> list[tuple[str, str]]:
    """A project of the past, on its way."""
    from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
    from khuyencong.apps.projects.imports.rows import PastRow

    title = "Hỗ trợ máy sấy (số liệu minh họa)"
    row = PastRow(title=title, year=2014, chain="KCDP", state="accepted")
    given = {"unit": officer.main_unit(), "actor": officer, "at": at}
    (project,) = enter_past_projects(rows=[row], **given)
    return [
        ("canbo", f"/office/projects/{project.pk}/life/"),
        ("canbo", f"/office/projects/{project.pk}/past/approve/"),
        ("canbo", f"/office/projects/{project.pk}/amounts/"),
    ]


def _plan_addresses(officer: Any, at: datetime) -> list[tuple[str, str]]:
    from khuyencong.apps.plans.actions.start_scenarios import start_scenarios
    from khuyencong.apps.plans.models import Plan

    undecided = Plan.objects.get(unit=officer.main_unit(), year=UNDECIDED_YEAR)
    comparison = start_scenarios(
        year=YEAR,
        norms_on=date(YEAR, 1, 1),
        kcqg_vnd=900_000_000,
        kcdp_vnd=2_025_000_000,
        unit=officer.main_unit(),
        actor=officer,
        at=at,
    )
    return [
        ("canbo", f"/office/jobs/{comparison.job_id}/"),
        ("canbo", f"/office/scenarios/{comparison.pk}/"),
        ("canbo", "/office/plans/1/withdraw/"),
        ("canbo", f"/office/plans/{undecided.pk}/accept/"),
        ("canbo", f"/office/plans/{undecided.pk}/findings/"),
        ("canbo", _life_with_a_step(officer, at)),
        ("canbo", "/office/projects/change/content/?scope=all"),
    ]


def _life_with_a_step(officer: Any, at: datetime) -> str:
    from khuyencong.apps.projects.actions.create_project import create_project
    from khuyencong.apps.projects.actions.take_step import Deed, take_step
    from khuyencong.apps.projects.drafts import ProjectDraft

    on = date(YEAR, 11, 23)
    draft = ProjectDraft(title="Đề án đã rút (minh họa)", pinned_on=on)
    unit, writer = officer.main_unit(), {"actor": officer, "at": at}
    project = create_project(draft=draft, year=YEAR, unit=unit, **writer)
    deed = Deed(happened_on=on, reason="Cơ sở thôi đầu tư (minh họa)")
    take_step(project=project, transition_id="withdraw", deed=deed, **writer)
    return f"/office/projects/{project.pk}/life/"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khuyencong.config.settings")
    main()
