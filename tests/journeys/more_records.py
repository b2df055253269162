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
    from tests.journeys.records_of_reports import report_addresses

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
        *_consultancy_addresses(),
        *_product_round_addresses(),
        *_treasury_addresses(people["canbo"], at),
        *_cleaner_addresses(),
        *_energy_addresses(),
        *_drafted_addresses(people["canbo"], at),
        *_village_addresses(),
        *_complaint_addresses(),
        *_exchange_addresses(people["canbo"], at),
        *_facility_addresses(people["canbo"]),
        *_regulation_addresses(),
        *_comparison_addresses(),
        *_return_addresses(people, at),
        *report_addresses(people["lanhdao"], at),
        *_integration_addresses(people["quantri"], at),
        ("canbo", _draft_to_edit(people["canbo"])),
        ("canbo", "/office/me/prove/"),
        ("chucoso", "/co-so/"),
        ("congtacvien", "/cong-tac-vien/"),
        ("canbo", _owners_page()),
        ("quantri", f"/office/people/{people['canbo'].pk}/second-step/"),
    ]
    print(json.dumps(addresses))


def _owners_page() -> str:
    """The establishment whose owner has an account, of the practice data."""
    from khuyencong.apps.establishments.models import EstablishmentOwner

    owner = EstablishmentOwner.objects.earliest("pk")
    return f"/office/establishments/{owner.establishment_id}/owners/"


