"""A draft from a record, looked over, published, found; and who may do none of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.portal.editors import follow_roles
from khuyencong.interfaces.portal.models import NewsItem
from khuyencong.interfaces.portal.scheduled import publish_due
from tests.exchange_cast import lesson_of, visit_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def leader(make_account: Callable[..., Any], centre: Any) -> Any:
    return make_account(centre, "leader")


@pytest.fixture
def visit(centre: Any, officer: Any, at: Any) -> Any:
    made = visit_of(centre, actor=officer, at=at, purpose="Học cách nắm nhu cầu.")
    lesson_of(centre, actor=officer, at=at, visit=made)
    return made


@pytest.fixture
def draft(client: Any, officer: Any, visit: Any) -> NewsItem:
    client.force_login(officer)
    answer = client.post(f"/bien-tap/viet-tin/visit/{visit.pk}/")
    item = NewsItem.objects.get()
    assert answer["Location"] == f"/bien-tap/pages/{item.pk}/edit/"
    return item


def publish(client: Any, item: NewsItem, by: Any) -> Any:
    return send(client, item, by, "action-publish")


def send(client: Any, item: NewsItem, by: Any, button: str, **more: str) -> Any:
    """Send the editor's form as the browser does, with one of its buttons."""
    client.force_login(by)
    given = {
        "title": item.title,
        "slug": item.slug,
        "written_on": "2016-11-23",
        "lead": item.lead,
        "tags": '"học tập kinh nghiệm"',
        "body-count": "0",
        button: "1",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        **more,
    }
    return client.post(f"/bien-tap/pages/{item.pk}/edit/", given)


def test_a_draft_tells_what_was_brought_home_and_nobody_reads_it_yet(
    client: Any, draft: NewsItem, visit: Any
) -> None:
    assert (draft.title, draft.lead) == (visit.title, "Học cách nắm nhu cầu.")
    assert "Bám sát nhu cầu thật" in draft.body_text
    assert draft.written_on == visit.ends_on
    client.logout()
    assert client.get(draft.url).status_code == 404
    assert visit.title not in client.get("/tin-tuc/").content.decode()


def test_begun_twice_it_is_one_draft(client: Any, draft: NewsItem, visit: Any) -> None:
    client.post(f"/bien-tap/viet-tin/visit/{visit.pk}/")
    assert NewsItem.objects.get() == draft


def test_the_leader_publishes_and_the_journal_says_so(
    client: Any, draft: NewsItem, leader: Any, centre: Any
) -> None:
    assert publish(client, draft, leader).status_code == 302
    entry = Entry.objects.get(verb="portal.page.published")
    assert (entry.actor_id, entry.unit_id, entry.label) == (leader.pk, centre.pk, draft.title)
    client.logout()
    page = client.get(draft.url).content.decode()
    assert "Học cách nắm nhu cầu." in page
    assert "23/11/2016" in page


def test_an_officer_does_not_publish(client: Any, draft: NewsItem, officer: Any) -> None:
    publish(client, draft, officer)
    draft.refresh_from_db()
    assert not draft.live
    assert not Entry.objects.filter(verb="portal.page.published").exists()


def test_another_unit_neither_drafts_nor_edits(
    client: Any, draft: NewsItem, visit: Any, outsider: Any
) -> None:
    client.force_login(outsider)
    assert client.post(f"/bien-tap/viet-tin/project/{visit.pk}/").status_code == 404
    NewsItem.objects.update(about_id=None)
    assert client.post(f"/bien-tap/viet-tin/visit/{visit.pk}/").status_code == 404
    publish(client, draft, outsider)
    draft.refresh_from_db()
    assert not draft.live


def test_who_loses_the_role_is_out_with_the_next_click(client: Any, officer: Any) -> None:
    client.force_login(officer)
    assert client.get("/bien-tap/").status_code == 200
    today = timezone.localdate()
    officer.memberships.update(starts_on=today - timedelta(2), ends_before=today)
    assert client.get("/bien-tap/").status_code == 403
    officer.forget_what_it_sees()
    assert not follow_roles(officer)
    assert not officer.groups.exists()


