"""Savings from bills: computed while open, kept when confirmed, read by reports."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from math import sqrt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.audits.actions.create_audit import create_audit
from khuyencong.apps.audits.actions.save_measure import save_measure
from khuyencong.apps.audits.facts import AuditFacts, MeasureFacts
from khuyencong.apps.energy_use.queries import list_bills
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.verifications.actions.add_adjustment import add_adjustment
from khuyencong.apps.verifications.actions.confirm_verification import confirm_verification
from khuyencong.apps.verifications.actions.count_verification import count_verification
from khuyencong.apps.verifications.actions.remove_adjustment import remove_adjustment
from khuyencong.apps.verifications.actions.reopen_verification import reopen_verification
from khuyencong.apps.verifications.actions.save_verification import save_verification
from khuyencong.apps.verifications.actions.set_aside_verification import set_aside_verification
from khuyencong.apps.verifications.measuring import measure_saving
from khuyencong.apps.verifications.models import Verification, VerificationAdjustment
from khuyencong.apps.verifications.queries import (
    get_verification,
    in_the_way_of,
    list_verifications,
    search_verifications,
    verified_savings,
)
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.energy_use_cast import workshop_site
from tests.verification_cast import months_of, verification_facts, verification_of

HALF_WIDTH = 1.894579 * sqrt(28) * 2
"""As in the test of the domain."""


@pytest.fixture
def site(officer: Any, centre: Any, at: Any) -> Any:
    made = workshop_site(officer, centre, at)
    months_of(made, officer=officer, at=at)
    return made


@pytest.fixture
def opened(site: Any, officer: Any, at: Any) -> Verification:
    made: Verification = verification_of(site, officer=officer, at=at)
    return made


def verbs() -> list[str]:
    found = Entry.objects.filter(verb__startswith="verifications.").order_by("pk")
    return [verb.rpartition(".")[2] for verb in found.values_list("verb", flat=True)]


def test_the_bills_say_what_was_saved(opened: Verification, officer: Any) -> None:
    held = get_verification(opened.pk, visible_to=officer)
    with CaptureQueriesContext(connection) as asked:
        measured = measure_saving(held)
    assert len(asked) <= 10
    assert measured.verified is not None
    assert (measured.unit, measured.lacking) == ("kWh", ())
    assert measured.verified.avoided == pytest.approx(30)
    assert measured.verified.uncertainty == pytest.approx(HALF_WIDTH, rel=1e-6)
    assert measured.saving_vnd == 30 * 2000


def test_confirmed_it_stays_as_it_was_and_reports_read_it(
    opened: Verification, site: Any, officer: Any, outsider: Any, at: Any
) -> None:
    held = confirm_verification(verification=opened, actor=officer, at=at)
    assert (held.verdict, held.saving, held.saving_vnd) == ("proven", Decimal(30), 60_000)
    list_bills(site).filter(starts_on=date(2016, 1, 1)).update(quantity=999)
    (row,) = verified_savings(visible_to=officer)
    assert (row.saving, row.unit, row.carrier) == (Decimal(30), "kWh", "electricity")
    assert row.low == round(Decimal(30 - HALF_WIDTH), 3)
    assert (row.starts_on, row.ends_before) == (date(2016, 1, 1), date(2016, 4, 1))
    span: dict[str, Any] = {"starts_on": date(2016, 1, 1), "ends_before": date(2017, 1, 1)}
    assert len(list(verified_savings(visible_to=officer, **span))) == 1
    before = {"ends_before": date(2016, 1, 1)}
    assert not list(verified_savings(visible_to=officer, **before))
    assert not list(verified_savings(visible_to=outsider))
    assert verbs() == ["opened", "confirmed"]


def test_toe_and_co2_are_kept_by_the_factors_of_then(
    opened: Verification, officer: Any, at: Any
) -> None:
    """30 kWh x 0.0001543 TOE/kWh = 4.629 kgOE, as the page says it while it is open."""
    held = confirm_verification(verification=opened, actor=officer, at=at)
    measured = measure_saving(held)
    assert held.saving_kgoe == Decimal("4.629")
    assert measured.co2.value is not None
    assert held.saving_kg_co2 == round(measured.co2.value * 1000, 3)
    assert "0,0001543 TOE/kWh" in held.result["factors"][0]
    again = reopen_verification(verification=held, reason="Sửa", actor=officer, at=at)
    assert (again.saving_kgoe, again.saving_kg_co2) == (None, None)


def test_a_saving_within_chance_is_not_among_the_savings(
    officer: Any, centre: Any, at: Any
) -> None:
    site = workshop_site(officer, centre, at)
    months_of(site, officer=officer, at=at, after=(138, 149, 158))
    opened = verification_of(site, officer=officer, at=at)
    assert confirm_verification(verification=opened, actor=officer, at=at).verdict == "not_proven"
    assert not list(verified_savings(visible_to=officer))
    assert len(list(verified_savings(visible_to=officer, only_proven=False))) == 1


def test_a_month_without_a_bill_keeps_it_open(
    opened: Verification, site: Any, officer: Any, at: Any
) -> None:
    list_bills(site).filter(starts_on=date(2016, 2, 1)).update(
        removed_at=at, removed_by=officer, removed_reason="Nhầm"
    )
    measured = measure_saving(opened)
    assert measured.lacking == (date(2016, 2, 1),)
    with pytest.raises(BadInput, match="02/2016"):
        confirm_verification(verification=opened, actor=officer, at=at)


def test_nothing_to_compute_says_why(site: Any, officer: Any, at: Any) -> None:
    opened = verification_of(site, officer=officer, at=at, columns=("Cám",))
    measured = measure_saving(opened)
    assert measured.verified is None
    assert "Kỳ báo cáo chưa có tháng nào" in str(measured.refusal)
    with pytest.raises(BadInput, match="Kỳ báo cáo"):
        confirm_verification(verification=opened, actor=officer, at=at)


def test_what_nobody_can_have_saved_is_not_kept(
    opened: Verification, site: Any, officer: Any, at: Any
) -> None:
    site.outputs.filter(month=date(2016, 3, 1)).update(quantity=Decimal(10) ** 12)
    list_bills(site).filter(starts_on__lt=date(2015, 6, 1)).update(quantity=Decimal(10) ** 12)
    measured = measure_saving(opened)
    assert measured.verified is not None
    with pytest.raises(BadInput, match="quá mức"):
        confirm_verification(verification=opened, actor=officer, at=at)


def test_adjustments_move_the_answer_and_go_again(
    opened: Verification, officer: Any, at: Any
) -> None:
    given: dict[str, Any] = {"actor": officer, "at": at}
    told: dict[str, Any] = {"month": date(2016, 2, 1), "reason": "Thêm máy xát"}
    made = add_adjustment(verification=opened, amount=Decimal("12.5"), **told, **given)
    measured = measure_saving(opened)
    assert measured.verified is not None
    assert measured.verified.avoided == pytest.approx(42.5)
    remove_adjustment(adjustment=made, **given)
    with pytest.raises(BadInput, match="đã được bỏ"):
        remove_adjustment(adjustment=made, **given)
    assert verbs() == ["opened", "adjusted", "adjustment_removed"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"amount": Decimal(0)}, "amount"),
        ({"amount": Decimal("NaN")}, "amount"),
        ({"amount": Decimal(10) ** 13}, "amount"),
        ({"month": date(2015, 2, 1)}, "month"),
        ({"month": date(2016, 2, 2)}, "month"),
        ({"reason": " \x00 "}, "reason"),
        ({"reason": "x" * 501}, "reason"),
    ],
)
def test_a_wrong_adjustment_names_its_field(
    opened: Verification, officer: Any, at: Any, wrong: dict[str, Any], field: str
) -> None:
    told = {"month": date(2016, 2, 1), "amount": Decimal(5), "reason": "Thêm ca", **wrong}
    with pytest.raises(BadInput) as refusal:
        add_adjustment(verification=opened, actor=officer, at=at, **told)
    assert refusal.value.field == field
    assert not VerificationAdjustment.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": ""}, "title"),
        ({"carrier": "wind"}, "carrier"),
        ({"columns": ()}, "columns"),
        ({"columns": tuple("abcde")}, "columns"),
        ({"before_starts_on": date(2015, 1, 2)}, "before_starts_on"),
        ({"before_ends_before": date(2015, 1, 1)}, "before_ends_before"),
        ({"after_starts_on": date(2015, 9, 1)}, "after_starts_on"),
        ({"after_ends_before": date(2016, 1, 1)}, "after_ends_before"),
        ({"confidence": Decimal(1)}, "confidence"),
        ({"note": "x" * 5001}, "note"),
    ],
)
def test_wrong_facts_name_their_field(
    site: Any, officer: Any, at: Any, wrong: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refusal:
        verification_of(site, officer=officer, at=at, **wrong)
    assert refusal.value.field == field


def test_two_people_do_not_write_over_each_other(
    opened: Verification, site: Any, officer: Any, at: Any
) -> None:
    seen = opened.version
    told: dict[str, Any] = {"site": site, "verification": opened, "actor": officer, "at": at}
    save_verification(facts=verification_facts(title="Một"), seen_version=seen, **told)
    with pytest.raises(BadInput, match="người khác sửa"):
        save_verification(facts=verification_facts(title="Hai"), seen_version=seen, **told)
    assert Verification.objects.get().title == "Một"


def test_a_confirmed_one_is_opened_again_with_a_reason(
    opened: Verification, site: Any, officer: Any, at: Any
) -> None:
    given: dict[str, Any] = {"actor": officer, "at": at}
    with pytest.raises(BadInput, match="đang mở"):
        reopen_verification(verification=opened, reason="Nhầm", **given)
    confirm_verification(verification=opened, **given)
    for wrong in (" ", "x" * 501):
        with pytest.raises(BadInput, match="lý do"):
            reopen_verification(verification=opened, reason=wrong, **given)
    with pytest.raises(BadInput, match="đã xác nhận"):
        save_verification(site=site, facts=verification_facts(), verification=opened, **given)
    again = reopen_verification(verification=opened, reason="Thiếu hóa đơn", **given)
    assert (again.state, again.saving, again.verdict) == ("open", None, "")
    assert verbs() == ["opened", "confirmed", "reopened"]


def test_a_measure_brings_its_audit_and_belongs_to_the_site(
    site: Any, officer: Any, centre: Any, at: Any
) -> None:
    given: dict[str, Any] = {"actor": officer, "at": at}
    facts = AuditFacts(kind="walk_through", visited_on=date(2015, 10, 5))
    audit = create_audit(site=site, facts=facts, **given)
    measure = save_measure(audit=audit, facts=MeasureFacts(title="Thay quạt hút"), **given)
    made = save_verification(site=site, facts=verification_facts(), measure=measure, **given)
    assert (made.measure_id, made.audit_id) == (measure.pk, audit.pk)
    confirm_verification(verification=made, **given)
    (row,) = verified_savings(visible_to=officer)
    assert (row.measure_id, row.audit_id) == (measure.pk, audit.pk)
    other = workshop_site(officer, centre, at, name="Kho")
    with pytest.raises(BadInput, match="địa điểm khác"):
        save_verification(site=other, facts=verification_facts(), measure=measure, **given)


def test_words_of_the_site_find_it(opened: Verification, officer: Any) -> None:
    rows = list_verifications(visible_to=officer)
    assert search_verifications(rows, "quat hut").get() == opened
    assert search_verifications(rows, "nhon hoa").get() == opened
    assert not search_verifications(rows, "lò gạch").exists()


def test_others_may_not(
    opened: Verification, site: Any, appraiser: Any, outsider: Any, at: Any
) -> None:
    for stranger in (appraiser, outsider):
        given: dict[str, Any] = {"actor": stranger, "at": at}
        with pytest.raises(NotAllowed):
            save_verification(site=site, facts=verification_facts(), **given)
        with pytest.raises(NotAllowed):
            confirm_verification(verification=opened, **given)
        with pytest.raises(NotAllowed):
            reopen_verification(verification=opened, reason="x", **given)
        with pytest.raises(NotAllowed):
            add_adjustment(
                verification=opened,
                month=date(2016, 2, 1),
                amount=Decimal(1),
                reason="x",
                **given,
            )
    assert not list_verifications(visible_to=outsider).exists()


class TestAMonthCountsOnce:
    """The first: January to March 2016, 30 kWh. The second: March alone, 160 - 150 = 10 kWh."""

    @pytest.fixture
    def first(self, opened: Verification, officer: Any, at: Any) -> Verification:
        return confirm_verification(verification=opened, actor=officer, at=at)

    @pytest.fixture
    def second(self, first: Verification, site: Any, officer: Any, at: Any) -> Verification:
        march: dict[str, Any] = {"title": "Cả xưởng", "after_starts_on": date(2016, 3, 1)}
        made: Verification = verification_of(site, officer=officer, at=at, **march)
        return made

    def test_a_second_over_a_month_is_refused_by_name(
        self, second: Verification, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match=r"03/2016 đến 03/2016.*“Thay quạt hút”"):
            confirm_verification(verification=second, actor=officer, at=at)
        assert in_the_way_of(second)[0].title == "Thay quạt hút"
        assert sum(row.saving for row in verified_savings(visible_to=officer)) == 30

    def test_set_aside_the_other_counts(
        self, first: Verification, second: Verification, officer: Any, at: Any
    ) -> None:
        held = set_aside_verification(
            verification=first, reason="Đo cả xưởng", actor=officer, at=at
        )
        assert (held.state, held.saving, held.set_aside_because) == ("set_aside", 30, "Đo cả xưởng")
        assert not list(verified_savings(visible_to=officer))
        confirm_verification(verification=second, actor=officer, at=at)
        every = verified_savings(visible_to=officer, only_proven=False)
        assert [row.saving for row in every] == [10]
        with pytest.raises(BadInput, match="“Cả xưởng”"):
            count_verification(verification=first, actor=officer, at=at)

    def test_it_is_taken_back(self, first: Verification, officer: Any, at: Any) -> None:
        set_aside_verification(verification=first, reason="Nhầm", actor=officer, at=at)
        held = count_verification(verification=first, actor=officer, at=at)
        assert (held.state, held.set_aside_because) == ("confirmed", "")
        assert sum(row.saving for row in verified_savings(visible_to=officer)) == 30
        assert verbs()[-2:] == ["set_aside", "counted_again"]

    def test_one_set_aside_may_be_opened_again(
        self, first: Verification, officer: Any, at: Any
    ) -> None:
        set_aside_verification(verification=first, reason="Sai kỳ", actor=officer, at=at)
        assert reopen_verification(verification=first, reason="Sửa", actor=officer, at=at).is_open

    def test_of_two_confirmed_long_ago_the_first_counts(
        self, first: Verification, second: Verification, officer: Any, at: Any
    ) -> None:
        later = at + timedelta(days=1)
        told: dict[str, Any] = {"saving": 10, "saving_low": 9, "saving_high": 11}
        Verification.objects.filter(pk=second.pk).update(
            state="confirmed", verdict="proven", confirmed_at=later, confirmed_by=officer, **told
        )
        assert [row.saving for row in verified_savings(visible_to=officer)] == [30]

    def test_another_carrier_or_later_months_are_free(
        self, first: Verification, second: Verification, site: Any, officer: Any, at: Any
    ) -> None:
        Verification.objects.filter(pk=second.pk).update(carrier="diesel")
        second.refresh_from_db()
        assert not in_the_way_of(second)
        later = {"after_starts_on": date(2016, 4, 1), "after_ends_before": date(2016, 5, 1)}
        assert not in_the_way_of(verification_of(site, officer=officer, at=at, **later))

    def test_it_needs_a_reason_and_the_right_person(
        self, first: Verification, second: Verification, officer: Any, outsider: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"reason": "x", "at": at}
        with pytest.raises(BadInput, match="lý do để riêng"):
            set_aside_verification(verification=first, **{**given, "reason": " "}, actor=officer)
        with pytest.raises(BadInput, match="không nằm trong báo cáo"):
            set_aside_verification(verification=second, **given, actor=officer)
        with pytest.raises(BadInput, match="không để riêng"):
            count_verification(verification=first, actor=officer, at=at)
        for deed in (
            lambda: set_aside_verification(verification=first, **given, actor=outsider),
            lambda: count_verification(verification=first, actor=outsider, at=at),
        ):
            with pytest.raises(NotAllowed):
                deed()