def _draft_to_edit(officer: Any) -> str:
    """A draft: links lead to projects that are further on first."""
    from khuyencong.apps.projects.models import Project

    draft = Project.objects.filter(unit=officer.main_unit(), state=Project.DRAFT).earliest("pk")
    return f"/office/projects/{draft.pk}/edit/"


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
    from tests.norm_cast import add_line, confirm, confirm_fact_of

    unit = leader.main_unit()
    fact = confirm_fact_of(unit=unit, actor=leader, at=at)
    line = add_line(unit=unit, actor=leader, at=at, csv=OWN_LINE)
    confirmation = confirm("N2018-09", unit=unit, actor=leader, at=at)[0]
    return [
        ("lanhdao", f"/office/norms/lines/{line.norm_id}/end/"),
        ("lanhdao", "/office/norms/lines/N2018-09/confirm/"),
        ("lanhdao", f"/office/norms/confirmations/{confirmation.pk}/withdraw/"),
        ("lanhdao", f"/office/energy/facts/{fact.fact_key}/confirm/"),
        ("lanhdao", f"/office/energy/facts/withdraw/{fact.pk}/"),
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
        for line in statement.lines.filter(debit_vnd=11_000):
            addresses.append(("canbo", f"/office/treasury/lines/{line.pk}/book/"))
    shown = ("proposed", "open", "differs", "done")
    first = addresses[0][1]
    return addresses + [("canbo", f"{first}matching/?show={each}") for each in shown]


def _money_addresses() -> list[tuple[str, str]]:
    """The money of the practice project: the advance that stands, its line, its contract."""
    from khuyencong.apps.money.models import Contract, LocalShare, Transfer

    entry = Transfer.objects.filter(entry__reversed_by=None).latest("pk").entry
    contract = Contract.objects.filter(unit=entry.position.unit).latest("pk")
    share = LocalShare.objects.latest("pk")
    money, project = "/office/money/", f"/office/projects/{entry.project_id}/money/"
    own = [
        f"{money}lines/{entry.line_id}/",
        f"{money}lines/{entry.line_id}/year-end/",
        f"{money}lines/{entry.line_id}/flows/",
        f"{money}lines/{entry.line_id}/flows/?all=1",
        f"{money}lines/{entry.line_id}/management/",
        f"{money}entries/{entry.pk}/",
        f"{money}entries/{entry.pk}/reverse/",
        f"{money}contracts/{contract.pk}/",
        f"{money}contracts/{contract.pk}/annex/",
        f"{money}contracts/{contract.pk}/end/",
        f"{project}{entry.position_id}/carry/",
        f"{project}settlement/{entry.line.fund}/",
        *(f"{project}{name}" for name in ("", "transfer/", "refund/", "share/")),
        *(f"{project}{name}" for name in ("interest/", "move/", "contract/")),
    ]
    close = f"{money}lines/{entry.line_id}/close/"
    shares = (f"{money}shares/new/", f"{money}shares/{share.pk}/end/")
    leaders = (close, f"{money}contracts/{contract.pk}/reopen/", *shares)
    return [*(("canbo", path) for path in own), *(("lanhdao", path) for path in leaders)]


def _cleaner_addresses() -> list[tuple[str, str]]:
    """The practice file of cleaner production: its forms, and the assessment before it."""
    from khuyencong.apps.cleaner_production.models import CleanerFile, QuickAssessment

    held, quick = CleanerFile.objects.latest("pk"), QuickAssessment.objects.latest("pk")
    option, flow = held.options.latest("pk"), held.flows.latest("pk")
    every, file = "/office/cleaner-production/", f"/office/cleaner-production/{held.pk}/"
    pages = ("", "edit/", "process/", "balance/", "waste/", "options/", "plan/", "indicators/")
    rows = (f"flow/{flow.pk}/", f"option/{option.pk}/", "reading/new/", "waste_cost/new/")
    own = [
        *(f"{file}{page}" for page in (*pages, "tasks/team/")),
        *(f"{file}rows/{row}" for row in rows),
        f"{every}options/{option.pk}/status/",
        f"{every}quick/{quick.pk}/",
        f"{every}quick/new/?site={quick.site_id}",
    ]
    return [("canbo", path) for path in own]


def _energy_addresses() -> list[tuple[str, str]]:
    """Of a site with its meter and readings, an audit and a verification of the practice data."""
    from khuyencong.apps.audits.models import EnergyAudit
    from khuyencong.apps.energy_use.models import Meter, ReadingSet
    from khuyencong.apps.verifications.models import Verification

    meter, held = Meter.objects.latest("pk"), ReadingSet.objects.latest("pk")
    audit = EnergyAudit.objects.filter(packages__isnull=False, findings__isnull=False).latest("pk")
    checked = Verification.objects.latest("pk")
    paths = [
        f"energy-use/{meter.site_id}/meters/{meter.pk}/",
        "energy-use/columns/output/",
        f"energy-use/readings/{held.reading_file_id}/",
        f"energy-use/readings/{held.reading_file_id}/instruments/new/",
        f"energy-use/reading-sets/{held.pk}/",
        f"energy-use/{meter.site_id}/advice/",
        f"audits/{audit.pk}/bills/",
        f"audits/{audit.pk}/packages/",
        f"audits/{audit.pk}/unsign/",
        f"verifications/{checked.pk}/reopen/",
        f"verifications/{checked.pk}/aside/",
        "outreach/pick/",
        f"cleaner-production/new/?site={meter.site_id}",
    ]
    return [("canbo", f"/office/{path}") for path in paths]


def _drafted_addresses(officer: Any, at: datetime) -> list[tuple[str, str]]:
    """A measure and an option that became draft projects, on which nobody worked yet."""
    from khuyencong.apps.audits.actions import draft_project_of_measure as measures
    from khuyencong.apps.audits.models import CalculatorRun
    from khuyencong.apps.cleaner_production.actions import draft_project_of_option as options
    from khuyencong.apps.cleaner_production.models import CleanerFile
    from khuyencong.apps.projects.advice import draft_of_advice
    from tests.apps.audits.told import tell_measure
    from tests.cleaner_cast import option_of

    measure = tell_measure(officer.main_unit(), "accepted", firm="Cơ sở có đề án (minh họa)")
    held = CleanerFile.objects.latest("pk")
    option = option_of(held, officer, at, title="Thu hồi nhiệt (minh họa)")
    given: dict[str, Any] = {"year": YEAR + 1, "actor": officer, "at": at}
    pinned_on = date(YEAR, 1, 1)
    draft = draft_of_advice(measures.advice_of(measure), pinned_on=pinned_on)
    measures.draft_project_of_measure(measure=measure, draft=draft, **given)
    draft = draft_of_advice(options.advice_of(option), pinned_on=pinned_on)
    options.draft_project_of_option(option=option, draft=draft, **given)
    own = CalculatorRun.objects.filter(unit=officer.main_unit(), measure__project=None)
    run = own.latest("pk")
    return [
        ("canbo", f"/office/kept-runs/{run.pk}/"),
        ("canbo", f"/office/measures/{run.measure_id}/project/"),
        ("canbo", f"/office/measures/{measure.pk}/project/remove/"),
        ("canbo", f"/office/cleaner-production/options/{option.pk}/project/remove/"),
    ]


def _village_addresses() -> list[tuple[str, str]]:
    """The reviewed village of the practice data, its decision, a craft and a cluster."""
    from khuyencong.apps.craft_villages.models import ClusterYear, Craft, VillageReview

    review, craft, year = (
        each.objects.latest("pk") for each in (VillageReview, Craft, ClusterYear)
    )
    root, village = "/office/craft-villages/", review.village
    held = village.recognitions.get()
    parts = ("", "years/", "years/new/", "criteria/", "support/", "establishments/", "edit/")
    own = [
        *(f"{root}{village.pk}/{part}" for part in parts),
        f"{root}reviews/{review.pk}/",
        f"/office/crafts/{craft.pk}/",
        f"/office/crafts/{craft.pk}/edit/",
        f"/office/industrial-clusters/{year.cluster_id}/",
        f"/office/industrial-clusters/{year.cluster_id}/edit/",
        f"/office/industrial-clusters/{year.cluster_id}/years/new/",
        f"/office/industrial-clusters/years/{year.pk}/",
    ]
    decided = [
        f"{root}{village.pk}/recognise/",
        f"{root}recognitions/{held.pk}/edit/",
        f"{root}recognitions/{held.pk}/withdraw/",
        f"/office/crafts/{craft.pk}/recognise/",
    ]
    return [*(("canbo", path) for path in own), *(("thamdinh", path) for path in decided)]


def _product_round_addresses() -> list[tuple[str, str]]:
    """The decided and the judged round of the practice data, and the card of a juror."""
    from khuyencong.apps.product_rounds.models import ProductCertificate, ProductRound

    row = ProductCertificate.objects.latest("pk")
    judged = ProductRound.objects.filter(judging_at__isnull=False, opened_at=None).latest("pk")
    seat = judged.seats.get(body="jury", account__username="lanhdao")
    card = seat.cards.latest("pk")
    held, complaint = row.entry.round, row.entry.round.complaints.latest("pk")
    root, paper = "/office/product-rounds/", f"/office/outstanding-products/{row.pk}/"
    parts = ("", "entries/", "jury/", "results/", "papers/", "complaints/", "certificates/")
    forms = ("edit/", "entries/new/", "entries/import/", "published/", "decide/", "issue/")
    entry = f"{root}entries/{row.entry_id}/"
    paths = [
        *(f"{root}{held.pk}/{each}" for each in parts),
        *(f"{root}{judged.pk}/{each}" for each in ("", "jury/", "results/", *forms)),
        f"{root}{held.pk}/results/{row.entry_id}/",
        f"{root}{held.pk}/complaints/new/",
        f"{root}{held.pk}/complaints/{complaint.pk}/answer/",
        *(f"{entry}{each}" for each in ("", "edit/", "paper/", "photo/", "ocop/", "withdraw/")),
        *(f"{paper}{each}" for each in ("", "withdraw/", "report/")),
    ]
    own = f"/office/product-judging/{seat.pk}/"
    jurors = [("lanhdao", own), ("lanhdao", f"{own}{card.entry_id}/")]
    waits = judged.seats.get(body="jury", account__username="thamdinh")
    jurors.append(("thamdinh", f"/office/product-judging/{waits.pk}/"))
    return [*(("canbo", path) for path in paths), *jurors]


def _consultancy_addresses() -> list[tuple[str, str]]:
    """The running contract of the practice data, and the request that waits."""
    from khuyencong.apps.consultancy.models import Engagement

    runs = Engagement.objects.filter(state="contracted", milestones__isnull=False).latest("pk")
    waits = Engagement.objects.filter(state="requested").latest("pk")
    root, milestone = "/office/consultancy/", runs.milestones.latest("pk")
    unpaid = runs.invoices.filter(paid_vnd=0).latest("pk")
    deeds = ("", "edit/", "annex/", "milestone/", "invoice/", "team/", "end/")
    paths = [
        *(f"{root}{runs.pk}/{each}" for each in deeds),
        *(f"{root}{waits.pk}/{each}" for each in ("", "offer/", "contract/")),
        f"{root}milestones/{milestone.pk}/done/",
        f"{root}invoices/{unpaid.pk}/pay/",
        f"{root}invoices/{unpaid.pk}/cancel/",
    ]
    return [("canbo", path) for path in paths]


def _regulation_addresses() -> list[tuple[str, str]]:
    """The draft of the practice data with all its tabs and forms."""
    from khuyencong.apps.regulations.models import RegulationDraft

    draft = RegulationDraft.objects.latest("pk")
    root, one = "/office/regulations/", f"/office/regulations/{draft.pk}/"
    tabs = ("", "edit/", "compare/", "simulation/", "opinions/", "opinions/new/", "papers/")
    forms = (
        "add/provision/",
        "add/provision/?line=trademark",
        "add/tier/",
        "in-force/",
        "in-force/undo/",
    )
    paths = [
        root,
        f"{root}new/",
        f"{root}simulated/?draft={draft.pk}",
        *(f"{one}{each}" for each in (*tabs, *forms)),
        *(f"{root}parts/{part.pk}/" for part in draft.parts.all()[:1]),
        *(f"{root}opinions/{opinion.pk}/" for opinion in draft.opinions.all()[:1]),
    ]
    return [("lanhdao-gialai", path) for path in paths]


def _comparison_addresses() -> list[tuple[str, str]]:
    """Series and comparison over the practice years; their parts load with them."""
    from khuyencong.apps.places.queries import get_province

    asked = f"map=then&first={YEAR - 4}&last={YEAR}"
    beside = get_province("Bình Dương", date(YEAR, 1, 1)).pk
    return [
        ("lanhdao", f"/office/series/?{asked}&place="),
        ("lanhdao", f"/office/comparison/?{asked}&with_1={beside}"),
    ]


def _return_addresses(people: dict[str, Any], at: datetime) -> list[tuple[str, str]]:
    """An edition of the figures of the year, and one received, as its two sides see them."""
    from django.conf import settings

    from tests.return_cast import own_rows

    unit = people["quantri"].main_unit()
    made = own_rows(unit, people["lanhdao"], at=at, settings=settings)
    root = "/office/period-returns/"
    return [
        ("quantri", f"{root}senders/{made['return_sender']}/end/"),
        ("quantri", f"{root}received/{made['received_return']}/"),
        ("quantri", f"{root}{made['period_return']}/"),
        ("quantri", f"{root}late/"),
        ("quantri", f"{root}late/due/"),
        ("quantri", f"{root}destination/"),
    ]


def _integration_addresses(keeper: Any, at: datetime) -> list[tuple[str, str]]:
    """A token, and a webhook that was told once and waits once; its address is never looked up."""
    from khuyencong.apps.integrations.actions.make_token import make_token
    from khuyencong.apps.integrations.models import Delivery, Subscription

    unit = keeper.main_unit()
    given = {"unit": unit, "actor": keeper, "at": at}
    last_on = (at + timedelta(days=30)).date()
    scopes = ["projects:read", "needs:write"]
    token, _secret = make_token(name="Cổng dữ liệu", scopes=scopes, last_on=last_on, **given)
    owner = {"unit": unit, "province": unit.province}
    hook = Subscription.objects.create(
        name="Cổng dữ liệu",
        address="https://cong-du-lieu.example/nhan-tin",
        events=["project.step", "need.sent"],
        nonce="0",
        made_at=at,
        made_by=keeper,
        **owner,
    )
    times = {"happened_at": at, "trying_since": at, "next_try_at": at + timedelta(days=1)}
    for number, state in enumerate(("told", "waiting", "failed"), 1):
        Delivery.objects.create(
            subscription=hook,
            event="project.step",
            entry_id=number,
            object_kind="project",
            object_id="1",
            state=state,
            tries=number - 1,
            last_problem="" if state == "told" else "Nơi nhận trả lời mã 503",
            **times,
            **owner,
        )
    root = "/office/integrations/"
    return [
        ("quantri", f"{root}{token.pk}/withdraw/"),
        ("quantri", f"{root}webhooks/"),
        ("quantri", f"{root}webhooks/new/"),
        ("quantri", f"{root}webhooks/{hook.pk}/"),
        ("quantri", f"{root}webhooks/{hook.pk}/end/"),
    ]


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
        ("canbo", "/office/needs/many/end/?scope=all"),
        ("canbo", "/office/needs/many/draft/?scope=all"),
        ("canbo", _many_needs(officer, at)),
        ("canbo", _supplemented_need(officer, at)),
    ]


