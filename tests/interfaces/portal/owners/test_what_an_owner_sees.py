"""An owner sees his establishments and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse

from khuyencong.apps.accounts.roles import CAPABILITIES
from khuyencong.apps.establishments.owners import PATHS, rows_of_owner
from tests.establishment_owner_cast import Cast
from tests.health.test_routes import ROUTES

OF_ONE_SELF = {"profile", "password", "my_sign_ins", "prove", "security"}
OF_ONE_SELF |= {"app_add", "codes_renew", "passkey_add", "passkey_add_options"}
DOORS = {"sign_in", "second_step", "password_forgotten", "passkey_options"}


def pages_of(firm: Any, project: Any) -> dict[str, str]:
    """Return every page of owners about one establishment."""
    given = {"establishment_id": firm.pk, "project_id": project.pk, "kind": "other"}
    patterns = next(each for each in get_resolver().url_patterns if _is_owners(each)).url_patterns
    found = {}
    for each in patterns:
        needed = set(each.pattern.converters)
        if needed and needed <= set(given):
            name = f"owners:{each.name}"
            found[name] = reverse(name, kwargs={key: given[key] for key in needed})
    return found


def _is_owners(pattern: Any) -> bool:
    return getattr(pattern, "namespace", "") == "owners"


def test_every_page_shows_his_and_no_page_shows_anothers(owner: Any, cast: Cast) -> None:
    own, other = (
        pages_of(cast.own, cast.own_project),
        pages_of(cast.other, cast.other_project),
    )
    assert len(own) >= 3
    assert {name: owner.get(path).status_code for name, path in own.items()} == dict.fromkeys(
        own, 200
    )
    seen = {name: owner.get(path).status_code for name, path in other.items()}
    assert seen == dict.fromkeys(other, 404)
    sent = {name: owner.post(path, {}).status_code for name, path in other.items()}
    assert sent == dict.fromkeys(other, 404)


def test_the_front_names_his_alone(owner: Any, cast: Cast) -> None:
    text = owner.get("/co-so/").content.decode()
    assert "Cơ sở A" in text
    assert "Máy đùn bún của A" in text
    assert "Cơ sở B" not in text
    assert "của B" not in text


def test_no_page_asks_the_database_more_than_ten_times(
    owner: Any, cast: Cast, settings: Any
) -> None:
    most = 11 if settings.ROW_SECURITY else 10  # the second lock asks for his provinces first
    pages = {"home": "/co-so/", **pages_of(cast.own, cast.own_project)}
    counts = {}
    for name, path in pages.items():
        owner.get(path)
        with CaptureQueriesContext(connection) as asked:
            owner.get(path)
        counts[name] = len(asked)
    assert {name: n for name, n in counts.items() if n > most} == {}


def test_no_page_of_the_office_lets_him_in(owner: Any, cast: Cast) -> None:
    ids = dict.fromkeys(_marks(), 1) | {
        "establishment": cast.own.pk,
        "project": cast.own_project.pk,
    }
    entered = {}
    for name, (path, roles) in ROUTES.items():
        if not path or not name.startswith("office:") or name.partition(":")[2] in OF_ONE_SELF:
            continue
        if roles is None:
            continue
        answer = owner.get(path.format(**ids))
        if answer.status_code == 302 and answer["Location"] == "/co-so/":
            continue
        if answer.status_code != 403:
            entered[name] = answer.status_code
    assert entered == {}


def _marks() -> set[str]:
    import string

    parse = string.Formatter().parse
    return {mark for path, _ in ROUTES.values() for _, mark, _, _ in parse(path) if mark}


def test_he_holds_no_capability(cast: Cast) -> None:
    assert [each for each in CAPABILITIES if cast.owner.has_capability(each)] == []


def test_rows_that_no_owner_may_see_are_refused_by_name(cast: Cast) -> None:
    from khuyencong.apps.projects.models import ProjectRecusal

    with pytest.raises(KeyError):
        rows_of_owner(ProjectRecusal.objects.all(), cast.owner)


def test_the_table_of_paths_leads_to_establishments(cast: Cast) -> None:
    from django.apps import apps

    for label in PATHS:
        rows = rows_of_owner(apps.get_model(label)._default_manager.all(), cast.owner)
        assert list(rows[:1]) is not None


def test_a_stranger_is_asked_to_sign_in(client: Any, cast: Cast) -> None:
    assert client.get("/co-so/")["Location"].startswith("/office/sign-in/")


def test_who_works_in_an_office_is_refused(client: Any, officer: Any, cast: Cast) -> None:
    client.force_login(officer, backend="khuyencong.apps.accounts.backend.AccountBackend")
    assert client.get("/co-so/").status_code == 403


def test_what_ends_is_seen_no_more(owner: Any, cast: Cast, officer: Any, at: Any) -> None:
    from khuyencong.apps.establishments.actions.end_owner import end_owner

    end_owner(owner=cast.invitation, actor=officer, at=at)
    assert "Cơ sở A" not in owner.get("/co-so/").content.decode()
    paths = pages_of(cast.own, cast.own_project)
    assert {owner.get(path).status_code for path in paths.values()} == {404}


def test_a_record_merged_away_leads_to_the_one_kept(
    owner: Any, cast: Cast, officer: Any, at: Any
) -> None:
    from khuyencong.apps.establishments.actions.merge_establishments import merge_establishments

    merge_establishments(kept=cast.other, dropped=cast.own, reason="một", actor=officer, at=at)
    text = owner.get("/co-so/").content.decode()
    assert "Cơ sở B" in text
    assert owner.get(f"/co-so/ho-so/{cast.own.pk}/").status_code == 404


def test_a_locked_account_is_out(owner: Any, cast: Cast) -> None:
    from khuyencong.apps.projects.models import Project

    cast.owner.is_active = False
    assert not rows_of_owner(Project.objects.all(), cast.owner).exists()
    cast.owner.save()
    assert owner.get("/co-so/").status_code == 302


def test_the_second_lock_holds_him_to_his_provinces_and_what_they_became(cast: Cast) -> None:
    from khuyencong.interfaces.common.row_scope import scope_of_owner

    scope = scope_of_owner(cast.owner)
    became = cast.own.province.heirs.values_list("successor", flat=True)
    assert set(scope.provinces) == {cast.own.province_id, *became}
    assert (scope.units, scope.whole_nation, scope.opened_as) == ((), False, "")
