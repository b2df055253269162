"""The practice data: real projects in their years, a year in each state, loaded once."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.establishments.matching import alike_records
from khuyencong.apps.establishments.models import CraftVillage, OtherSupport, YearFigures
from khuyencong.apps.establishments.queries import list_craft_villages, list_establishments
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.ledger.models import FundLine
from khuyencong.apps.money.reserve import reserve_of
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE, demo_rows, story_rows
from khuyencong.apps.needs.models import Need, SheetImport
from khuyencong.apps.notices.models import Job
from khuyencong.apps.plans.models import Comparison, Plan
from khuyencong.apps.plans.queries import list_plans
from khuyencong.apps.projects.double_funding import find_among
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import list_projects
from khuyencong.interfaces.cli.demo import load_demo
from khuyencong.interfaces.cli.demo.cast import gather_cast
from khuyencong.interfaces.cli.demo.story import tell
from khuyencong.interfaces.cli.demo.tables import list_chapters, list_people, list_units

MILLION = 1_000_000


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def loaded(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Any:
    """Load once for this file, and take everything back at its end."""
    kept, settings.FILES = settings.FILES, tmp_path_factory.mktemp("files")
    with django_db_blocker.unblock(), transaction.atomic():
        assert load_demo() is True
        with django_db_blocker.block():
            yield
        transaction.set_rollback(True)
    settings.FILES = kept


def of_year(model: Any, centre: str, year: int) -> Any:
    """Return the rows of a centre and year; the centre by a word of its name."""
    return model.objects.filter(unit__name__endswith=centre, year=year)


def test_everybody_of_the_tables_is_there_and_practises_in_a_unit() -> None:
    people = {account.username: account for account in Account.objects.all()}
    for person in list_people():
        unit = people[person.username].main_unit()
        assert unit is not None, person.username
    assert {unit.kind for unit in Unit.objects.all()} == {row.kind for row in list_units()}


def test_a_password_opens_every_account() -> None:
    from khuyencong.interfaces.cli.demo import DEMO_PASSWORD

    assert all(each.check_password(DEMO_PASSWORD) for each in Account.objects.all()[:3])


@pytest.mark.parametrize("chapter", list_chapters(), ids=lambda c: f"{c.centre}-{c.year}")
def test_a_year_holds_the_needs_of_its_tables(chapter: Any) -> None:
    unit = next(row for row in list_units() if row.key == chapter.centre)
    rows = story_rows(province=unit.province, year=chapter.year)
    needs = Need.objects.filter(unit__name=unit.name, year=chapter.year)
    readable = [row for row in rows if not row["fault"]]
    assert {(need.title, need.beneficiary) for need in needs} == {
        (row["title"], row["beneficiary"]) for row in readable
    }
    [sheet] = SheetImport.objects.filter(unit__name=unit.name, year=chapter.year)
    assert len(sheet.errors) == len(rows) - len(readable)


def test_every_published_project_of_both_provinces_stands_in_one_year() -> None:
    """projects.csv: 11 of Bình Định, 12 of Bình Dương."""
    rows = demo_rows(province="Bình Định") + demo_rows(province="Bình Dương")
    assert len(rows) == 11 + 12
    for row in rows:
        [need] = Need.objects.filter(title=row["title"], beneficiary=row["beneficiary"])
        assert str(need.year) == (row["year"] or row["story_year"])
        assert (ILLUSTRATIVE in need.note) == bool(row["illustrative"] or not row["year"])


def test_there_are_fewer_than_five_hundred_projects() -> None:
    assert 150 < Project.objects.count() < 500


@pytest.mark.parametrize(
    ("centre", "year", "kcqg", "kcdp"),
    [
        ("Bình Định", 2016, 900, 2_025),  # arit.gov.vn
        ("Bình Định", 2017, None, 2_520),  # baobinhdinh.vn
        ("Bình Định", 2019, None, 1_800),  # sct.binhdinh.gov.vn
        ("Bình Dương", 2019, 300, 5_119),  # baobinhduong.vn
    ],
)
def test_published_money_is_given_and_the_rest_says_that_it_is_made_up(
    centre: str, year: int, kcqg: int | None, kcdp: int
) -> None:
    plan = of_year(Plan, centre, year).order_by("pk").first()
    assert plan.kcdp_vnd == kcdp * MILLION
    assert (f"KCQG: {ILLUSTRATIVE}" in plan.money_basis) == (kcqg is None)
    if kcqg is not None:
        assert plan.kcqg_vnd == kcqg * MILLION


def test_a_plan_whose_money_nobody_published_says_so() -> None:
    for plan in Plan.objects.filter(Q(unit__name__endswith="Gia Lai") | Q(year=2018)):
        assert ILLUSTRATIVE in plan.money_basis


class TestStates:
    def test_accepted_with_papers(self) -> None:
        for centre, year in (("Bình Định", 2016), ("Bình Dương", 2019)):
            [plan] = of_year(Plan, centre, year)
            assert plan.accepted_at
            assert plan.papers.count() > 8

    def test_accepted_after_comparing(self) -> None:
        for centre, year in (("Bình Định", 2017), ("Bình Dương", 2020), ("Gia Lai", 2026)):
            [plan] = of_year(Plan, centre, year).filter(accepted_at__isnull=False)
            assert plan.scenarios.get().code == "as_given"

    def test_computed_and_nothing_accepted(self) -> None:
        for centre, year in (("Bình Định", 2018), ("Hồ Chí Minh", 2026)):
            [plan] = of_year(Plan, centre, year)
            assert plan.accepted_at is None
            assert not plan.scenarios.exists()

    def test_scenarios_that_differ_wait_for_a_decision(self) -> None:
        for centre, year in (("Bình Định", 2019), ("Gia Lai", 2027)):
            [comparison] = of_year(Comparison, centre, year)
            assert not of_year(Plan, centre, year).filter(accepted_at__isnull=False).exists()
            chosen = {
                frozenset(each.plan.items.filter(is_chosen=True).values_list("project", flat=True))
                for each in comparison.scenarios.all()
            }
            assert len(chosen) == 3

    def test_drafts_only(self) -> None:
        projects = of_year(Project, "Bình Dương", 2018)
        assert {project.state for project in projects} == {"draft"}
        assert projects.filter(line="").count() == 7  # six whose content no source names, a visit
        assert not of_year(Plan, "Bình Dương", 2018).exists()

    def test_a_sheet_with_cells_to_mend(self) -> None:
        [sheet] = of_year(SheetImport, "Bình Định", 2021)
        assert [error["column"] for error in sheet.errors] == ["F", "H", "F"]

    def test_a_year_only_begun(self) -> None:
        assert of_year(Need, "Hồ Chí Minh", 2027).count() == 5
        assert not of_year(Project, "Hồ Chí Minh", 2027).exists()


def test_a_year_near_its_end_has_money_left_and_a_reserve() -> None:
    """400 million of each fund are for nobody; one project is signed, one only approved."""
    local, national = of_year(FundLine, "Gia Lai", 2026).order_by("fund")
    assert (local.fund, national.fund) == ("KCDP", "KCQG")
    assert local.unallocated_vnd == national.unallocated_vnd == 400 * MILLION
    assert 0 < local.contracted_vnd < local.approved_vnd
    waiting = reserve_of(national, visible_to=Account.objects.get(username="canbo-gialai")).waiting
    assert [each.fits for each in waiting] == [True, False, False]  # 300 million each


class TestJournal:
    def test_a_year_reads_like_a_story(self) -> None:
        [plan] = of_year(Plan, "Bình Định", 2016)
        days = Entry.objects.filter(object_kind="plan", object_id=plan.pk).order_by("at")
        assert [(entry.verb, entry.at.date()) for entry in days] == [
            ("plans.plan.built", date(2016, 1, 18)),
            ("plans.plan.accepted", date(2016, 2, 2)),
            ("plans.papers.written", date(2016, 2, 3)),
        ]
        assert [entry.actor_name for entry in days] == [
            "Chuyên viên trung tâm",
            "Lãnh đạo Sở",
            "Chuyên viên trung tâm",
        ]

    def test_nothing_was_done_today_and_nothing_waits_for_the_worker(self) -> None:
        # What the installation itself brings is of the day it is installed; news of the portal
        # carry the clock of the moment they appear.
        story = Entry.objects.exclude(object_kind__in=("places", "news_item"))
        assert story.latest("at").at.date() == date(2026, 11, 18)
        assert Counter(job.state for job in Job.objects.all()) == {"done": Job.objects.count()}


class TestWhoSeesWhat:
    def account(self, username: str) -> Account:
        return Account.objects.get(username=username)

    def test_the_department_of_today_sees_the_old_province_and_its_own(self) -> None:
        plans = list_plans(visible_to=self.account("thamdinh-gialai"))
        assert {plan.province.name for plan in plans} == {"Bình Định", "Gia Lai"}
        plans = list_plans(visible_to=self.account("thamdinh-tphcm"))
        assert {plan.province.name for plan in plans} == {"Bình Dương", "Hồ Chí Minh"}
        villages = list_craft_villages(visible_to=self.account("lanhdao-gialai"))
        assert villages.count() == 19

    def test_the_centre_of_today_sees_its_own_years(self) -> None:
        projects = list_projects(visible_to=self.account("canbo-gialai"))
        assert {project.year for project in projects} == {2026, 2027}

    def test_provinces_do_not_see_each_other(self) -> None:
        for username, own in (("lanhdao", "Bình Định"), ("donvikhac", "Bình Dương")):
            plans = list_plans(visible_to=self.account(username))
            assert {plan.province.name for plan in plans} == {own}

    def test_the_agency_sees_all(self) -> None:
        cuc = self.account("cuc")
        assert list_projects(visible_to=cuc).count() == Project.objects.count()
        assert list_craft_villages(visible_to=cuc).count() == 23

    @pytest.mark.parametrize("username", ["moitruong", "congtacvien", "chucoso"])
    def test_others_see_nothing_that_is_not_theirs(self, username: str) -> None:
        assert not list_projects(visible_to=self.account(username)).exists()


def test_a_year_with_needs_of_its_own_is_left_alone() -> None:
    cast = gather_cast(password="")
    assert [tell(chapter, cast) for chapter in list_chapters()] == [False] * len(list_chapters())


def test_loading_again_adds_nothing() -> None:
    def counts() -> list[int]:
        return [model.objects.count() for model in (Account, Entry, Project, Plan, CraftVillage)]

    before = counts()
    assert load_demo() is False
    assert counts() == before


class TestRegister:
    def test_a_dozen_establishments_are_tied_to_projects(self) -> None:
        linked = Project.objects.exclude(establishment=None)
        assert linked.values("establishment").distinct().count() >= 12

    def test_firms_of_published_projects_get_no_invented_figures(self) -> None:
        figures = YearFigures.objects.all()
        assert figures.exists()
        assert all("(minh họa)" in each.establishment.name for each in figures)
        told = [each.source for each in figures if each.source != ILLUSTRATIVE]
        assert all(source.startswith("Theo dõi sau 6 tháng") for source in told)

    def test_one_support_from_elsewhere_raises_the_alarm(self) -> None:
        support = OtherSupport.objects.get()
        projects = list(support.establishment.projects.prefetch_related("budget_lines"))
        assert [found.kind for _, found in find_among(projects, [support])] == ["programme"]

    def test_two_records_wait_to_be_merged(self) -> None:
        officer = Account.objects.get(username="canbo")
        firms = list_establishments(visible_to=officer)
        pairs = [firm for firm in firms if alike_records(firm, visible_to=officer)]
        assert len(pairs) == 2


def test_the_books_of_the_practice_data_hold() -> None:
    from khuyencong.apps.money.verifying.verdict import verify_ledger

    verdict = verify_ledger()
    assert verdict.is_sound, verdict.faults
    assert verdict.counted.entries > 0