def _supplemented_need(officer: Any, at: datetime) -> str:
    """A need to which two people brought something: one part waits, one was refused."""
    from khuyencong.apps.accounts.models import Account
    from khuyencong.apps.needs.models import Need, NeedSupplement

    need = Need.objects.filter(unit=officer.main_unit(), project=None, joined=None).latest("pk")
    row = {"need": need, "unit": need.unit, "province": need.province, "proposed_at": at}
    brought = row | {"after": {"own_vnd": 120_000_000}, "note": "Chủ cơ sở góp nhà xưởng"}
    answered = {"state": "refused", "reason": "Chưa rõ", "decided_by": officer, "decided_at": at}
    person = Account.objects.get(username="congtacvien")
    NeedSupplement.objects.create(**brought, proposed_by=person)
    NeedSupplement.objects.create(**brought, proposed_by=person, **answered)
    return f"/office/needs/{need.pk}/"


def _many_needs(officer: Any, at: datetime) -> str:
    """Needs deferred together; the worker of the site may be busy, so it is done here."""
    from khuyencong.apps.needs.models import Need
    from khuyencong.apps.projects.actions.start_ending_needs import start_ending_needs

    needs = Need.objects.filter(unit=officer.main_unit(), project=None, joined=None)[:2]
    job = start_ending_needs(
        need_ids=[each.pk for each in needs],
        outcome="deferred",
        reason="Chờ đợt sau (minh họa)",
        pinned_on=at.date(),
        receipt_address="http://localhost/s/receipt/RECEIPT/",
        actor=officer,
        at=at,
    )
    return f"/office/needs/many/{job.pk}/"


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


