"""A unit chooses to tell the public of its projects; what stands there follows the projects."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.actions.set_publishing import set_publishing
from khuyencong.apps.projects.models import Project, PublishedProject
from khuyencong.apps.projects.publishing import refresh_all
from khuyencong.domain.foundation.errors import NotAllowed
from tests.public_cast import MILLION, PRIVATE, supported

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(make_account: Callable[..., Any], department: Any) -> Any:
    return make_account(department, "administrator")


@pytest.fixture
def projects(centre: Any, officer: Any, at: Any, establishment: Any) -> dict[str, Project]:
    return supported(centre, officer, at, establishment)


@pytest.fixture
def published(projects: Any, centre: Any, administrator: Any, at: Any) -> dict[str, Project]:
    set_publishing(unit=centre, is_on=True, actor=administrator, at=at)
    return dict(projects)


class TestSetPublishing:
    def test_nothing_is_told_before(self, projects: Any, at: Any) -> None:
        refresh_all(at=at)
        assert not PublishedProject.objects.exists()

    def test_tells_what_was_decided_and_writes_it_down_once(
        self, published: Any, centre: Any, administrator: Any, at: Any
    ) -> None:
        set_publishing(unit=centre, is_on=True, actor=administrator, at=at)
        rows = list(PublishedProject.objects.values_list("project", flat=True))
        assert rows == [published["firm"].pk, published["household"].pk]
        verbs = [entry.verb for entry in list_entries_of("unit", centre.pk)]
        assert verbs.count("projects.publishing.set") == 1

    def test_takes_everything_back(
        self, published: Any, centre: Any, administrator: Any, at: Any
    ) -> None:
        set_publishing(unit=centre, is_on=False, actor=administrator, at=at)
        assert not PublishedProject.objects.exists()

    def test_refuses_who_does_not_manage_the_unit(
        self, centre: Any, officer: Any, outsider: Any, at: Any
    ) -> None:
        for actor in (officer, outsider):
            with pytest.raises(NotAllowed):
                set_publishing(unit=centre, is_on=True, actor=actor, at=at)


class TestRows:
    def test_name_the_enterprise_and_the_commune(self, published: Any) -> None:
        row = PublishedProject.objects.get(project=published["firm"])
        assert (row.holder, row.title) == ("Công ty TNHH Đồ gỗ An Lão", "Hỗ trợ máy bào bốn mặt")
        assert (row.kcdp_vnd, row.kcqg_vnd, row.state) == (80 * MILLION, 0, "under_way")
        assert row.place == "Xã An Hòa"
        assert row.decided_on.isoformat() == "2016-03-05"

    def test_hold_nothing_of_a_person(self, published: Any) -> None:
        for row in PublishedProject.objects.all():
            texts = " ".join(str(value) for value in vars(row).values()).casefold()
            assert not [each for each in PRIVATE if each.casefold() in texts]

    def test_follow_a_deed(
        self, published: Any, officer: Any, at: Any, django_capture_on_commit_callbacks: Any
    ) -> None:
        given: dict[str, Any] = {"establishment": None, "actor": officer, "at": at}
        with django_capture_on_commit_callbacks(execute=True):
            link_establishment(project=published["firm"], **given)
        row = PublishedProject.objects.get(project=published["firm"])
        assert (row.holder_kind, row.holder) == ("establishment", "")
        assert "An Lão" not in row.title

    def test_follow_the_record_of_the_establishment(
        self, published: Any, officer: Any, at: Any, django_capture_on_commit_callbacks: Any
    ) -> None:
        firm = published["firm"].establishment
        Establishment.objects.filter(pk=firm.pk).update(kind="household")
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            write_entry(
                verb="establishments.establishment.edited",
                actor=officer,
                at=at,
                unit_id=firm.unit_id,
                object_kind="establishment",
                object_id=firm.pk,
            )
        assert PublishedProject.objects.get(project=published["firm"]).holder == ""

    def test_are_mended_each_morning(self, published: Any, at: Any) -> None:
        Project.objects.filter(pk=published["firm"].pk).update(state="accepted")
        Project.objects.filter(pk=published["household"].pk).update(state="withdrawn")
        refresh_all(at=at)
        assert list(PublishedProject.objects.values_list("state", flat=True)) == ["accepted"]
