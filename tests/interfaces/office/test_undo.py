"""What was just done can be taken back from its message, by the action that undoes it."""

from __future__ import annotations

from typing import Any

from django.contrib.messages import get_messages

from khuyencong.apps.accounts.models import SavedView
from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.common.undo import read_offer
from khuyencong.interfaces.office.pages import plan_decisions

BACKEND = "django.contrib.auth.backends.ModelBackend"


def offer_of(answer: Any) -> dict[str, Any]:
    """Return the offer that the answer's message carries."""
    offers = [read_offer(each.extra_tags) for each in get_messages(answer.wsgi_request)]
    (offer,) = [each for each in offers if each]
    return offer


def test_an_acceptance_is_taken_back_and_journalled(
    client: Any, make_account: Any, centre: Any, small_plan: Any, monkeypatch: Any
) -> None:
    job = type("Job", (), {"pk": 1})
    monkeypatch.setattr(plan_decisions, "start_papers", lambda **given: job)
    client.force_login(make_account(centre, "leader"), backend=BACKEND)
    offer = offer_of(client.post(f"/office/plans/{small_plan.pk}/accept/"))
    small_plan.refresh_from_db()
    assert small_plan.accepted_at
    client.post(offer["to"], offer["fields"])
    small_plan.refresh_from_db()
    assert small_plan.accepted_at is None
    last = Entry.objects.filter(object_kind="plan").order_by("-pk")[0]
    assert last.reason == "Hoàn tác ngay sau khi chấp nhận"


def test_a_removed_view_comes_back_as_it_was(client: Any, officer: Any) -> None:
    client.force_login(officer, backend=BACKEND)
    kept = {"name": "Năm nay", "query": "year=2016", "is_default": "on"}
    client.post("/office/views/projects/keep/", kept)
    before = SavedView.objects.get(account=officer)
    offer = offer_of(client.post(f"/office/views/{before.pk}/drop/"))
    assert not SavedView.objects.exists()
    client.post(offer["to"], offer["fields"])
    after = SavedView.objects.get(account=officer)
    assert (after.name, after.query, after.is_default) == ("Năm nay", before.query, True)