def _complaint_addresses() -> list[tuple[str, str]]:
    """The pages of a complaint that waits, for the office and for who sent it."""
    from khuyencong.apps.complaints.models import Complaint

    row = Complaint.objects.get(about="left_out", state="new")
    office = f"/office/complaints/{row.pk}/"
    deeds = ("", "take-in/", "refuse/", "pass-on/", "answer/")
    pages = [("canbo", f"{office}{deed}") for deed in deeds]
    return [*pages, ("", f"/khieu-nai/{row.code}/"), ("", f"/khieu-nai/?follows={row.code}")]


def _exchange_addresses(officer: Any, at: datetime) -> list[tuple[str, str]]:
    """Pages of a visit, a lesson, a commitment, a review; those of the practice data."""
    from khuyencong.apps.exchange.actions.ask_review import ask_review
    from khuyencong.apps.exchange.models import Commitment, Lesson, Visit
    from khuyencong.apps.projects.models import Project

    unit = officer.main_unit()
    visit = Visit.objects.get(unit=unit, kind="hosted")
    lesson = Lesson.objects.filter(unit=unit, visit=visit).first()
    commitment = Commitment.objects.filter(unit=unit, state="open").first()
    project = Project.objects.filter(unit=unit, reviews=None).first()
    given: dict[str, Any] = {"why": "stopped", "happened_on": date(YEAR, 11, 20)}
    review = ask_review(project=project, **given, actor=officer, at=at)
    question = visit.questions.first()
    paths = [
        f"visits/{visit.pk}/",
        f"visits/{visit.pk}/held/",
        f"visits/{visit.pk}/home/",
        f"visits/{visit.pk}/edit/",
        f"visits/{visit.pk}/minutes/",
        f"visits/{visit.pk}/project/",
        f"visits/{visit.pk}/rows/photo/",
        f"visits/{visit.pk}/rows/question/{question.pk}/",
        f"lessons/{lesson.pk}/",
        f"lessons/{lesson.pk}/edit/",
        f"commitments/{commitment.pk}/",
        f"commitments/{commitment.pk}/edit/",
        f"commitments/{commitment.pk}/end/",
        f"reviews/{review.pk}/",
        f"reviews/{review.pk}/answer/",
        f"reviews/{review.pk}/assign/",
        f"reviews/{review.pk}/close/",
        "next-year/2027/",
    ]
    return [("canbo", f"/office/{each}") for each in paths]


