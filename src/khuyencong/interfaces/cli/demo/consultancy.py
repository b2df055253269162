"""Consultancy of practice: a request, an offer, a running contract, one finished, one cancelled."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.consultancy.actions.add_milestone import MilestoneFacts, add_milestone
from khuyencong.apps.consultancy.actions.end_engagement import end_engagement
from khuyencong.apps.consultancy.actions.issue_invoice import InvoiceFacts, issue_invoice
from khuyencong.apps.consultancy.actions.make_offer import make_offer
from khuyencong.apps.consultancy.actions.record_payment import PaymentFacts, record_payment
from khuyencong.apps.consultancy.actions.record_request import record_request
from khuyencong.apps.consultancy.actions.set_member import set_member
from khuyencong.apps.consultancy.actions.sign_contract import ContractFacts, sign_contract
from khuyencong.apps.consultancy.facts import RequestFacts
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

MILLION = 1_000_000
NUMBER = "minh họa"


def tell_of_consultancy(cast: Cast) -> None:
    """Tell it once."""
    unit = cast.units["centre"]
    if Engagement.objects.filter(unit=unit).exists():
        return
    told = _Told(cast)
    told.finished()
    told.running()
    told.waiting()


class _Told:
    """Who tells, and of which establishment of the register."""

    def __init__(self, cast: Cast) -> None:
        self.unit, self.actor = cast.units["centre"], cast.people["canbo"]
        audits = EnergyAudit.objects.filter(unit=self.unit).select_related("site__establishment")
        self.audit = audits.order_by("pk").first()
        files = CleanerFile.objects.filter(unit=self.unit).select_related("site__establishment")
        self.cleaner_file = files.order_by("pk").first()

    def at(self, day: date) -> dict[str, Any]:
        return {"actor": self.actor, "at": moment(f"{day} 09:00")}

    def asked(self, title: str, kind: str, day: date, **more: Any) -> Engagement:
        facts = RequestFacts(
            title=f"{title} ({ILLUSTRATIVE})",
            kind=kind,
            received_on=day,
            channel=more.pop("channel", "in_person"),
            **({"client_name": "Cơ sở cơ khí (minh họa)"} | more),
        )
        return record_request(unit=self.unit, facts=facts, **self.at(day))

    def signed(self, row: Engagement, day: date, vnd: int, ends_on: date) -> Engagement:
        facts = ContractFacts(number=NUMBER, signed_on=day, value_vnd=vnd, ends_on=ends_on)
        return sign_contract(engagement=row, facts=facts, **self.at(day))

    def finished(self) -> None:
        """One of the year before, paid in full."""
        row = self.asked("Đo chiếu sáng nhà xưởng", "measurement", date(2025, 5, 5))
        row = self.signed(row, date(2025, 5, 20), 18 * MILLION, date(2025, 7, 31))
        facts = InvoiceFacts(number=NUMBER, issued_on=date(2025, 7, 10), amount_vnd=18 * MILLION)
        invoice = issue_invoice(engagement=row, facts=facts, **self.at(date(2025, 7, 10)))
        paid = date(2025, 7, 25)
        for part, on in ((10, date(2025, 7, 18)), (8, paid)):
            came = PaymentFacts(paid_on=on, amount_vnd=part * MILLION, paper=f"{NUMBER} {on:%d/%m}")
            record_payment(invoice=invoice, facts=came, **self.at(on))
        end_engagement(engagement=row, state="finished", ended_on=paid, **self.at(paid))

    def running(self) -> None:
        """One of this year: most of it invoiced, part of that paid, the rest late."""
        row = self.asked(
            "Kiểm toán năng lượng nhà xưởng",
            "energy_audit",
            date(2026, 6, 2),
            says="Giảm tiền điện của xưởng.",
            audit=self.audit,
            **_client(self.audit),
        )
        given = self.at(date(2026, 6, 10))
        make_offer(engagement=row, offered_on=date(2026, 6, 10), offer_vnd=80 * MILLION, **given)
        row = self.signed(row, date(2026, 6, 25), 75 * MILLION, date(2026, 12, 31))
        given = self.at(date(2026, 6, 25))
        set_member(engagement=row, account=self.actor, role="Chủ trì, đo tại xưởng", **given)
        for what, due_on in (
            ("Đo tại nhà máy", date(2026, 8, 15)),
            ("Báo cáo kiểm toán", date(2026, 11, 10)),
        ):
            facts = MilestoneFacts(what=what, due_on=due_on, share=Decimal("0.5"))
            add_milestone(engagement=row, facts=facts, **given)
        for number, day, paid in (
            ("01", date(2026, 8, 20), True),
            ("02", date(2026, 10, 5), False),
        ):
            bill = InvoiceFacts(
                number=f"{NUMBER} {number}",
                issued_on=day,
                amount_vnd=30 * MILLION,
                pay_by=date(day.year, day.month, 28),
            )
            invoice = issue_invoice(engagement=row, facts=bill, **self.at(day))
            if paid:
                on = date(2026, 8, 27)
                came = PaymentFacts(paid_on=on, amount_vnd=20 * MILLION, paper=f"{NUMBER} 03")
                record_payment(invoice=invoice, facts=came, **self.at(on))

    def waiting(self) -> None:
        """A request, an offer, and one the client gave up."""
        self.asked("Lập dự án đầu tư dây chuyền sấy", "project_writing", date(2026, 11, 3))
        offered = self.asked(
            "Đánh giá sản xuất sạch hơn",
            "cleaner_production",
            date(2026, 10, 6),
            cleaner_file=self.cleaner_file,
            **_client(self.cleaner_file),
        )
        given = self.at(date(2026, 10, 20))
        make_offer(
            engagement=offered, offered_on=date(2026, 10, 20), offer_vnd=40 * MILLION, **given
        )
        dropped = self.asked("Hồ sơ môi trường xưởng", "environment", date(2026, 3, 4))
        end_engagement(
            engagement=dropped,
            state="cancelled",
            ended_on=date(2026, 4, 1),
            reason="Khách hàng tự làm",
            **self.at(date(2026, 4, 1)),
        )


def _client(work: EnergyAudit | CleanerFile | None) -> dict[str, Any]:
    """Return whom an audit or a file is of."""
    firm = work.site.establishment if work else None
    return {"establishment": firm, "client_name": firm.name} if firm else {}
