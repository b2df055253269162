"""Vouchers of practice: a register that was examined, and one still in the making."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.actions.accept_voucher import accept_voucher
from khuyencong.apps.vouchers.actions.accept_vouchers import accept_vouchers
from khuyencong.apps.vouchers.actions.record_voucher import record_voucher
from khuyencong.apps.vouchers.facts import VoucherFacts
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

MILLION = 1_000_000
NUMBER = "minh họa"
OPEN_TITLE = f"Hỗ trợ máy sấy nông sản ({ILLUSTRATIVE})"
ENTERED = moment("2026-09-14 09:00")


def record_examined(project: Project, cast: Cast, *, firm: str, at: Any) -> None:
    """One invoice paid by fund and owner, one contract before the approval, one own seller cut."""
    maker = f"Công ty máy chế biến gỗ ({ILLUSTRATIVE})"
    in_order, early = date(2021, 4, 20), date(2021, 2, 25)
    whole = {"serial": "MH/21", "number": "0000320", "invoice_total_vnd": 320 * MILLION}
    single = {"serial": "MH/21", "number": "0000180"}
    rows: tuple[tuple[str, str, date, int, str, dict[str, Any]], ...] = (
        ("Máy bào bốn mặt", maker, in_order, 145, "kcdp", whole),
        ("Máy bào bốn mặt", maker, in_order, 175, "own", whole),
        ("Máy chà nhám thùng", maker, early, 180, "own", single),
        ("Lắp đặt và chạy thử", firm, in_order, 20, "own", {"number": "0000020"}),
    )
    line = project.budget_lines.first()
    for description, seller, contract_on, vnd, payer, invoice in rows:
        facts = VoucherFacts(
            description=description,
            budget_line_id=line.pk if line else None,
            seller_name=seller,
            contract_number=NUMBER,
            contract_on=contract_on,
            issued_on=date(2021, 5, 3),
            amount_vnd=vnd * MILLION,
            paid_from=payer,
            payment_kind="transfer_order",
            payment_number=NUMBER,
            paid_on=date(2021, 5, 4),
            **invoice,
        )
        last = record_voucher(project=project, facts=facts, actor=cast.people["canbo"], at=at)
    given: dict[str, Any] = {"actor": cast.people["thamdinh"], "at": at}
    reason = f"Bên bán là chính cơ sở thụ hưởng, không có hợp đồng thuê ngoài ({ILLUSTRATIVE})"
    accept_voucher(voucher=last, accepted_vnd=0, reason=reason, **given)
    accept_vouchers(project=project, **given)


def tell_of_open_register(cast: Cast) -> None:
    """A project under way: two vouchers wait to be examined, one lacks its payer. Told once."""
    unit, officer = cast.units["centre"], cast.people["canbo"]
    if Project.objects.filter(unit=unit, title=OPEN_TITLE).exists():
        return
    kept = {"kcqg_vnd": 0, "kcdp_vnd": 120 * MILLION}
    row = PastRow(
        title=OPEN_TITLE,
        year=2026,
        chain="KCDP",
        state="under_way",
        beneficiary=f"Hợp tác xã sấy nông sản ({ILLUSTRATIVE})",
        place="Hoài Nhơn",
        content="Ứng dụng máy móc thiết bị tiên tiến",
        total_vnd=300 * MILLION,
        own_vnd=180 * MILLION,
        amounts=dict.fromkeys(("requested", "appraised", "approved", "contracted"), kept),
        papers={
            "approve": PastPaper(NUMBER, date(2026, 3, 16)),
            "sign_contract": PastPaper(NUMBER, date(2026, 4, 6)),
        },
    )
    given: dict[str, Any] = {"actor": officer, "at": ENTERED}
    enter_past_projects(rows=[row], unit=unit, **given)
    project = Project.objects.get(unit=unit, title=OPEN_TITLE)
    seller = f"Công ty thiết bị sấy ({ILLUSTRATIVE})"
    invoice: dict[str, Any] = {"serial": "MH/26", "issued_on": date(2026, 6, 8)}
    paid: dict[str, Any] = {"payment_kind": "transfer_order", "payment_number": NUMBER}
    for facts in (
        VoucherFacts(
            description="Máy sấy bơm nhiệt, phần vốn của cơ sở",
            seller_name=seller,
            number="0000071",
            amount_vnd=170 * MILLION,
            paid_from="own",
            paid_on=date(2026, 6, 10),
            **paid,
            **invoice,
        ),
        VoucherFacts(
            description="Buồng sấy và khay",
            seller_name=seller,
            number="0000072",
            amount_vnd=84 * MILLION,
            paid_from="kcdp",
            **invoice,
        ),
        VoucherFacts(description="Vận chuyển", kind="cash_slip", amount_vnd=6 * MILLION),
    ):
        record_voucher(project=project, facts=facts, **given)