def _facility_addresses(officer: Any) -> list[tuple[str, str]]:
    """An instrument past its calibration, a room with bookings, people; of the practice data."""
    from khuyencong.apps.exchange.models import Visit, VisitBooking
    from khuyencong.apps.facilities.models import (
        CommuneCollaborator,
        Facility,
        InstrumentUse,
        StaffMember,
    )
    from khuyencong.apps.outreach.models import OutreachCampaign

    unit = officer.main_unit()
    used = InstrumentUse.objects.filter(audit__unit=unit)[0]
    old = Facility.objects.get(unit=unit, code="TB-02")
    booking = Facility.objects.get(unit=unit, code="P1").bookings.latest("starts_at")
    booking.campaign = OutreachCampaign.objects.filter(unit=unit, occasion="meeting")[0]
    booking.save(update_fields=["campaign"])
    visit = Visit.objects.filter(unit=unit)[0]
    owner = {"unit": unit, "province_id": unit.province_id}
    VisitBooking.objects.get_or_create(booking=booking, defaults={"visit": visit, **owner})
    member = StaffMember.objects.get(unit=unit, trainings__isnull=False)
    collaborator = CommuneCollaborator.objects.exclude(account=None).get(unit=unit)
    paths = [
        *(f"facilities/{old.pk}/{part}" for part in ("", "edit/", "set-aside/", "book/")),
        f"facilities/{old.pk}/calibrations/new/",
        f"facilities/{booking.facility_id}/?week={booking.starts_at:%d/%m/%Y}",
        f"bookings/{booking.pk}/",
        f"bookings/{booking.pk}/cancel/",
        f"outreach/{booking.campaign_id}/",
        f"visits/{visit.pk}/",
        f"audits/{used.audit_id}/",
        f"audits/{used.audit_id}/instruments/",
        f"audits/{used.audit_id}/instruments/new/",
        *(f"staff/{member.pk}/{part}" for part in ("", "edit/", "end/", "trainings/new/")),
        *(f"collaborators/{collaborator.pk}/{part}" for part in ("", "edit/", "end/")),
    ]
    return [("canbo", f"/office/{each}") for each in paths]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khuyencong.config.settings")
    main()
