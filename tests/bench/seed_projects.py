"""Fill an installation with projects in bulk, for measuring pages; runs inside Django."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

AT = datetime(2016, 11, 23, 2, 0, tzinfo=UTC)
PLACES = ("An Lão", "Hoài Nhơn", "Tuy Phước", "Phù Cát", "An Nhơn", "Tây Sơn", "Vân Canh")
THINGS = ("máy bào bốn mặt", "lò đúc đồng", "máy sấy gỗ", "dây chuyền bún", "máy dệt chiếu cói")


def seed(count: int) -> dict[str, Any]:
    """Add an officer with this many projects, and another with a year of as many and its plans.

    Return for each page its address, the cookie of who may open it, and how often it asks.
    """
    from tests.bench.seed_plans import add_comparison, add_year

    unit, officer = add_officer("bench")
    middle = add_projects(count, unit=unit, province=unit.province)
    pages = {
        "list": "/office/projects/?clear",
        "list + search": "/office/projects/?q=may+say+go",
        "one project": f"/office/projects/{middle}/",
    }
    cookies = dict.fromkeys(pages, sign_in(officer))
    unit, planner = add_officer("planner")
    add_year(count, unit=unit, province=unit.province)
    comparison = add_comparison(unit=unit, officer=planner, seconds=6)
    of_plans = {
        "comparison": f"/office/scenarios/{comparison.pk}/",
        "plan": f"/office/plans/{comparison.scenarios.first().plan_id}/",
        "new scenarios": "/office/scenarios/new/?year=2016",
        "dashboard": "/office/dashboard/?year=2016",
    }
    cookies |= dict.fromkeys(of_plans, sign_in(planner))
    pages |= of_plans
    return {"paths": pages, "cookies": cookies, "statements": count_statements(pages, cookies)}


def add_officer(name: str) -> tuple[Any, Any]:
    """Add a centre and its officer."""
    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
    from khuyencong.apps.accounts.roles import Role, UnitKind
    from khuyencong.apps.places.queries import get_province

    province = get_province("Bình Định", date(2016, 11, 23))
    unit = ensure_unit(
        code=name, name="Trung tâm", kind=UnitKind.PROMOTION_CENTRE, province=province, at=AT
    )
    officer = create_account(
        username=name, full_name="Cán bộ", unit=unit, role=Role.OFFICER, at=AT, password=None
    )
    return unit, officer


def sign_in(officer: Any) -> str:
    """Return the cookie of a session of this account."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(officer.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = officer.get_session_auth_hash()
    session.save()
    return str(session.session_key)


def add_projects(count: int, *, unit: Any, province: Any) -> int:
    """Add projects with a budget line each, in bulk; return the key of one in the middle."""
    from khuyencong.apps.projects.models import BudgetLine, Project
    from khuyencong.domain.foundation.text import fold

    owner = {"unit": unit, "province": province}
    keys = []
    for begin in range(0, count, 10_000):  # a million at once would not fit into memory
        numbers = range(begin, min(begin + 10_000, count))
        made = Project.objects.bulk_create(
            (_project(number, fold=fold, **owner) for number in numbers), batch_size=2_000
        )
        BudgetLine.objects.bulk_create(
            (
                BudgetLine(
                    project=project,
                    cost_item=project.title,
                    eligible_cost_vnd=514_000_000,
                    kcqg_vnd=200_000_000,
                    own_vnd=314_000_000,
                    **owner,
                )
                for project in made
            ),
            batch_size=2_000,
        )
        keys += [int(project.pk) for project in made]
    return keys[count // 2]


def _project(number: int, *, fold: Any, **owner: Any) -> Any:
    from khuyencong.apps.projects.models import Project

    year, place = 2010 + number % 10, PLACES[number % len(PLACES)]
    title = f"Hỗ trợ {THINGS[number % len(THINGS)]} số {number}, xã {place} (số liệu minh họa)"
    return Project(
        year=year,
        code=f"{year}-{number:05d}",
        pinned_on=date(year, 1, 1),
        title=title,
        beneficiary=f"Cơ sở số {number}",
        place=place,
        content="Ứng dụng máy móc thiết bị tiên tiến",
        line="machinery",
        activity="4",
        search=fold(f"{title} cơ sở số {number} {place}"),
        **owner,
    )


def count_statements(paths: dict[str, str], cookies: dict[str, str]) -> dict[str, int]:
    """Return how many SQL statements each page asks, the second time it is opened."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="localhost")
    found = {}
    for name, path in paths.items():
        client.cookies[settings.SESSION_COOKIE_NAME] = cookies[name]
        client.get(path)
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(path)
        if answer.status_code != 200:
            raise RuntimeError(f"{path} answered {answer.status_code}")
        found[name] = len(asked)
    return found