def test_a_stranger_is_asked_to_sign_in(client: Any) -> None:
    assert client.get("/bien-tap/")["Location"].startswith("/office/sign-in/")


@pytest.mark.parametrize("words", ["hoc tap", "HỌC  tập", "nam nhu cau"])
def test_found_with_and_without_accents(
    client: Any, draft: NewsItem, leader: Any, words: str
) -> None:
    publish(client, draft, leader)
    assert draft.title in client.get("/tin-tuc/", {"q": words}).content.decode()
    assert draft.title not in client.get("/tin-tuc/", {"q": "vang bac"}).content.decode()
    assert draft.title in client.get("/tin-tuc/", {"the": "học-tập-kinh-nghiệm"}).content.decode()


def test_the_feed_holds_it(client: Any, draft: NewsItem, leader: Any) -> None:
    publish(client, draft, leader)
    feed = client.get("/tin-tuc/rss.xml")
    assert feed["Content-Type"].startswith("application/rss+xml")
    assert draft.title in feed.content.decode()


def test_english_is_shown_when_somebody_wrote_it(client: Any, draft: NewsItem, leader: Any) -> None:
    publish(client, draft, leader)
    draft.refresh_from_db()
    draft.title_en, draft.lead_en, draft.body_en = "A visit", "To learn", "<p>They met.</p>"
    draft.save()
    page = client.get(draft.url, headers={"Accept-Language": "en"}).content.decode()
    assert "<h1>A visit</h1>" in page
    assert "They met." in page


def test_a_deleted_item_leaves_its_line(client: Any, draft: NewsItem, leader: Any) -> None:
    publish(client, draft, leader)
    client.post(f"/bien-tap/pages/{draft.pk}/delete/")
    assert not NewsItem.objects.exists()
    assert Entry.objects.get(verb="portal.page.deleted").actor_id == leader.pk


def test_a_writer_hands_in_and_the_leader_approves(
    client: Any, draft: NewsItem, officer: Any, leader: Any
) -> None:
    client.force_login(leader)
    client.get("/bien-tap/")  # the first who may publish brings the way of approval
    send(client, draft, officer, "action-submit")
    draft.refresh_from_db()
    assert draft.current_workflow_state is not None
    assert not draft.live
    step = draft.current_workflow_task_state
    client.force_login(leader)
    client.post(f"/bien-tap/pages/workflow/action/{draft.pk}/approve/{step.pk}/")
    draft.refresh_from_db()
    assert draft.live
    assert Entry.objects.get(verb="portal.page.published").actor_id == leader.pk


def test_what_has_its_day_appears_on_it(
    client: Any, draft: NewsItem, leader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = timezone.localtime() + timedelta(hours=2)
    send(client, draft, leader, "action-publish", go_live_at=f"{soon:%Y-%m-%d %H:%M}")
    draft.refresh_from_db()
    assert not draft.live
    later = soon + timedelta(minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    publish_due.call()
    draft.refresh_from_db()
    assert draft.live
    assert Entry.objects.get(verb="portal.page.scheduled").actor_id == leader.pk
    assert Entry.objects.get(verb="portal.page.published").actor_id is None


def test_search_engines_find_what_is_public_only(client: Any, draft: NewsItem, leader: Any) -> None:
    assert draft.slug not in client.get("/sitemap.xml").content.decode()
    publish(client, draft, leader)
    assert draft.slug in client.get("/sitemap.xml").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()


def test_structured_data_ends_no_script(client: Any, draft: NewsItem, leader: Any) -> None:
    draft.lead = "</script><b>x</b>"
    draft.save_revision()
    publish(client, draft, leader)
    client.logout()
    page = client.get(draft.url).content.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    assert json.loads(found[1])["description"] == "</script><b>x</b>"
