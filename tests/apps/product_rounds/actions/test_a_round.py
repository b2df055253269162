"""A round from registration to certificates, and what each of its steps refuses."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from khuyencong.apps.product_rounds.actions.accept_entry import accept_entry
from khuyencong.apps.product_rounds.actions.add_entry_photo import add_entry_photo
from khuyencong.apps.product_rounds.actions.answer_complaint import (
    ComplaintAnswer,
    answer_complaint,
    reopen_complaint,
)
from khuyencong.apps.product_rounds.actions.decide_round import (
    RoundDecision,
    decide_round,
    undo_decision,
)
from khuyencong.apps.product_rounds.actions.declare_interests import declare_interests
from khuyencong.apps.product_rounds.actions.issue_certificates import (
    issue_certificates,
    undo_certificates,
)
from khuyencong.apps.product_rounds.actions.open_cards import open_cards
from khuyencong.apps.product_rounds.actions.open_judging import open_judging, reopen_registration
from khuyencong.apps.product_rounds.actions.record_complaint import (
    ComplaintFacts,
    record_complaint,
)
from khuyencong.apps.product_rounds.actions.record_votes import record_votes
from khuyencong.apps.product_rounds.actions.save_card import save_card
from khuyencong.apps.product_rounds.actions.seat_member import seat_member, unseat_member
from khuyencong.apps.product_rounds.actions.send_up import send_up
from khuyencong.apps.product_rounds.actions.withdraw_certificate import withdraw_certificate
from khuyencong.apps.product_rounds.models import ProductEntry, ProductRound, ScoreCard
from khuyencong.apps.product_rounds.queries import get_entry, list_entries
from khuyencong.apps.product_rounds.results import means_of, results_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.people_cast import again
from tests.product_round_cast import (
    LOW,
    POINTS,
    entry_of,
    facts_of,
    judge_all,
    photo_of,
    round_of,
    seat_all,
)

DECISION = RoundDecision(
    result_number="99/QĐ-UBND", result_on=date(2016, 11, 1), notified_on=date(2016, 11, 7)
)


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def held(centre: Any, given: Any) -> ProductRound:
    return round_of(centre, **given)


@pytest.fixture
def jury(held: Any, department: Any, make_account: Any, given: Any) -> list[Any]:
    """Three jurors of the department; the head is its leader."""
    people = [make_account(department, role) for role in ("leader", "appraiser", "finance")]
    return seat_all(held, people, **given)


@pytest.fixture
def judged(held: Any, jury: Any, given: Any, at: Any) -> tuple[Any, list[Any]]:
    """Two products judged by all, the first with 75 points, the second with 67."""
    entries = [entry_of(held, name, **given) for name in ("Nón lá", "Bàn gỗ")]
    held = open_judging(product_round=held, **given)
    judge_all(held, jury, {entries[0].pk: POINTS, entries[1].pk: LOW}, at)
    return held, entries


@pytest.fixture
def decided(judged: Any, given: Any) -> tuple[Any, list[Any]]:
    held, entries = judged
    open_cards(product_round=held, **given)
    record_votes(product_round=held, votes={entries[0].pk: (6, 1)}, **given)
    return decide_round(product_round=held, decision=DECISION, **given), entries


def test_a_product_is_recognised_by_points_and_vote(decided: Any) -> None:
    held, entries = decided
    outcomes = list(held.entries.order_by("number").values_list("outcome", flat=True))
    assert outcomes == ["recognised", "below_mark"]
    means = means_of(held)
    assert (means[entries[0].pk].shown, means[entries[1].pk].shown) == ("75,00", "67,00")


def test_only_who_runs_the_round_writes(centre: Any, outsider: Any, at: Any) -> None:
    with pytest.raises(NotAllowed):
        round_of(centre, actor=outsider, at=at)


def test_a_year_before_the_circular_is_refused_with_its_day(centre: Any, given: Any) -> None:
    with pytest.raises(BadInput, match="21/10/2014"):
        round_of(centre, **given, year=2013)


def test_a_centre_runs_no_round_of_the_nation(centre: Any) -> None:
    with pytest.raises(BadInput, match="Cấp huyện, Cấp tỉnh"):
        facts_of(level="nation").settled(centre)


def test_a_file_that_lacks_something_is_not_accepted(held: Any, given: Any) -> None:
    entry = entry_of(held, "Nón lá", is_whole=False, **given)
    with pytest.raises(BadInput, match=r"đăng ký kinh doanh.*ảnh chụp chính diện, mặt bên"):
        accept_entry(entry=entry, **given)


def test_a_photo_too_small_for_paper_is_refused(held: Any, given: Any) -> None:
    """10 x 15 cm at 150 points an inch are 591 x 886."""
    entry = entry_of(held, "Nón lá", is_whole=False, **given)
    with pytest.raises(BadInput, match=r"800 × 600 .* 591 × 886"):
        add_entry_photo(entry=entry, angle="front", name="a.jpg", data=photo_of(800, 600), **given)
    assert not entry.photos.exists()


def test_the_same_product_is_entered_once(held: Any, given: Any) -> None:
    entry = entry_of(held, "Nón lá", is_whole=False, **given)
    with pytest.raises(BadInput, match="số 1 trong danh sách"):
        entry_of(held, "NÓN LÁ", firm=entry.establishment, is_whole=False, **given)


def test_the_jury_begins_only_odd_and_with_a_council(held: Any, jury: Any, given: Any) -> None:
    entry_of(held, "Nón lá", **given)
    extra = seat_member(
        product_round=held, body="jury", part="member", outside_office="Giảng viên", **given
    )
    with pytest.raises(BadInput, match=r"4 người, phải là số lẻ \(Điều 11.2"):
        open_judging(product_round=held, **given)
    unseat_member(seat=extra, **given)
    member = held.seats.filter(body="council", part="member").first()
    unseat_member(seat=member, **given)
    with pytest.raises(BadInput, match="6 người, phải là 07 hoặc 09"):
        open_judging(product_round=held, **given)


def test_registration_opens_again_while_no_card_is_written(judged: Any, given: Any) -> None:
    with pytest.raises(BadInput, match="đã viết phiếu"):
        reopen_registration(product_round=judged[0], **given)


def test_a_juror_sees_an_entry_only_after_he_said_he_is_free(
    held: Any, jury: Any, given: Any, at: Any
) -> None:
    entry = entry_of(held, "Nón lá", **given)
    juror = again(jury[1].account)
    with pytest.raises(ProductEntry.DoesNotExist):
        get_entry(entry.pk, visible_to=juror)
    declare_interests(seat=jury[1], conflicts={}, free=[entry.pk], actor=juror, at=at)
    assert get_entry(entry.pk, visible_to=again(juror)) == entry


def test_who_declared_a_conflict_reaches_the_entry_no_more(
    held: Any, jury: Any, given: Any, at: Any
) -> None:
    entry = entry_of(held, "Nón lá", **given)
    seat = jury[0]
    own: dict[str, Any] = {"seat": seat, "actor": seat.account, "at": at}
    declare_interests(conflicts={entry.pk: "Anh ruột làm chủ"}, **own)
    declare_interests(conflicts={}, free=[entry.pk], **own)  # changes nothing any more
    open_judging(product_round=held, **given)
    juror = again(seat.account)
    assert not list_entries(visible_to=juror).exists()
    with pytest.raises(NotAllowed, match="xung đột lợi ích"):
        save_card(entry=entry, points=POINTS, seen_version=0, seals=True, **own)


def test_a_card_needs_a_declaration(held: Any, jury: Any, given: Any, at: Any) -> None:
    entry = entry_of(held, "Nón lá", **given)
    open_judging(product_round=held, **given)
    own: dict[str, Any] = {"seat": jury[0], "actor": jury[0].account, "at": at}
    with pytest.raises(NotAllowed, match="Khai có hay không"):
        save_card(entry=entry, points=POINTS, seen_version=0, seals=True, **own)


def test_nobody_writes_on_the_card_of_another(judged: Any, jury: Any, at: Any) -> None:
    _, entries = judged
    with pytest.raises(NotAllowed, match="của người khác"):
        save_card(
            entry=entries[0],
            seat=jury[1],
            points=POINTS,
            seen_version=1,
            seals=True,
            actor=jury[0].account,
            at=at,
        )


def test_a_sealed_card_stays_in_action_and_database(judged: Any, jury: Any, at: Any) -> None:
    _, entries = judged
    own: dict[str, Any] = {"seat": jury[0], "actor": jury[0].account, "at": at}
    with pytest.raises(BadInput, match="đã niêm phong"):
        save_card(entry=entries[0], points=LOW, seen_version=1, seals=True, **own)
    card = ScoreCard.objects.get(entry=entries[0], seat=jury[0])
    for sql in (
        "UPDATE product_rounds_scorecard SET points = '{}' WHERE id = %s",
        "UPDATE product_rounds_scorecard SET sealed_at = NULL WHERE id = %s",
        "DELETE FROM product_rounds_scorecard WHERE id = %s",
    ):
        with (
            pytest.raises(IntegrityError, match="score_card_sealed"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sql, [card.pk])


def test_no_card_comes_in_after_the_opening(judged: Any, jury: Any, given: Any, at: Any) -> None:
    held, entries = judged
    open_cards(product_round=held, **given)
    late = ScoreCard(entry=entries[0], seat=held.seats.filter(body="council").first())
    late.unit, late.province = held.unit, held.province
    late.saved_at, late.saved_by = at, given["actor"]
    with pytest.raises(IntegrityError, match="score_card_after_opening"), transaction.atomic():
        late.save()


def test_nothing_is_counted_before_the_opening(judged: Any, officer: Any) -> None:
    held, _ = judged
    assert means_of(held) == {}
    assert [each.mean for each in results_of(held, visible_to=officer)] == [None, None]


def test_cards_open_only_when_every_one_is_sealed(
    held: Any, jury: Any, given: Any, at: Any
) -> None:
    entry = entry_of(held, "Nón lá", **given)
    open_judging(product_round=held, **given)
    judge_all(held, jury[:2], {entry.pk: POINTS}, at)
    with pytest.raises(BadInput, match="finance-sct-binh-dinh còn 1 phiếu"):
        open_cards(product_round=held, **given)


def test_a_draft_is_no_sealed_card_and_is_told_without_points(
    held: Any, jury: Any, given: Any, at: Any
) -> None:
    from khuyencong.apps.journal.models import Entry

    entry = entry_of(held, "Nón lá", **given)
    open_judging(product_round=held, **given)
    own: dict[str, Any] = {"seat": jury[0], "actor": jury[0].account, "at": at}
    declare_interests(conflicts={}, free=[entry.pk], **own)
    save_card(entry=entry, points={"market": 377}, seen_version=0, seals=False, **own)
    line = Entry.objects.get(verb="product_rounds.round.card_saved")
    assert "377" not in str(line.data)
    with pytest.raises(BadInput, match="Thiếu điểm"):
        save_card(entry=entry, points={"market": 377}, seen_version=1, seals=True, **own)
    with pytest.raises(BadInput, match="nơi khác"):
        save_card(entry=entry, points={}, seen_version=0, seals=False, **own)


def test_the_paper_card_of_an_outsider_is_copied_by_no_juror(
    held: Any, jury: Any, given: Any, at: Any
) -> None:
    entry = entry_of(held, "Nón lá", **given)
    outside = seat_member(
        product_round=held, body="jury", part="member", outside_office="Giảng viên", **given
    )
    with pytest.raises(NotAllowed, match="không chép phiếu"):
        declare_interests(seat=outside, conflicts={}, free=[entry.pk], actor=jury[1].account, at=at)
    declare_interests(seat=outside, conflicts={}, free=[entry.pk], **given)


def test_the_council_votes_only_on_who_passed(judged: Any, given: Any) -> None:
    held, entries = judged
    open_cards(product_round=held, **given)
    with pytest.raises(BadInput, match="chưa đủ điểm"):
        record_votes(product_round=held, votes={entries[1].pk: (7, 0)}, **given)
    with pytest.raises(BadInput, match="từ 0 đến 7; nhận được 8"):
        record_votes(product_round=held, votes={entries[0].pk: (7, 1)}, **given)
    record_votes(product_round=held, votes={entries[0].pk: (3, 1)}, **given)
    with pytest.raises(BadInput, match="còn thiếu 1 phiếu"):
        decide_round(product_round=held, decision=DECISION, **given)


def test_a_decision_is_taken_back_until_it_was_used(decided: Any, given: Any) -> None:
    held, _ = decided
    undo_decision(product_round=held, **given)
    assert not held.entries.exclude(outcome="").exists()
    held.refresh_from_db()
    decide_round(product_round=held, decision=DECISION, **given)
    issue_certificates(
        product_round=held, issued_on=date(2016, 11, 10), first_number=1, tail="/GCN", **given
    )
    with pytest.raises(BadInput, match="không hoàn tác"):
        undo_decision(product_round=held, **given)


def test_certificates_hold_to_the_end_of_the_third_year(decided: Any, given: Any) -> None:
    held, _ = decided
    issued: dict[str, Any] = {"issued_on": date(2016, 11, 10), "first_number": 7, "tail": "/GCN"}
    (made,) = issue_certificates(product_round=held, **issued, **given)
    assert (made.number, made.valid_until) == ("07/GCN", date(2018, 12, 31))
    with pytest.raises(BadInput, match="đã có giấy"):
        issue_certificates(product_round=held, **issued, **given)
    assert undo_certificates(product_round=held, certificate_ids=[made.pk], **given) == 1
    (made,) = issue_certificates(product_round=held, **issued, **given)
    withdraw_certificate(
        certificate=made, withdrawn_on=date(2017, 3, 1), reason="Vi phạm", number="5/QĐ", **given
    )
    made.refresh_from_db()
    assert made.state_on(date(2017, 2, 28)) == "valid"
    assert made.state_on(date(2017, 3, 1)) == "withdrawn"
    with pytest.raises(BadInput, match="đã có việc kèm theo"):
        undo_certificates(product_round=held, certificate_ids=[made.pk], **given)


def test_a_complaint_is_due_in_ten_working_days_and_changes_the_outcome(
    decided: Any, given: Any
) -> None:
    """Received Monday 14/11/2016; ten working days on is Monday 28/11/2016. In time until
    Monday 28/11/2016: 15 working days after Monday 7/11/2016."""
    held, entries = decided
    told: dict[str, Any] = {"sender": "Xưởng", "says": "Xin xem lại", "entry": entries[0]}
    facts = ComplaintFacts(number="1", received_on=date(2016, 11, 14), **told)
    row = record_complaint(product_round=held, facts=facts, **given)
    assert (row.answer_due_on, row.is_late) == (date(2016, 11, 28), False)
    late = ComplaintFacts(number="2", received_on=date(2016, 11, 29), **told)
    assert record_complaint(product_round=held, facts=late, **given).is_late
    answer = ComplaintAnswer(
        answered_on=date(2016, 11, 20), number="3/TB", text="Rút", effect="not_recognised"
    )
    answer_complaint(complaint=row, answer=answer, **given)
    assert ProductEntry.objects.get(pk=entries[0].pk).outcome == "not_chosen"
    row.refresh_from_db()
    reopen_complaint(complaint=row, **given)
    assert ProductEntry.objects.get(pk=entries[0].pk).outcome == "recognised"


def test_a_complaint_lifts_nobody_over_the_mark(decided: Any, given: Any) -> None:
    held, entries = decided
    facts = ComplaintFacts(
        number="1", received_on=date(2016, 11, 14), sender="X", says="Y", entry=entries[1]
    )
    row = record_complaint(product_round=held, facts=facts, **given)
    answer = ComplaintAnswer(
        answered_on=date(2016, 11, 20), number="", text="Công nhận", effect="recognised"
    )
    with pytest.raises(BadInput, match="chưa đủ điểm"):
        answer_complaint(complaint=row, answer=answer, **given)


def test_recognised_products_enter_the_level_above_once(
    decided: Any, given: Any, make_unit: Any, make_account: Any, at: Any
) -> None:
    from khuyencong.apps.product_rounds.actions.record_round import record_round
    from khuyencong.apps.product_rounds.queries import rounds_above

    held, _entries = decided
    agency = make_unit("agency", None, "cuc")
    officer = make_account(agency, "agency")
    above = record_round(
        facts=facts_of(level="region", region="Miền Trung - Tây Nguyên", title="Khu vực"),
        unit=agency,
        province=held.province,
        actor=officer,
        at=at,
    )
    assert rounds_above(held) == [above]
    on = date(2016, 11, 23)
    with pytest.raises(BadInput, match="còn giấy chứng nhận"):
        send_up(product_round=held, above=above, on=on, **given)
    issue_certificates(
        product_round=held, issued_on=date(2016, 11, 10), first_number=1, tail="/GCN", **given
    )
    (made,) = send_up(product_round=held, above=above, on=on, **given)
    assert (made.name, made.lower_certificate) == ("Nón lá", "01/GCN, 10/11/2016")
    kinds = set(made.papers.values_list("kind", flat=True))
    assert kinds == {"business_registration", "presentation", "lower_certificate"}
    assert made.photos.count() == 3
    with pytest.raises(BadInput, match="chưa gửi lên"):
        send_up(product_round=held, above=above, on=on, **given)
